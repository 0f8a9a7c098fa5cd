package guitai.flow;

import guitai.catalog.AgeKind;
import guitai.catalog.AgeLaw;
import guitai.catalog.ItemClass;
import guitai.catalog.Recall;
import guitai.catalog.Recall.Meets;
import guitai.catalog.Unit;
import guitai.catalog.WeighedPrice;
import guitai.journal.Commit;
import guitai.journal.Fact;
import guitai.sale.LineItem;
import guitai.sale.Trace;
import guitai.scan.GoodsMarks;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What the law says of goods at the counter: dates, recalls, the buyer's age (rules GS-09, CP-20
/// to CP-23). Today is the business date of the shift.
final class GoodsCheck {
    private final Desk desk;
    private final GoodsLaw law;

    GoodsCheck(Desk desk, GoodsLaw law) {
        this.desk = desk;
        this.law = law;
    }

    /// Why this package must not be sold to anybody, if so.
    Optional<ScanResult.Bar> bar(Goods goods) {
        var recalled = meeting(goods, Meets.THIS).stream().findFirst();
        if (recalled.isPresent()) {
            return Optional.of(new ScanResult.Bar.Recalled(recalled.get().text()));
        }
        return lastDay(goods)
                .filter(day -> law.rules().isPast(day, today()))
                .map(ScanResult.Bar.PastDate::new);
    }

    /// What the cashier should know of goods that are sold all the same.
    List<ScanResult.Caution> cautions(Goods goods) {
        var cautions = new ArrayList<ScanResult.Caution>();
        disagreement(goods).ifPresent(cautions::add);
        lastDay(goods)
                .filter(day -> law.rules().isNear(day, today()))
                .ifPresent(day -> cautions.add(new ScanResult.Caution.NearDate(day)));
        for (var recall : meeting(goods, Meets.PERHAPS)) {
            var which = recall.batch().or(recall::serial).orElse("");
            cautions.add(new ScanResult.Caution.BatchRecalled(which, recall.text()));
        }
        return List.copyOf(cautions);
    }

    private static Optional<ScanResult.Caution> disagreement(Goods goods) {
        var amount = goods.price();
        long grams = goods.grams().orElse(0);
        if (amount.isEmpty()
                || grams <= 0
                || !(goods.item().unit() instanceof Unit.Weighed unit)
                || WeighedPrice.labelAgrees(amount.get(), goods.item().price(), unit, grams)) {
            return Optional.empty();
        }
        var byWeight = WeighedPrice.amount(goods.item().price(), unit, grams);
        return Optional.of(new ScanResult.Caution.LabelDisagrees(amount.get(), byWeight));
    }

    private List<Recall> meeting(Goods goods, Meets wanted) {
        var batch = goods.marks().flatMap(GoodsMarks::batch);
        var serial = goods.marks().flatMap(m -> m.serial().or(m::thirdPartySerial));
        return law.recalls().of(goods.item()).stream()
                .filter(
                        recall ->
                                recall.meets(goods.item(), goods.scanned(), batch, serial, today())
                                        == wanted)
                .toList();
    }

    private static Optional<LocalDate> lastDay(Goods goods) {
        return goods.marks().flatMap(GoodsMarks::lastDay);
    }

    private LocalDate today() {
        return desk.openShift().date().day();
    }

    LocalDate bornOnOrBefore() {
        return AgeLaw.bornOnOrBefore(today());
    }

    ItemClass classOf(Goods goods) {
        return law.rules().classOf(goods.item());
    }

    /// What is kept of this very package.
    static Optional<Trace> trace(Goods goods) {
        return goods.marks()
                .map(
                        marks ->
                                new Trace(
                                        marks.batch(),
                                        marks.serial().or(marks::thirdPartySerial),
                                        marks.lastDay()))
                .filter(
                        trace ->
                                trace.batch().isPresent()
                                        || trace.serial().isPresent()
                                        || trace.expires().isPresent());
    }

    /// Whether the buyer must be looked at before these goods are added. One look is enough for a
    /// sale; that it holds for another kind too is written down.
    boolean asksAge(Goods goods) {
        var kind = AgeKind.of(goods.item().flags());
        if (kind.isEmpty()) return false;
        var seen = desk.sale().stream().flatMap(s -> s.lines().stream()).flatMap(GoodsCheck::kind);
        var kinds = seen.toList();
        if (kinds.isEmpty()) return true;
        if (!kinds.contains(kind.get())) looked(kind.get(), true);
        return false;
    }

    private static Stream<AgeKind> kind(LineItem line) {
        return AgeKind.of(line.itemClass().flags()).stream();
    }

    /// Writes down that somebody looked, and with what answer; of the buyer nothing.
    void looked(AgeKind kind, boolean oldEnough) {
        var shift = desk.openShift().number();
        desk.books.write(Commit.of(new Fact.AgeChecked(kind, oldEnough, shift, desk.who().id())));
    }
}
