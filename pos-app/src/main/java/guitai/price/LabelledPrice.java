package guitai.price;

import guitai.catalog.Unit;
import guitai.catalog.WeighedPrice;
import guitai.money.Money;

import java.util.Optional;

/// What goods cost whose label carries an amount (rule PX-32): that amount, or less when their
/// price has come down since the label was printed. Never more.
public final class LabelledPrice {
    private LabelledPrice() {}

    /// The label says the weight too.
    ///
    /// @param now today's price for the grams of `unit`
    public static Money withWeight(Money label, Money now, Unit.Weighed unit, long grams) {
        return label.min(WeighedPrice.amount(now, unit, grams));
    }

    /// The label says the amount alone: it comes down in the proportion in which the unit price
    /// did, rounded half up.
    ///
    /// Which price the label was printed at is not known. It is taken to be the higher of the one
    /// the business date began with and the shelf price, which is the reading in favour of the
    /// customer.
    ///
    /// @param now today's unit price, as chosen
    /// @param shelf what the item itself costs
    /// @param morning the price the business date began with, where the history knows it
    public static Money alone(Money label, Money now, Money shelf, Optional<Money> morning) {
        var then = morning.filter(price -> price.compareTo(shelf) > 0).orElse(shelf);
        if (now.compareTo(then) >= 0 || !then.isPositive()) return label;
        return label.min(label.timesRatio(now.minor(), then.minor()));
    }
}
