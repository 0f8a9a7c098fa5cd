package guitai.flow;

import guitai.catalog.AgeKind;
import guitai.sale.LineItem;
import guitai.sale.Sale;
import guitai.sale.SaleHeader;
import guitai.sale.SaleId;
import guitai.sale.SaleTerms;
import guitai.sale.Weighing;
import guitai.scan.Scan;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// What stands between goods that were found and their line in the sale: how many, how heavy, and
/// whether this buyer may have them.
final class Placement {
    static final long MOST_PIECES = 9_999;

    private final Desk desk;
    private final GoodsCheck check;
    private final Supplier<SaleId> ids;
    private final InstantSource clock;

    Placement(Desk desk, GoodsLaw law, Supplier<SaleId> ids, InstantSource clock) {
        this.desk = desk;
        this.check = new GoodsCheck(desk, law);
        this.ids = ids;
        this.clock = clock;
    }

    ScanResult place(Goods goods) {
        int quantity = desk.nextQuantity;
        var held = desk.held;
        desk.forgetTypedAhead();
        var paying = desk.paymentUnderway();
        if (paying.isPresent()) return new ScanResult.Refused(paying.get());
        if (moneyTaken()) return new ScanResult.Refused(Refusal.Because.MONEY_TAKEN);
        var barred = check.bar(goods);
        if (barred.isPresent()) {
            return new ScanResult.Barred(goods.item(), goods.code(), barred.get());
        }
        // A label is one package; the next may weigh something else.
        if (quantity > 1 && (goods.isLabelled() || goods.item().weighed())) {
            return new ScanResult.Refused(Refusal.Because.WEIGHED_LINE);
        }
        var pieces = quantity * Math.min(goods.pieces(), MOST_PIECES + 1);
        if (pieces > MOST_PIECES) {
            return new ScanResult.Refused(Refusal.Because.QUANTITY_OUT_OF_RANGE);
        }
        if (check.asksAge(goods)) {
            var kind = AgeKind.of(goods.item().flags()).orElse(AgeKind.OTHER);
            desk.waiting = Optional.of(Waiting.forAge(goods, kind, pieces, held));
            return new ScanResult.NeedsAgeCheck(goods.item(), kind, check.bornOnOrBefore());
        }
        return measured(goods, pieces, held);
    }

    /// What the cashier said after a look at the buyer.
    ScanResult ageChecked(Waiting asked, AgeKind kind, boolean oldEnough) {
        check.looked(kind, oldEnough);
        return oldEnough
                ? measured(asked.goods(), asked.pieces(), asked.held())
                : new ScanResult.AgeRefused(asked.goods().item());
    }

    ScanResult weigh(Goods goods, Weighing weighing) {
        return put(goods, Lines.weighed(goods.item(), goods.code(), weighing));
    }

    private ScanResult measured(Goods goods, long pieces, Optional<Weighing> held) {
        var item = goods.item();
        if (goods.isLabelled()) return labelled(goods);
        if (!item.weighed()) {
            return put(goods, Lines.pieces(item, goods.code(), Math.toIntExact(pieces)));
        }
        if (held.isPresent()) return weigh(goods, held.get());
        desk.waiting = Optional.of(Waiting.forWeight(goods));
        return new ScanResult.NeedsWeight(item);
    }

    private ScanResult labelled(Goods goods) {
        var line = Lines.labelled(goods.item(), goods.code(), goods.price(), goods.grams());
        return line.isPresent()
                ? put(goods, line.get())
                : new ScanResult.Unreadable(goods.code(), Scan.Refusal.UNKNOWN_NUMBER);
    }

    private ScanResult put(Goods goods, Lines.Draft draft) {
        return switch (open()) {
            case Opened.No(var why) -> new ScanResult.Refused(why);
            case Opened.Yes(var sale) -> {
                if (sale.topUp().isPresent()) {
                    yield new ScanResult.Refused(Refusal.Because.TOP_UP_ALONE);
                }
                if (sale.full()) yield new ScanResult.Refused(Refusal.Because.BASKET_FULL);
                var line =
                        draft.known(check.classOf(goods), GoodsCheck.trace(goods))
                                .numbered(sale.nextNumber());
                yield added(line.number(), sale.add(line), check.cautions(goods));
            }
        };
    }

    /// The same line with more pieces.
    ScanResult countUp(LineItem line, long pieces) {
        return switch (open()) {
            case Opened.No(var why) -> new ScanResult.Refused(why);
            case Opened.Yes(var sale) -> {
                desk.forgetTypedAhead();
                if (line.topUp()) yield new ScanResult.Refused(Refusal.Because.TOP_UP_ALONE);
                var counted = Lines.recounted(line, pieces);
                yield added(line.number(), sale.replace(line.number(), _ -> counted), List.of());
            }
        };
    }

    private ScanResult added(int number, Sale.Open next, List<ScanResult.Caution> cautions) {
        var sale = desk.keep(next, true);
        return new ScanResult.Added(sale.line(number).orElseThrow(), sale, cautions);
    }

    sealed interface Opened {
        record Yes(Sale.Open sale) implements Opened {}

        record No(Refusal why) implements Opened {}
    }

    /// The sale goods can be added to: the one at the counter, reopened if only its total was
    /// shown, or a new one.
    private Opened open() {
        var paying = desk.paymentUnderway();
        if (paying.isPresent()) return new Opened.No(paying.get());
        return switch (desk.sale().orElse(null)) {
            case null -> new Opened.Yes(begin());
            case Sale.Open open -> new Opened.Yes(open);
            case Sale.Tendering tendering ->
                    tendering.settlement().tenders().isEmpty()
                            ? new Opened.Yes(tendering.reopen())
                            : new Opened.No(Refusal.Because.MONEY_TAKEN);
            case Sale.Completed _ -> new Opened.Yes(begin());
            case Sale.Voided _ -> new Opened.Yes(begin());
        };
    }

    private Sale.Open begin() {
        var shift = desk.openShift();
        var header =
                new SaleHeader(
                        ids.get(),
                        shift.number(),
                        desk.who().id(),
                        shift.date(),
                        clock.instant(),
                        SaleTerms.of(desk.rules.tax().regime()));
        return new Sale.Open(header, List.of());
    }

    private boolean moneyTaken() {
        return desk.sale().orElse(null) instanceof Sale.Tendering tendering
                && !tendering.settlement().tenders().isEmpty();
    }
}
