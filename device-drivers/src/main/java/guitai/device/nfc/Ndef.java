package guitai.device.nfc;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Reads an NDEF message: the first text or address in it. Pure.
///
/// Every length in it comes from a stranger's card and is checked against what is there; a message
/// that is split over records (chunked) is refused, nobody writes tokens so.
final class Ndef {
    // NFC Forum, NDEF 1.0, 3.2: the first byte of a record.
    private static final int CHUNKED = 0x20;
    private static final int SHORT = 0x10;
    private static final int HAS_ID = 0x08;
    private static final int TYPE_FORM = 0x07;
    private static final int WELL_KNOWN = 1;
    private static final int ABSOLUTE_URI = 3;

    // Text record: the first byte of its payload.
    private static final int UTF_16 = 0x80;
    private static final int LANGUAGE_LENGTH = 0x3F;

    // A tag with more than this many records is no token.
    private static final int MOST_RECORDS = 16;

    // NFC Forum, URI record type definition 1.0, table 3.
    private static final List<String> PREFIXES =
            List.of(
                    "",
                    "http://www.",
                    "https://www.",
                    "http://",
                    "https://",
                    "tel:",
                    "mailto:",
                    "ftp://anonymous:anonymous@",
                    "ftp://ftp.",
                    "ftps://",
                    "sftp://",
                    "smb://",
                    "nfs://",
                    "ftp://",
                    "dav://",
                    "news:",
                    "telnet://",
                    "imap:",
                    "rtsp://",
                    "urn:",
                    "pop:",
                    "sip:",
                    "sips:",
                    "tftp:",
                    "btspp://",
                    "btl2cap://",
                    "btgoep://",
                    "tcpobex://",
                    "irdaobex://",
                    "file://",
                    "urn:epc:id:",
                    "urn:epc:tag:",
                    "urn:epc:pat:",
                    "urn:epc:raw:",
                    "urn:epc:",
                    "urn:nfc:");

    private final ByteBuffer message;
    private final boolean nested;

    private Ndef(byte[] message, boolean nested) {
        this.message = ByteBuffer.wrap(message);
        this.nested = nested;
    }

    /// @return empty for a message without a text or an address; `Unreadable` for one that breaks
    ///   the rules
    static Optional<Tapped> read(byte[] message) {
        try {
            return new Ndef(message, false).first();
        } catch (Broken broken) {
            return Optional.of(new Tapped.Unreadable(broken.why));
        }
    }

    private static final class Broken extends Exception {
        private static final long serialVersionUID = 1L;
        private final Tapped.Why why;

        Broken(Tapped.Why why) {
            super(why.name());
            this.why = why;
        }
    }

    private Optional<Tapped> first() throws Broken {
        for (int i = 0; message.hasRemaining(); i++) {
            if (i == MOST_RECORDS) throw new Broken(Tapped.Why.TOO_LONG);
            var found = record();
            if (found.isPresent()) return found;
        }
        return Optional.empty();
    }

    private Optional<Tapped> record() throws Broken {
        int head = octet();
        if ((head & CHUNKED) != 0) throw new Broken(Tapped.Why.BROKEN);
        int typeLength = octet();
        long length = (head & SHORT) != 0 ? octet() : number();
        int idLength = (head & HAS_ID) != 0 ? octet() : 0;
        var type = new String(octets(typeLength), StandardCharsets.ISO_8859_1);
        octets(idLength);
        var payload = octets(length);
        return switch (head & TYPE_FORM) {
            case WELL_KNOWN ->
                    switch (type) {
                        case "T" -> Optional.of(token(text(payload)));
                        case "U" -> Optional.of(token(address(payload)));
                        // A smart poster holds a message of its own; its address is in there.
                        case "Sp" -> inside(payload);
                        default -> Optional.empty();
                    };
            case ABSOLUTE_URI -> Optional.of(token(type));
            default -> Optional.empty();
        };
    }

    private Optional<Tapped> inside(byte[] poster) throws Broken {
        if (nested) throw new Broken(Tapped.Why.BROKEN);
        return new Ndef(poster, true).first();
    }

    private static Tapped token(String text) throws Broken {
        if (text.isEmpty()) throw new Broken(Tapped.Why.BROKEN);
        if (text.length() > Tapped.Token.LONGEST) throw new Broken(Tapped.Why.TOO_LONG);
        // A token goes where scans go; a control character in one is an attempt at something.
        if (text.chars().anyMatch(Character::isISOControl)) throw new Broken(Tapped.Why.BROKEN);
        return new Tapped.Token(text);
    }

    private static String text(byte[] payload) throws Broken {
        if (payload.length == 0) throw new Broken(Tapped.Why.BROKEN);
        int start = 1 + (payload[0] & LANGUAGE_LENGTH);
        if (start > payload.length) throw new Broken(Tapped.Why.BROKEN);
        return decode(
                payload,
                start,
                (payload[0] & UTF_16) != 0 ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8);
    }

    private static String address(byte[] payload) throws Broken {
        if (payload.length == 0) throw new Broken(Tapped.Why.BROKEN);
        int prefix = payload[0] & 0xFF;
        if (prefix >= PREFIXES.size()) throw new Broken(Tapped.Why.BROKEN);
        return PREFIXES.get(prefix) + decode(payload, 1, StandardCharsets.UTF_8);
    }

    private static String decode(byte[] bytes, int from, Charset charset) throws Broken {
        try {
            return charset.newDecoder()
                    .decode(ByteBuffer.wrap(Arrays.copyOfRange(bytes, from, bytes.length)))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new Broken(Tapped.Why.BROKEN);
        }
    }

    private int octet() throws Broken {
        if (!message.hasRemaining()) throw new Broken(Tapped.Why.BROKEN);
        return message.get() & 0xFF;
    }

    private long number() throws Broken {
        if (message.remaining() < Integer.BYTES) throw new Broken(Tapped.Why.BROKEN);
        return message.getInt() & 0xFFFF_FFFFL;
    }

    private byte[] octets(long count) throws Broken {
        if (count > message.remaining()) throw new Broken(Tapped.Why.BROKEN);
        var some = new byte[(int) count];
        message.get(some);
        return some;
    }
}
