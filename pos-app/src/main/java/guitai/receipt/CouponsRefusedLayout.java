package guitai.receipt;

import guitai.loyalty.coupon.TurnedDown;
import guitai.slip.Slip;

/// Each coupon that took nothing off, with the code of the rule, the rule in words and its date
/// (rule CP-06). A customer's paper: it names no person.
final class CouponsRefusedLayout {
    private CouponsRefusedLayout() {}

    static void of(Paper paper, Words words, Heading head, Slip.CouponsRefused slip) {
        head.outside();
        paper.title(words.of("noCoupon.title"));
        paper.rule();
        head.till();
        paper.line(words.of("cashier.number", slip.by()));
        paper.line(words.moment(slip.at()));
        for (var one : slip.coupons()) {
            paper.rule();
            coupon(paper, words, one);
        }
        paper.rule();
        paper.line(words.of("noCoupon.yours"));
    }

    private static void coupon(Paper paper, Words words, TurnedDown one) {
        paper.bold(words.either(one.nameZh(), one.nameEn()), "");
        paper.line(words.of("noCoupon.number"), one.coupon().value());
        paper.line(words.of("noCoupon.rule"), one.rule().name());
        paper.line(words.of("noCoupon." + one.rule().name()));
        one.missing()
                .ifPresent(
                        amount -> paper.line(words.of("noCoupon.missing"), Words.priced(amount)));
        one.date()
                .ifPresent(
                        day ->
                                paper.line(
                                        words.of(
                                                one.rule() == TurnedDown.Rule.NOT_YET
                                                        ? "coupon.from"
                                                        : "coupon.to"),
                                        day.toString()));
    }
}
