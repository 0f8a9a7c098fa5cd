package guitai.device.scale;

import guitai.device.link.SerialSettings;
import guitai.device.link.SerialSettings.Parity;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Reads the table of one protocol; used once.
final class ProtocolFile {
    private static final Pattern LINE = Pattern.compile("([0-9]{3,6}) ([78])([NEO])([12])");
    private static final Pattern SAYS_TEXT = Pattern.compile("([a-z]+) = \"([^\"]+)\"");
    private static final Pattern SAYS_BITS =
            Pattern.compile("([a-z]+)(?:\\.([1-9]))? (!?)& x([0-9A-F]{2})");
    private static final Pattern CODED =
            Pattern.compile("([a-z]+) & x([0-9A-F]{2})((?: \\S+=\\S+)+)");
    private static final Pattern NAMED = Pattern.compile("([a-z]+)((?: \"[^\"]+\"=[a-z]+)+)");

    private static final List<String> KEYS =
            List.of(
                    "title", "trust", "note", "line", "ask", "zero", "tare", "answer", "when",
                    "net", "unit", "point", "digits", "sum", "steady");

    private final String name;
    private final Map<String, List<String>> found = new HashMap<>();

    ProtocolFile(String name) {
        this.name = name;
    }

    ScaleProtocol read(Reader file) throws IOException {
        var lines = new BufferedReader(file);
        int number = 0;
        for (var line = lines.readLine(); line != null; line = lines.readLine()) {
            number++;
            if (!line.isBlank() && !line.startsWith("#")) {
                keep(number, line.strip());
            }
        }
        return new ScaleProtocol(
                name,
                one("title", Function.identity()),
                one("trust", t -> ScaleProtocol.Trust.valueOf(t.toUpperCase(Locale.ROOT))),
                some("line", ProtocolFile::line),
                new ScaleProtocol.Commands(
                        optional("ask", Bytes::literal),
                        optional("zero", Bytes::literal),
                        optional("tare", Bytes::literal)),
                some("answer", ProtocolFile::answer),
                new Rules(
                        all("when", ProtocolFile::when),
                        all("net", ProtocolFile::says),
                        one("unit", ProtocolFile::unit),
                        one("point", ProtocolFile::point),
                        one("digits", ProtocolFile::digits),
                        one("sum", ProtocolFile::sum)),
                one("steady", ProtocolFile::twice));
    }

    private void keep(int number, String line) {
        int end = line.indexOf(' ');
        var key = end < 0 ? line : line.substring(0, end);
        if (end < 0 || !KEYS.contains(key)) {
            throw new IllegalArgumentException(
                    "%s, line %d: does not begin with one of %s: %s"
                            .formatted(name, number, KEYS, line));
        }
        found.computeIfAbsent(key, _ -> new ArrayList<>()).add(line.substring(end).strip());
    }

    private <T> List<T> all(String key, Function<String, T> read) {
        var values = new ArrayList<T>();
        for (var text : found.getOrDefault(key, List.of())) {
            try {
                values.add(read.apply(text));
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException(
                        "%s: %s cannot be read: %s".formatted(name, key, text), e);
            }
        }
        return values;
    }

    private <T> List<T> some(String key, Function<String, T> read) {
        var values = all(key, read);
        if (values.isEmpty()) {
            throw new IllegalArgumentException(name + ": " + key + " is missing");
        }
        return values;
    }

    private <T> Optional<T> optional(String key, Function<String, T> read) {
        var values = all(key, read);
        if (values.size() > 1) {
            throw new IllegalArgumentException(name + ": " + key + " is there twice");
        }
        return values.stream().findFirst();
    }

    private <T> T one(String key, Function<String, T> read) {
        return optional(key, read)
                .orElseThrow(() -> new IllegalArgumentException(name + ": " + key + " is missing"));
    }

    private static SerialSettings line(String text) {
        var parts = LINE.matcher(text);
        require(parts.matches(), "not a line such as 9600 7E1");
        var parity =
                switch (parts.group(3)) {
                    case "E" -> Parity.EVEN;
                    case "O" -> Parity.ODD;
                    default -> Parity.NONE;
                };
        return new SerialSettings(
                Integer.parseInt(parts.group(1)),
                Integer.parseInt(parts.group(2)),
                parity,
                Integer.parseInt(parts.group(4)));
    }

