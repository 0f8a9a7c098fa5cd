package guitai.sandbox.wechatpay;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;

/// A bill file: a header line, one line a row, a summary header and one summary line.
///
/// UTF-8, CRLF. Every value, but no header, has a backtick before it, and values are not quoted: a
/// comma or a quotation mark in a product name stands there as it is.
record Sheet(
        List<String> header,
        List<List<String>> rows,
        List<String> summaryHeader,
        List<String> summary) {
    private static final String END = "\r\n";
    private static final String BOM = "\uFEFF";

    String text() {
        var out = new StringBuilder(String.join(",", header)).append(END);
        rows.forEach(row -> out.append(values(row)).append(END));
        return out.append(String.join(",", summaryHeader))
                .append(END)
                .append(values(summary))
                .append(END)
                .toString();
    }

    byte[] bytes(boolean byteOrderMark) {
        return ((byteOrderMark ? BOM : "") + text()).getBytes(StandardCharsets.UTF_8);
    }

    /// Of the file before it is compressed.
    static String sha1(byte[] file) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-1").digest(file));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-1", e);
        }
    }

    private static String values(List<String> cells) {
        // A line break would end the row; the real bill has none either.
        return cells.stream()
                .map(cell -> "`" + cell.replaceAll("[\\r\\n]+", " "))
                .collect(Collectors.joining(","));
    }
}
