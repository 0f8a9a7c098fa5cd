package guitai.flow;

import guitai.journal.Commit;
import guitai.journal.Fact;
import guitai.journal.Working;
import guitai.money.Money;
import guitai.sale.DocumentNumber;
import guitai.shift.CashDrawer;
import guitai.shift.CashMovement;
import guitai.shift.DrawerOpening;
import guitai.shift.Shift;
import guitai.shift.ShiftBook;
import guitai.slip.Slip;
import guitai.staff.Approval;
import guitai.staff.Operator;
import guitai.staff.Permission;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;

/// Cash in and out of the drawer that is not a sale: drops, paid in, paid out, no-sale.
public final class CashDesk {
    private static final int LONGEST_REASON = 80;
    // ¥1,000,000.00: more is a slip of the finger.
    private static final long MOST = 100_000_000;

    private final Desk desk;
    private final ShiftBook shifts;
    private final DrawerContents contents;
    private final CashDrawer drawer;
    private final Executor devices;

    CashDesk(
            Desk desk,
            ShiftBook shifts,
            DrawerContents contents,
            CashDrawer drawer,
            Executor devices) {
        this.desk = desk;
        this.shifts = shifts;
        this.contents = contents;
        this.drawer = drawer;
        this.devices = devices;
    }

    public sealed interface Result {
        record Moved(DocumentNumber number, CashMovement movement) implements Result {}

        record DrawerOpened(DocumentNumber number) implements Result {}

        record Refused(Refusal why) implements Result {}
    }

    public Result paidIn(Money amount, String reason) {
        return move(
                CashMovement.Kind.PAID_IN, amount, reason, Permission.PAID_IN_OUT, Approval.own());
    }

    /// Above the shop's limit this needs a supervisor.
    public Result paidOut(Money amount, String reason, Approval approval) {
        var step =
                amount.compareTo(desk.rules.paidOutLimit()) > 0
                        ? Permission.LARGE_PAID_OUT
                        : Permission.PAID_IN_OUT;
        return move(CashMovement.Kind.PAID_OUT, amount, reason, step, approval);
    }

    /// Till to safe; prints a slip for both names (CM-07).
    public Result drop(Money amount, String reason) {
        return move(CashMovement.Kind.DROP, amount, reason, Permission.DROP_CASH, Approval.own());
    }

    /// Opens the drawer without a sale; always journaled, with the reason.
    public Result noSale(String typedReason, Approval approval) {
        var refused = notReady(Permission.OPEN_DRAWER, approval);
        if (refused.isPresent()) return new Result.Refused(refused.get());
        var reason = typedReason.strip();
        if (badReason(reason)) return new Result.Refused(Refusal.Because.REASON_NEEDED);
        var number = desk.nextDocument();
        var fact =
                new Fact.DrawerOpened(number, desk.openShift().number(), reason, desk.who().id());
        desk.books.write(new Commit(desk.facts(approval, fact), Working.UNCHANGED, List.of()));
        devices.execute(drawer::open);
        return new Result.DrawerOpened(number);
    }

    /// The drawer came out and nobody had fired it: with its key, or by force. Journaled like every
    /// opening, in the name of whoever is signed on, or else of who answers for the money.
    ///
    /// @return empty while there is no shift: then the journal has it without a document
    public Optional<DocumentNumber> openedByKey() {
        var shift = underway();
        if (shift.isEmpty()) {
            var signedOn = desk.operator().map(Operator::id);
            desk.books.write(Commit.of(new Fact.DrawerKeyed(signedOn)));
        }
        return shift.map(this::openedByKey);
    }

    private DocumentNumber openedByKey(Shift.Open shift) {
        var number =
                new DocumentNumber(
                        desk.rules.store(),
                        desk.rules.workstation(),
                        shift.date(),
                        desk.books.nextDocument());
        var by = desk.operator().map(Operator::id).orElse(shift.responsible());
        var fact = new Fact.DrawerOpened(number, shift.number(), DrawerOpening.BY_KEY, by);
        desk.books.write(new Commit(List.of(fact), Working.UNCHANGED, List.of()));
        return number;
    }

    private Optional<Shift.Open> underway() {
        return switch (desk.shift().orElse(null)) {
            case null -> Optional.empty();
            case Shift.Open open -> Optional.of(open);
            case Shift.Counting counting -> Optional.of(counting.shift());
            case Shift.Closed _ -> Optional.empty();
        };
    }

    /// Whether the drawer holds more than the shop wants in it.
    public boolean dropAdvised() {
        return desk.notTrading().isEmpty()
                && shifts.cash(desk.openShift()).expected().compareTo(desk.rules.drawerLimit()) > 0;
    }

    private Result move(
            CashMovement.Kind kind,
            Money amount,
            String typedReason,
            Permission step,
            Approval approval) {
        var refused = notReady(step, approval);
        if (refused.isPresent()) return new Result.Refused(refused.get());
        if (!amount.isPositive() || amount.minor() > MOST) {
            return new Result.Refused(Refusal.Because.AMOUNT_OUT_OF_RANGE);
        }
        var reason = typedReason.strip();
        if (badReason(reason)) return new Result.Refused(Refusal.Because.REASON_NEEDED);
        var number = desk.nextDocument();
        var movement = new CashMovement(kind, amount, reason);
        var fact = new Fact.CashMoved(number, desk.openShift().number(), movement, desk.who().id());
        desk.books.write(
                new Commit(
                        desk.facts(approval, fact),
                        Working.UNCHANGED,
                        List.of(Slip.Request.original(Slip.Kind.CASH_SLIP, number))));
        if (kind != CashMovement.Kind.PAID_IN) contents.out(amount);
        devices.execute(drawer::open);
        return new Result.Moved(number, movement);
    }

    private static boolean badReason(String reason) {
        return reason.isEmpty() || reason.length() > LONGEST_REASON;
    }

    private Optional<Refusal> notReady(Permission step, Approval approval) {
        var refused = desk.notTrading();
        return refused.isPresent() ? refused : desk.notAllowed(step, approval);
    }
}
