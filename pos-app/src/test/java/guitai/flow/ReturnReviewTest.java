package guitai.flow;

import static guitai.flow.SmallShop.MILK;
import static guitai.flow.SmallShop.WATER;

import static org.assertj.core.api.Assertions.assertThat;

import guitai.money.Money;
import guitai.refund.GiftPolicy;
import guitai.refund.NoReceiptPolicy;
import guitai.refund.NoReceiptReason;
import guitai.refund.ReturnPolicy;
import guitai.refund.ReturnReasons;
import guitai.refund.ReturnReasons.Row;
import guitai.refund.ReturnReasons.Why;
import guitai.sale.Quantity;
import guitai.sale.ReturnPromise;
import guitai.sale.Sale;
import guitai.staff.Approval;
import guitai.staff.OperatorId;
import guitai.staff.Permission;
import guitai.time.BusinessDate;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Why goods came back, and who took them (rule RK-04). Milk costs ¥12.53, water ¥2.00.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class ReturnReviewTest {
    private static final OperatorId WANG = new OperatorId("1001");
    private static final OperatorId LI = new OperatorId("1002");
    private static final OperatorId BOSS = new OperatorId("3001");

    private TillForTests till;

    @BeforeEach
    void a_shop(@TempDir Path home) {
        till = TillForTests.trading(home);
        till.returning(
                new ReturnPolicy(
                        new ReturnPromise(7, false),
                        GiftPolicy.REQUIRE,
                        Money.cny(10_000),
                        100,
                        new NoReceiptPolicy(
                                true,
                                Money.cny(5_000),
                                Money.cny(10_000),
                                Money.cny(10_000),
                                30,
                                Money.cny(5_000),
                                30,
                                Money.cny(5_000))));
    }

    @AfterEach
    void close() {
        till.close();
    }

    private static Approval word(Permission step) {
        return new Approval.ByOverride(BOSS, step);
    }

    private ReturnReview.Result asked(int days, Approval approval) {
        return till.counter().refunds().review().reasons(days, approval);
    }

    private ReturnReasons reasons(int days) {
        var result = asked(days, word(Permission.REVIEW_RETURNS));
        if (result instanceof ReturnReview.Result.Seen(var reasons)) return reasons;
        throw new AssertionError(result);
    }

    private void back(Sale.Completed sale, int line, String reason) {
        var wish =
                new RefundDesk.Wish(
                        sale.number().toString(),
                        Map.of(line, Quantity.ONE),
                        Map.of(),
                        reason,
                        false);
        assertThat(till.counter().refunds().takeBack(wish, Approval.own()))
                .isInstanceOf(RefundDesk.Result.Completed.class);
    }

    private void milkWithoutReceipt() {
        var wish =
                new NoReceiptDesk.Wish(
                        NoReceiptReason.FAULTY,
                        "13800138000",
                        List.of(new NoReceiptDesk.Goods(MILK, Quantity.ONE, Optional.empty())));
        var done =
                till.counter()
                        .withoutReceipt()
                        .takeBack(wish, word(Permission.RETURN_WITHOUT_RECEIPT));
        assertThat(done).isInstanceOf(NoReceiptDesk.Result.Completed.class);
    }

    private static Row row(Why why, OperatorId by, long count, long fen) {
        return new Row(why, by, count, Money.cny(fen));
    }

    @Test
    void every_reason_has_its_returns_by_who_took_them_the_largest_amount_first() {
        var sale = till.sell(10_000, MILK, WATER, MILK, MILK, WATER, MILK);
        back(sale, 2, "买错了");
        back(sale, 1, "质量问题");
        back(sale, 5, " 买错了 ");
        milkWithoutReceipt();
        till.counter().signOn().signOff();
        till.signOn("1002", "2222");
        back(sale, 3, "质量问题");
        back(sale, 4, "");
        till.counter()
                .refunds()
                .giveBack(
                        sale.number().toString(),
                        Money.cny(100),
                        "质量问题",
                        word(Permission.UNUSUAL_RETURN));

        var seen = reasons(1);

        assertThat(seen.rows())
                .containsExactlyInAnyOrder(
                        row(new Why.Said("质量问题"), LI, 2, 1_353),
                        row(new Why.Said("质量问题"), WANG, 1, 1_253),
                        row(new Why.Said(""), LI, 1, 1_253),
                        row(new Why.NoReceipt(NoReceiptReason.FAULTY), WANG, 1, 1_253),
                        row(new Why.Said("买错了"), WANG, 2, 400));
        assertThat(seen.rows().getFirst().amount()).isEqualTo(Money.cny(1_353));
        assertThat(seen.rows().getLast().amount()).isEqualTo(Money.cny(400));
        assertThat(seen.byReason().keySet()).startsWith(new Why.Said("质量问题"));
        assertThat(seen.byReason().keySet()).endsWith(new Why.Said("买错了"));
        assertThat(seen.count()).isEqualTo(7);
        assertThat(seen.amount()).isEqualTo(Money.cny(5_512));
        assertThat(seen.incomplete()).isFalse();
    }

    @Test
    void only_the_days_asked_for_are_in_it_over_shifts_and_a_restart() {
        var sale = till.sell(10_000, MILK, WATER);
        back(sale, 1, "坏了");
        till.closeShift();
        till.clock().move(Duration.ofDays(2));
        till.stopAndStart();
        till.signOn("1002", "2222");
        till.openShift(50_000);
        back(sale, 2, "坏了");

        assertThat(reasons(1).rows()).containsExactly(row(new Why.Said("坏了"), LI, 1, 200));
        assertThat(reasons(2).count()).isEqualTo(1);
        var all = reasons(3);
        assertThat(all.from()).isEqualTo(sale.number().date());
        assertThat(all.to()).isEqualTo(new BusinessDate(all.from().day().plusDays(2)));
        assertThat(all.count()).isEqualTo(2);
        assertThat(all.amount()).isEqualTo(Money.cny(1_453));
    }

    @Test
    void a_cashier_needs_somebody_who_may_see_colleagues_and_no_days_are_no_question() {
        assertThat(asked(30, Approval.own()))
                .isEqualTo(
                        new ReturnReview.Result.Refused(
                                new Refusal.NeedsOverride(Permission.REVIEW_RETURNS)));
        for (int days : new int[] {0, -1, ReturnReview.MOST_DAYS + 1}) {
            assertThat(asked(days, word(Permission.REVIEW_RETURNS)))
                    .as("%d days", days)
                    .isEqualTo(
                            new ReturnReview.Result.Refused(Refusal.Because.QUANTITY_OUT_OF_RANGE));
        }
    }

    @Test
    void between_two_shifts_the_days_end_today_and_nobody_at_the_till_sees_nothing() {
        var sale = till.sell(10_000, MILK);
        back(sale, 1, "坏了");
        till.closeShift();

        till.clock().move(Duration.ofDays(1));

        assertThat(reasons(1).rows()).isEmpty();
        assertThat(reasons(2).count()).isEqualTo(1);
        till.counter().signOn().signOff();
        assertThat(asked(2, word(Permission.REVIEW_RETURNS)))
                .isEqualTo(new ReturnReview.Result.Refused(Refusal.Because.NOT_SIGNED_ON));
    }

    @Test
    void what_is_looked_through_ends_with_the_newest_and_says_so() {
        var sale = till.sell(10_000, MILK, WATER);
        back(sale, 1, "先");
        back(sale, 2, "后");
        var sales = till.store().sales();
        var date = sale.number().date();

        assertThat(sales.taken(date, date, 1))
                .extracting(one -> one.goodsBack().notes().reason())
                .containsExactly("后");
        assertThat(ReturnReview.reasons(sales, SmallShop.rules(), date.day(), 1, 2).incomplete())
                .isFalse();
        var newest = ReturnReview.reasons(sales, SmallShop.rules(), date.day(), 1, 1);
        assertThat(newest.incomplete()).isTrue();
        assertThat(newest.rows()).containsExactly(row(new Why.Said("后"), WANG, 1, 200));
    }
}
