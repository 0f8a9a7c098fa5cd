package guitai.flow;

import guitai.journal.Commit;
import guitai.journal.Fact;
import guitai.journal.Working;
import guitai.shift.BlindCount;
import guitai.shift.CashCount;
import guitai.shift.Shift;
import guitai.shift.ShiftBook;
import guitai.shift.ShiftFigures;
import guitai.shift.ZReport;
import guitai.slip.Slip;
import guitai.staff.Approval;
import guitai.staff.Permission;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Counting the drawer blind and closing the shift with a Z. Waits for nothing: no queue, no
/// network, no printer, and no record that cannot be read.
public final class ShiftClose {
    private final Desk desk;
    private final ShiftBook shifts;
    private final InstantSource clock;

    ShiftClose(Desk desk, ShiftBook shifts, InstantSource clock) {
        this.desk = desk;
        this.shifts = shifts;
        this.clock = clock;
    }

    public sealed interface Result {
        /// Count again; by how much it differs is not said.
        record Recount(int tries) implements Result {}

        /// Still outside the tolerance: a reason and a supervisor, or one last count.
        record NeedsSupervisor(int tries) implements Result {}

        record Closed(ZReport z) implements Result {}

        record Refused(Refusal why) implements Result {}
    }

    /// Takes a count of the drawer, and closes the shift if it is good enough.
    ///
    /// @param reason why the drawer differs; only looked at with a supervisor's approval
    public Result count(CashCount count, String reason, Approval approval) {
        var refused = notCountable();
        if (refused.isPresent()) return new Result.Refused(refused.get());
        var before = desk.shift().orElseThrow();
        var counting = next(before, count);
        if (counting.counts().size() > BlindCount.MOST_TRIES) {
            // The tries are used up: only a supervisor's word on the last count closes now.
            counting = (Shift.Counting) before;
        } else {
            var fact =
                    new Fact.CashCounted(
                            counting.number(), count, counting.counts().size(), desk.who().id());
            desk.books.write(Commit.of(fact));
            desk.shift(counting);
        }
        return judge(counting, reason, approval);
    }

    /// A supervisor accepts the last count with a reason.
    public Result accept(String reason, Approval approval) {
        var refused = notCountable();
        if (refused.isPresent()) return new Result.Refused(refused.get());
        return desk.shift().orElseThrow() instanceof Shift.Counting counting
                ? judge(counting, reason, approval)
                : new Result.Refused(Refusal.Because.NOT_COUNTING);
    }

    /// Back to selling; the counts stay in the journal.
    public Optional<Refusal> giveUp() {
        var refused = desk.notPresent();
        if (refused.isPresent()) return refused;
        if (!(desk.shift().orElse(null) instanceof Shift.Counting counting)) {
            return Desk.refuse(Refusal.Because.NOT_COUNTING);
        }
        desk.books.write(Commit.of(new Fact.CountGivenUp(counting.number(), desk.who().id())));
        desk.shift(counting.shift());
        return Optional.empty();
    }

    private Result judge(Shift.Counting counting, String reason, Approval approval) {
        var figures = ShiftDesk.figuresOf(counting.shift(), shifts, desk.rules);
        var supervised =
                !reason.isBlank()
                        && counting.counts().size() > 1
                        && approval.covers(desk.who(), Permission.ACCEPT_DIFFERENCE);
        var verdict =
                BlindCount.judge(
                        figures.expected(), desk.rules.tolerance(), counting.totals(), supervised);
        return switch (verdict) {
            case BlindCount.Recount(var tries) -> new Result.Recount(tries);
            case BlindCount.NeedsSupervisor(var tries) -> new Result.NeedsSupervisor(tries);
            case BlindCount.Accepted(var overShort) -> {
                var outside = overShort.abs().compareTo(desk.rules.tolerance()) > 0;
                var accepted =
                        outside
                                ? Optional.of(new ZReport.Accepted(by(approval), reason.strip()))
                                : Optional.<ZReport.Accepted>empty();
                yield close(counting, figures, overShort, accepted, approval);
            }
        };
    }

    private Result close(
            Shift.Counting counting,
            ShiftFigures figures,
            guitai.money.Money overShort,
            Optional<ZReport.Accepted> accepted,
            Approval approval) {
        var carried = shifts.previousZ().next(figures.totals());
        var z =
                new ZReport(
                        carried.number(),
                        figures,
                        clock.instant(),
                        desk.who().id(),
                        counting.counts(),
                        overShort,
                        accepted,
                        carried.grandTotal(),
                        carried.grandTotalAbsolute(),
                        desk.books.lastHash());
        var facts = new ArrayList<Fact>();
        if (accepted.isPresent()) desk.overrideFact(approval).ifPresent(facts::add);
        facts.add(new Fact.ShiftClosed(z));
        desk.books.write(
                new Commit(
                        facts,
                        Working.CLEAR,
                        List.of(
                                Slip.Request.original(Slip.Kind.SHIFT_REPORT, z.number()),
                                Slip.Request.original(Slip.Kind.Z, z.number()))));
        desk.noShift();
        desk.clearSale();
        return new Result.Closed(z);
    }

    private guitai.staff.OperatorId by(Approval approval) {
        return switch (approval) {
            case Approval.Own() -> desk.who().id();
            case Approval.ByOverride(var by, _) -> by;
        };
    }

    private static Shift.Counting next(Shift shift, CashCount count) {
        return switch (shift) {
            case Shift.Open open -> open.count(count);
            case Shift.Counting counting -> counting.again(count);
            case Shift.Closed _ -> throw new IllegalStateException("closed");
        };
    }

    private Optional<Refusal> notCountable() {
        var absent = desk.notPresent();
        if (absent.isPresent()) return absent;
        if (desk.shift().isEmpty()) return Desk.refuse(Refusal.Because.NO_SHIFT);
        if (!desk.who().may(Permission.CLOSE_SHIFT)) {
            return Desk.refuse(new Refusal.NeedsOverride(Permission.CLOSE_SHIFT));
        }
        return desk.sale().filter(s -> !s.lines().isEmpty()).isPresent()
                ? Desk.refuse(Refusal.Because.SALE_AT_COUNTER)
                : Optional.empty();
    }
}
