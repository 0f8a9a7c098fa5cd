package guitai.flow;

import static org.assertj.core.api.Assertions.assertThat;

import guitai.loyalty.MemberId;
import guitai.loyalty.points.PointsKind;
import guitai.money.Money;
import guitai.sale.Quantity;
import guitai.sale.Sale;
import guitai.sale.SaleMember;
import guitai.sale.SaleMember.Proof;
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
import java.time.Duration;
import java.time.MonthDay;
import java.util.Map;
import java.util.Optional;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class MemberPointsTest {
    @TempDir private Path home;
    private TillForTests till;

    @BeforeEach
    void open() {
        till = ShopClub.till(home);
    }

    @AfterEach
    void close() {
        till.close();
    }

    private MemberDesk members() {
        return till.counter().members();
    }

    private SaleMember attached() {
        return till.counter()
                .basket()
                .sale()
                .flatMap(sale -> sale.header().terms().customer().member())
                .orElseThrow();
    }

    private long spendable(MemberId member) {
        return ShopClub.file(till, member)
                .points()
                .spendable(till.counter().shifts().figures().shift().date().day());
    }

    /// A member with so many points and nobody at the counter.
    private MemberId withPoints(int bottles) {
        var member = ShopClub.join(till, ShopClub.PHONE);
        var codes = java.util.Collections.nCopies(bottles, SmallShop.WATER);
        till.sell(bottles * 200L, codes.toArray(String[]::new));
        return member;
    }

    @Test
    void SC_01_a_picture_of_an_old_code_earns_and_does_not_pay() {
        var member = withPoints(60);
        var old = ShopClub.code(till, member);
        till.clock().move(Duration.ofMinutes(4));
        till.scan(old);

        assertThat(attached().proof()).isEqualTo(Proof.NAMED);
        till.scan(SmallShop.WATER);
        assertThat(members().payWithPoints(100, Approval.own()))
                .isEqualTo(new MemberDesk.Result.Refused(Refusal.Because.PROOF_NEEDED));
        assertThat(till.sell(200).header().terms().customer().member().orElseThrow().earned())
                .isPositive();
    }

    @Test
    void LY_10_points_are_floored_once_and_stand_by_line_in_the_sale() {
        var member = ShopClub.join(till, ShopClub.PHONE);
        var sale = till.sell(2_000, SmallShop.MILK, SmallShop.STICKER, SmallShop.STICKER);
        var said = sale.header().terms().customer().member().orElseThrow();

        // 10 points a yuan of 12.53 + 0.03 + 0.03 = 12.59.
        assertThat(said.earned()).isEqualTo(125);
        assertThat(said.lines().stream().mapToLong(SaleMember.LinePoints::earned).sum())
                .isEqualTo(125);
        assertThat(spendable(member)).isEqualTo(125);
    }

    @Test
    void LY_12_the_birthday_doubles_what_is_earned() {
        ShopClub.join(till, ShopClub.PHONE, Optional.of(MonthDay.of(11, 21)));

        assertThat(members().card().orElseThrow().birthday()).isTrue();
        assertThat(earned(till.sell(200, SmallShop.WATER))).isEqualTo(40);
    }

    private static long earned(Sale.Completed sale) {
        return sale.header().terms().customer().member().orElseThrow().earned();
    }

    @Test
    void LY_50_LY_51_the_tier_follows_the_sale_and_its_multiplier_holds_from_the_next_on() {
        var member = ShopClub.join(till, ShopClub.PHONE);
        var codes = java.util.Collections.nCopies(50, SmallShop.WATER).toArray(String[]::new);

        assertThat(earned(till.sell(10_000, codes))).isEqualTo(1_000);
        assertThat(ShopClub.file(till, member).tier().tier()).isEqualTo("银卡");
        till.type("13800138000");
        assertThat(members().card().orElseThrow().entitlements())
                .containsExactly(new MemberCard.Left("试衣", 2));
        assertThat(earned(till.sell(200, SmallShop.WATER))).isEqualTo(30);
    }

    @Test
    void LY_20_points_pay_at_most_half_in_steps_and_stand_at_the_lines() {
        var member = withPoints(60);
        till.scan(SmallShop.MILK);
        till.scan(ShopClub.code(till, member));
        members().payWithPoints(1_200, Approval.own());

        // Half of 12.53 is 6.26: 600 points in steps of 100.
        assertThat(members().card().orElseThrow().used()).isEqualTo(600);
        var sale = till.sell(653);
        assertThat(sale.totals().net()).isEqualTo(Money.cny(653));
        assertThat(spendable(member)).isEqualTo(1_200 - 600 + 65 * 15 / 10);
        assertThat(ShopClub.file(till, member).points().entries().stream().map(e -> e.kind()))
                .containsExactly(PointsKind.EARN, PointsKind.BURN, PointsKind.EARN);
    }

    @Test
    void LY_20_points_can_be_taken_back_until_money_is_taken() {
        var member = withPoints(60);
        till.scan(SmallShop.MILK);
        till.scan(ShopClub.code(till, member));
        members().payWithPoints(600, Approval.own());
        till.counter().checkout().total();
        members().payWithPoints(0, Approval.own());

        assertThat(members().card().orElseThrow().used()).isZero();
        assertThat(till.sell(1_253).totals().net()).isEqualTo(Money.cny(1_253));
        assertThat(spendable(member)).isGreaterThan(1_200);
    }

    @Test
    void LY_22_many_points_ask_for_a_second_person() {
        var member = withPoints(300);
        var codes = java.util.Collections.nCopies(80, SmallShop.WATER);
        codes.forEach(till::scan);
        till.scan(ShopClub.code(till, member));

        assertThat(members().payWithPoints(6_000, Approval.own()))
                .isEqualTo(
                        new MemberDesk.Result.Refused(
                                new Refusal.NeedsOverride(Permission.MANY_POINTS)));
        var word = new Approval.ByOverride(new OperatorId("3001"), Permission.MANY_POINTS);
        assertThat(members().payWithPoints(6_000, word))
                .isInstanceOf(MemberDesk.Result.Attached.class);
    }

    @Test
    void LY_30_LY_31_RF03_what_comes_back_moves_the_points_of_its_part() {
        var member = withPoints(60);
        till.scan(SmallShop.MILK);
        till.scan(SmallShop.MILK);
        till.scan(ShopClub.code(till, member));
        members().payWithPoints(1_200, Approval.own());
        var before = spendable(member);
        var sale = till.sell(2_000);
        var said = sale.header().terms().customer().member().orElseThrow();
        var line = sale.lines().getFirst().number();
        var back =
                till.counter()
                        .refunds()
                        .takeBack(
                                sale.number().toString(),
                                Map.of(line, Quantity.ONE),
                                Approval.own());

        assertThat(back)
                .isInstanceOfSatisfying(
                        RefundDesk.Result.Completed.class,
                        done ->
                                assertThat(done.goodsBack().notes().points().returned())
                                        .isEqualTo(said.used() / 2));
        till.counter().refunds().takeBack(sale.number().toString(), Map.of(), Approval.own());
        assertThat(spendable(member)).isEqualTo(before);
        assertThat(ShopClub.file(till, member).points().debt()).isZero();
    }
}
