package guitai.ui.sample;

import guitai.ui.coupon.StocksScreen;
import guitai.ui.text.FigureRow;
import guitai.ui.text.Name;
import guitai.ui.text.Notice;
import guitai.ui.text.Tone;
import guitai.ui.text.Words;

import java.time.LocalDate;
import java.util.List;

/// What a manager sees of coupon stocks.
final class CouponStockSamples {
    private CouponStockSamples() {}

    static StocksScreen stocks() {
        return new StocksScreen(
                "",
                List.of(
                        new FigureRow(
                                named("新人券", "Welcome"),
                                Words.of(
                                        "stocks.about",
                                        "NEW-10",
                                        "C10",
                                        Words.of("stocks.days", 30)),
                                Words.of("stocks.used", 312, 900),
                                Words.of("stocks.figuresAndLeft", 508, 7, 80, 100),
                                Tone.PLAIN),
                        new FigureRow(
                                named("双十二满100减20", "12/12: 20 off from 100"),
                                Words.of(
                                        "stocks.about",
                                        "D12",
                                        "M100",
                                        Words.of(
                                                "stocks.dates",
                                                LocalDate.of(2026, 12, 10),
                                                LocalDate.of(2026, 12, 12))),
                                Words.of("stocks.used", 0, 500),
                                Words.of("stocks.figuresAndLeft", 500, 0, 0, 0),
                                Tone.WARN),
                        new FigureRow(
                                Words.of("promo.named", "红包"),
                                Words.of("stocks.byCampaigns"),
                                Words.of("stocks.used", 41, 88),
                                Words.of("stocks.figures", 40, 2, 7),
                                Tone.PLAIN),
                        new FigureRow(
                                named("新人礼包", "Welcome pack"),
                                Words.of("stocks.pack", "NEW", "NEW-10, CUP"),
                                Words.NONE,
                                Words.NONE,
                                Tone.PLAIN)),
                0,
                Notice.NONE);
    }

    static StocksScreen file() {
        return new StocksScreen(
                "coupons.csv",
                List.of(
                        new FigureRow(
                                Words.of("stocks.file", "coupons.csv"),
                                Words.of("stocks.there", 2),
                                Words.of("stocks.new", 3, 500),
                                Words.of("stocks.refused", 2),
                                Tone.PLAIN),
                        fault("couponFile.promiseChanged", "D12", 4, "id"),
                        fault("couponFile.badDate", "2026-13-01", 9, "last")),
                0,
                Notice.of(Tone.PLAIN, Words.of("stocks.pressAgain")));
    }

    private static FigureRow fault(String why, String shown, int line, String column) {
        return new FigureRow(
                Words.of(why),
                Words.of("promo.named", shown),
                Words.of("members.line", line),
                Words.of("promo.named", column),
                Tone.WARN);
    }

    private static Words named(String zh, String en) {
        return Words.of("promo.named", new Name(zh, en));
    }
}