    private static Answer answer(String text) {
        var send = text.split(" -> ", 2);
        if (send.length == 2) {
            return new Answer(Bytes.form(send[0]), new Answer.Means.Send(Bytes.text(send[1])));
        }
        var is = text.split(" is ", 2);
        if (is.length == 2) {
            return new Answer(Bytes.form(is[0]), new Answer.Means.Is(Weighing.Why.valueOf(is[1])));
        }
        var form = Bytes.form(text);
        return new Answer(
                form,
                form.fields().contains("weight")
                        ? new Answer.Means.Weighed()
                        : new Answer.Means.Status());
    }

    private static Rules.When when(String text) {
        int end = text.lastIndexOf(' ');
        require(end > 0, "no reason at the end");
        return new Rules.When(
                says(text.substring(0, end)), Weighing.Why.valueOf(text.substring(end + 1)));
    }

    private static Rules.Says says(String text) {
        var is = SAYS_TEXT.matcher(text);
        if (is.matches()) {
            return new Rules.Says(is.group(1), new Rules.Test.Is(is.group(2)));
        }
        var bits = SAYS_BITS.matcher(text);
        require(bits.matches(), "neither FIELD = \"TEXT\" nor FIELD & x01");
        int of = bits.group(2) == null ? 1 : Integer.parseInt(bits.group(2));
        int mask = Integer.parseInt(bits.group(4), 16);
        return new Rules.Says(
                bits.group(1),
                bits.group(3).isEmpty()
                        ? new Rules.Test.AnyBit(of, mask)
                        : new Rules.Test.NoBit(mask));
    }

    private static Rules.UnitRule unit(String text) {
        var named = NAMED.matcher(text);
        if (named.matches()) {
            return new Rules.UnitRule.Named(
                    named.group(1),
                    pairs(named.group(2).replace("\"", ""), Function.identity(), MassUnit::of));
        }
        var coded = CODED.matcher(text);
        return coded.matches()
                ? new Rules.UnitRule.Coded(
                        coded.group(1),
                        Integer.parseInt(coded.group(2), 16),
                        pairs(coded.group(3), Bytes::code, MassUnit::of))
                : new Rules.UnitRule.Always(MassUnit.of(text));
    }

    private static Rules.Point point(String text) {
        if (text.equals("written")) {
            return new Rules.Point.Written();
        }
        if (text.matches("[0-5]")) {
            return new Rules.Point.Fixed(Integer.parseInt(text));
        }
        var coded = CODED.matcher(text);
        require(coded.matches(), "neither written, nor 3, nor FIELD & x07 2=0 3=1");
        return new Rules.Point.Coded(
                coded.group(1),
                Integer.parseInt(coded.group(2), 16),
                pairs(coded.group(3), Integer::valueOf, Integer::valueOf));
    }

    private static Rules.Digits digits(String text) {
        return switch (text) {
            case "written" -> Rules.Digits.WRITTEN;
            case "bcd-low-first" -> Rules.Digits.BCD_LOW_FIRST;
            default -> throw new IllegalArgumentException("neither written nor bcd-low-first");
        };
    }

    private static Sum sum(String text) {
        return switch (text) {
            case "none" -> Sum.NONE;
            case "xor" -> Sum.XOR;
            case "xor-hex" -> Sum.XOR_HEX;
            case "nought-7" -> Sum.NOUGHT_7;
            default -> throw new IllegalArgumentException("not none, xor, xor-hex or nought-7");
        };
    }

    private static boolean twice(String text) {
        require(text.equals("said") || text.equals("twice"), "neither said nor twice");
        return text.equals("twice");
    }

    private static <K, V> Map<K, V> pairs(
            String text, Function<String, K> left, Function<String, V> right) {
        return Pattern.compile(" ")
                .splitAsStream(text.strip())
                .map(pair -> pair.split("=", 2))
                .collect(
                        Collectors.toUnmodifiableMap(
                                p -> left.apply(p[0]), p -> right.apply(p[1])));
    }

    private static void require(boolean so, String orElse) {
        if (!so) {
            throw new IllegalArgumentException(orElse);
        }
    }
}
