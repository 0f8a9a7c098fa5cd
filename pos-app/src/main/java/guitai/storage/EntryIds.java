package guitai.storage;

import guitai.journal.Fact;
import guitai.loyalty.book.MemberEvent.CouponsTurnedDown;
import guitai.sale.DocumentNumber;

import java.util.OptionalLong;
import java.util.function.LongSupplier;

/// The id of each entry: unique in the journal, so that a document, a shift or a Z can be written
/// only once, and still names its number when the body can no longer be read.
final class EntryIds {
    private static final String SHIFT = "SHIFT-";
    private static final String Z = "Z-";
    private static final String REFUND = "REFUND-";
    private static final String CASE = "CASE-";
    private static final String REFUSAL = "NO-COUPON-";
    private static final String OFFER = "OFFER-";

    private EntryIds() {}

    /// @param place the number the entry will get at the least, for facts that have no number of
    ///   their own; asked for only then
    static String of(Fact fact, LongSupplier place) {
        return switch (fact) {
            case Fact.SaleCompleted(var sale, _) -> sale.number().toString();
            case Fact.SaleVoided(var sale, _) -> sale.number().toString();
            case Fact.ReturnCompleted(var goodsBack, _) -> goodsBack.number().toString();
            case Fact.CashMoved moved -> moved.number().toString();
            case Fact.DrawerOpened opened -> opened.number().toString();
            case Fact.TenderSwapped swapped -> swapped.number().toString();
            case Fact.GoodsReceived(var receiving, _) -> receiving.number().toString();
            case Fact.StockCounted(var count, _) -> count.number().toString();
            case Fact.GoodsWrittenOff(var writeOff, _) -> writeOff.number().toString();
            case Fact.AttemptStarted(var attempt, _, _) -> attempt.id().value();
            case Fact.RefundStarted(var refund, _, _) -> refund(refund.id().value());
            case Fact.DifferenceOpened(var found) -> CASE + found.id();
            case Fact.MemberMoved(CouponsTurnedDown(var number, _, _), _) -> refusal(number);
            case Fact.OfferPublished(var offer, _) -> offer(offer.id().value(), offer.version());
            case Fact.ShiftOpened(var shift, _) -> shift(shift.number());
            case Fact.ShiftClosed(var z) -> z(z.number());
            case Fact.SignedOn _,
                    Fact.SignOnRefused _,
                    Fact.Locked _,
                    Fact.SignedOff _,
                    Fact.StaffCardChanged _,
                    Fact.OverrideGiven _,
                    Fact.CashCounted _,
                    Fact.CountGivenUp _,
                    Fact.XTaken _,
                    Fact.LineDeleted _,
                    Fact.SaleParked _,
                    Fact.SaleResumed _,
                    Fact.AttemptMoved _,
                    Fact.CustomerTold _,
                    Fact.RefundMoved _,
                    Fact.CaseTaken _,
                    Fact.CardsOffline _,
                    Fact.DayReconciled _,
                    Fact.DifferenceTaken _,
                    Fact.DifferenceResolved _,
                    Fact.DifferenceSentBack _,
                    Fact.DifferenceClosed _,
                    Fact.Reprinted _,
                    Fact.OfferWithdrawn _,
                    Fact.CatalogueImported _,
                    Fact.AgeChecked _,
                    Fact.OffersBounded _,
                    Fact.RecallsImported _,
                    Fact.PriceListPublished _,
                    Fact.PriceListWithdrawn _,
                    Fact.PricesChanged _,
                    Fact.SettingsChanged _,
                    Fact.MemberMoved _,
                    Fact.RiskStopped _,
                    Fact.RiskLifted _,
                    Fact.DrawerKeyed _,
                    Fact.Recovered _ ->
                    FactType.of(fact) + "-" + place.getAsLong();
        };
    }

    static String refusal(String number) {
        return REFUSAL + number;
    }

    static String refund(String id) {
        return REFUND + id;
    }

    // One version can be written once, and then never again.
    static String offer(String id, int version) {
        return OFFER + version + "-" + id;
    }

    static String shift(long number) {
        return SHIFT + number;
    }

    static String z(long number) {
        return Z + number;
    }

    /// The till's number of the document this entry is, if it is one.
    static OptionalLong documentIn(String id) {
        return DocumentNumber.parse(id)
                .map(number -> OptionalLong.of(number.sequence()))
                .orElseGet(OptionalLong::empty);
    }

    /// The number of the Z this entry is, if it is one.
    static OptionalLong zIn(String id) {
        if (!id.matches(Z + "[0-9]{1,18}")) return OptionalLong.empty();
        return OptionalLong.of(Long.parseLong(id.substring(Z.length())));
    }
}
