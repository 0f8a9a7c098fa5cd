package guitai.promotion;

import guitai.catalog.Sku;
import guitai.money.Money;
import guitai.sale.Quantity;

import java.util.List;
import java.util.Optional;

/// A priced basket: to be shown, and once paid to be stored as it is (rules PR-04, PR-32).
///
/// @param applied in the order in which they took their turn
/// @param lines in basket order
/// @param gross with the gifts'
/// @param saved by offers, gifts at their shelf price among them
/// @param byHand taken off lines and basket by hand
/// @param pointsUsed and `pointsValue` what they paid for
/// @param pointsEarned by the whole sale; the lines have their shares
/// @param total what is to be paid
/// @param nodes counted against [Offers#BUDGET]
/// @param notApplied every other offer of the request, in the order of the applied
public record Priced(
        List<Applied> applied,
        List<Line> lines,
        List<GiftLine> gifts,
        Money gross,
        Money saved,
        Money byHand,
        long pointsUsed,
        Money pointsValue,
        long pointsEarned,
        Money total,
        Method method,
        int nodes,
        List<NotApplied> notApplied,
        Optional<Reach> reach) {

    public Priced {
        applied = List.copyOf(applied);
        lines = List.copyOf(lines);
        gifts = List.copyOf(gifts);
        notApplied = List.copyOf(notApplied);
    }

    public enum Method {
        /// No other combination is better.
        EXACT,
        /// The budget ended first: the best that was found, at least as good as both greedy ways.
        BOUNDED
    }

    /// @param amount it took off; for a gift its shelf price
    /// @param units that count against its limits on units
    /// @param times that count against its limits on times
    /// @param left of it for everybody after this basket, or [OfferLimits#UNLIMITED]
    public record Applied(Offer offer, Money amount, int units, int times, int left) {
        /// What counts against its limit for everybody.
        public int taken() {
            return offer.rule().counts() == OfferRule.Counts.PIECES ? units : times;
        }
    }

    /// @param adjustments in stage order; a manual discount of the line is not among them, it was
    ///   taken off before
    /// @param net what is to be paid for the line
    public record Line(int number, List<Adjustment> adjustments, Money net, long pointsEarned) {
        public Line {
            adjustments = List.copyOf(adjustments);
        }
    }

    /// One line's share of what was taken off; positive.
    public sealed interface Adjustment {
        Money amount();

        record ByOffer(Offer offer, Money amount) implements Adjustment {}

        /// Of the basket's manual discount.
        record ByHand(Money amount) implements Adjustment {}

        record ByPoints(Money amount) implements Adjustment {}
    }

    /// @param gross its shelf price, all of which is taken off
    public record GiftLine(Offer offer, Sku sku, Quantity quantity, Money gross) {}

    public record NotApplied(Offer offer, Reason reason) {}
}
