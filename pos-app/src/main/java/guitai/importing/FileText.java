package guitai.importing;

import guitai.catalog.RefusedRow.Reason;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/// Finds out how a file's text is encoded, and says so when it cannot, instead of guessing.
///
/// With a byte order mark it is UTF-8 or nothing. Without one it is UTF-8 if every byte fits, else
/// GB18030, which is what spreadsheets in China save. Two traps are told from a right answer: a
/// damaged UTF-8 file, most of which would read as wrong GB18030 characters, and short GB18030
/// texts whose bytes also happen to be UTF-8 of another script.
sealed interface FileText {
    record Read(String text) implements FileText {}

    /// @param line of the first byte that does not fit, from 1; 0 where it is about the whole file
    record Refused(long line, Reason reason) implements FileText {}

    Charset GB18030 = Charset.forName("GB18030");

    // Chinese GB18030 text breaks UTF-8 within a few characters; after that many whole ones it was
    // UTF-8 that somebody damaged.
    int SURELY_UTF8 = 8;

    static FileText of(byte[] bytes) {
        if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
            var utf8 = decode(bytes, 3, StandardCharsets.UTF_8);
            return utf8 instanceof Decoded.Whole(var text)
                    ? new Read(text)
                    : unreadable(bytes, utf8);
        }
        if (startsWith(bytes, 0xFF, 0xFE) || startsWith(bytes, 0xFE, 0xFF)) {
            return new Refused(1, Reason.UNREADABLE_TEXT);
        }
        var utf8 = decode(bytes, 0, StandardCharsets.UTF_8);
        return switch (utf8) {
            case Decoded.Whole(var text) -> certain(text, bytes);
            case Decoded.UpTo(_, var before) ->
                    threeByteCharacters(before) >= SURELY_UTF8
                            ? unreadable(bytes, utf8)
                            : chinese(bytes);
        };
    }

    private static FileText chinese(byte[] bytes) {
        var decoded = decode(bytes, 0, GB18030);
        return decoded instanceof Decoded.Whole(var text)
                ? new Read(text)
                : unreadable(bytes, decoded);
    }

    /// Whole UTF-8, unless it holds letters of other scripts only where Chinese would stand too.
    private static FileText certain(String text, byte[] bytes) {
        var foreign = text.chars().anyMatch(c -> c >= 0x80 && c < 0x800);
        if (!foreign || threeByteCharacters(text) > 0) return new Read(text);
        return decode(bytes, 0, GB18030) instanceof Decoded.Whole
                ? new Refused(0, Reason.UNCERTAIN_TEXT)
                : new Read(text);
    }

    private static long threeByteCharacters(String text) {
        return text.chars().filter(c -> c >= 0x800).count();
    }

    private static FileText unreadable(byte[] bytes, Decoded decoded) {
        int end = decoded instanceof Decoded.UpTo(var at, _) ? at : bytes.length;
        long line = 1;
        for (int i = 0; i < end; i++) if (bytes[i] == '\n') line++;
        return new Refused(line, Reason.UNREADABLE_TEXT);
    }

    private static boolean startsWith(byte[] bytes, int... mark) {
        if (bytes.length < mark.length) return false;
        for (int i = 0; i < mark.length; i++) if ((bytes[i] & 0xFF) != mark[i]) return false;
        return true;
    }

    /// How far a decoder came.
    sealed interface Decoded {
        record Whole(String text) implements Decoded {}

        record UpTo(int byteAt, String before) implements Decoded {}
    }

    private static Decoded decode(byte[] bytes, int from, Charset charset) {
        var in = ByteBuffer.wrap(bytes, from, bytes.length - from);
        var decoder = charset.newDecoder();
        // Neither UTF-8 nor GB18030 makes more characters than it has bytes.
        var out = CharBuffer.allocate(bytes.length - from);
        var result = decoder.decode(in, out, true);
        var position = in.position();
        out.flip();
        if (result.isError()) return new Decoded.UpTo(position, out.toString());
        return new Decoded.Whole(out.toString());
    }
}
