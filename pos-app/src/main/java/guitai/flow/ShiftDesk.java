package guitai.flow;

import guitai.journal.Commit;
import guitai.journal.Fact;
import guitai.journal.Working;
import guitai.shift.CashCount;
import guitai.shift.DrawerOpening;
import guitai.shift.Shift;
import guitai.shift.ShiftBook;
import guitai.shift.ShiftFigures;
import guitai.shift.XReport;
import guitai.shift.ZReport;
import guitai.slip.Slip;
import guitai.staff.Permission;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/// Opening a shift and looking at it. Closing it is [ShiftClose].
public final class ShiftDesk {
    private final Desk desk;
    private final ShiftBook shifts;
    private final DrawerContents contents;
    private final InstantSource clock;

    ShiftDesk(Desk desk, ShiftBook shifts, DrawerContents contents, InstantSource clock) {
        this.desk = desk;
        this.shifts = shifts;
        this.contents = contents;
        this.clock = clock;
        desk.shift().ifPresent(this::fillDrawer);
    }

    public sealed interface Result {
        record Opened(Shift.Open shift) implements Result {}

        record Taken(XReport x) implements Result {}

        record Refused(Refusal why) implements Result {}
    }

    /// The shift that is open or being counted.
    public Optional<Shift> current() {
        return desk.shift();
    }

    /// What the last shift left in the drawer: the float offered "as left", shown beside a new one.
    public Optional<CashCount> leftInDrawer() {
        return shifts.leftInDrawer();
    }

    /// Opens a shift. The business date is fixed now, whatever the clock says later.
    public Result open(CashCount openingFloat) {
        var refused = desk.notPresent();
        if (refused.isPresent()) return new Result.Refused(refused.get());
        if (desk.shift().isPresent()) return new Result.Refused(Refusal.Because.SHIFT_ALREADY_OPEN);
        var who = desk.who();
        if (!who.may(Permission.OPEN_SHIFT)) {
            return new Result.Refused(new Refusal.NeedsOverride(Permission.OPEN_SHIFT));
        }
        var now = clock.instant();
        var shift =
                new Shift.Open(
                        shifts.nextNumber(),
                        who.id(),
                        desk.rules.calendar().dateOf(now),
                        now,
                        openingFloat);
        desk.books.write(Commit.of(new Fact.ShiftOpened(shift, who.id())));
        desk.shift(shift);
        contents.start(openingFloat);
        return new Result.Opened(shift);
    }

    /// Looks at the totals; nothing is closed, any number of times (CM-10).
    public Result x() {
        var refused = desk.notTrading();
        if (refused.isPresent()) return new Result.Refused(refused.get());
        if (!desk.who().may(Permission.REPORTS)) {
            return new Result.Refused(new Refusal.NeedsOverride(Permission.REPORTS));
        }
        var x = new XReport(figures(), clock.instant());
        var request = Slip.Request.original(Slip.Kind.X, desk.openShift().number());
        desk.books.write(
                new Commit(
                        List.of(new Fact.XTaken(x, desk.who().id())),
                        Working.UNCHANGED,
                        List.of(request)));
        return new Result.Taken(x);
    }

    /// The figures of the open shift, for screens. The expected cash in them is shown only to who
    /// may see it before the count (CM-04).
    public ShiftFigures figures() {
        return figuresOf(desk.openShift(), shifts, desk.rules);
    }

    /// How the drawer was opened in a shift without a sale.
    public List<DrawerOpening> openings(ZReport z) {
        return shifts.openings(z.figures().shift().number());
    }

    static ShiftFigures figuresOf(Shift.Open shift, ShiftBook shifts, TillRules rules) {
        return new ShiftFigures(
                shift,
                guitai.shift.PeriodTotals.of(rules.currency(), shifts.documents(shift.number())),
                shifts.cash(shift),
                shifts.counters(shift.number()),
                shifts.gateway(shift.number()),
                shifts.taxedByOthers(shift.number()));
    }

    private void fillDrawer(Shift shift) {
        switch (shift) {
            case Shift.Open open -> contents.start(open.openingFloat());
            case Shift.Counting counting -> contents.start(counting.shift().openingFloat());
            case Shift.Closed _ -> {}
        }
    }
}
