package guitai.journal;

import guitai.catalog.AgeKind;
import guitai.loyalty.book.MemberEvent;
import guitai.payment.Attempt;
import guitai.payment.AttemptId;
import guitai.payment.AttemptState;
import guitai.payment.RefundAttempt;
import guitai.payment.RefundId;
import guitai.payment.RefundState;
import guitai.promotion.Offer;
import guitai.promotion.OfferId;
import guitai.reconciliation.DayResult;
import guitai.reconciliation.DifferenceCase;
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
import guitai.stock.Receiving;
import guitai.stock.Stocktake;
import guitai.stock.WriteOff;
import guitai.tender.TenderLine;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Something that happened at this till. Facts are appended and never changed; a correction is a
/// further fact.
public sealed interface Fact {

    // who

    record SignedOn(OperatorId operator) implements Fact {}

    record SignOnRefused(OperatorId operator, int wrongInARow) implements Fact {}

    record Locked(OperatorId operator) implements Fact {}

    record SignedOff(OperatorId operator) implements Fact {}

    /// From now on a card signs this operator on, or none does any more. Which card is not said:
    /// its number would be as good as the card.
    record StaffCardChanged(OperatorId operator, boolean bound, OperatorId by) implements Fact {}

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

    /// The drawer came out with its key, or by force, while no shift was open: no document, because
    /// nobody answers for its money.
    ///
    /// @param signedOn who was at the till, if anybody was
    record DrawerKeyed(Optional<OperatorId> signedOn) implements Fact {}

    /// @param tries 1 for the first count of this close
    record CashCounted(long shift, CashCount count, int tries, OperatorId by) implements Fact {}

    /// The count was given up and selling goes on.
    record CountGivenUp(long shift, OperatorId by) implements Fact {}

    record XTaken(XReport x, OperatorId by) implements Fact {}

    record ShiftClosed(ZReport z) implements Fact {}

    // the sale

    record LineDeleted(SaleId sale, long shift, LineItem line, OperatorId by) implements Fact {}

    /// Somebody looked whether a buyer is of age (rule CP-20). Of the buyer nothing is kept.
    record AgeChecked(AgeKind kind, boolean oldEnough, long shift, OperatorId by) implements Fact {}

    record SaleCompleted(Sale.Completed sale, OperatorId by) implements Fact {}

    /// The offers of a completed sale are the best found within the engine's budget, which is not
    /// proven to be the best there is.
    ///
    /// @param nodes looked at until the budget ended
    record OffersBounded(SaleId sale, long nodes) implements Fact {}

    record SaleVoided(Sale.Voided sale, OperatorId by) implements Fact {}

    record SaleParked(SuspendedSale parked, OperatorId by) implements Fact {}

    record SaleResumed(SaleId sale, String name, OperatorId by) implements Fact {}

    record ReturnCompleted(Return goodsBack, OperatorId by) implements Fact {}

    // money through a gateway

    /// On disk before a byte leaves: the attempt may be on its way from here on.
    record AttemptStarted(Attempt attempt, long shift, OperatorId by) implements Fact {}

    /// What became of it; polls that bring nothing new are no facts.
    record AttemptMoved(AttemptId attempt, AttemptState state) implements Fact {}

    /// The cashier has said: "the first payment is cancelled; if it was taken it comes back".
    record CustomerTold(AttemptId attempt, OperatorId by) implements Fact {}

    record RefundStarted(RefundAttempt refund, long shift, OperatorId by) implements Fact {}

    record RefundMoved(RefundId refund, RefundState state) implements Fact {}

    /// A manager lets cards be stored while the line is down, or no longer.
    record CardsOffline(boolean allowed, String reason, long shift, OperatorId by)
            implements Fact {}

    /// Someone looks after a payment that has not come to an end.
    ///
    /// @param number of the attempt or the refund
    record CaseTaken(String number, OperatorId by) implements Fact {}

    // holding a day against the channels' bills

    /// A channel's day was reconciled; the last one of a day is the one that holds.
    record DayReconciled(DayResult day, OperatorId by) implements Fact {}

