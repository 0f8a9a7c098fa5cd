package guitai.flow;

import guitai.catalog.ItemFlag;
import guitai.money.Money;
import guitai.money.Rounding;
import guitai.sale.LineItem;
import guitai.sale.ManualDiscount;
import guitai.sale.ManualDiscount.Cut;
import guitai.sale.PriceBasis;
import guitai.sale.PriceModifier;
import guitai.sale.Sale;
import guitai.staff.Approval;
import guitai.staff.OperatorId;
import guitai.staff.Permission;

import java.util.List;
import java.util.Optional;

/// What a person takes off by hand, and prices keyed by hand: with a reason, within the limit of a
/// role or on another's word, and with both names in the journal (rule PR-26).
///
/// A limit counts everything changed by hand on the line, or in the sale, together.
public final class PriceDesk {
    private static final long ALL = 10_000;

    private final Desk desk;
    private final Changes changes;
    private final Pricing pricing;

    PriceDesk(Desk desk, Changes changes, Pricing pricing) {
        this.desk = desk;
        this.changes = changes;
        this.pricing = pricing;
    }

    public sealed interface Result {
        record Changed(Sale.Open sale) implements Result {}

        record Refused(Refusal why) implements Result {}
    }

    /// What is asked for: a share, or an amount.
    public sealed interface Off {
        /// @param basisPoints 1 to 10,000
        record Percent(long basisPoints) implements Off {}

        record Amount(Money amount) implements Off {}
    }

    /// How the offers of the basket came about.
    public Pricing pricing() {
        return pricing;
    }

    /// Takes something off one line, in the place of what was taken off before. The line is closed
    /// for offers on units then.
    public Result discount(int number, Off off, String reason, Approval approval) {
        var refused = notChangeable(reason, off);
        if (refused.isPresent()) return refused(refused.get());
        var line = changes.open().line(number);
        if (line.isEmpty()) return refused(Refusal.Because.NO_SUCH_LINE);
        var closed = closed(line.get());
        if (closed.isPresent()) return refused(closed.get());
        var before = PricedLines.beforeHand(line.get());
        var keyed = before.minus(line.get().gross());
        var all = keyed.plus(of(off, line.get().gross())).plus(ofSale(line.get()));
        var step = step(all, before);
        return allowed(
                step,
                approval,
                allowedBy -> {
                    var manual = manual(off, reason, step, allowedBy);
                    var next =
                            changes.open().replace(number, l -> l.discounted(Optional.of(manual)));
                    return kept(next, approval, step);
                });
    }

    /// Takes something off the whole sale, in the place of what was taken off before; after the
    /// offers and coupons, and not off goods that have no discount.
    public Result discountAll(Off off, String reason, Approval approval) {
        var refused = notChangeable(reason, off);
        if (refused.isPresent()) return refused(refused.get());
        var open = changes.open();
        var base = open.goods().stream().filter(l -> closed(l).isEmpty()).toList();
        if (base.isEmpty()) return refused(Refusal.Because.NO_DISCOUNT_GOODS);
        var currency = desk.rules.currency();
        var before = Money.sum(currency, base.stream().map(PricedLines::beforeHand).toList());
        var lines = Money.sum(currency, base.stream().map(PricedLines::byHand).toList());
        var net = Money.sum(currency, base.stream().map(l -> l.net().plus(ofSale(l))).toList());
        var step = step(lines.plus(of(off, net)), before);
        return allowed(
                step,
                approval,
                allowedBy -> {
                    var manual = manual(off, reason, step, allowedBy);
                    var terms = open.header().terms().with(Optional.of(manual));
                    return kept(open.on(terms), approval, step);
                });
    }

    /// Another price for one, or for the grams of the unit. More than is marked needs a manager.
    public Result price(int number, Money price, String reason, Approval approval) {
        var refused = notChangeable(reason, new Off.Amount(price));
        if (refused.isPresent()) return refused(refused.get());
        var found = changes.open().line(number);
        if (found.isEmpty()) return refused(Refusal.Because.NO_SUCH_LINE);
        var line = found.get();
        var closed = closed(line);
        if (closed.isPresent()) return refused(closed.get());
        var before =
                line.basis() instanceof PriceBasis.Overridden keyed
                        ? keyed.before()
                        : line.unitPrice();
        var marked = Lines.amount(before, line.unit(), line.quantity());
        var gross = Lines.amount(price, line.unit(), line.quantity());
        var off = line.manual().map(m -> m.of(gross)).orElseGet(() -> gross.withMinor(0));
        var step =
                price.compareTo(before) > 0
                        ? Permission.ANY_DISCOUNT
                        : step(marked.minus(gross).plus(off).plus(ofSale(line)), marked);
        return allowed(
                step,
                approval,
                allowedBy -> {
                    var basis =
                            new PriceBasis.Overridden(before, reason, desk.who().id(), allowedBy);
                    return kept(repriced(number, basis, price), approval, step);
                });
    }

