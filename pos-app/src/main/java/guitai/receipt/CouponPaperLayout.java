package guitai.receipt;

import guitai.slip.Slip;

import java.util.TreeSet;

/// A coupon for whoever holds it: what it promises, until when and where, and the code that uses
/// it.
final class CouponPaperLayout {
    private CouponPaperLayout() {}

    static void of(Paper paper, Words words, Heading head, Slip.CouponPaper slip) {
        var terms = slip.coupon().terms();
        head.outside();
        paper.title(words.of("coupon.title"));
        paper.rule();
        paper.boldCentre(words.either(slip.nameZh(), slip.nameEn()));
        paper.line(words.of("coupon.from"), terms.first().toString());
        paper.line(words.of("coupon.to"), terms.last().toString());
        if (!terms.stores().isEmpty()) {
            paper.line(words.of("coupon.stores"), String.join(", ", new TreeSet<>(terms.stores())));
        }
        paper.rule();
        paper.qr("CP:" + slip.shown());
        paper.centre("CP:" + slip.coupon().code().secret());
        paper.line(words.of("coupon.bearer"));
    }
}