    /// Somebody must explain it. Once for every difference, however often its day is reconciled.
    record DifferenceOpened(DifferenceCase.Open found) implements Fact {}

    /// @param by who looks after it from now on
    record DifferenceTaken(DifferenceCase.Id difference, OperatorId by) implements Fact {}

    record DifferenceResolved(
            DifferenceCase.Id difference,
            DifferenceCase.Resolution how,
            String words,
            OperatorId by)
            implements Fact {}

    /// A second person does not agree with how it was explained.
    record DifferenceSentBack(DifferenceCase.Id difference, OperatorId by) implements Fact {}

    /// A second person agrees.
    record DifferenceClosed(DifferenceCase.Id difference, OperatorId by) implements Fact {}

    /// A finished sale was settled by another tender after all; what was taken first went back.
    ///
    /// @param out the tender line that goes, negative
    /// @param in the tender line in its place
    record TenderSwapped(
            DocumentNumber number,
            DocumentNumber sale,
            long shift,
            TenderLine out,
            TenderLine in,
            String reason,
            OperatorId by,
            Instant at)
            implements Fact {}

    // the stock

    /// A delivery was taken in.
    record GoodsReceived(Receiving receiving, OperatorId by) implements Fact {}

    /// What was counted on the shelves, against what the books said then.
    record StockCounted(Stocktake count, OperatorId by) implements Fact {}

    /// Goods left without being sold.
    record GoodsWrittenOff(WriteOff writeOff, OperatorId by) implements Fact {}

    // members

    /// Something in a member's affairs, as whoever decides about them has it.
    record MemberMoved(MemberEvent event, OperatorId by) implements Fact {}

    // risk

    /// A rule stood in the way of a step (rule RK-09).
    ///
    /// @param rule its id
    /// @param subject whom or what it was about, by a number that names nobody
    record RiskStopped(String rule, String subject, long shift, OperatorId by) implements Fact {}

    /// A second person let the step happen all the same.
    ///
    /// @param by who did, for `to`
    record RiskLifted(String rule, String subject, long shift, OperatorId by, OperatorId to)
            implements Fact {}

    // paper

    /// @param copy 1 for the first reprint
    record Reprinted(Slip.Kind kind, String document, int copy, long shift, OperatorId by)
            implements Fact {}

    // what is advertised

    /// A version of an offer holds from its window on. It never changes (rule PR-04): the receipts
    /// that name it are explained by this.
    record OfferPublished(Offer offer, OperatorId by) implements Fact {}

    /// An offer holds no more, whatever its window says.
    record OfferWithdrawn(OfferId offer, OperatorId by) implements Fact {}

    // the machine

    record CatalogueImported(String file, long items, long refused, OperatorId by)
            implements Fact {}

    /// @param recalls how many the file held
    /// @param replaced whether those before it are gone
    record RecallsImported(String file, long recalls, boolean replaced, OperatorId by)
            implements Fact {}

    /// A version of a price list holds from now on.
    ///
    /// @param prices how many it has
    /// @param fingerprint SHA-256 of its contents in hexadecimal
    /// @param reason why prices were raised shortly before a cut; empty where none was
    record PriceListPublished(
            String list,
            int version,
            long prices,
            String fingerprint,
            String file,
            String reason,
            OperatorId by)
            implements Fact {}

    record PriceListWithdrawn(String list, int version, OperatorId by) implements Fact {}

    /// A catalogue file changed what items cost.
    ///
    /// @param reason why prices were raised shortly before a cut; empty where none was
    record PricesChanged(String file, long lower, long higher, String reason, OperatorId by)
            implements Fact {}

    /// A technician changed how this till is set up.
    ///
    /// @param source the file or the screen it came from
    /// @param changes the written names of what was changed, and of files laid beside
    record SettingsChanged(String source, List<String> changes, OperatorId by) implements Fact {
        public SettingsChanged {
            changes = List.copyOf(changes);
        }
    }

    /// Found at start-up after the till had stopped in the middle of something.
    record Recovered(String what, String id, String outcome) implements Fact {}
}
