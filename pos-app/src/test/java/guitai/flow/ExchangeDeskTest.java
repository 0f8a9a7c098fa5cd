package guitai.flow;

import static guitai.flow.ScriptedGateway.approved;

import static org.assertj.core.api.Assertions.assertThat;

import guitai.money.Money;
import guitai.payment.Channel;
import guitai.payment.GatewayReference;
import guitai.payment.RefundOutcome;
import guitai.payment.RefundedFunds;
import guitai.refund.Return;
import guitai.sale.Quantity;
import guitai.sale.Sale;
import guitai.slip.Slip;
import guitai.staff.Approval;
import guitai.tender.TenderKind;
import guitai.tender.TenderLine;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.Map;

/// Goods come back and others go (rule PR-40). Water costs ¥2.00, milk ¥12.53, a sticker ¥0.03.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class ExchangeDeskTest {
    private static final String CODE = "134567890123456789";

    private final ScriptedGateway wechat = new ScriptedGateway(Channel.WECHAT_PAY);
    private TillForTests till;

    @BeforeEach
    void a_shop(@TempDir Path home) {
        till = TillForTests.paying(home, wechat);
    }

    @AfterEach
    void close() {
        till.close();
    }

    @Test
    void an_exchange_for_the_same_changes_nothing_in_money() {
        var sold = till.sell(20_00, SmallShop.MILK);
        var before = till.expected();
        begin(sold, Map.of());
        till.scan(SmallShop.MILK);

        // ¥12.53 was settled with ¥12.50: the three fen that are owed now are nothing in cash.
        var due = (Checkout.Result.Due) till.counter().checkout().total();
        assertThat(due.sale().settlement().cashDue()).isEqualTo(Money.ZERO_CNY);
        var done = completed(till.counter().checkout().exactCash());

        assertThat(done.tenders())
                .filteredOn(line -> !line.amount().isZero())
                .allMatch(line -> line.kind() == TenderKind.EXCHANGE);
        assertThat(till.expected()).isEqualTo(before);
        assertThat(balanced()).isTrue();
    }

    @Test
    void dearer_goods_cost_the_difference() {
        var sold = till.sell(2_00, SmallShop.WATER);
        begin(sold, Map.of());
        till.scan(SmallShop.MILK);
        var due = (Checkout.Result.Due) till.counter().checkout().total();
        assertThat(due.sale().settlement().cashDue()).isEqualTo(Money.cny(1_050));
        assertThat(till.store().sales().returns(sold.number())).isEmpty();

        var done = completed(till.counter().checkout().exactCash());

        assertThat(done.tenders())
                .extracting(TenderLine::kind)
                .containsExactly(TenderKind.EXCHANGE, TenderKind.CASH);
        assertThat(back(sold).exchanged()).isEqualTo(Money.cny(200));
        assertThat(balanced()).isTrue();
    }

    @Test
    void cheaper_goods_give_the_difference_back_the_way_the_money_came() {
        var sold = soldByWechat();
        wechat.refunds(refunded(1_053));
        begin(sold, Map.of(1, Quantity.ONE));
        till.scan(SmallShop.WATER);

        var done = completed(till.counter().checkout().total());

        assertThat(done.totals().net()).isEqualTo(Money.cny(200));
        assertThat(back(sold).refunds())
                .extracting(TenderLine::kind)
                .containsExactly(TenderKind.EXCHANGE, TenderKind.WECHAT);
        assertThat(wechat.asked.getLast()).startsWith("refund ").endsWith(" 1053");
        assertThat(balanced()).isTrue();
    }

    @Test
    void new_goods_that_come_back_give_the_money_to_what_had_paid_for_the_old() {
        var sold = soldByWechat();
        begin(sold, Map.of());
        till.scan(SmallShop.MILK);
        var other = completed(till.counter().checkout().total());
        wechat.refunds(refunded(1_253));

        var last =
                (RefundDesk.Result.Completed)
                        till.counter()
                                .refunds()
                                .takeBack(other.number().toString(), Map.of(), Approval.own());

        assertThat(last.goodsBack().refunds())
                .extracting(TenderLine::kind)
                .containsExactly(TenderKind.WECHAT);
        assertThat(wechat.asked.getLast()).endsWith(" 1253");
    }

    @Test
    void goods_that_were_exchanged_cannot_come_back_again() {
        var sold = till.sell(20_00, SmallShop.MILK);
        begin(sold, Map.of());
        till.scan(SmallShop.WATER);
        completed(till.counter().checkout().total());

        assertThat(till.counter().refunds().plan(sold.number().toString(), Map.of()))
                .isInstanceOf(RefundDesk.Result.NotPossible.class);
    }

    @Test
    void a_till_that_stops_in_between_has_taken_nothing_back_and_still_knows_the_exchange() {
        var sold = till.sell(2_00, SmallShop.WATER);
        begin(sold, Map.of());
        till.scan(SmallShop.MILK);
        till.counter().checkout().total();

        till.stopAndStart();
        till.signOn("1001", "1111");

        assertThat(till.store().sales().returns(sold.number())).isEmpty();
        assertThat(till.counter().exchanges().current()).isPresent();
        var done = completed(till.counter().checkout().exactCash());
        assertThat(back(sold).notes().exchangedFor()).contains(done.number());
    }

    @Test
    void an_exchange_without_new_goods_is_given_up_and_a_voided_one_takes_nothing_back() {
        var sold = till.sell(2_00, SmallShop.WATER);
        begin(sold, Map.of());
        assertThat(till.counter().exchanges().giveUp()).isEmpty();
        assertThat(till.counter().exchanges().current()).isEmpty();
        begin(sold, Map.of());
        till.scan(SmallShop.MILK);
        till.counter().changes().voidSale(Approval.own());

        assertThat(till.store().sales().returns(sold.number())).isEmpty();
    }

    @Test
    void one_paper_shows_both_sides() {
        var sold = till.sell(2_00, SmallShop.WATER);
        begin(sold, Map.of());
        till.scan(SmallShop.WATER);
        var done = completed(till.counter().checkout().total());
        var request = Slip.Request.original(Slip.Kind.EXCHANGE_RECEIPT, done.number().toString());

        assertThat(till.store().printJobs().load(request))
                .contains(new Slip.ExchangeReceipt(back(sold), done, done.header().operator()));
    }

    private void begin(Sale.Completed sold, Map<Integer, Quantity> wanted) {
        var wish = new RefundDesk.Wish(sold.number().toString(), wanted);
        assertThat(till.counter().exchanges().begin(wish, Approval.own()))
                .isInstanceOf(ExchangeDesk.Result.Exchanging.class);
    }

    private Return back(Sale.Completed sold) {
        return till.store().sales().returns(sold.number()).getLast();
    }

    private static Sale.Completed completed(Checkout.Result result) {
        if (result instanceof Checkout.Result.Completed(var sale, _)) return sale;
        throw new AssertionError(result);
    }

    private Sale.Completed soldByWechat() {
        wechat.charges(approved(1_253));
        till.scan(SmallShop.MILK);
        till.scan(CODE);
        return till.store().sales().last().orElseThrow();
    }

    private boolean balanced() {
        return till.counter().shifts().figures().totals().imbalances().isEmpty();
    }

    private static RefundOutcome refunded(long fen) {
        return new RefundOutcome.Refunded(
                new GatewayReference("5030000000000000000000000001"),
                RefundedFunds.plain(Money.cny(fen)));
    }
}
