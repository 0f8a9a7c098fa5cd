package guitai.device.printer;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What one model of printer is and can do: data, not code. A new model is a new file, and
/// `docs/adding-a-device.md` says how to write one.
///
/// @param columns narrow characters in a line: 48, 42 or 32
/// @param dots dots in a line: 576, 512 or 384
/// @param pictures how it takes pictures
/// @param qr whether it draws QR codes itself; else they go out as pictures
/// @param bars whether it draws bar codes itself
/// @param cut what feeds to the knife and cuts; empty for a printer without a cutter
/// @param capabilities what a caller may ask for
public record PrinterProfile(
        String name,
        Language language,
        int columns,
        int dots,
        Font font,
        Pictures pictures,
        boolean qr,
        boolean bars,
        Bytes cut,
        DrawerPlug drawer,
        Set<Capability> capabilities) {

    /// The models that come with the program.
    public static final List<String> NAMES =
            List.of(
                    "generic-58",
                    "generic-80",
                    "generic-80-42",
                    "generic-80-latin",
                    "generic-80-polled",
                    "generic-58-mute",
                    "epson-58",
                    "epson-80",
                    "epson-80-utf8",
                    "hprt-tp80",
                    "star-80");

    /// What a printer is spoken to in.
    public enum Language {
        ESC_POS,
        STAR_LINE
    }

    /// The characters in a printer.
    ///
    /// @param on what switches to them after an init
    /// @param ownSizes whether Chinese characters need a size command of their own (`FS !`)
    public record Font(Encoding encoding, Bytes on, boolean ownSizes) {}

    /// How text becomes bytes.
    public sealed interface Encoding {
        /// Two bytes a Chinese character; what GB18030 says in four bytes never goes out.
        record Gb18030() implements Encoding {}

        record Utf8() implements Encoding {}

        /// One byte a character, after the command that chooses this page. No Chinese.
        record CodePage(int number, Charset charset) implements Encoding {}

        /// Nothing but ASCII.
        record Ascii() implements Encoding {}
    }

    /// @param obeysCommandsInside whether it takes the bytes of a real-time command for one also
    ///   inside a picture, so that they must never be there
    public record Pictures(Raster raster, boolean obeysCommandsInside) {}

    /// The command for pictures.
    public enum Raster {
        /// None: what the font lacks is printed as a box.
        NONE,
        /// `GS v 0`: all clones.
        GS_V_0,
        /// `GS 8 L` and `GS ( L`: Epson's own.
        GS_8_L,
        /// `ESC k`: Star line mode.
        STAR_K
    }

    /// The plug for cash drawers.
    ///
    /// @param pins that can be fired; empty for a printer without a plug
    /// @param pulse milliseconds, 100 to 800
    /// @param atOnce whether it can be fired while something is still printing, or paper is out
    /// @param openWhenHigh what a switch means that nobody has learned anything about yet
    public record DrawerPlug(Set<DrawerPin> pins, int pulse, boolean atOnce, boolean openWhenHigh) {
        public DrawerPlug {
            pins = Set.copyOf(pins);
        }
    }

    /// Bytes with a value.
    public record Bytes(List<Byte> values) {
        public Bytes {
            values = List.copyOf(values);
        }

        static Bytes of(byte[] bytes) {
            var values = new Byte[bytes.length];
            for (int i = 0; i < bytes.length; i++) {
                values[i] = bytes[i];
            }
            return new Bytes(Arrays.asList(values));
        }

        public boolean isEmpty() {
            return values.isEmpty();
        }

        public byte[] array() {
            var bytes = new byte[values.size()];
            for (int i = 0; i < bytes.length; i++) {
                bytes[i] = values.get(i);
            }
            return bytes;
        }
    }

    public PrinterProfile {
        if (columns < 16 || columns > 96 || dots < columns * 8 || dots > columns * 16) {
            throw new IllegalArgumentException(
                    name + ": columns and dots do not go together: " + columns + ", " + dots);
        }
        capabilities = Set.copyOf(capabilities);
    }

    /// A model that comes with the program.
    ///
    /// @throws IllegalArgumentException naming the known ones
    public static PrinterProfile named(String name) {
        return PrinterProfiles.SHIPPED.named(name);
    }

    /// Reads a profile; it may stand on any that comes with the program (`like = generic-80`).
    ///
    /// @throws IllegalArgumentException naming the profile, the line, the key and what is wrong
    public static PrinterProfile read(String name, Reader file) throws IOException {
        try (var reader = new BufferedReader(file)) {
            return ProfileFile.parse(name, reader.readAllLines(), PrinterProfiles::shippedFile)
                    .profile();
        }
    }

    /// The profiles of the program and those a shop has laid into a folder; see
    /// [PrinterProfiles#withFolder].
    public static PrinterProfiles in(Path folder) throws IOException {
        return PrinterProfiles.withFolder(folder);
    }

    boolean can(Capability capability) {
        return capabilities.contains(capability);
    }

    boolean printsPictures() {
        return pictures.raster() != Raster.NONE;
    }

    /// The code page it is switched to, where it has one.
    Optional<Integer> codePage() {
        return switch (font.encoding()) {
            case Encoding.CodePage(var number, var _) -> Optional.of(number);
            case Encoding.Gb18030(), Encoding.Utf8(), Encoding.Ascii() -> Optional.empty();
        };
    }

    @Override
    public String toString() {
        return name;
    }
}
