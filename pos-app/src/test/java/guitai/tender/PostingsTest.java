package guitai.tender;

import static guitai.money.Money.cny;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import guitai.money.Money;
import guitai.payment.AttemptId;
import guitai.payment.Channel;
import guitai.payment.Funds;
import guitai.payment.GatewayReference;
import guitai.payment.Payment;
import guitai.payment.RefundedFunds;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Random;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PostingsTest {
    private static final Money NONE = Money.ZERO_CNY;

    @Test
    void whatever_a_gateway_says_the_sale_is_settled_and_the_books_balance() {
        var random = new Random(54);
        for (int round = 0; round < 10_000; round++) {
            var line = TenderLine.paid(TenderKind.WECHAT, payment(any(random)));
            var postings = Postings.of(line);

            assertThat(sum(postings)).as("round %d", round).isZero();
            assertThat(postings.in(Account.SALES_CLEARING, NONE))
                    .as("round %d", round)
                    .isEqualTo(line.amount().negated());
        }
    }

    @Test
    void figures_that_do_not_agree_leave_their_difference_where_somebody_finds_it() {
        var funds =
                new Funds(
                        cny(8000), cny(7100), cny(7900), NONE, NONE, NONE, cny(7100), false, false);

        var postings = Postings.of(TenderLine.paid(TenderKind.WECHAT, payment(funds)));

        assertThat(postings.in(Account.IN_DOUBT, NONE)).isEqualTo(cny(100));
    }

    @Test
    void a_discount_the_shop_paid_for_beforehand_is_an_expense_out_of_its_fund() {
        var funds =
                new Funds(
                        cny(8000), cny(7000), cny(8000), NONE, cny(600), cny(400), cny(7000), false,
                        true);

        assertThat(Postings.of(TenderLine.paid(TenderKind.WECHAT, payment(funds))).lines())
                .containsExactlyInAnyOrder(
                        new Posting(new Account("GATEWAY_RECEIVABLE:WECHAT"), cny(8000)),
                        new Posting(Account.SALES_CLEARING, cny(-8000)),
                        new Posting(Account.PROMOTION_EXPENSE, cny(600)),
                        new Posting(Account.PREPAID_FUND, cny(-600)));
    }

    @Test
    void paid_and_refunded_in_full_leaves_nothing_in_any_account() {
        var random = new Random(55);
        for (int round = 0; round < 1_000; round++) {
            var order = 1 + random.nextInt(100_000);
            var direct = random.nextInt(order + 1);
            var prepaid = random.nextInt(order - direct + 1);
            var platform = random.nextInt(order - direct - prepaid + 1);
            var coupon = direct + prepaid + platform;
            var buyer = cny(order - coupon);
            var payment =
                    payment(
                            new Funds(
                                    cny(order),
                                    buyer,
                                    cny(order - direct),
                                    cny(direct),
                                    cny(prepaid),
                                    cny(platform),
                                    buyer,
                                    round % 2 == 0,
                                    true));
            var paid = Postings.of(TenderLine.paid(TenderKind.WECHAT, payment));
            var back =
                    Postings.refunded(payment, new RefundedFunds(cny(order), buyer, cny(coupon)));
            for (var posting : paid.lines()) {
                assertThat(paid.in(posting.account(), NONE).plus(back.in(posting.account(), NONE)))
                        .as("round %d %s", round, posting.account())
                        .isEqualTo(NONE);
            }
        }
    }

    @Test
    void a_swapped_tender_moves_what_is_owed_and_leaves_the_sale_settled() {
        var wallet = payment(Funds.plain(cny(8000)));
        var out =
                new TenderLine(
                        TenderKind.WECHAT,
                        cny(-8000),
                        cny(-8000),
                        NONE,
                        java.util.Optional.of(wallet));

        var postings = Postings.swapped(out, TenderLine.cash(cny(10_000), cny(2_000)));

        assertThat(postings.in(Account.SALES_CLEARING, NONE)).isEqualTo(NONE);
        assertThat(postings.in(Account.CASH, NONE)).isEqualTo(cny(8000));
        assertThat(postings.in(Account.receivable(Channel.WECHAT_PAY, false), NONE))
                .isEqualTo(cny(-8000));
    }

    @Test
    void what_does_not_balance_is_no_booking() {
        var half = new Posting(Account.CASH, cny(1));

        assertThatThrownBy(() -> new Postings(List.of(half)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static long sum(Postings postings) {
        return postings.lines().stream().mapToLong(line -> line.amount().minor()).sum();
    }

    private static Funds any(Random random) {
        return new Funds(
                cny(1 + random.nextInt(9_999)),
                cny(random.nextInt(9_999)),
                cny(random.nextInt(9_999)),
                cny(random.nextInt(99)),
                cny(random.nextInt(99)),
                cny(random.nextInt(99)),
                cny(random.nextInt(9_999)),
                random.nextBoolean(),
                false);
    }

    private static Payment payment(Funds funds) {
        return new Payment(
                new AttemptId("0201KAJ3Y8M0000000000000000B"),
                Channel.WECHAT_PAY,
                new GatewayReference("4200002985202611"),
                funds);
    }
}
