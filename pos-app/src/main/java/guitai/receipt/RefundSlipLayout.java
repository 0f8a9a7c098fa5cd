package guitai.receipt;

import guitai.sale.ReturnPromise;
import guitai.slip.Slip;

/// A refund that has arrived where the money came from (rule PR-55).
final class RefundSlipLayout {
    private RefundSlipLayout() {}

    static void of(Paper paper, Words words, Heading head, Slip.RefundSlip slip) {
        var refund = slip.refund();
        head.outside();
        paper.title(words.of("refund.title"));
        paper.rule();
        head.till();
        paper.line(words.of("cashier.number", slip.by()));
        paper.line(words.moment(slip.at()));
        if (!refund.document().isBlank()) {
            paper.line(words.of("refund.document"));
            paper.line("  " + refund.document());
        }
        paper.rule();
        paper.line(words.tender(slip.kind()));
        new PaidLines(paper, words).refunded(slip.funds());
        paper.rule();
        paper.line(words.of("paid.order"));
        paper.line("  " + refund.of());
        paper.line(words.of("refund.number"));
        paper.line("  " + refund.id());
        paper.line(words.of("refund.when"));
        head.promise(ReturnPromise.NONE);
    }
}
