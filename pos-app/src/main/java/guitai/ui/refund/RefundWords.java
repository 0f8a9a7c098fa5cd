package guitai.ui.refund;

import guitai.flow.RefundDesk;
import guitai.flow.Refusal;
import guitai.refund.Caution;
import guitai.refund.RefundSplit.Part;
import guitai.refund.ReturnPlan;
import guitai.sale.Quantity;
import guitai.tender.TenderLine;
import guitai.ui.text.Name;
import guitai.ui.text.Notice;
import guitai.ui.text.Tone;
import guitai.ui.text.Words;
import guitai.ui.work.Refusals;
import guitai.ui.work.TenderWords;

import java.util.List;

/// What the return desk says.
final class RefundWords {
    static final Notice NOT_FOUND = Notice.of(Tone.BAD, Words.of("refund.notFound"));

    private RefundWords() {}

    static Notice of(ReturnPlan why) {
        return switch (why) {
            case ReturnPlan.GiftMissing(var gift, var milli) ->
                    Notice.of(
                            Tone.WARN,
                            Words.of(
                                    "refund.giftMissing",
                                    new Name(gift.nameZh(), gift.nameEn()),
                                    new Quantity(milli).plain()),
                            Words.of("refund.giftMissing.next"));
            case ReturnPlan.TooMuch _, ReturnPlan.NoSuchLine _, ReturnPlan.NothingLeft _ ->
                    Notice.of(Tone.BAD, Words.of("refund.nothingLeft"));
            case ReturnPlan.Possible _ -> throw new IllegalStateException("it is possible");
        };
    }

    static Notice refused(Refusal why) {
        return switch (why) {
            case Refusal.Because because -> Notice.of(Tone.BAD, Refusals.of(because));
            case Refusal.NeedsOverride(var step) -> Notice.of(Tone.BAD, Refusals.of(step));
        };
    }

    static Words part(Part part) {
        return Words.of("refund.part", TenderWords.of(part.of().kind()), part.amount());
    }

    /// How a sale is settled by now.
    static List<Words> paid(List<TenderLine> tenders) {
        return tenders.stream()
                .filter(line -> line.amount().isPositive())
                .map(line -> Words.of("refund.part", TenderWords.of(line.kind()), line.amount()))
                .toList();
    }

    static Words of(Caution caution) {
        return Words.of(
                switch (caution) {
                    case LATE -> "refund.caution.late";
                    case HIGH_VALUE -> "refund.caution.high";
                    case SERIAL -> "refund.caution.serial";
                    case CASH_FOR_OTHER -> "refund.caution.cash";
                    case NO_RECEIPT -> "refund.caution.noReceipt";
                });
    }

    /// A line of a receipt on the desk.
    ///
    /// @param back how much of it comes back now
    static RefundScreen.Line line(RefundDesk.Left left, Quantity back, boolean saleable) {
        var line = left.line();
        return new RefundScreen.Line(
                line.number(),
                new Name(line.nameZh(), line.nameEn()),
                line.quantity().plain(),
                new Quantity(left.milli()).plain(),
                back.plain(),
                back.milli() > 0,
                !line.weighed() && left.milli() > Quantity.ONE.milli(),
                line.gift(),
                saleable,
                line.net());
    }
}
