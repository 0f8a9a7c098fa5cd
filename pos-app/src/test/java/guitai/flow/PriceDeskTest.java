package guitai.flow;

import static guitai.flow.SmallShop.MILK;
import static guitai.flow.SmallShop.ORANGES;
import static guitai.flow.SmallShop.WATER;

import static org.assertj.core.api.Assertions.assertThat;

import guitai.flow.PriceDesk.Off;
import guitai.money.Money;
import guitai.sale.LineItem;
import guitai.sale.PriceBasis;
import guitai.sale.PriceModifier.Kind;
import guitai.sale.Sale;
import guitai.scan.ScanReader.Origin;
import guitai.staff.Approval;
import guitai.staff.OperatorId;
import guitai.staff.Permission;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.Optional;

/// What a person takes off, and prices keyed by hand (rule PR-26).
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class PriceDeskTest {
    private static final OperatorId SUPERVISOR = new OperatorId("3001");

    @TempDir private Path home;
    private TillForTests till;

    @BeforeEach
    void begin() {
        till = TillForTests.trading(home);
    }

    @AfterEach
    void end() {
        till.close();
    }

    @Test
    void a_cashier_takes_ten_percent_off_a_line_and_the_reason_stands_with_it() {
        scan(MILK);

        var line = changed(prices().discount(1, percent(10), "包装破损", Approval.own()));

        assertThat(line.net()).isEqualTo(Money.cny(1_128));
        var off = line.modifiers().getFirst();
        assertThat(off.kind()).isEqualTo(Kind.MANUAL_LINE);
        assertThat(off.id()).isEqualTo("包装破损");
        assertThat(off.amount()).isEqualTo(Money.cny(125));
        assertThat(line.manual().orElseThrow().by()).isEqualTo(new OperatorId("1001"));
        assertThat(line.manual().orElseThrow().allowedBy()).isEmpty();
    }

    @Test
    void twelve_percent_by_a_ten_percent_cashier_asks_for_a_supervisor_and_both_names_are_kept() {
        scan(MILK);

        assertThat(prices().discount(1, percent(12), "regular", Approval.own()))
                .isEqualTo(new PriceDesk.Result.Refused(new Refusal.NeedsOverride(LARGE)));
        var line = changed(prices().discount(1, percent(12), "regular", supervisors(LARGE)));

        assertThat(line.manual().orElseThrow().by()).isEqualTo(new OperatorId("1001"));
        assertThat(line.manual().orElseThrow().allowedBy()).contains(SUPERVISOR);
        assertThat(JournalText.bodies(till.store(), "OVERRIDE").toString())
                .contains("\"by\":\"3001\",\"to\":\"1001\"");
    }

    @Test
    void more_than_a_supervisor_may_is_a_managers_step() {
        scan(MILK);

        assertThat(prices().discount(1, percent(31), "regular", supervisors(LARGE)))
                .isEqualTo(
                        new PriceDesk.Result.Refused(
                                new Refusal.NeedsOverride(Permission.ANY_DISCOUNT)));
    }

    @Test
    void small_steps_do_not_add_up_to_more_than_the_limit() {
        scan(MILK);
        changed(prices().price(1, Money.cny(1_190), "tag", Approval.own()));

        assertThat(prices().discount(1, percent(6), "regular", Approval.own()))
                .isEqualTo(new PriceDesk.Result.Refused(new Refusal.NeedsOverride(LARGE)));
        assertThat(prices().discountAll(percent(6), "regular", Approval.own()))
                .isEqualTo(new PriceDesk.Result.Refused(new Refusal.NeedsOverride(LARGE)));
    }

    @Test
    void nor_in_the_other_order() {
        scan(MILK);
        changed(prices().discount(1, percent(6), "regular", Approval.own()));

        assertThat(prices().price(1, Money.cny(1_180), "tag", Approval.own()))
                .isEqualTo(new PriceDesk.Result.Refused(new Refusal.NeedsOverride(LARGE)));

        changed(prices().asMarked(1));
        prices().discountAll(percent(6), "regular", Approval.own());
        assertThat(prices().discount(1, percent(6), "regular", Approval.own()))
                .isEqualTo(new PriceDesk.Result.Refused(new Refusal.NeedsOverride(LARGE)));
    }

    @Test
    void an_amount_off_the_sale_shrinks_with_the_basket_that_it_was_granted_for() {
        scan(MILK);
        scan(WATER);
        var result = prices().discountAll(amount(145), "regular", Approval.own());
        assertThat(total(result)).isEqualTo(Money.cny(1_453 - 145));

        till.counter().changes().delete(1, Approval.own());

        // A tenth of what is left, not ¥1.45 of ¥2.00.
        assertThat(sale().totals(Money.CNY).net()).isEqualTo(Money.cny(180));
    }

    @Test
    void an_amount_off_the_sale_is_shared_to_the_fen() {
        scan(MILK);
        scan(MILK);
        scan(WATER);

        var result = prices().discountAll(amount(100), "regular", Approval.own());

        assertThat(total(result)).isEqualTo(Money.cny(2 * 1_253 + 200 - 100));
        assertThat(sale().lines())
                .allSatisfy(
                        line ->
                                assertThat(line.modifiers())
                                        .extracting(m -> m.kind())
                                        .containsExactly(Kind.MANUAL_BASKET));
    }

    @Test
    void a_keyed_price_keeps_the_one_before_it_and_who_keyed_it() {
        scan(MILK);

        var line = changed(prices().price(1, Money.cny(1_190), "tag", Approval.own()));

        assertThat(line.gross()).isEqualTo(Money.cny(1_190));
        assertThat(line.basis())
                .isEqualTo(
                        new PriceBasis.Overridden(
                                Money.cny(1_253), "tag", new OperatorId("1001"), Optional.empty()));
    }

    @Test
    void a_keyed_price_for_weighed_goods_is_for_the_weight() {
        till.counter().basket().scan(ORANGES, Origin.TYPED);
        till.counter().basket().weigh(1_236);

        var line = changed(prices().price(1, Money.cny(900), "tag", Approval.own()));

        assertThat(line.gross()).isEqualTo(Money.cny(1_112));
    }

    @Test
    void more_than_is_marked_needs_a_manager() {
        scan(MILK);

        assertThat(prices().price(1, Money.cny(1_254), "tag", Approval.own()))
                .isEqualTo(
                        new PriceDesk.Result.Refused(
                                new Refusal.NeedsOverride(Permission.ANY_DISCOUNT)));
    }

    @Test
    void what_was_changed_by_hand_can_be_taken_back_and_undone() {
        scan(MILK);
        changed(prices().price(1, Money.cny(1_190), "tag", Approval.own()));

        assertThat(changed(prices().asMarked(1)).gross()).isEqualTo(Money.cny(1_253));
        till.counter().changes().undo();
        assertThat(sale().lines().getFirst().gross()).isEqualTo(Money.cny(1_190));
        till.counter().changes().undo();
        assertThat(sale().lines().getFirst().gross()).isEqualTo(Money.cny(1_253));
    }

    @Test
    void without_a_reason_nothing_is_taken_off() {
        scan(MILK);

        assertThat(prices().discount(1, percent(5), " ", Approval.own()))
                .isEqualTo(new PriceDesk.Result.Refused(Refusal.Because.REASON_NEEDED));
    }

    @Test
    void nothing_is_taken_off_once_money_was_taken() {
        scan(MILK);
        till.counter().checkout().cash(Money.cny(100));

        assertThat(prices().discount(1, percent(5), "regular", Approval.own()))
                .isEqualTo(new PriceDesk.Result.Refused(Refusal.Because.MONEY_TAKEN));
    }

    private static final Permission LARGE = Permission.LARGE_DISCOUNT;

    private static Off percent(long percent) {
        return new Off.Percent(percent * 100);
    }

    private static Off amount(long fen) {
        return new Off.Amount(Money.cny(fen));
    }

    private static Approval supervisors(Permission step) {
        return new Approval.ByOverride(SUPERVISOR, step);
    }

    private PriceDesk prices() {
        return till.counter().prices();
    }

    private void scan(String code) {
        till.counter().basket().scan(code, Origin.SCANNER);
    }

    private Sale sale() {
        return till.counter().basket().sale().orElseThrow();
    }

    private static LineItem changed(PriceDesk.Result result) {
        if (result instanceof PriceDesk.Result.Changed(var sale)) return sale.lines().getFirst();
        throw new AssertionError(result.toString());
    }

    private static Money total(PriceDesk.Result result) {
        if (result instanceof PriceDesk.Result.Changed(var sale)) {
            return sale.totals(Money.CNY).net();
        }
        throw new AssertionError(result.toString());
    }
}
