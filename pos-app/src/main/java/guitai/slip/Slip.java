package guitai.slip;

import guitai.payment.RefundAttempt;
import guitai.payment.RefundedFunds;
import guitai.refund.CreditNote;
import guitai.refund.Return;
import guitai.sale.DocumentNumber;
import guitai.sale.Sale;
import guitai.shift.CashMovement;
import guitai.shift.XReport;
import guitai.shift.ZReport;
import guitai.staff.OperatorId;
import guitai.tender.TenderKind;
import guitai.tender.TenderLine;

import java.time.Instant;

/// What one piece of paper shows.
public sealed interface Slip {

    /// @param by who took the money
    record SaleReceipt(Sale.Completed sale, OperatorId by) implements Slip {}

    record VoidSlip(Sale.Voided sale, OperatorId by) implements Slip {}

    record ReturnReceipt(Return goodsBack, OperatorId by) implements Slip {}

    record CashSlip(
            DocumentNumber number, long shift, CashMovement movement, OperatorId by, Instant at)
            implements Slip {}

    record X(XReport report) implements Slip {}

    record Z(ZReport report) implements Slip {}

    /// The report a manager reads in a minute (rule CM-15), with the figures of a Z.
    record ShiftReport(ZReport report) implements Slip {}

    /// Money of a payment that is back where it came from (rule PR-55).
    ///
    /// @param kind how it had been paid
    record RefundSlip(
            RefundAttempt refund, TenderKind kind, RefundedFunds funds, OperatorId by, Instant at)
            implements Slip {}

    /// A finished sale that is settled by another tender after all.
    ///
    /// @param out the tender that went back, negative
    record SwapSlip(
            DocumentNumber number,
            DocumentNumber sale,
            long shift,
            TenderLine out,
            TenderLine in,
            String reason,
            OperatorId by,
            Instant at)
            implements Slip {}

    /// Goods back and other goods for them, on one paper.
    record ExchangeReceipt(Return goodsBack, Sale.Completed sale, OperatorId by) implements Slip {}

    /// What the shop owes the bearer; printed again with what is left after it has paid for a part.
    record Credit(CreditNote note, CreditNote.Code code) implements Slip {}

    enum Kind {
        SALE_RECEIPT,
        VOID_SLIP,
        RETURN_RECEIPT,
        CASH_SLIP,
        X,
        Z,
        SHIFT_REPORT,
        REFUND_SLIP,
        SWAP_SLIP,
        EXCHANGE_RECEIPT,
        CREDIT_NOTE
    }

    /// Something to print, named so that it can be loaded again.
    ///
    /// @param document a document number, of an exchange that of the sale; the number of a Z, of a
    ///   refund or of a credit note; for an X the journal sequence
    /// @param copy 0 for the original; n prints "COPY n" (rule RC-06)
    record Request(Kind kind, String document, int copy) {
        public static Request original(Kind kind, Object document) {
            return new Request(kind, document.toString(), 0);
        }
    }
}
