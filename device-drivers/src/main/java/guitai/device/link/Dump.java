package guitai.device.link;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/// What went over a line, as text a person can read and write: a `.dump` file.
///
/// One thing a line: `> 57` was sent to the device, `< 02 30 0D` came from it, `= 1.386 kg` is what
/// it meant, `#` begins a remark.
public record Dump(List<Entry> entries) {
    private static final HexFormat HEX = HexFormat.ofDelimiter(" ").withUpperCase();

    /// One line.
    public sealed interface Entry {}

    /// @param hex such as `02 30 0D`
    public record Sent(String hex) implements Entry {
        public byte[] bytes() {
            return HEX.parseHex(hex);
        }
    }

    /// @param hex such as `02 30 0D`
    public record Heard(String hex) implements Entry {
        public byte[] bytes() {
            return HEX.parseHex(hex);
        }
    }

    /// What the exchange before it meant, in the words of whoever replays it.
    public record Meant(String words) implements Entry {}

    public Dump {
        entries = List.copyOf(entries);
    }

    /// @throws IllegalArgumentException naming the line that is none of the four
    public static Dump read(Reader file) throws IOException {
        var entries = new ArrayList<Entry>();
        var lines = new BufferedReader(file);
        int number = 0;
        for (var line = lines.readLine(); line != null; line = lines.readLine()) {
            number++;
            if (!line.isBlank() && !line.startsWith("#")) {
                entries.add(entry(number, line));
            }
        }
        return new Dump(entries);
    }

    private static Entry entry(int number, String line) {
        var rest = line.substring(1).strip();
        try {
            return switch (line.charAt(0)) {
                case '>' -> new Sent(HEX.formatHex(HEX.parseHex(rest)));
                case '<' -> new Heard(HEX.formatHex(HEX.parseHex(rest)));
                case '=' -> new Meant(rest);
                default -> throw new IllegalArgumentException("begins with none of > < = #");
            };
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("line " + number + ": " + line, e);
        }
    }

    static Sent sent(byte[] bytes) {
        return new Sent(HEX.formatHex(bytes));
    }

    static Heard heard(byte[] bytes, int count) {
        return new Heard(HEX.formatHex(bytes, 0, count));
    }

    /// In the form [#read] takes.
    @Override
    public String toString() {
        var text = new StringBuilder();
        for (var entry : entries) {
            text.append(
                            switch (entry) {
                                case Sent(var hex) -> "> " + hex;
                                case Heard(var hex) -> "< " + hex;
                                case Meant(var words) -> "= " + words;
                            })
                    .append('\n');
        }
        return text.toString();
    }
}
