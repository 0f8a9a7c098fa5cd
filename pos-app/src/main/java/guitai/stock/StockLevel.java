package guitai.stock;

import guitai.catalog.Sku;
import guitai.money.Money;

import java.util.Currency;
import java.util.Optional;

/// How much of one item there is by the books, and what it is worth at moving average cost.
///
/// Below zero more was sold than was ever received: that is shown, and never keeps anybody from
/// selling. What is missing then is valued at the last cost, and the next delivery puts it right.
/// Nothing on the shelf is worth nothing, to the fen: each share is rounded half up once, and what
/// rounding left over goes with the last piece.
///
/// @param milli thousandths of a piece or of a kilogram
/// @param value at cost; never of another sign than `milli`
/// @param lastCost of one piece or kilogram in the last delivery; zero if there was none
public record StockLevel(Sku sku, long milli, Money value, Money lastCost) {
    /// The thousandths a cost is for: one piece or one kilogram.
    public static final long ONE = 1000;

    /// An item that never moved.
    public static StockLevel none(Sku sku, Currency currency) {
        var nothing = Money.zero(currency);
        return new StockLevel(sku, 0, nothing, nothing);
    }

    /// What became of it.
    ///
    /// @param value see [StockMove#value]
    /// @param costOfGoods see [StockMove#costOfGoods]
    public record Moved(StockLevel after, Money value, Money costOfGoods) {}

    public boolean negative() {
        return milli < 0;
    }

    /// Of one piece or kilogram, rounded half up; empty while there is none.
    public Optional<Money> averageCost() {
        return milli > 0 ? Optional.of(value.timesRatio(ONE, milli)) : Optional.empty();
    }

    /// What one piece or kilogram is reckoned at: the average, or else the last cost.
    public Money cost() {
        return averageCost().orElse(lastCost);
    }

    /// Sold, or brought back where `out` is negative.
    public Moved sold(long out) {
        var change = out < 0 ? in(-out) : out(out).negated();
        return new Moved(plus(-out, change), change, change.negated());
    }

    /// Goods found or lost, without a price of their own.
    public Moved found(long more) {
        var change = more < 0 ? out(-more).negated() : in(more);
        return new Moved(plus(more, change), change, value.withMinor(0));
    }

    /// A delivery. Where goods were sold before they came, what they really cost goes into the cost
    /// of what was sold.
    ///
    /// @param more above zero
    /// @param cost of one piece or kilogram
    public Moved received(long more, Money cost) {
        var paid = cost.timesRatio(more, ONE);
        Money change;
        if (milli >= 0) {
            change = paid;
        } else if (more < -milli) {
            change = in(more);
        } else {
            change = cost.timesRatio(more + milli, ONE).minus(value);
        }
        var after = new StockLevel(sku, Math.addExact(milli, more), value.plus(change), cost);
        return new Moved(after, change, paid.minus(change));
    }

    private StockLevel plus(long more, Money change) {
        return new StockLevel(sku, Math.addExact(milli, more), value.plus(change), lastCost);
    }

    /// What `quantity` takes along when it leaves.
    private Money out(long quantity) {
        if (milli <= 0) return lastCost.timesRatio(quantity, ONE);
        if (quantity <= milli) return value.timesRatio(quantity, milli);
        return value.plus(lastCost.timesRatio(quantity - milli, ONE));
    }

    /// What `quantity` brings along when it comes without a price.
    private Money in(long quantity) {
        if (milli == 0) return lastCost.timesRatio(quantity, ONE);
        if (milli > 0) return value.timesRatio(quantity, milli);
        if (quantity <= -milli) return value.negated().timesRatio(quantity, -milli);
        return lastCost.timesRatio(quantity + milli, ONE).minus(value);
    }
}
