package guitai.device.printer;

import static guitai.device.printer.PrintDocument.right;
import static guitai.device.printer.PrintDocument.wide;

/// The page by which a technician sees whether a printer does what its profile says: print it, hear
/// `Confirmed`, and look at it. Pure.
///
/// What is wrong shows: a ruler that wraps is too wide or stops short of the edge is too narrow for
/// the paper; amounts that do not stand under each other are a wrong character set; a code that
/// cannot be scanned is one the model does not draw.
public final class SelfTestPage {
    static final String CODE = "GT-0123456789";
    static final String EAN = "9520001234569";

    private SelfTestPage() {}

    public static PrintDocument of(PrinterProfile profile) {
        return PrintDocument.builder()
                .title("自检 TEST")
                .line(profile.name(), profile.columns() + " x " + profile.dots())
                .line(ruler(profile.columns()))
                .line("|" + "-".repeat(profile.columns() - 2) + "|")
                .row(wide("中文 茉莉花茶"), right("￥", 4), right("1,234.50", 10))
                .row(wide("Latin Café"), right("€", 4), right("1,234.50", 10))
                // Nobody's font has all of these: they come as pictures, or as boxes.
                .row(wide("㐀 𠮷 ñ"), right("¥", 4), right("0.50", 10))
                .bold("粗体 bold", "9.99")
                .big("大字", "88.00")
                .rule()
                .code128(CODE)
                .ean13(EAN)
                .qr("https://example.cn/t?m=" + profile.name())
                .heavyRule()
                .centre("* * *")
                .cut()
                .build();
    }

    private static String ruler(int columns) {
        var ruler = new StringBuilder();
        for (int i = 1; i <= columns; i++) {
            ruler.append(i % 10 == 0 ? Character.forDigit(i / 10 % 10, 10) : '.');
        }
        return ruler.toString();
    }
}
