package guitai.device.nfc;

import guitai.device.pcsc.PcscCard;
import guitai.device.pcsc.PcscFault;

import java.io.ByteArrayOutputStream;
import java.util.HexFormat;

/// Commands to one card, and its answers put together (ISO/IEC 7816-4).
final class Apdu {
    private static final int GOOD = 0x9000;
    // "More waits" and "ask for this many": the second byte says how many.
    private static final int MORE = 0x61;
    private static final int OTHER_LENGTH = 0x6C;
    // 1 kB and the rest of one; a card that goes on is not listened to.
    private static final int MOST_PARTS = 5;

    /// Sends one command; the card of a reader, or one played back in a test.
    @FunctionalInterface
    interface Wire {
        byte[] transmit(byte[] command) throws PcscFault;
    }

    /// What a card said.
    static final class Answer {
        private final byte[] data;
        private final int status;

        private Answer(byte[] data, int status) {
            this.data = data;
            this.status = status;
        }

        /// Without the status; this answer's own.
        byte[] data() {
            return data;
        }

        boolean good() {
            return status == GOOD;
        }

        @Override
        public String toString() {
            return "Answer[%d bytes, %04X]".formatted(data.length, status);
        }
    }

    private final Wire wire;

    Apdu(Wire wire) {
        this.wire = wire;
    }

    static Apdu to(PcscCard card) {
        return new Apdu(card::transmit);
    }

    /// @param command hexadecimal
    Answer send(String command) throws PcscFault {
        return send(HexFormat.of().parseHex(command));
    }

    Answer send(byte[] command) throws PcscFault {
        var all = new ByteArrayOutputStream();
        var next = command;
        for (int part = 0; part < MOST_PARTS; part++) {
            var said = wire.transmit(next);
            if (said.length < 2) return new Answer(new byte[0], 0);
            all.write(said, 0, said.length - 2);
            int first = said[said.length - 2] & 0xFF;
            int second = said[said.length - 1] & 0xFF;
            switch (first) {
                case MORE -> next = new byte[] {0, (byte) 0xC0, 0, 0, (byte) second};
                case OTHER_LENGTH -> {
                    next = command.clone();
                    next[next.length - 1] = (byte) second;
                }
                default -> {
                    return new Answer(all.toByteArray(), (first << 8) | second);
                }
            }
        }
        return new Answer(new byte[0], 0);
    }
}
