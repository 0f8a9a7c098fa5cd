package guitai.receipt;

import guitai.device.printer.PrintDocument;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// The page that shows a technician whether a printer is set up right: the ruler tells the columns,
/// the Chinese line the font, the signs the code page, the codes the dots, the end the knife.
public final class TestPage {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);
    // EAN-13 of the range for a shop's own use.
    private static final String CODE = "2000000000008";
    private static final int TEN = 10;

    private TestPage() {}

    /// @param profile the model it is printed as
    /// @param columns of that model
    public static PrintDocument of(
            String profile, int columns, String till, Instant now, ZoneId zone) {
        var page = PrintDocument.builder();
        page.title("GUITAI 柜台");
        page.centre("打印机自检 · Printer test");
        page.line(till, TIME.format(now.atZone(zone)));
        page.line("profile", profile + " · " + columns);
        page.rule();
        page.line(tens(columns));
        page.line(ruler(columns));
        page.line("中文 你好，世界 ￥12.50", "€ $ %");
        page.bold("粗体 Bold", "右 right");
        page.big("合计 TOTAL", "88.80");
        page.ean13(CODE);
        page.qr("GUITAI-TEST-" + profile);
        page.heavyRule();
        page.centre("— 完 end —");
        page.feed(1);
        page.cut();
        return page.build();
    }

    private static String ruler(int columns) {
        var line = new StringBuilder(columns);
        for (int i = 1; i <= columns; i++) line.append(i % TEN);
        return line.toString();
    }

    private static String tens(int columns) {
        var line = new StringBuilder(columns);
        for (int i = 1; i <= columns; i++) {
            line.append(i % TEN == 0 ? Integer.toString(Math.floorDiv(i, TEN) % TEN) : "·");
        }
        return line.toString().replace('·', '.');
    }
}
