package guitai.device.virtual;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/// The inside of a contactless card: a command in, an answer out, as strict as ISO/IEC 7816-4.
///
/// Thread-safe. Knows a number of its own and, if it was given one, an NDEF message (Type 4 Tag) or
/// the directory of a bank card. Keeps the last 256 commands it was asked.
public final class Chip {
    private static final int MOST_KEPT = 256;
    private static final byte[] GOOD = {(byte) 0x90, 0};
    private static final byte[] NOT_FOUND = {0x6A, (byte) 0x82};
    private static final byte[] WRONG_LENGTH = {0x67, 0};
    private static final byte[] WRONG_PLACE = {0x6B, 0};
    private static final byte[] NOT_SUPPORTED = {0x6D, 0};
    private static final byte[] NOT_ALLOWED = {0x69, (byte) 0x82};
    private static final byte[] NDEF_NAME = HexFormat.of().parseHex("D2760000850101");
    private static final byte[] PAYMENT_NAME = "2PAY.SYS.DDF01".getBytes(StandardCharsets.US_ASCII);
    // The answer of a debit card of UnionPay to the selection of its directory, with no account.
    private static final byte[] DIRECTORY =
            HexFormat.of()
                    .parseHex(
                            "6F3F840E325041592E5359532E4444463031A52DBF0C2A61284F08A000000333010101"
                                    + "500F50424F432044454249542020202020208701019F2A0102");
    private static final int NDEF_FILE = 0xE104;

    private final byte[] number;
    private final boolean bank;
    private final Optional<byte[]> message;
    private final int chunk;
    private final List<String> asked = new ArrayList<>();
    private boolean inNdef;
    private byte[] file = new byte[0];

    private Chip(byte[] number, boolean bank, Optional<byte[]> message, int chunk) {
        this.number = number;
        this.bank = bank;
        this.message = message;
        this.chunk = chunk;
    }

    /// A card that is known by its number.
    ///
    /// @param number hexadecimal
    public static Chip numbered(String number) {
        return new Chip(HexFormat.of().parseHex(number), false, Optional.empty(), 0);
    }

    /// A bank card without an account.
    public static Chip bank() {
        return new Chip(HexFormat.of().parseHex("08C0FFEE"), true, Optional.empty(), 0);
    }

    /// A tag on which this message is written.
    ///
    /// @param chunk how many bytes it gives at once, 15 to 255
    public static Chip written(String number, byte[] message, int chunk) {
        return new Chip(
                HexFormat.of().parseHex(number), false, Optional.of(message.clone()), chunk);
    }

    /// A message of one text record, in Chinese as far as the tag is concerned.
    public static byte[] text(String text) {
        return record('T', 2, ("zh" + text).getBytes(StandardCharsets.UTF_8));
    }

    /// A message of one address that begins with `https://`.
    public static byte[] address(String rest) {
        return record('U', 4, rest.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] record(char type, int first, byte[] rest) {
        var out = new ByteArrayOutputStream();
        int length = rest.length + 1;
        boolean small = length < 256;
        out.write(small ? 0xD1 : 0xC1);
        out.write(1);
        if (!small) out.writeBytes(new byte[] {0, 0, (byte) (length >> 8)});
        out.write(length & 0xFF);
        out.write(type);
        out.write(first);
        out.writeBytes(rest);
        return out.toByteArray();
    }

    /// What was asked so far, hexadecimal.
    public synchronized List<String> asked() {
        return List.copyOf(asked);
    }

    /// Power off and on: nothing is selected any more.
    synchronized void reset() {
        inNdef = false;
        file = new byte[0];
    }

    /// Answers one command.
    public synchronized byte[] answer(byte[] command) {
        if (asked.size() == MOST_KEPT) asked.removeFirst();
        asked.add(HexFormat.of().withUpperCase().formatHex(command));
        if (command.length < 5) return WRONG_LENGTH.clone();
        return switch (((command[0] & 0xFF) << 8) | (command[1] & 0xFF)) {
            case 0xFFCA -> with(number);
            case 0x00A4 -> select(command);
            case 0x00B0 -> read(command);
            default -> NOT_SUPPORTED.clone();
        };
    }

    private byte[] select(byte[] command) {
        int length = command[4] & 0xFF;
        boolean byName = command[2] == 4;
        // By name an answer is expected and its length asked for; a file is selected without.
        if (command.length != 5 + length + (byName ? 1 : 0)) return WRONG_LENGTH.clone();
        var name = Arrays.copyOfRange(command, 5, 5 + length);
        if (byName) return application(name);
        if (!inNdef || length != 2) return NOT_FOUND.clone();
        int id = ((name[0] & 0xFF) << 8) | (name[1] & 0xFF);
        if (id == 0xE103) {
            file = container();
            return GOOD.clone();
        }
        if (id != NDEF_FILE) return NOT_FOUND.clone();
        file = lengthAndMessage();
        return GOOD.clone();
    }

    private byte[] application(byte[] name) {
        inNdef = message.isPresent() && Arrays.equals(name, NDEF_NAME);
        file = new byte[0];
        if (inNdef) return GOOD.clone();
        return bank && Arrays.equals(name, PAYMENT_NAME) ? with(DIRECTORY) : NOT_FOUND.clone();
    }

    private byte[] container() {
        return HexFormat.of()
                .parseHex("000F20%04X00340406%04X04000000".formatted(chunk, NDEF_FILE));
    }

    private byte[] lengthAndMessage() {
        var text = message.orElseThrow();
        var all = new ByteArrayOutputStream();
        all.write(text.length >> 8);
        all.write(text.length);
        all.writeBytes(text);
        return all.toByteArray();
    }

    private byte[] read(byte[] command) {
        if (command.length != 5) return WRONG_LENGTH.clone();
        if (file.length == 0) return NOT_ALLOWED.clone();
        int at = ((command[2] & 0xFF) << 8) | (command[3] & 0xFF);
        int ask = command[4] & 0xFF;
        if (ask == 0 || ask > chunk) return WRONG_LENGTH.clone();
        if (at >= file.length) return WRONG_PLACE.clone();
        return with(Arrays.copyOfRange(file, at, Math.min(file.length, at + ask)));
    }

    private static byte[] with(byte[] data) {
        var all = Arrays.copyOf(data, data.length + 2);
        all[data.length] = (byte) 0x90;
        return all;
    }

    @Override
    public String toString() {
        return "Chip[" + number.length + " bytes]";
    }
}
