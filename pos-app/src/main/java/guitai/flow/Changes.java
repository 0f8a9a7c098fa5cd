package guitai.flow;

import guitai.journal.Commit;
import guitai.journal.Fact;
import guitai.journal.Working;
import guitai.refund.SaleBook;
import guitai.sale.LineItem;
import guitai.sale.PriceBasis;
import guitai.sale.Sale;
import guitai.sale.SuspendedSale;
import guitai.slip.Slip;
import guitai.staff.Approval;
import guitai.staff.Permission;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/// Changing one's mind before money is taken: quantity, delete, undo, void, park and recall.
public final class Changes {
    /// More parked sales than this is a counter out of hand.
    public static final int MOST_PARKED = 50;

    private static final int LONGEST_NAME = 40;
    private static final long MOST_PIECES = 9_999;

    private final Desk desk;
    private final SaleBook sales;
    private final InstantSource clock;

    Changes(Desk desk, SaleBook sales, InstantSource clock) {
        this.desk = desk;
        this.sales = sales;
        this.clock = clock;
    }

    public sealed interface Result {
        record Changed(Sale.Open sale) implements Result {}

        record Voided(Sale.Voided sale) implements Result {}

        record Parked(SuspendedSale parked) implements Result {}

        record Resumed(Sale.Open sale, String name) implements Result {}

        record Refused(Refusal why) implements Result {}
    }

    /// Sets the count of a line of pieces; 0 deletes it.
    public Result quantity(int number, long pieces, Approval approval) {
        if (pieces == 0) return delete(number, approval);
        if (pieces < 0 || pieces > MOST_PIECES) {
            return refused(Refusal.Because.QUANTITY_OUT_OF_RANGE);
        }
        return change(
                number,
                line ->
                        line.gift() || line.weighed() || line.topUp()
                                ? refused(
                                        line.topUp()
                                                ? Refusal.Because.TOP_UP_ALONE
                                                : line.gift()
                                                        ? Refusal.Because.GIFT_LINE
                                                        : Refusal.Because.WEIGHED_LINE)
                                : kept(
                                        open().replace(number, l -> Lines.recounted(l, pieces)),
                                        approval));
    }

    /// Takes a line out; a gift stays away until the sale is over. After the customer was told the
    /// total this is journaled (CM-09).
    public Result delete(int number, Approval approval) {
        return change(
                number,
                line ->
                        line.basis() instanceof PriceBasis.Gift(var offer)
                                ? kept(
                                        open().on(open().header().terms().declining(offer)),
                                        approval)
                                : kept(open().delete(number), approval));
    }

    /// Takes back the last change of goods, up to ten, until money is taken. What goes out of the
    /// sale by it after the total is journaled like a deletion.
    public Result undo() {
        var refused = notChangeable();
        if (refused.isPresent()) return refused(refused.get());
        var before = desk.undo.last();
        if (before.isEmpty()) return refused(Refusal.Because.NOTHING_TO_UNDO);
        var gone = desk.totalShown ? TakenOut.between(open(), before.get()) : List.<LineItem>of();
        if (!gone.isEmpty()) {
            var notAllowed = desk.notAllowed(Permission.CHANGE_AFTER_TOTAL, Approval.own());
            if (notAllowed.isPresent()) return refused(notAllowed.get());
        }
        var sale = desk.keep(before.get(), false, deletions(gone, Approval.own()));
        desk.undo.takenBack();
        desk.forgetTypedAhead();
        return new Result.Changed(sale);
    }

    /// Gives the whole sale up. It keeps a number, so that the sequence shows no gap.
    public Result voidSale(Approval approval) {
        var refused = notChangeable();
        if (refused.isPresent()) return refused(refused.get());
        if (desk.totalShown) {
            var notAllowed = desk.notAllowed(Permission.CHANGE_AFTER_TOTAL, approval);
            if (notAllowed.isPresent()) return refused(notAllowed.get());
        }
        var sale = open();
        if (sale.lines().isEmpty()) return refused(Refusal.Because.NO_SALE_AT_COUNTER);
        var voided =
                new Sale.Voided(sale.header(), desk.nextDocument(), sale.lines(), clock.instant());
        desk.giveUp(
                new Commit(
                        desk.facts(approval, new Fact.SaleVoided(voided, desk.who().id())),
                        Working.CLEAR,
                        List.of(Slip.Request.original(Slip.Kind.VOID_SLIP, voided.number()))));
        return new Result.Voided(voided);
    }

