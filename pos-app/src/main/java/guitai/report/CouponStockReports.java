package guitai.report;

import de.siegmar.fastcsv.writer.CsvWriter;

import guitai.loyalty.book.CouponBook.Figures;
import guitai.loyalty.coupon.CouponStock;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/// What became of the coupons of each stock, for a spreadsheet.
///
/// Any thread; blocks. The stream stays open.
public final class CouponStockReports {
    private CouponStockReports() {}

    /// One row a stock; those that only campaigns issue have no offer and no number.
    ///
    /// @param figures of all of them, published or not
    public static void csv(
            List<CouponStock> stocks, List<Figures> figures, Locale locale, OutputStream out)
            throws IOException {
        var say = new ReportWords(locale, ZoneId.of("UTC"));
        var writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        writer.write('\uFEFF');
        var csv = CsvWriter.builder().build(writer);
        csv.writeRecord(
                say.of("coupons.stock"),
                say.of("coupons.name"),
                say.of("coupons.offer"),
                say.of("coupons.number"),
                say.of("coupons.issued"),
                say.of("coupons.open"),
                say.of("coupons.used"),
                say.of("coupons.returned"),
                say.of("coupons.expired"),
                say.of("coupons.left"));
        Map<String, Figures> by =
                figures.stream().collect(Collectors.toMap(Figures::stock, Function.identity()));
        for (var stock : stocks) {
            var one = by.getOrDefault(stock.id(), new Figures(stock.id(), 0, 0, 0, 0, 0));
            var name = chinese(locale, stock) ? stock.nameZh() : stock.nameEn();
            var number = stock.number();
            row(
                    csv,
                    one,
                    name,
                    stock.offer().value(),
                    number.map(Object::toString).orElse(""),
                    number.map(all -> Long.toString(Math.max(0, all - one.issued()))).orElse(""));
        }
        var known = stocks.stream().map(CouponStock::id).collect(Collectors.toSet());
        for (var one : figures) {
            if (!known.contains(one.stock())) row(csv, one, one.stock(), "", "", "");
        }
        csv.flush();
        writer.flush();
    }

    private static boolean chinese(Locale locale, CouponStock stock) {
        return locale.getLanguage().equals("zh") || stock.nameEn().isBlank();
    }

    private static void row(
            CsvWriter csv, Figures one, String name, String offer, String number, String left) {
        csv.writeRecord(
                Spreadsheet.text(one.stock()),
                Spreadsheet.text(name),
                Spreadsheet.text(offer),
                number,
                Long.toString(one.issued()),
                Long.toString(one.open()),
                Long.toString(one.used()),
                Long.toString(one.returned()),
                Long.toString(one.expired()),
                left);
    }
}
