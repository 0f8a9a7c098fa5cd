package guitai.receipt;

import guitai.device.printer.PrintDocument;
import guitai.slip.Imprint;
import guitai.slip.Letterhead;
import guitai.slip.Slip;
import guitai.staff.OperatorId;

import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Locale;
import java.util.function.Function;

/// Lays out every slip for paper of any width (rules RC-01 to RC-10, CM-07 to CM-15).
///
/// Any thread; nothing blocks. The same slip gives the same document, except that a reprint says
/// when it was made.
public final class SlipLayout {
    private final Imprint till;
    private final Function<OperatorId, String> names;
    private final InstantSource clock;

    /// @param names what colleagues call an operator, for papers that stay in the shop; a
    ///   customer's receipt shows the number alone
    /// @param clock tells when a reprint was made (rule RC-06)
    public SlipLayout(Imprint till, Function<OperatorId, String> names, InstantSource clock) {
        this.till = till;
        this.names = names;
        this.clock = clock;
    }

    /// @param copy 0 for the original; n marks the paper as "COPY n"
    /// @param job printed small at the end, so that a paper can be found in the queue
    /// @param locale Chinese words for Chinese, English ones for every other language
    public PrintDocument layout(
            Slip slip, Letterhead shop, int copy, long job, Locale locale, ZoneId zone) {
        var words = new Words(locale, zone);
        var paper = new Paper(words, shop.training());
        var head = new Heading(paper, words, shop, till, names);
        head.marks(copy, clock.instant());
        switch (slip) {
            case Slip.SaleReceipt receipt -> SaleReceiptLayout.of(paper, words, head, receipt);
            case Slip.VoidSlip voided -> VoidSlipLayout.of(paper, words, head, voided);
            case Slip.ReturnReceipt receipt -> ReturnReceiptLayout.of(paper, words, head, receipt);
            case Slip.CashSlip cash -> CashSlipLayout.of(paper, words, head, cash);
            case Slip.RefundSlip refund -> RefundSlipLayout.of(paper, words, head, refund);
            case Slip.SwapSlip swap -> SwapSlipLayout.of(paper, words, head, swap);
            case Slip.ExchangeReceipt exchange ->
                    ExchangeReceiptLayout.of(paper, words, head, exchange);
            case Slip.Credit credit -> CreditNoteLayout.of(paper, words, head, credit);
            case Slip.CouponPaper coupon -> CouponPaperLayout.of(paper, words, head, coupon);
            case Slip.CouponsRefused why -> CouponsRefusedLayout.of(paper, words, head, why);
            case Slip.DrawSlip drawn -> DrawSlipLayout.of(paper, words, head, drawn);
            case Slip.X(var x) -> XLayout.of(paper, words, head, x);
            case Slip.Z(var z) -> ZLayout.of(paper, words, head, z);
            case Slip.ShiftReport report -> ShiftReportLayout.of(paper, words, head, report);
        }
        head.end(job, copy);
        return paper.build();
    }
}
