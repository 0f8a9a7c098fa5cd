package guitai.receipt;

import guitai.slip.Slip;

/// A finished sale that is settled by another tender after all: what went back, what came instead.
final class SwapSlipLayout {
    private SwapSlipLayout() {}

    static void of(Paper paper, Words words, Heading head, Slip.SwapSlip slip) {
        head.outside();
        paper.title(words.of("swap.title"));
        paper.rule();
        head.document(slip.number(), slip.by(), slip.at());
        paper.bold(words.of("return.original"), "");
        paper.line("  " + slip.sale());
        paper.line(words.of("cash.reason", slip.reason()));
        paper.rule();
        var out = slip.out();
        paper.line(words.of("return.to", words.tender(out.kind())), Words.priced(out.amount()));
        out.payment().ifPresent(payment -> paper.line("  " + payment.attempt()));
        new PaidLines(paper, words).tender(slip.in());
        if (!slip.in().change().isZero()) {
            paper.bold(words.of("sale.change"), Words.priced(slip.in().change()));
        }
        paper.rule();
        paper.signature(words.of("sign.customer"));
        paper.signature(words.of("sign.supervisor"));
        head.barcode(slip.sale());
    }
}
