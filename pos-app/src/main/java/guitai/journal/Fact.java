package guitai.journal;

import guitai.refund.Return;
import guitai.sale.DocumentNumber;
import guitai.sale.LineItem;
import guitai.sale.Sale;
import guitai.sale.SaleId;
import guitai.sale.SuspendedSale;
import guitai.shift.CashCount;
import guitai.shift.CashMovement;
import guitai.shift.Shift;
import guitai.shift.XReport;
import guitai.shift.ZReport;
import guitai.slip.Slip;
import guitai.staff.OperatorId;
import guitai.staff.Permission;

/// Something that happened at this till. Facts are appended and never changed; a correction is a
/// further fact.
public sealed interface Fact {

    // who

    record SignedOn(OperatorId operator) implements Fact {}

    record SignOnRefused(OperatorId operator, int wrongInARow) implements Fact {}

    record Locked(OperatorId operator) implements Fact {}

    record SignedOff(OperatorId operator) implements Fact {}

    /// A second person allowed one step (主管授权).
    record OverrideGiven(OperatorId by, OperatorId to, Permission step, long shift)
            implements Fact {}

    // the shift and its cash

    record ShiftOpened(Shift.Open shift, OperatorId by) implements Fact {}

    record CashMoved(DocumentNumber number, long shift, CashMovement movement, OperatorId by)
            implements Fact {}

    /// The drawer was opened without a sale (开钱箱).
    record DrawerOpened(DocumentNumber number, long shift, String reason, OperatorId by)
            implements Fact {}

    /// @param tries 1 for the first count of this close
    record CashCounted(long shift, CashCount count, int tries, OperatorId by) implements Fact {}

    /// The count was given up and selling goes on.
    record CountGivenUp(long shift, OperatorId by) implements Fact {}

    record XTaken(XReport x, OperatorId by) implements Fact {}

    record ShiftClosed(ZReport z) implements Fact {}

    // the sale

    record LineDeleted(SaleId sale, long shift, LineItem line, OperatorId by) implements Fact {}

    record SaleCompleted(Sale.Completed sale, OperatorId by) implements Fact {}

    record SaleVoided(Sale.Voided sale, OperatorId by) implements Fact {}

    record SaleParked(SuspendedSale parked, OperatorId by) implements Fact {}

    record SaleResumed(SaleId sale, String name, OperatorId by) implements Fact {}

    record ReturnCompleted(Return goodsBack, OperatorId by) implements Fact {}

    // paper

    /// @param copy 1 for the first reprint
    record Reprinted(Slip.Kind kind, String document, int copy, long shift, OperatorId by)
            implements Fact {}

    // the machine

    record CatalogueImported(String file, long items, long refused, OperatorId by)
            implements Fact {}

    /// Found at start-up after the till had stopped in the middle of something.
    record Recovered(String what, String id, String outcome) implements Fact {}
}
