package guitai.ui.sample;

import guitai.refund.ReturnReasons;
import guitai.stock.StockBook;
import guitai.time.BusinessDate;
import guitai.ui.coupon.CouponFiles;
import guitai.ui.reconciliation.Exports;
import guitai.ui.shell.PayParts;
import guitai.ui.stock.StockFiles;
import guitai.ui.stock.StockScreen.Tab;
import guitai.ui.technician.Channels;

import java.time.LocalDate;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/// The turnover of a test's shop, read when the test lets it be read; no place for files.
final class ShopStock implements StockFiles {
    private final StockBook book;
    private final Executor away;

    private ShopStock(StockBook book, Executor away) {
        this.book = book;
        this.away = away;
    }

    static PayParts parts(Shop shop, Executor away, Channels channels, MemberFolder folder) {
        return new PayParts(
                _ -> PaySamples.qr(),
                channels,
                () -> {},
                () -> false,
                Exports.NONE,
                new ShopStock(shop.store().stock(), away),
                ShopStock::written,
                folder,
                CouponFiles.NONE,
                folder);
    }

    private static void written(ReturnReasons reasons, Consumer<Exports.Told> back) {
        back.accept(new Exports.Told.Written("returns-" + reasons.count() + ".csv"));
    }

    @Override
    public void write(
            Tab list, LocalDate today, int days, Exports.Form form, Consumer<Exports.Told> back) {
        NONE.write(list, today, days, form, back);
    }

    @Override
    public void turnover(BusinessDate from, BusinessDate to, int most, Consumer<Turned> back) {
        away.execute(() -> back.accept(new Turned.Read(book.turnover(from, to, most))));
    }
}
