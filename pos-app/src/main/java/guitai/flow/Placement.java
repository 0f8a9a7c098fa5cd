package guitai.flow;

import guitai.catalog.Catalogue;
import guitai.catalog.Catalogue.Lookup;
import guitai.catalog.Item;
import guitai.catalog.ItemFlag;
import guitai.money.Money;
import guitai.sale.LineItem;
import guitai.sale.Sale;
import guitai.sale.SaleHeader;
import guitai.sale.SaleId;
import guitai.sale.SaleTerms;
import guitai.scan.GoodsMarks;
import guitai.scan.Scan;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;

/// What stands between goods that were found and their line in the sale: how many, how heavy, and
/// whether this buyer may have them.
final class Placement {
    static final long MOST_PIECES = 9_999;

    private final Desk desk;
    private final Catalogue catalogue;
    private final Supplier<SaleId> ids;
    private final InstantSource clock;

    Placement(Desk desk, Catalogue catalogue, Supplier<SaleId> ids, InstantSource clock) {
        this.desk = desk;
        this.catalogue = catalogue;
        this.ids = ids;
        this.clock = clock;
    }

    /// Goods that were found, and what their code said of them.
    record Goods(Item item, String code, Optional<GoodsMarks> marks) {
        Goods(Item item, String code) {
            this(item, code, Optional.empty());
        }

        private OptionalLong grams() {
            return marks.isPresent() ? marks.get().grams() : OptionalLong.empty();
        }

        private Optional<Money> price() {
            return marks.flatMap(GoodsMarks::price);
        }

        private long pieces() {
            return marks.isPresent() ? marks.get().pieces().orElse(1) : 1;
        }
    }

    ScanResult place(Goods goods) {
        int quantity = desk.nextQuantity;
        long grams = desk.heldGrams;
        desk.forgetTypedAhead();
        var paying = desk.paymentUnderway();
        if (paying.isPresent()) return new ScanResult.Refused(paying.get());
        if (moneyTaken()) return new ScanResult.Refused(Refusal.Because.MONEY_TAKEN);
        return goods.item().weighed()
                ? weighed(goods, quantity, grams)
                : pieces(goods, quantity * Math.min(goods.pieces(), MOST_PIECES + 1));
    }

    private ScanResult weighed(Goods goods, int quantity, long heldGrams) {
        if (quantity > 1) return new ScanResult.Refused(Refusal.Because.WEIGHED_LINE);
        var item = goods.item();
        if (goods.grams().isPresent()) {
            return labelled(item, goods.code(), goods.price(), goods.grams());
        }
        if (heldGrams > 0) return put(Lines.weighed(item, goods.code(), heldGrams));
        desk.waiting = Optional.of(new Desk.Waiting(item, goods.code(), 1));
        return new ScanResult.NeedsWeight(item);
    }

    private ScanResult pieces(Goods goods, long pieces) {
        if (pieces > MOST_PIECES) {
            return new ScanResult.Refused(Refusal.Because.QUANTITY_OUT_OF_RANGE);
        }
        var item = goods.item();
        int count = Math.toIntExact(pieces);
        if (item.flags().contains(ItemFlag.AGE_CHECK) && !ageSettled()) {
            desk.waiting = Optional.of(new Desk.Waiting(item, goods.code(), count));
            return new ScanResult.NeedsAgeCheck(item);
        }
        return put(Lines.pieces(item, goods.code(), count));
    }

    /// One look at the buyer is enough for a sale.
    private boolean ageSettled() {
        return desk.sale().stream()
                .flatMap(s -> s.lines().stream())
                .anyMatch(
                        l ->
                                catalogue.find(l.sku()) instanceof Lookup.Found(var item)
                                        && item.flags().contains(ItemFlag.AGE_CHECK));
    }

    /// A label is one package; the next may weigh something else.
    ScanResult label(Item item, String code, Scan.ScaleLabel label) {
        int quantity = desk.nextQuantity;
        desk.forgetTypedAhead();
        if (quantity > 1) return new ScanResult.Refused(Refusal.Because.WEIGHED_LINE);
        return labelled(item, code, label.amount(), label.grams());
    }

    private ScanResult labelled(
            Item item, String code, Optional<Money> amount, OptionalLong grams) {
        var line = Lines.labelled(item, code, amount, grams);
        return line.isPresent()
                ? put(line.get())
                : new ScanResult.Unreadable(code, Scan.Refusal.UNKNOWN_NUMBER);
    }

    ScanResult put(Lines.Draft draft) {
        return switch (open()) {
            case Opened.No(var why) -> new ScanResult.Refused(why);
            case Opened.Yes(var sale) -> {
                if (sale.full()) yield new ScanResult.Refused(Refusal.Because.BASKET_FULL);
                var line = draft.numbered(sale.nextNumber());
                yield added(line.number(), sale.add(line));
            }
        };
    }

    /// The same line with more pieces.
    ScanResult countUp(LineItem line, long pieces) {
        return switch (open()) {
            case Opened.No(var why) -> new ScanResult.Refused(why);
            case Opened.Yes(var sale) -> {
                desk.forgetTypedAhead();
                var counted = Lines.recounted(line, pieces);
                yield added(line.number(), sale.replace(line.number(), _ -> counted));
            }
        };
    }

    private ScanResult added(int number, Sale.Open next) {
        var sale = desk.keep(next, true);
        return new ScanResult.Added(sale.line(number).orElseThrow(), sale);
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
