package guitai.flow;

import static org.assertj.core.api.Assertions.assertThat;

import guitai.loyalty.MemberId;
import guitai.loyalty.value.Purse;
import guitai.loyalty.value.PurseSum;
import guitai.money.Money;
import guitai.sale.Sale;
import guitai.shift.DocumentFigures;
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
import java.util.Optional;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PurseDeskTest {
    private static final Approval WORD =
            new Approval.ByOverride(new OperatorId("3001"), Permission.MUCH_STORED_VALUE);

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

    private PurseDesk purse() {
        return till.counter().purse();
    }

    private PurseSum left() {
        return ShopClub.file(till, member).purse().left();
    }

    private static PurseSum sum(long principal, long bonus) {
        return new PurseSum(Money.cny(principal), Money.cny(bonus));
    }

    private Sale.Completed toppedUp(long fen) {
        till.scan(ShopClub.code(till, member));
        assertThat(purse().topUp(Money.cny(fen))).isInstanceOf(PurseDesk.Result.Added.class);
        return till.sell(fen);
    }

    private void present(String... codes) {
        till.scan(ShopClub.code(till, member));
        for (var code : codes) till.scan(code);
    }

    private static Refusal why(Checkout.Result result) {
        if (result instanceof Checkout.Result.Refused(var why)) return why;
        throw new AssertionError(result);
    }

    private static Refusal why(PurseDesk.Result result) {
        if (result instanceof PurseDesk.Result.Refused(var why)) return why;
        throw new AssertionError(result);
    }

    @Test
    void LY_60_a_top_up_is_paid_like_goods_and_stands_on_the_purse_with_its_bonus() {
        var sale = toppedUp(20_000);

        assertThat(left()).isEqualTo(sum(20_000, 2_000));
        assertThat(ShopClub.file(till, member).purse().acts())
                .singleElement()
                .isInstanceOfSatisfying(
                        Purse.Act.TopUp.class,
                        act -> assertThat(act.number()).isEqualTo(sale.number().toString()));
        toppedUp(3_300);
        assertThat(left()).isEqualTo(sum(23_300, 2_000));
    }

    @Test
    void LY_60_CP_22_nothing_is_taken_off_a_top_up_and_its_price_is_nobodys_to_change() {
        till.scan(ShopClub.code(till, member));
        purse().topUp(Money.cny(20_000));
        var word = new Approval.ByOverride(new OperatorId("2001"), Permission.ANY_DISCOUNT);
        var off = new PriceDesk.Off.Percent(1_000);

        assertThat(till.counter().prices().discount(1, off, "老顾客", word))
                .isInstanceOf(PriceDesk.Result.Refused.class);
        assertThat(till.counter().prices().price(1, Money.cny(100), "老顾客", word))
                .isInstanceOf(PriceDesk.Result.Refused.class);
        assertThat(till.sell(20_000).totals().net()).isEqualTo(Money.cny(20_000));
        var basis = till.journal("SALE").getLast().at("/sale/lines/0/basis");
        assertThat(basis.toString()).isEqualTo("{\"from\":\"TOP_UP\",\"bonus\":2000}");
    }

    @Test
    void LY_60_selling_stored_value_is_no_turnover_and_stands_on_its_own_in_the_figures() {
        till.sell(200, SmallShop.WATER);
        toppedUp(20_000);
        var totals = till.counter().shifts().figures().totals();

        assertThat(totals.netSales()).isEqualTo(Money.cny(200));
        assertThat(totals.count(DocumentFigures.Kind.SALE)).isEqualTo(1);
        assertThat(totals.count(DocumentFigures.Kind.TOP_UP)).isEqualTo(1);
        assertThat(totals.topUps().sold()).isEqualTo(Money.cny(20_000));
        assertThat(totals.topUps().bonus()).isEqualTo(Money.cny(2_000));
        assertThat(totals.tax().minor()).isEqualTo(23);
        assertThat(totals.tenderTotal()).isEqualTo(Money.cny(20_200));
        assertThat(totals.imbalances()).isEmpty();
        assertThat(till.expected()).isEqualTo(50_000 + 20_200);
        var z = till.closeShift();
        assertThat(z.figures().totals()).isEqualTo(totals);
        assertThat(z.grandTotal()).isEqualTo(Money.cny(200));
    }

    @Test
    void LY_60_LY_10_LY_50_a_top_up_earns_no_points_counts_for_no_tier_and_is_no_purchase() {
        toppedUp(20_000);
        var file = ShopClub.file(till, member);

        assertThat(file.points().entries()).isEmpty();
        assertThat(file.spends()).isEmpty();
        assertThat(file.isNew()).isTrue();
        assertThat(file.tier().tier()).isEqualTo("普通");
    }

    @Test
    void LY_60_a_top_up_stands_alone_in_its_sale() {
        present(SmallShop.WATER);
        assertThat(why(purse().topUp(Money.cny(20_000)))).isEqualTo(Refusal.Because.TOP_UP_ALONE);
        till.sell(200);
        present();
        purse().topUp(Money.cny(20_000));
        assertThat(till.scan(SmallShop.WATER))
                .isEqualTo(new ScanResult.Refused(Refusal.Because.TOP_UP_ALONE));
        assertThat(till.counter().changes().quantity(1, 2, Approval.own()))
                .isEqualTo(new Changes.Result.Refused(Refusal.Because.TOP_UP_ALONE));
        assertThat(why(purse().topUp(Money.cny(100)))).isEqualTo(Refusal.Because.TOP_UP_ALONE);
        till.sell(20_000);
        assertThat(left()).isEqualTo(sum(20_000, 2_000));
    }

    @Test
    void LY_60_stored_value_is_not_bought_with_stored_value_or_for_nobody() {
        toppedUp(20_000);
        assertThat(why(purse().topUp(Money.cny(100))))
                .isEqualTo(Refusal.Because.NO_MEMBER_ATTACHED);
        present();
        purse().topUp(Money.cny(10_000));

        assertThat(why(purse().pay(Optional.empty(), WORD)))
                .isEqualTo(Refusal.Because.TOP_UP_BY_MONEY);
        till.counter().members().detach();
        assertThat(why(till.counter().checkout().total()))
                .isEqualTo(Refusal.Because.NO_MEMBER_ATTACHED);
    }

    @Test
    void LY_60_CP_28_a_member_has_at_most_what_the_law_allows() {
        toppedUp(490_000);
        present();
        assertThat(why(purse().topUp(Money.cny(10_001)))).isEqualTo(Refusal.Because.PURSE_FULL);
        assertThat(why(purse().topUp(Money.cny(1_000_000))))
                .isEqualTo(Refusal.Because.IDENTITY_NEEDED);
        assertThat(purse().topUp(Money.cny(10_000))).isInstanceOf(PurseDesk.Result.Added.class);
    }

    @Test
    void LY_60_it_pays_all_or_a_part_by_principal_and_bonus_in_proportion() {
        toppedUp(20_000);
        present(SmallShop.MILK);
        var paid = purse().pay(Optional.empty(), Approval.own());

        assertThat(paid).isInstanceOf(Checkout.Result.Completed.class);
        // 12.53 of 220.00, of which 20.00 were a present: 1.14 of the bonus.
        assertThat(left()).isEqualTo(sum(20_000 - 1_139, 2_000 - 114));
        present(SmallShop.MILK, SmallShop.MILK);
        assertThat(purse().pay(Optional.of(Money.cny(1_500)), Approval.own()))
                .isInstanceOfSatisfying(
                        Checkout.Result.PartPaid.class,
                        part ->
                                assertThat(part.sale().settlement().due())
                                        .isEqualTo(Money.cny(1_006)));
        var sale = till.sell(1_006);
        assertThat(sale.tenders().stream().map(TenderLine::kind))
                .containsExactly(TenderKind.PURSE, TenderKind.CASH);
        assertThat(left().whole()).isEqualTo(Money.cny(22_000 - 1_253 - 1_500));
        var totals = till.counter().shifts().figures().totals();
        assertThat(totals.tenders())
                .hasEntrySatisfying(
                        TenderKind.PURSE,
                        sums -> assertThat(sums.taken()).isEqualTo(Money.cny(2_753)));
        assertThat(totals.imbalances()).isEmpty();
    }

    @Test
    void LY_60_LY_10_goods_that_stored_value_pays_earn_like_others() {
        toppedUp(20_000);
        present(SmallShop.MILK);
        purse().pay(Optional.empty(), Approval.own());

        assertThat(ShopClub.file(till, member).points().balance()).isEqualTo(125);
        assertThat(ShopClub.file(till, member).isNew()).isFalse();
    }

    @Test
    void LY_60_more_than_there_is_is_refused_and_moves_nothing() {
        toppedUp(1_000);
        present(SmallShop.MILK);
        assertThat(why(purse().pay(Optional.of(Money.cny(1_001)), Approval.own())))
                .isEqualTo(Refusal.Because.PURSE_TOO_LITTLE);
        purse().pay(Optional.empty(), Approval.own());
        assertThat(why(purse().pay(Optional.empty(), Approval.own())))
                .isEqualTo(Refusal.Because.PURSE_TOO_LITTLE);
        till.sell(253);
        assertThat(left()).isEqualTo(sum(0, 0));
    }

    @Test
    void LY_60_a_sale_that_is_given_up_leaves_the_purse_as_it_was() {
        toppedUp(1_000);
        present(SmallShop.MILK);
        purse().pay(Optional.empty(), Approval.own());
        till.counter().checkout().giveUp();

        assertThat(left()).isEqualTo(sum(1_000, 0));
        assertThat(purse().left()).isEqualTo(Money.cny(1_000));
    }

    @Test
    void RK_06_LY_22_a_number_that_others_may_know_pays_nothing() {
        toppedUp(20_000);
        till.type("13800138000");
        till.scan(SmallShop.MILK);

        assertThat(why(purse().pay(Optional.empty(), WORD)))
                .isEqualTo(Refusal.Because.PROOF_NEEDED);
        assertThat(left()).isEqualTo(sum(20_000, 2_000));
    }

    @Test
    void RK_06_much_stored_value_asks_for_a_second_person_whose_word_is_journaled() {
        toppedUp(20_000);
        present(SmallShop.MILK, SmallShop.MILK, SmallShop.MILK, SmallShop.MILK);
        var milk = Optional.of(Money.cny(4_900));
        assertThat(purse().pay(milk, Approval.own())).isInstanceOf(Checkout.Result.PartPaid.class);
        // Together above ¥50.00.
        assertThat(why(purse().pay(Optional.empty(), Approval.own())))
                .isEqualTo(new Refusal.NeedsOverride(Permission.MUCH_STORED_VALUE));
        assertThat(purse().pay(Optional.empty(), WORD))
                .isInstanceOf(Checkout.Result.Completed.class);
        assertThat(till.journal("OVERRIDE")).hasSize(1);
    }
}