    /// Takes back what was changed by hand on a line.
    public Result asMarked(int number) {
        var refused = changes.notChangeable();
        if (refused.isPresent()) return refused(refused.get());
        var line = changes.open().line(number);
        if (line.isEmpty()) return refused(Refusal.Because.NO_SUCH_LINE);
        if (line.get().basis() instanceof PriceBasis.Overridden keyed) {
            var next = repriced(number, PriceBasis.SHELF, keyed.before());
            return new Result.Changed(
                    desk.keep(next.replace(number, l -> l.discounted(Optional.empty())), true));
        }
        if (line.get().manual().isEmpty()) return refused(Refusal.Because.NOTHING_BY_HAND);
        var next = changes.open().replace(number, l -> l.discounted(Optional.empty()));
        return new Result.Changed(desk.keep(next, true));
    }

    /// Takes back what was taken off the whole sale.
    public Result allAsMarked() {
        var refused = changes.notChangeable();
        if (refused.isPresent()) return refused(refused.get());
        var terms = changes.open().header().terms();
        if (terms.discount().isEmpty()) return refused(Refusal.Because.NOTHING_BY_HAND);
        return new Result.Changed(desk.keep(changes.open().on(terms.with(Optional.empty())), true));
    }

    /// The line's share of what was taken off the whole sale by hand.
    private static Money ofSale(LineItem line) {
        return line.modifiers().stream()
                .filter(off -> off.kind() == PriceModifier.Kind.MANUAL_BASKET)
                .map(PriceModifier::amount)
                .reduce(line.gross().withMinor(0), Money::plus);
    }

    private Sale.Open repriced(int number, PriceBasis basis, Money price) {
        return changes.open()
                .replace(
                        number,
                        l ->
                                l.priced(
                                        basis,
                                        price,
                                        Lines.amount(price, l.unit(), l.quantity()),
                                        List.of()));
    }

    private interface Step {
        Result take(Optional<OperatorId> allowedBy);
    }

    private Result allowed(Permission step, Approval approval, Step then) {
        var refused = desk.notAllowed(step, approval);
        if (refused.isPresent()) return refused(refused.get());
        var own = desk.who().may(step);
        return then.take(
                !own && approval instanceof Approval.ByOverride(var by, _)
                        ? Optional.of(by)
                        : Optional.empty());
    }

    private Result kept(Sale.Open next, Approval approval, Permission step) {
        var facts = desk.who().may(step) ? List.<guitai.journal.Fact>of() : desk.facts(approval);
        return new Result.Changed(desk.keep(next, true, facts));
    }

    private ManualDiscount manual(
            Off off, String reason, Permission step, Optional<OperatorId> allowedBy) {
        var cut =
                switch (off) {
                    case Off.Percent(var basisPoints) -> new Cut.Percent(basisPoints);
                    case Off.Amount(var amount) ->
                            new Cut.Amount(amount, desk.rules.pricing().most(step));
                };
        return new ManualDiscount(cut, reason.strip(), desk.who().id(), allowedBy);
    }

    private Permission step(Money off, Money of) {
        if (!of.isPositive()) return Permission.ANY_DISCOUNT;
        // Rounded up: a hair over the limit is over it.
        var share = Rounding.floor(off.minor(), ALL, of.minor());
        var more = Rounding.remainder(off.minor(), ALL, of.minor()) > 0 ? 1 : 0;
        return desk.rules.pricing().stepFor(share + more);
    }

    private static Money of(Off off, Money base) {
        return switch (off) {
            case Off.Percent(var basisPoints) -> base.timesRatio(basisPoints, ALL);
            case Off.Amount(var amount) -> amount.min(base);
        };
    }

    private Optional<Refusal> notChangeable(String reason, Off off) {
        var refused = changes.notChangeable();
        if (refused.isPresent()) return refused;
        if (reason.isBlank() || reason.strip().length() > ManualDiscount.LONGEST_REASON) {
            return Desk.refuse(Refusal.Because.REASON_NEEDED);
        }
        var inRange =
                switch (off) {
                    case Off.Percent(var basisPoints) -> basisPoints >= 1 && basisPoints <= ALL;
                    case Off.Amount(var amount) -> amount.isPositive();
                };
        return inRange ? Optional.empty() : Desk.refuse(Refusal.Because.AMOUNT_OUT_OF_RANGE);
    }

    private static Optional<Refusal> closed(LineItem line) {
        if (line.gift()) return Desk.refuse(Refusal.Because.GIFT_LINE);
        return line.itemClass().is(ItemFlag.NO_DISCOUNT) || line.itemClass().is(ItemFlag.BAG)
                ? Desk.refuse(Refusal.Because.NO_DISCOUNT_GOODS)
                : Optional.empty();
    }

    private static Result refused(Refusal why) {
        return new Result.Refused(why);
    }
}
