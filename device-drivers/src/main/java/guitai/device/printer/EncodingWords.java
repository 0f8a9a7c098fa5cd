package guitai.device.printer;

import guitai.device.printer.PrinterProfile.Encoding;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;

/// The words of a profile for how text becomes bytes. Pure.
final class EncodingWords {
    private EncodingWords() {}

    static Encoding parse(String where, String text) {
        return switch (text) {
            case "gb18030" -> new Encoding.Gb18030();
            case "utf-8" -> new Encoding.Utf8();
            case "ascii" -> new Encoding.Ascii();
            default -> codePage(where, text);
        };
    }

    private static Encoding codePage(String where, String text) {
        var parts = text.split(" +", -1);
        if (parts.length == 2 && parts[0].matches("[0-9]{1,3}")) {
            int number = Integer.parseInt(parts[0]);
            var charset = charset(where, parts[1]);
            if (number <= 255
                    && charset.canEncode()
                    && charset.newEncoder().maxBytesPerChar() == 1f) {
                return new Encoding.CodePage(number, charset);
            }
        }
        throw new IllegalArgumentException(
                where
                        + ": characters are gb18030, utf-8, ascii, or a code page like '16"
                        + " windows-1252': "
                        + text);
    }

    private static Charset charset(String where, String name) {
        try {
            return Charset.forName(name);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            throw new IllegalArgumentException(
                    where + ": characters: no such character set: " + name, e);
        }
    }
}
