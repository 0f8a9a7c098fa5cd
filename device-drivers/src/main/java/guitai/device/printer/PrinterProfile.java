package guitai.device.printer;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Properties;
import java.util.Set;

/// What one model of printer is and can do: data, not code. A new model is a new file.
///
/// @param columns narrow characters in a line: 48 on 80 mm paper, 32 on 58 mm
/// @param dots dots in a line: 576 or 384
/// @param chineseOn bytes, as in `1C 26`, that switch to Chinese; empty for a printer without
///   Chinese characters
/// @param chineseSizes whether Chinese characters need a size command of their own (`FS !`)
/// @param cut bytes, as in `1D 56 42 00`, that feed to the knife and cut; empty for a printer
///   without a cutter
/// @param drawerOpenWhenHigh how the switch of the drawer is wired
/// @param capabilities what a caller may ask for
public record PrinterProfile(
        String name,
        int columns,
        int dots,
        String chineseOn,
        boolean chineseSizes,
        String cut,
        boolean drawerOpenWhenHigh,
        Set<Capability> capabilities) {

    /// The models that come with the program.
    public static final List<String> NAMES =
            List.of("generic-58", "generic-80", "epson-58", "epson-80");

    public PrinterProfile {
        if (columns < 16 || columns > 96 || dots < columns * 8 || dots > columns * 16) {
            throw new IllegalArgumentException(
                    name + ": columns and dots do not go together: " + columns + ", " + dots);
        }
        parse(name, "chinese.on", chineseOn);
        parse(name, "cut", cut);
        capabilities = Set.copyOf(capabilities);
    }

    /// A model that comes with the program.
    ///
    /// @throws IllegalArgumentException naming the known ones
    public static PrinterProfile named(String name) {
        if (!NAMES.contains(name)) {
            throw new IllegalArgumentException(
                    "no printer profile " + name + "; there are " + NAMES);
        }
        try (InputStream file =
                PrinterProfile.class.getResourceAsStream(
                        "/guitai/printer/" + name + ".properties")) {
            if (file == null) {
                throw new IllegalStateException(
                        "printer profile " + name + " is missing from the program");
            }
            return read(name, new InputStreamReader(file, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("printer profile " + name, e);
        }
    }

    /// Reads a profile file; its keys are those of the files beside `generic-80.properties`.
    ///
    /// @throws IllegalArgumentException naming the profile, the key and the value that is wrong
    public static PrinterProfile read(String name, Reader file) throws IOException {
        var values = new Properties();
        values.load(file);
        var abilities = EnumSet.noneOf(Capability.class);
        var chineseOn = text(name, values, "chinese.on");
        var cut = text(name, values, "cut");
        add(abilities, Capability.CHINESE, !chineseOn.isEmpty());
        add(abilities, Capability.CUT, !cut.isEmpty());
        add(abilities, Capability.DRAWER, flag(name, values, "drawer"));
        add(abilities, Capability.REPORTS_CHANGES, flag(name, values, "reports-changes"));
        add(
                abilities,
                Capability.NUMBERED_CONFIRMATION,
                flag(name, values, "numbered-confirmation"));
        return new PrinterProfile(
                name,
                number(name, values, "columns"),
                number(name, values, "dots"),
                chineseOn,
                flag(name, values, "chinese.own-sizes"),
                cut,
                flag(name, values, "drawer.open-when-high"),
                abilities);
    }

    boolean chinese() {
        return !chineseOn.isEmpty();
    }

    boolean can(Capability capability) {
        return capabilities.contains(capability);
    }

    byte[] chineseOnBytes() {
        return parse(name, "chinese.on", chineseOn);
    }

    byte[] cutBytes() {
        return parse(name, "cut", cut);
    }

    @Override
    public String toString() {
        return name;
    }

    private static void add(Set<Capability> abilities, Capability ability, boolean has) {
        if (has) {
            abilities.add(ability);
        }
    }

    private static String text(String name, Properties values, String key) {
        var value = values.getProperty(key);
        if (value == null) {
            throw new IllegalArgumentException(name + ": " + key + " is missing");
        }
        return value.strip();
    }

    private static int number(String name, Properties values, String key) {
        var text = text(name, values, key);
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(name + ": " + key + " is not a number: " + text, e);
        }
    }

    private static boolean flag(String name, Properties values, String key) {
        var text = text(name, values, key);
        return switch (text) {
            case "yes" -> true;
            case "no" -> false;
            default ->
                    throw new IllegalArgumentException(
                            name + ": " + key + " is neither yes nor no: " + text);
        };
    }

    private static byte[] parse(String name, String key, String text) {
        try {
            return text.isEmpty() ? new byte[0] : HexFormat.ofDelimiter(" ").parseHex(text);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    name + ": " + key + " is not bytes like '1B 40': " + text, e);
        }
    }
}
