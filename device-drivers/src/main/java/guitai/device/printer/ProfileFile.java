package guitai.device.printer;

import guitai.device.printer.PrinterProfile.Bytes;
import guitai.device.printer.PrinterProfile.DrawerPlug;
import guitai.device.printer.PrinterProfile.Encoding;
import guitai.device.printer.PrinterProfile.Font;
import guitai.device.printer.PrinterProfile.Language;
import guitai.device.printer.PrinterProfile.Pictures;
import guitai.device.printer.PrinterProfile.Raster;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// The text of a printer profile: `key = value` a line, `#` begins a remark, `like = NAME` takes
/// over all that is not said here.
///
/// Every complaint names the file, the line and the key. Pure.
final class ProfileFile {
    private static final String NONE = "none";
    private static final Set<String> KEYS =
            Set.of(
                    "like",
                    "language",
                    "columns",
                    "dots",
                    "characters",
                    "characters.on",
                    "characters.own-sizes",
                    "pictures",
                    "pictures.commands",
                    "qr",
                    "bars",
                    "cut",
                    "drawer",
                    "drawer.pulse",
                    "drawer.at-once",
                    "drawer.open-when",
                    "status");
    // A profile that stands on one that stands on one: more is a circle.
    private static final int DEEPEST = 5;

    private record Value(String text, String where) {}

    private final String name;
    private final Map<String, Value> values = new LinkedHashMap<>();

    private ProfileFile(String name) {
        this.name = name;
    }

    static ProfileFile parse(
            String name, List<String> lines, Function<String, Optional<List<String>>> others) {
        var file = new ProfileFile(name);
        file.take(name, lines, others, 0);
        return file;
    }

    private void take(
            String from,
            List<String> lines,
            Function<String, Optional<List<String>>> others,
            int depth) {
        var mine = new LinkedHashMap<String, Value>();
        for (int i = 0; i < lines.size(); i++) {
            var where = from + ", line " + (i + 1);
            // An editor's byte order mark is no part of the first key.
            var line = lines.get(i).replace("\uFEFF", "").replaceFirst("#.*", "").strip();
            if (!line.isEmpty()) {
                one(where, line, mine);
            }
        }
        mine.forEach(values::putIfAbsent);
        var like = mine.get("like");
        if (like != null) {
            if (depth == DEEPEST) {
                throw bad(like.where, "like goes round in a circle, or too deep: " + like.text);
            }
            var below =
                    others.apply(like.text)
                            .orElseThrow(() -> bad(like.where, "like: no profile " + like.text));
            take(like.text, below, others, depth + 1);
        }
    }

    private static void one(String where, String line, Map<String, Value> mine) {
        int equals = line.indexOf('=');
        if (equals < 0) {
            throw bad(where, "not 'key = value': " + line);
        }
        var key = line.substring(0, equals).strip();
        if (!KEYS.contains(key)) {
            throw bad(where, "no such key: " + key);
        }
        var value = new Value(line.substring(equals + 1).strip(), where);
        if (value.text.isEmpty()) {
            throw bad(where, key + " has no value; write none for nothing");
        }
        if (mine.put(key, value) != null) {
            throw bad(where, key + " is said twice");
        }
    }

    private static IllegalArgumentException bad(String where, String what) {
        return new IllegalArgumentException(where + ": " + what);
    }

    PrinterProfile profile() {
        var language = choice("language", Language.class);
        int columns = number("columns", 16, 96);
        int dots = number("dots", 128, 1_536);
        if (dots < columns * 8 || dots > columns * 16) {
            throw bad(value("dots").where, "dots are 8 to 16 a column: " + dots);
        }
        var characters = value("characters");
        var font =
                new Font(
                        EncodingWords.parse(characters.where, characters.text),
                        bytes("characters.on"),
                        yes("characters.own-sizes", "yes"));
        var pictures =
                new Pictures(choice("pictures", Raster.class), yes("pictures.commands", "obeyed"));
        checkRaster(language, pictures.raster());
        var cut = bytes("cut");
        var pins = pins();
        var drawer =
                new DrawerPlug(
                        pins,
                        number("drawer.pulse", 100, 800),
                        yes("drawer.at-once", "yes"),
                        yes("drawer.open-when", "high"));
        var abilities = status(language);
        add(abilities, Capability.CUT, !cut.isEmpty());
        add(abilities, Capability.DRAWER, !pins.isEmpty());
        add(abilities, Capability.PICTURES, pictures.raster() != Raster.NONE);
        boolean chinese =
                font.encoding() instanceof Encoding.Gb18030
                        || font.encoding() instanceof Encoding.Utf8;
        add(abilities, Capability.CHINESE, chinese);
        return new PrinterProfile(
                name,
                language,
                columns,
                dots,
                font,
                pictures,
                yes("qr", "command"),
                yes("bars", "command"),
                cut,
                drawer,
                abilities);
    }