    /// Puts the sale aside under a name.
    public Result park(String typedName) {
        var refused = notChangeable();
        if (refused.isPresent()) return refused(refused.get());
        var sale = open();
        if (sale.lines().isEmpty()) return refused(Refusal.Because.NO_SALE_AT_COUNTER);
        var name = typedName.strip();
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            return refused(Refusal.Because.NAME_NEEDED);
        }
        var parked = sales.parked();
        if (parked.size() >= MOST_PARKED) return refused(Refusal.Because.TOO_MANY_PARKED);
        if (parked.stream().anyMatch(p -> p.name().equals(name))) {
            return refused(Refusal.Because.NAME_TAKEN);
        }
        var total = sale.totals(desk.rules.currency()).net();
        var suspended = new SuspendedSale(name, sale, total, clock.instant());
        desk.giveUp(Commit.of(new Fact.SaleParked(suspended, desk.who().id())).with(Working.CLEAR));
        return new Result.Parked(suspended);
    }

    public List<SuspendedSale> parked() {
        return sales.parked();
    }

    /// Brings a parked sale back to an empty counter.
    public Result resume(String name) {
        var refused = desk.notTrading();
        if (refused.isPresent()) return refused(refused.get());
        if (desk.sale().filter(s -> !s.lines().isEmpty()).isPresent()) {
            return refused(Refusal.Because.SALE_AT_COUNTER);
        }
        var found = sales.parked().stream().filter(p -> p.name().equals(name.strip())).findFirst();
        if (found.isEmpty()) return refused(Refusal.Because.NO_SUCH_NAME);
        var parked = found.get();
        var fact =
                new Fact.SaleResumed(parked.sale().header().id(), parked.name(), desk.who().id());
        // It is sold in the shift that sells it, whenever it was parked.
        var shift = desk.openShift();
        var header = parked.sale().header().in(shift.number(), shift.date());
        // It was put aside, not paid for: it costs what it costs now.
        var sale = desk.atLastPrices(new Sale.Open(header, parked.sale().lines()));
        desk.books.write(Commit.of(fact).with(new Working.Keep(sale)));
        desk.resume(sale);
        return new Result.Resumed(sale, parked.name());
    }

    private interface LineChange {
        Result apply(LineItem line);
    }

    private Result change(int number, LineChange change) {
        var refused = notChangeable();
        if (refused.isPresent()) return refused(refused.get());
        var line = open().line(number);
        return line.isPresent() ? change.apply(line.get()) : refused(Refusal.Because.NO_SUCH_LINE);
    }

    private Result kept(Sale.Open next, Approval approval) {
        var gone = desk.totalShown ? TakenOut.between(open(), next) : List.<LineItem>of();
        if (!gone.isEmpty()) {
            var refused = desk.notAllowed(Permission.CHANGE_AFTER_TOTAL, approval);
            if (refused.isPresent()) return refused(refused.get());
        }
        return new Result.Changed(desk.keep(next, true, deletions(gone, approval)));
    }

    private List<Fact> deletions(List<LineItem> gone, Approval approval) {
        if (gone.isEmpty()) return List.of();
        var sale = open().header().id();
        var shift = desk.openShift().number();
        var by = desk.who().id();
        return desk.facts(
                approval,
                gone.stream()
                        .map(line -> new Fact.LineDeleted(sale, shift, line, by))
                        .toArray(Fact[]::new));
    }

    /// Why the goods cannot be changed right now, if so.
    Optional<Refusal> notChangeable() {
        var refused = desk.notTrading().or(desk::paymentUnderway);
        if (refused.isPresent()) return refused;
        return switch (desk.sale().orElse(null)) {
            case null -> Desk.refuse(Refusal.Because.NO_SALE_AT_COUNTER);
            case Sale.Open _ -> Optional.empty();
            case Sale.Tendering t ->
                    t.settlement().tenders().isEmpty()
                            ? Optional.empty()
                            : Desk.refuse(Refusal.Because.MONEY_TAKEN);
            case Sale.Completed _ -> Desk.refuse(Refusal.Because.NO_SALE_AT_COUNTER);
            case Sale.Voided _ -> Desk.refuse(Refusal.Because.NO_SALE_AT_COUNTER);
        };
    }

    /// Legal after [#notChangeable] found nothing.
    Sale.Open open() {
        return switch (desk.sale().orElseThrow()) {
            case Sale.Open open -> open;
            case Sale.Tendering tendering -> tendering.reopen();
            case Sale.Completed _ -> throw new IllegalStateException("sale is over");
            case Sale.Voided _ -> throw new IllegalStateException("sale is over");
        };
    }

    private static Result refused(Refusal why) {
        return new Result.Refused(why);
    }
}
