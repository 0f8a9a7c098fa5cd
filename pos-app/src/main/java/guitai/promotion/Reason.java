package guitai.promotion;

import guitai.money.Money;

import java.util.List;

/// Why an offer did not apply (rule PR-08). Typed: the faces have the words.
public sealed interface Reason {
    /// Not now: before or after its days, or not at this time of the day or week.
    record Window() implements Reason {}

    record Store() implements Reason {}

    record Channel() implements Reason {}

    /// For members, or with a limit for each member, and no member is known.
    record NoMember() implements Reason {}

    record Tier() implements Reason {}

    record NewOnly() implements Reason {}

    record Birthday() implements Reason {}

    /// Used up, for this order or for this member.
    record Limit() implements Reason {}

    /// Given out to the last, for everybody: in all, or today's part.
    record UsedUp(boolean today) implements Reason {}

    record NothingInScope() implements Reason {}

    /// Goods for so much more are needed.
    record Threshold(Money missing) implements Reason {}

    /// So many more pieces are needed.
    record Pieces(int missing) implements Reason {}

    /// The gift is out of stock.
    record NoStock() implements Reason {}

    /// It takes nothing off these goods at these prices.
    record SavesNothing() implements Reason {}

    /// Does not go together with one that applies.
    record ExcludedBy(OfferId offer) implements Reason {}

    /// As many coupons are used as may be used together.
    record CouponLimit() implements Reason {}

    /// What applies instead saves more, or the same with fewer coupons or offers.
    record WorseThan(List<OfferId> offers) implements Reason {
        public WorseThan {
            offers = List.copyOf(offers);
        }
    }
}
