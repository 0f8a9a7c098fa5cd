package guitai.receipt;

import guitai.payment.Payment;
import guitai.payment.RefundedFunds;
import guitai.tender.TenderKind;
import guitai.tender.TenderLine;

/// Tenders on a customer's paper, and who paid them (rules PR-52, PR-55).
final class PaidLines {
    // Enough to tell two payments apart, too little to look one up elsewhere.
    private static final int SHOWN = 4;

    private final Paper paper;
    private final Words words;

    PaidLines(Paper paper, Words words) {
        this.paper = paper;
        this.words = words;
    }

    /// The order's amount; what the platform gave of it and what the customer paid, where that
    /// differs; the numbers of the payment. One taken offline has none of the gateway's yet, and
    /// says so.
    void tender(TenderLine line) {
        paper.line(words.tender(line.kind()), Words.priced(line.given()));
        line.payment().ifPresent(this::payment);
        if (line.kind() == TenderKind.CREDIT_NOTE) {
            line.drawnOn().ifPresent(number -> paper.line("  " + number));
        }
    }

    private void payment(Payment payment) {
        var funds = payment.funds();
        if (!funds.discount().isZero()) {
            paper.line("  " + words.of("paid.discount"), Words.priced(funds.discount().negated()));
            paper.line("  " + words.of("paid.buyer"), Words.priced(funds.buyerPaid()));
        }
        if (payment.reference().offline()) {
            paper.bold("  " + words.of("paid.offline"), "");
        } else {
            paper.line("  " + words.of("paid.reference", masked(payment.reference().value())));
        }
        paper.line("  " + words.of("paid.order"));
        paper.line("  " + payment.attempt());
    }

    /// As a code: whoever scans it asks what became of this payment.
    void enquiry(TenderLine line) {
        if (line.payment().isEmpty()) return;
        paper.feed(1);
        paper.qr(line.payment().get().attempt().value());
        paper.centre(words.of("paid.enquire", words.tender(line.kind())));
    }

    void refunded(RefundedFunds funds) {
        paper.big(words.of("refund.amount"), Words.priced(funds.refund()));
        paper.line("  " + words.of("refund.back"), Words.priced(funds.toBuyer()));
        if (funds.coupon().isZero()) return;
        paper.line("  " + words.of("refund.coupon"), Words.priced(funds.coupon()));
    }

    static String masked(String reference) {
        if (reference.length() <= 2 * SHOWN) return "*".repeat(reference.length());
        return reference.substring(0, SHOWN)
                + "****"
                + reference.substring(reference.length() - SHOWN);
    }
}