    private void checkRaster(Language language, Raster raster) {
        boolean star = raster == Raster.STAR_K;
        if (raster != Raster.NONE && star != (language == Language.STAR_LINE)) {
            throw bad(value("pictures").where, "pictures: not in this language: " + raster);
        }
    }

    private static void add(Set<Capability> abilities, Capability ability, boolean has) {
        if (has) {
            abilities.add(ability);
        }
    }

    private EnumSet<Capability> status(Language language) {
        var value = value("status");
        var abilities = EnumSet.noneOf(Capability.class);
        if (value.text.equals(NONE)) {
            return abilities;
        }
        for (var word : value.text.split(" +", -1)) {
            switch (word) {
                case "dle-eot" -> abilities.add(Capability.STATUS);
                case "asb" -> abilities.add(Capability.REPORTS_CHANGES);
                case "gs-r" -> abilities.add(Capability.CONFIRMATION);
                case "gs-h" -> {
                    abilities.add(Capability.CONFIRMATION);
                    abilities.add(Capability.NUMBERED_CONFIRMATION);
                }
                case "star-etb" -> {
                    abilities.add(Capability.STATUS);
                    abilities.add(Capability.CONFIRMATION);
                }
                default ->
                        throw bad(
                                value.where,
                                "status knows dle-eot, asb, gs-r, gs-h, star-etb and none: "
                                        + word);
            }
            if (word.equals("star-etb") != (language == Language.STAR_LINE)) {
                throw bad(value.where, "status: not in this language: " + word);
            }
        }
        if (!abilities.contains(Capability.STATUS)) {
            throw bad(value.where, "status: nothing works without dle-eot: " + value.text);
        }
        return abilities;
    }

    private Set<DrawerPin> pins() {
        var value = value("drawer");
        return switch (value.text) {
            case NONE -> Set.of();
            case "2" -> Set.of(DrawerPin.TWO);
            case "5" -> Set.of(DrawerPin.FIVE);
            case "2 5" -> Set.of(DrawerPin.TWO, DrawerPin.FIVE);
            default -> throw bad(value.where, "drawer is 2, 5, '2 5' or none: " + value.text);
        };
    }

    private Value value(String key) {
        var value = values.get(key);
        if (value == null) {
            throw new IllegalArgumentException(name + ": " + key + " is missing");
        }
        return value;
    }

    private int number(String key, int least, int most) {
        var value = value(key);
        if (value.text.matches("[0-9]{1,6}")) {
            int number = Integer.parseInt(value.text);
            if (number >= least && number <= most) {
                return number;
            }
        }
        throw bad(
                value.where,
                key + " is not a number from " + least + " to " + most + ": " + value.text);
    }

    /// The two words each of these keys knows; the first is the one that is a yes.
    private static final Map<String, List<String>> WORDS =
            Map.of(
                    "characters.own-sizes", List.of("yes", "no"),
                    "pictures.commands", List.of("obeyed", "ignored"),
                    "qr", List.of("command", "picture"),
                    "bars", List.of("command", "picture"),
                    "drawer.at-once", List.of("yes", "no"),
                    "drawer.open-when", List.of("high", "low"));

    private boolean yes(String key, String yes) {
        var value = value(key);
        var words = WORDS.getOrDefault(key, List.of(yes));
        if (!words.contains(value.text)) {
            throw bad(value.where, key + " is " + String.join(" or ", words) + ": " + value.text);
        }
        return value.text.equals(yes);
    }

    private <E extends Enum<E>> E choice(String key, Class<E> of) {
        var value = value(key);
        var known = of.getEnumConstants();
        for (var constant : known) {
            if (written(constant).equals(value.text)) {
                return constant;
            }
        }
        var words = Arrays.stream(known).map(ProfileFile::written).toList();
        throw bad(value.where, key + " is one of " + words + ": " + value.text);
    }

    private static String written(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private Bytes bytes(String key) {
        var value = value(key);
        try {
            return Bytes.of(
                    value.text.equals(NONE)
                            ? new byte[0]
                            : HexFormat.ofDelimiter(" ").parseHex(value.text));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    value.where + ": " + key + " is not bytes like '1B 40': " + value.text, e);
        }
    }
}
