package guitai.ui.coupon;

import guitai.flow.CouponOffice;
import guitai.loyalty.book.CouponBook;
import guitai.loyalty.book.CouponPlan;
import guitai.loyalty.coupon.CouponPack;
import guitai.loyalty.coupon.CouponStock;
import guitai.loyalty.coupon.ImportedCoupons;
import guitai.loyalty.coupon.ImportedCoupons.Refused;
import guitai.loyalty.coupon.Validity;
import guitai.ui.text.FigureRow;
import guitai.ui.text.Name;
import guitai.ui.text.Tone;
import guitai.ui.text.Words;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Stocks, packs, and what a file would bring, a row each.
final class StockRows {
    /// Rows with a fault that a person reads on a screen; the sum says how many there are.
    private static final int MOST = 100;

    private StockRows() {}

    /// @param typed by a part of which stocks are looked for; blank for all
    static List<FigureRow> of(CouponOffice.Sheet sheet, String typed) {
        var rows = new ArrayList<FigureRow>();
        for (var line : sheet.stocks()) {
            if (meant(typed, line.stock().id(), line.stock().nameZh(), line.stock().nameEn())) {
                rows.add(of(line));
            }
        }
        for (var one : sheet.others()) {
            if (meant(typed, one.stock(), "", "")) rows.add(other(one));
        }
        for (var pack : sheet.packs()) {
            if (meant(typed, pack.id(), pack.nameZh(), pack.nameEn())) rows.add(of(pack));
        }
        return rows;
    }

    private static boolean meant(String typed, String id, String zh, String en) {
        var part = typed.toLowerCase(Locale.ROOT);
        return (id + "\n" + zh + "\n" + en).toLowerCase(Locale.ROOT).contains(part);
    }

    private static FigureRow of(CouponOffice.Line line) {
        var stock = line.stock();
        var left = line.left();
        return new FigureRow(
                Words.of("promo.named", new Name(stock.nameZh(), english(stock))),
                Words.of("stocks.about", stock.id(), stock.offer().value(), days(stock)),
                Words.of("stocks.used", line.figures().used(), line.figures().issued()),
                left.isPresent()
                        ? Words.of(
                                "stocks.figuresAndLeft",
                                line.figures().open(),
                                line.figures().returned(),
                                line.figures().expired(),
                                left.get())
                        : figures(line.figures()),
                left.filter(none -> none == 0).isPresent() ? Tone.WARN : Tone.PLAIN);
    }

    private static String english(CouponStock stock) {
        return stock.nameEn().isBlank() ? stock.nameZh() : stock.nameEn();
    }

    private static Words days(CouponStock stock) {
        return switch (stock.validity()) {
            case Validity.Days(var after, var days) ->
                    after == 0
                            ? Words.of("stocks.days", days)
                            : Words.of("stocks.daysLater", days, after);
            case Validity.Dates(var first, var last) -> Words.of("stocks.dates", first, last);
        };
    }

    private static Words figures(CouponBook.Figures one) {
        return Words.of("stocks.figures", one.open(), one.returned(), one.expired());
    }

    private static FigureRow other(CouponBook.Figures one) {
        return new FigureRow(
                Words.of("promo.named", one.stock()),
                Words.of("stocks.byCampaigns"),
                Words.of("stocks.used", one.used(), one.issued()),
                figures(one),
                Tone.PLAIN);
    }

    private static FigureRow of(CouponPack pack) {
        var en = pack.nameEn().isBlank() ? pack.nameZh() : pack.nameEn();
        return new FigureRow(
                Words.of("promo.named", new Name(pack.nameZh(), en)),
                Words.of("stocks.pack", pack.id(), String.join(", ", pack.stocks())),
                Words.NONE,
                Words.NONE,
                Tone.PLAIN);
    }

    /// What taking a file would do.
    static List<FigureRow> of(CouponPlan plan, String file) {
        var rows = new ArrayList<FigureRow>();
        int coupons = plan.codes().size();
        rows.add(
                new FigureRow(
                        Words.of("stocks.file", file),
                        Words.of("stocks.there", plan.there()),
                        Words.of("stocks.new", plan.events().size() - coupons, coupons),
                        Words.of("stocks.refused", plan.refused().size()),
                        Tone.PLAIN));
        plan.refused().stream().limit(MOST).map(StockRows::of).forEach(rows::add);
        return rows;
    }

    private static FigureRow of(Refused one) {
        var shown = one.shown().isEmpty() ? Words.NONE : Words.of("promo.named", one.shown());
        return new FigureRow(
                Words.of(why(one.reason())),
                shown,
                one.line() > 0 ? Words.of("members.line", one.line()) : Words.NONE,
                one.column().isEmpty() ? Words.NONE : Words.of("promo.named", one.column()),
                Tone.WARN);
    }

    private static String why(ImportedCoupons.Reason reason) {
        return switch (reason) {
            case FILE_TOO_LARGE -> "couponFile.fileTooLarge";
            case EMPTY_FILE -> "couponFile.emptyFile";
            case UNREADABLE_TEXT -> "couponFile.unreadableText";
            case TOO_MANY_ROWS -> "couponFile.tooManyRows";
            case UNKNOWN_COLUMN -> "couponFile.unknownColumn";
            case REPEATED_COLUMN -> "couponFile.repeatedColumn";
            case MISSING_COLUMN -> "couponFile.missingColumn";
            case MISSING_VALUE -> "couponFile.missingValue";
            case BAD_TEXT -> "couponFile.badText";
            case BAD_ID -> "couponFile.badId";
            case BAD_NUMBER -> "couponFile.badNumber";
            case BAD_DATE -> "couponFile.badDate";
            case BAD_WORD -> "couponFile.badWord";
            case BAD_SHARES -> "couponFile.badShares";
            case BAD_CODE -> "couponFile.badCode";
            case DUPLICATE -> "couponFile.duplicate";
            case UNKNOWN_OFFER -> "couponFile.unknownOffer";
            case UNKNOWN_STOCK -> "couponFile.unknownStock";
            case UNKNOWN_MEMBER -> "couponFile.unknownMember";
            case UNKNOWN_SOURCE -> "couponFile.unknownSource";
            case PROMISE_CHANGED -> "couponFile.promiseChanged";
        };
    }
}
