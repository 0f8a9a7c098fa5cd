package guitai.flow;

import guitai.catalog.Item;
import guitai.catalog.ItemClass;
import guitai.catalog.Unit;
import guitai.catalog.WeighedPrice;
import guitai.money.Money;
import guitai.money.Rounding;
import guitai.sale.LineItem;
import guitai.sale.PriceBasis;
import guitai.sale.Quantity;
import guitai.sale.Trace;
import guitai.sale.Weighing;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/// Makes lines of a sale from items. Prices are the catalogue's; offers add modifiers later.
final class Lines {
    private Lines() {}

    /// A line that has no number yet.
    record Draft(
            Item item,
            String code,
            Quantity quantity,
            Money gross,
            PriceBasis basis,
            ItemClass itemClass,
            Optional<Trace> trace,
            Optional<Weighing> weighing) {
        Draft(Item item, String code, Quantity quantity, Money gross, PriceBasis basis) {
            this(
                    item,
                    code,
                    quantity,
                    gross,
                    basis,
                    item.itemClass(),
                    Optional.empty(),
                    Optional.empty());
        }

        Draft(Item item, String code, Quantity quantity, Money gross) {
            this(item, code, quantity, gross, PriceBasis.SHELF);
        }

        /// With what the shop's rules make of the item, and what its code said.
        Draft known(ItemClass as, Optional<Trace> traced) {
            return new Draft(item, code, quantity, gross, basis, as, traced, weighing);
        }

        Draft by(Weighing weighed) {
            return new Draft(
                    item, code, quantity, gross, basis, itemClass, trace, Optional.of(weighed));
        }

        LineItem numbered(int number) {
            return new LineItem(
                    number,
                    item.sku(),
                    code,
                    item.nameZh(),
                    item.nameEn(),
                    item.unit(),
                    item.unitWord(),
                    item.tax(),
                    quantity,
                    item.price(),
                    gross,
                    itemClass,
                    basis,
                    Optional.empty(),
                    trace,
                    weighing,
                    List.of());
        }
    }

    static Draft pieces(Item item, String code, int count) {
        return new Draft(item, code, Quantity.pieces(count), item.price().times(count));
    }

    static Draft weighed(Item item, String code, Weighing weighing) {
        var net = weighing.netGrams();
        return new Draft(item, code, Quantity.grams(net), priceOf(item, net)).by(weighing);
    }

    /// A label is sold at the amount it carries; without one, at its weight (rule PX-32).
    ///
    /// @return empty if the label says neither, or says nothing of something
    static Optional<Draft> labelled(
            Item item, String code, Optional<Money> amount, OptionalLong grams) {
        if (!item.weighed()) {
            return amount.filter(Money::isPositive)
                    .map(a -> labelled(item, code, Quantity.ONE, a, false));
        }
        if (grams.isPresent() && grams.getAsLong() > 0) {
            var onLabel = new Weighing(grams.getAsLong(), 0, new Weighing.How.Label());
            var weight = Quantity.grams(onLabel.netGrams());
            return Optional.of(
                    amount.map(a -> labelled(item, code, weight, a, true).by(onLabel))
                            .orElseGet(() -> weighed(item, code, onLabel)));
        }
        return amount.filter(Money::isPositive)
                .map(a -> labelled(item, code, weightFor(item, a), a, false));
    }

    private static Draft labelled(
            Item item, String code, Quantity quantity, Money amount, boolean withWeight) {
        return new Draft(item, code, quantity, amount, new PriceBasis.Labelled(amount, withWeight));
    }

    /// The same line with another count of pieces.
    static LineItem recounted(LineItem line, long pieces) {
        return line.counted(Quantity.pieces(pieces), line.unitPrice().times(pieces));
    }

    /// What so much costs at a price for one, or for the grams of the unit.
    static Money amount(Money price, Unit unit, Quantity quantity) {
        return switch (unit) {
            case Unit.Each() -> price.timesRatio(quantity.milli(), 1000);
            case Unit.Weighed weighed -> WeighedPrice.amount(price, weighed, quantity.milli());
        };
    }

    private static Money priceOf(Item item, long grams) {
        return WeighedPrice.amount(item.price(), (Unit.Weighed) item.unit(), grams);
    }

    /// For stock and the receipt: what the amount on a label weighs at today's price.
    private static Quantity weightFor(Item item, Money amount) {
        var unit = (Unit.Weighed) item.unit();
        if (!item.price().isPositive()) return new Quantity(1);
        var grams = Rounding.halfUp(amount.minor(), unit.grams(), item.price().minor());
        return Quantity.grams(Math.clamp(grams, 1, 99_999));
    }
}
