package guitai.device.printer;

import static guitai.device.printer.PrintDocument.right;
import static guitai.device.printer.PrintDocument.wide;

/// A receipt with everything a receipt can have.
final class SampleReceipt {
    static final String QR = "https://example.cn/fapiao?s=0120261121000123&k=茶";
    static final String NUMBER = "RC:01-0123";
    static final String EAN = "9520001234569";

    private SampleReceipt() {}

    static PrintDocument of(String greeting) {
        return PrintDocument.builder()
                .title("示范便利店")
                .centre("人民路 8 号 · 电话 0571-0000 0000")
                .feed(1)
                .line("单号 01-20261121-000123", "收银员 小林")
                .line("2026-11-21 18:42 +08:00")
                .rule()
                .boldRow(wide("品名"), right("数量", 6), right("单价", 9), right("金额", 9))
                .rule()
                .row(wide("茉莉花茶"), right("2", 6), right("4.50", 9), right("9.00", 9))
                .row(
                        wide("特级明前手工炒制高山云雾绿茶礼盒（附紫砂壶）🍵"),
                        right("1", 6),
                        right("368.00", 9),
                        right("368.00", 9))
                .row(wide("Café noir 500 g"), right("1", 6), right("39.90", 9), right("39.90", 9))
                .row(wide("苹果 红富士"), right("1.386", 6), right("12.80", 9), right("17.74", 9))
                .line("  会员价", "-1.20")
                .heavyRule()
                .big("应付", "¥433.44")
                .line("现金", "￥440.00")
                .line("找零", "￥6.56")
                .feed(1)
                .code128(NUMBER)
                .qr(QR)
                .ean13(EAN)
                .centre(greeting)
                .cut()
                .build();
    }
}
