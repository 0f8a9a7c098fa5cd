package guitai.device.nfc;

import guitai.device.pcsc.PcscFault;

import java.io.ByteArrayOutputStream;
import java.util.HexFormat;
import java.util.Optional;

/// What is asked of a card, in this order: is it a bank card, is something written on it, what is
/// its number. The first answer ends it, so a bank card is asked nothing more.
final class CardTalk {
    // EMV book B: the directory of contactless applications, "2PAY.SYS.DDF01".
    private static final String SELECT_PAYMENT = "00A404000E325041592E5359532E444446303100";
    private static final int FILE_CONTROL = 0x6F;

    // NFC Forum, Type 4 Tag 2.0, 5.5: the application, the capability container, its files.
    private static final String SELECT_NDEF = "00A4040007D276000085010100";
    private static final String SELECT_CONTAINER = "00A4000C02E103";
    private static final String SELECT_FILE = "00A4000C02";
    private static final String READ_CONTAINER = "00B000000F";
    private static final int CONTAINER_LENGTH = 15;
    private static final int LENGTH_OF_LENGTH = 2;

    // PC/SC part 3, 3.2.2.1.3: asked of the reader, not of the card.
    private static final String NUMBER = "FFCA000000";

    // ISO/IEC 14443-3, 6.5.4: a number of four bytes that begins so is made up anew each time.
    private static final int RANDOM = 0x08;

    // The longest token in the longest encoding, and the frame around it.
    private static final int LONGEST_MESSAGE = 2048;
    private static final int LONGEST_CHUNK = 0xF0;

    private final Apdu card;

    CardTalk(Apdu card) {
        this.card = card;
    }

    /// Blocks until the card has said what it is.
    Tapped read() throws PcscFault {
        var payment = card.send(SELECT_PAYMENT);
        if (payment.good() && payment.data().length > 0 && payment.data()[0] == FILE_CONTROL) {
            return new Tapped.BankCard();
        }
        var written = written();
        return written.isPresent() ? written.get() : number();
    }

    private Tapped number() throws PcscFault {
        var said = card.send(NUMBER);
        int length = said.data().length;
        if (!said.good() || (length != 4 && length != 7 && length != 10)) {
            return new Tapped.Unreadable(Tapped.Why.NO_ANSWER);
        }
        if (length == 4 && said.data()[0] == RANDOM) {
            return new Tapped.Unreadable(Tapped.Why.RANDOM_NUMBER);
        }
        return new Tapped.CardNumber(HexFormat.of().withUpperCase().formatHex(said.data()));
    }

    /// Nothing for a card that holds no message; such a card is known by its number.
    private Optional<Tapped> written() throws PcscFault {
        if (!card.send(SELECT_NDEF).good()) return Optional.empty();
        if (!card.send(SELECT_CONTAINER).good()) return broken();
        var container = Container.read(card.send(READ_CONTAINER));
        if (container.isEmpty()) return broken();
        var file = container.get();
        if (!file.readable()) return Optional.empty();
        if (!card.send(SELECT_FILE + "%04X".formatted(file.id())).good()) return broken();
        var head = card.send("00B0000002");
        if (!head.good() || head.data().length != LENGTH_OF_LENGTH) return broken();
        int length = two(head.data(), 0);
        // A tag that waits to be written to says zero.
        if (length == 0) return Optional.empty();
        if (length > file.room()) return broken();
        if (length > LONGEST_MESSAGE) {
            return Optional.of(new Tapped.Unreadable(Tapped.Why.TOO_LONG));
        }
        var message = message(length, file.chunk());
        return message.isPresent() ? Ndef.read(message.get()) : broken();
    }

    private Optional<byte[]> message(int length, int chunk) throws PcscFault {
        var all = new ByteArrayOutputStream();
        while (all.size() < length) {
            int at = LENGTH_OF_LENGTH + all.size();
            int ask = Math.min(chunk, length - all.size());
            var part = card.send("00B0%04X%02X".formatted(at, ask));
            // At least one byte each time, or this would never end.
            if (!part.good() || part.data().length == 0 || part.data().length > ask) {
                return Optional.empty();
            }
            all.writeBytes(part.data());
        }
        return Optional.of(all.toByteArray());
    }

    private static Optional<Tapped> broken() {
        return Optional.of(new Tapped.Unreadable(Tapped.Why.BROKEN));
    }

    /// The capability container: where the message is and how much may be asked for at once.
    ///
    /// @param room bytes for the message
    private record Container(int chunk, int id, int room, boolean readable) {

        static Optional<Container> read(Apdu.Answer said) {
            var data = said.data();
            if (!said.good() || data.length < CONTAINER_LENGTH) return Optional.empty();
            // One mapping of major version 2 or 3, then the block that names the file.
            boolean known = data[2] >> 4 == 2 || data[2] >> 4 == 3;
            if (!known || data[7] != 4 || data[8] != 6) return Optional.empty();
            int chunk = Math.min(two(data, 3), LONGEST_CHUNK);
            int room = two(data, 11) - LENGTH_OF_LENGTH;
            if (chunk == 0 || room < 0) return Optional.empty();
            return Optional.of(new Container(chunk, two(data, 9), room, data[13] == 0));
        }
    }

    private static int two(byte[] data, int at) {
        return ((data[at] & 0xFF) << 8) | (data[at + 1] & 0xFF);
    }
}
