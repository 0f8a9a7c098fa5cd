package guitai.device.printer;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/// The data of a Code 128 command: characters one by one, and the digits at the end two by two, so
/// that a receipt number fits narrow paper.
final class Code128Data {
    // Changing over costs a symbol of its own, so two digits gain nothing.
    private static final int WORTH_PACKING = 4;

    private final String single;
    private final String packed;

    private Code128Data(String single, String packed) {
        this.single = single;
        this.packed = packed;
    }

    static Code128Data of(String text) {
        int start = text.length();
        while (start > 0 && isDigit(text.charAt(start - 1))) {
            start--;
        }
        start += (text.length() - start) % 2;
        var digits = text.substring(start);
        boolean packs = digits.length() >= WORTH_PACKING && !hasRealTimeCommand(digits);
        return packs
                ? new Code128Data(text.substring(0, start), digits)
                : new Code128Data(text, "");
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    // The pairs 16 04, 16 05 and 16 20 would be the bytes 10 04, 10 05 and 10 14, which printers
    // obey at once even
    // inside the data of a bar code.
    private static boolean hasRealTimeCommand(String digits) {
        for (int i = 0; i + 4 <= digits.length(); i += 2) {
            var four = digits.substring(i, i + 4);
            if (four.equals("1604") || four.equals("1605") || four.equals("1620")) {
                return true;
            }
        }
        return false;
    }

    /// How many symbols it takes between start and check.
    int symbols() {
        int changeOver = single.isEmpty() || packed.isEmpty() ? 0 : 1;
        return single.length() + changeOver + packed.length() / 2;
    }

    byte[] bytes() {
        var data = new ByteArrayOutputStream();
        if (!single.isEmpty()) {
            data.writeBytes(("{B" + single.replace("{", "{{")).getBytes(StandardCharsets.US_ASCII));
        }
        if (!packed.isEmpty()) {
            data.writeBytes("{C".getBytes(StandardCharsets.US_ASCII));
            for (int i = 0; i < packed.length(); i += 2) {
                data.write(Integer.parseInt(packed.substring(i, i + 2)));
            }
        }
        return data.toByteArray();
    }
}
