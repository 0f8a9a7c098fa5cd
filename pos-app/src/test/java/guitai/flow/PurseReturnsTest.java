package guitai.flow;

import static org.assertj.core.api.Assertions.assertThat;

import guitai.loyalty.MemberId;
import guitai.loyalty.value.PurseSum;
import guitai.money.Money;
import guitai.refund.Return;
import guitai.sale.Quantity;
import guitai.sale.Sale;
import guitai.staff.Approval;
import guitai.staff.OperatorId;
import guitai.staff.Permission;
import guitai.tender.TenderKind;
import guitai.tender.TenderLine;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PurseReturnsTest {
    private static final Approval WORD =
            new Approval.ByOverride(new OperatorId("3001"), Permission.UNUSUAL_RETURN);

    @TempDir private Path home;
    private TillForTests till;
    private MemberId member;

    @BeforeEach
    void open() {
        till = ShopClub.till(home);
        member = ShopClub.join(till, ShopClub.PHONE);
    }

    @AfterEach
    void close() {
        till.close();
    }

    private PurseSum left() {
        return ShopClub.file(till, member).purse().left();
    }

    private static PurseSum sum(long principal, long bonus) {
        return new PurseSum(Money.cny(principal), Money.cny(bonus));
    }

    private Sale.Completed toppedUp(long fen) {
        till.scan(ShopClub.code(till, member));
        till.counter().purse().topUp(Money.cny(fen));
        return till.sell(fen);
    }

    /// Bought with stored value, all of it.
    private Sale.Completed bought(String... codes) {
        till.scan(ShopClub.code(till, member));
        for (var code : codes) till.scan(code);
        if (till.counter().purse().pay(Optional.empty(), Approval.own())
                instanceof Checkout.Result.Completed(var sale, _)) {
            return sale;
        }
        throw new AssertionError("not paid");
    }

    private RefundDesk.Result back(Sale.Completed sale, Map<Integer, Quantity> lines) {
        return till.counter().refunds().takeBack(sale.number().toString(), lines, WORD);
    }

    private static Return done(RefundDesk.Result result) {
        if (result instanceof RefundDesk.Result.Completed(var back)) return back;
        throw new AssertionError(result);
    }

    private static Refusal why(RefundDesk.Result result) {
        if (result instanceof RefundDesk.Result.Refused(var why)) return why;
        throw new AssertionError(result);
    }

    @Test
    void LY_60_goods_that_it_had_paid_go_back_onto_it_in_the_same_proportion() {
        toppedUp(20_000);
        var sale = bought(SmallShop.MILK, SmallShop.WATER);
        var line = sale.lines().getLast().number();
        var part = done(back(sale, Map.of(line, Quantity.ONE)));

        assertThat(part.refunds())
                .singleElement()
                .satisfies(
                        to -> {
                            assertThat(to.kind()).isEqualTo(TenderKind.PURSE);
                            assertThat(to.amount()).isEqualTo(Money.cny(-200));
                        });
        assertThat(left().whole()).isEqualTo(Money.cny(22_000 - 1_253));
        done(back(sale, Map.of()));
        assertThat(left()).isEqualTo(sum(20_000, 2_000));
        assertThat(back(sale, Map.of())).isInstanceOf(RefundDesk.Result.NotPossible.class);
        assertThat(left()).isEqualTo(sum(20_000, 2_000));
        assertThat(till.counter().shifts().figures().totals().imbalances()).isEmpty();
    }

    @Test
    void LY_60_what_two_tenders_paid_goes_back_to_the_newest_first() {
        toppedUp(20_000);
        till.scan(ShopClub.code(till, member));
        till.scan(SmallShop.MILK);
        till.counter().purse().pay(Optional.of(Money.cny(1_000)), Approval.own());
        var sale = till.sell(253);
        var all = done(back(sale, Map.of()));

        assertThat(all.refunds().stream().map(TenderLine::kind))
                .containsExactly(TenderKind.CASH, TenderKind.PURSE);
        assertThat(left()).isEqualTo(sum(20_000, 2_000));
        assertThat(till.expected()).isEqualTo(50_000 + 20_000);
    }

    @Test
    void LY_60_what_it_paid_is_never_paid_out_in_cash() {
        toppedUp(20_000);
        var sale = bought(SmallShop.MILK);
        var cash = new RefundDesk.Wish(sale.number().toString(), Map.of(), Map.of(), "改付现金", true);

        assertThat(why(till.counter().refunds().takeBack(cash, WORD)))
                .isEqualTo(Refusal.Because.NOT_IN_CASH);
    }

    @Test
    void LY_60_PR_40_goods_exchanged_for_others_go_back_onto_it_from_the_second_receipt() {
        toppedUp(20_000);
        var first = bought(SmallShop.MILK, SmallShop.WATER);
        var wish = new RefundDesk.Wish(first.number().toString(), Map.of());
        till.counter().exchanges().begin(wish, WORD);
        till.scan(SmallShop.MILK);
        var result = till.counter().checkout().total();

        // The water's money goes back at once, the milk's stays in the new milk.
        assertThat(result).isInstanceOf(Checkout.Result.Completed.class);
        assertThat(left().whole()).isEqualTo(Money.cny(22_000 - 1_253));
        var second = ((Checkout.Result.Completed) result).sale();
        done(back(second, Map.of()));
        assertThat(left()).isEqualTo(sum(20_000, 2_000));
    }

    @Test
    void LY_60_a_top_up_nothing_is_used_of_is_paid_out_in_full_within_seven_days() {
        var sale = toppedUp(20_000);
        till.clock().move(Duration.ofHours(1));
        var out = done(back(sale, Map.of()));

        assertThat(out.refunds())
                .singleElement()
                .satisfies(to -> assertThat(to.kind()).isEqualTo(TenderKind.CASH));
        assertThat(out.refunded()).isEqualTo(Money.cny(20_000));
        assertThat(left()).isEqualTo(sum(0, 0));
        var totals = till.counter().shifts().figures().totals();
        assertThat(totals.topUps().net().isZero()).isTrue();
        assertThat(totals.topUps().bonus().isZero()).isTrue();
        assertThat(totals.returns().isZero()).isTrue();
        assertThat(totals.imbalances()).isEmpty();
        assertThat(till.expected()).isEqualTo(50_000);
        assertThat(back(sale, Map.of())).isInstanceOf(RefundDesk.Result.NotPossible.class);
        assertThat(till.store().stock().level(PurseDesk.SKU).milli()).isZero();
    }

    @Test
    void LY_60_a_top_up_that_was_used_is_a_matter_of_the_agreement() {
        var sale = toppedUp(20_000);
        var goods = bought(SmallShop.WATER);
        assertThat(why(back(sale, Map.of()))).isEqualTo(Refusal.Because.TOP_UP_USED);
        // Once the goods are back nothing of it is used.
        done(back(goods, Map.of()));
        done(back(sale, Map.of()));
        assertThat(left()).isEqualTo(sum(0, 0));
    }

    @Test
    void LY_60_after_seven_days_a_top_up_is_not_paid_out_at_the_till() {
        var sale = toppedUp(20_000);
        till.clock().move(Duration.ofDays(7).plusSeconds(1));

        assertThat(why(back(sale, Map.of()))).isEqualTo(Refusal.Because.TOP_UP_USED);
        assertThat(left()).isEqualTo(sum(20_000, 2_000));
    }

    @Test
    void LY_60_a_top_up_goes_back_whole_and_for_nothing_else() {
        var sale = toppedUp(20_000);
        var number = sale.number().toString();
        var refunds = till.counter().refunds();

        assertThat(why(refunds.giveBack(number, Money.cny(100), "少付", WORD)))
                .isEqualTo(Refusal.Because.TOP_UP_WHOLE);
        assertThat(till.counter().exchanges().begin(new RefundDesk.Wish(number, Map.of()), WORD))
                .isEqualTo(
                        new ExchangeDesk.Result.Not(
                                new RefundDesk.Result.Refused(Refusal.Because.TOP_UP_WHOLE)));
    }

    @Test
    void LY_60_ledgers_are_the_sums_of_their_acts_whatever_happens() {
        for (long seed = 1; seed <= (Boolean.getBoolean("guitai.nightly") ? 40 : 3); seed++) {
            new RandomPurses(till, member, new Random(seed)).live("seed " + seed);
        }
        till.stopAndStart();
        till.signOn("1001", "1111");
        var totals = till.counter().shifts().figures().totals();
        assertThat(totals.imbalances()).isEmpty();
        assertThat(till.store().memberFigures().storedValue().left()).isEqualTo(left());
    }
}
