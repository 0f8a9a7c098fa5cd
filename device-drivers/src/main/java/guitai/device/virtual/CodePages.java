package guitai.device.virtual;

import java.nio.charset.Charset;
import java.util.Map;

/// The single-byte pages a printer has, by the number of `ESC t`. Pure.
final class CodePages {
    static final Charset USUAL = Charset.forName("IBM437");

    private static final Map<Integer, Charset> PAGES =
            Map.of(
                    0, USUAL,
                    2, Charset.forName("IBM850"),
                    16, Charset.forName("windows-1252"),
                    17, Charset.forName("IBM866"),
                    19, Charset.forName("IBM00858"));

    private CodePages() {}

    static boolean isKnown(int number) {
        return PAGES.containsKey(number);
    }

    static Charset of(int number) {
        return PAGES.getOrDefault(number, USUAL);
    }

    static char character(Charset page, int b) {
        return new String(new byte[] {(byte) b}, page).charAt(0);
    }
}
