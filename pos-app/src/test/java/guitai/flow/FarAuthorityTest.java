package guitai.flow;

import static org.assertj.core.api.Assertions.assertThat;

import guitai.loyalty.MemberId;
import guitai.loyalty.book.Telling;
import guitai.loyalty.points.PointsKind;
import guitai.sale.Sale;
import guitai.sale.SaleMember;
import guitai.sale.SaleMember.Proof;
import guitai.staff.Approval;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FarAuthorityTest {
    @TempDir private Path home;
    private TillForTests till;
    private FarClub office;
    private MemberId member;

    @BeforeEach
    void open() {
        till = TillForTests.trading(home);
        office = new FarClub(till.clock());
        till.knowing(office::ports);
        member = ShopClub.join(till, ShopClub.PHONE);
        till.counter().members().detach();
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

    private void forward() {
        till.clock().move(Duration.ofMinutes(6));
        till.counter().forward().tick();
    }

    private long points() {
        return office.book
                .file(member, till.counter().shifts().figures().shift().date())
                .orElseThrow()
                .points()
                .balance();
    }

    @Test
    void LY_41_a_sale_while_the_line_is_cut_earns_once_and_on_its_own_day() {
        office.cut(true);
        till.scan(ShopClub.code(till, member));
        var sale = till.sell(200, SmallShop.WATER);
        var day = sale.header().date().day();

        assertThat(sale.header().terms().customer().member().orElseThrow().later()).isTrue();
        assertThat(till.counter().forward().busy()).isTrue();
        till.clock().move(Duration.ofDays(2));
        forward();
        assertThat(points()).isZero();
        office.cut(false);
        forward();
        forward();
        assertThat(points()).isEqualTo(20);
        assertThat(office.told).hasSize(1);
        assertThat(office.book.file(member, sale.header().date()).orElseThrow().points().entries())
                .singleElement()
                .satisfies(
                        entry -> {
                            assertThat(entry.kind()).isEqualTo(PointsKind.EARN);
                            assertThat(entry.on()).isEqualTo(day);
                        });
        assertThat(till.counter().forward().busy()).isFalse();
    }

    @Test
    void LY_40_an_answer_that_gets_lost_makes_nothing_twice() {
        till.scan(ShopClub.code(till, member));
        till.sell(200, SmallShop.WATER);
        office.losingAnswers(true);
        forward();
        office.losingAnswers(false);
        forward();

        assertThat(office.told).hasSize(2);
        assertThat(points()).isEqualTo(20);
        assertThat(ShopClub.book(till).untold(9)).isEmpty();
        assertThat(till.journal("MEMBER").toString()).containsOnlyOnce("\"HEARD\"");
    }

    @Test
    void LY_41_what_must_be_told_survives_a_stop_of_the_till() {
        office.cut(true);
        till.scan(ShopClub.code(till, member));
        till.sell(200, SmallShop.WATER);
        till.stopAndStart();
        office.cut(false);
        forward();

        assertThat(points()).isEqualTo(20);
        assertThat(office.told).hasOnlyElementsOfType(Telling.Paid.class);
    }

    @Test
    void LY_41_points_are_closed_while_nobody_answers_and_the_sale_is_not() {
        sixtyBottles();
        till.scan(SmallShop.MILK);
        till.scan(ShopClub.code(till, member));
        members().detach();
        office.cut(true);
        till.scan(ShopClub.code(till, member));

        assertThat(members().card().orElseThrow().later()).isTrue();
        assertThat(members().payWithPoints(100, Approval.own()))
                .isEqualTo(new MemberDesk.Result.Refused(Refusal.Because.AUTHORITY_AWAY));
        assertThat(till.sell(1_253).header().terms().customer().member().orElseThrow().earned())
                .isPositive();
    }

    private void sixtyBottles() {
        till.scan(ShopClub.code(till, member));
        till.sell(12_000, Collections.nCopies(60, SmallShop.WATER).toArray(String[]::new));
        forward();
    }

    @Test
    void LY_41_the_tier_is_remembered_for_a_day() {
        sixtyBottles();
        till.scan(ShopClub.code(till, member));
        assertThat(attached().tier()).isEqualTo("银卡");
        members().detach();
        office.cut(true);
        till.clock().move(Duration.ofHours(23));
        till.scan(ShopClub.code(till, member));
        assertThat(attached().tier()).isEqualTo("银卡");
        members().detach();
        till.clock().move(Duration.ofHours(2));
        till.scan(ShopClub.code(till, member));

        assertThat(attached().tier()).isEmpty();
        assertThat(attached().id()).isEqualTo(member.value());
    }

    @Test
    void LY_41_whom_nobody_can_name_buys_without() {
        office.cut(true);

        assertThat(members().attach(ShopClub.PHONE, Proof.NAMED))
                .isInstanceOf(MemberDesk.Result.Unreachable.class);
        assertThat(till.sell(200, SmallShop.WATER).header().terms().customer().member()).isEmpty();
    }

    @Test
    void LY_41_the_points_of_whom_nobody_could_name_are_claimed_with_the_receipt_once() {
        var sale = unnamed();
        var token = token(sale);
        assertThat(till.entries().toString()).doesNotContain(token.substring(3));
        till.clock().move(Duration.ofDays(3));
        assertThat(till.scan(token)).isEqualTo(shown(Refusal.Because.NO_MEMBER_ATTACHED));
        till.type("13800138000");

        assertThat(till.scan(token)).isInstanceOf(ScanResult.MemberShown.class);
        forward();
        assertThat(points()).isEqualTo(20);
        assertThat(till.scan(token)).isEqualTo(shown(Refusal.Because.CLAIM_OVER));
        members().detach();
        takeBack(sale);
        forward();
        assertThat(points()).isZero();
    }

    @Test
    void LY_41_a_claim_is_over_after_seven_days_and_with_the_goods() {
        var sale = unnamed();
        var kept = unnamed();
        takeBack(sale);
        till.type("13800138000");

        assertThat(till.scan(token(sale))).isEqualTo(shown(Refusal.Because.CLAIM_OVER));
        var claim = ShopClub.book(till).claim(kept.number().toString()).orElseThrow();
        assertThat(claim.terms().last()).isEqualTo(kept.header().date().day().plusDays(7));
    }

    private Sale.Completed unnamed() {
        office.cut(true);
        members().attach(ShopClub.PHONE, Proof.NAMED);
        var sale = till.sell(200, SmallShop.WATER);
        office.cut(false);
        return sale;
    }

    private void takeBack(Sale.Completed sale) {
        var refunds = till.counter().refunds();
        refunds.takeBack(sale.number().toString(), Map.of(), Approval.own());
    }

    private String token(Sale.Completed sale) {
        var claim = ShopClub.book(till).claim(sale.number().toString()).orElseThrow();
        return "CP:" + claim.code().secret();
    }

    private static ScanResult shown(Refusal why) {
        return new ScanResult.MemberShown(new MemberDesk.Result.Refused(why));
    }

    @Test
    void LY_41_points_that_are_gone_when_the_total_is_asked_send_the_sale_back_to_its_goods() {
        sixtyBottles();
        till.scan(SmallShop.MILK);
        till.scan(ShopClub.code(till, member));
        members().payWithPoints(600, Approval.own());
        office.cut(true);

        assertThat(till.counter().checkout().total())
                .isEqualTo(new Checkout.Result.Refused(Refusal.Because.AUTHORITY_AWAY));
        members().payWithPoints(0, Approval.own());
        assertThat(till.counter().checkout().total()).isInstanceOf(Checkout.Result.Due.class);
    }

    @Test
    void a_slow_line_holds_nothing_up_and_its_answer_comes_by_itself() {
        List<MemberNews> news = new ArrayList<>();
        members().listen(news::add);
        office.slow(true);

        assertThat(members().attach(ShopClub.PHONE, Proof.NAMED))
                .isInstanceOf(MemberDesk.Result.LookingUp.class);
        till.scan(SmallShop.WATER);
        assertThat(members().lookingUp()).isTrue();
        office.answer();
        assertThat(attached().id()).isEqualTo(member.value());
        assertThat(news)
                .singleElement()
                .isInstanceOfSatisfying(
                        MemberNews.Looked.class,
                        looked ->
                                assertThat(looked.result())
                                        .isInstanceOf(MemberDesk.Result.Attached.class));
    }

    @Test
    void an_answer_that_comes_late_does_not_name_the_next_customer() {
        office.slow(true);
        members().attach(ShopClub.PHONE, Proof.NAMED);
        till.sell(200, SmallShop.WATER);
        till.scan(SmallShop.WATER);
        office.answer();

        assertThat(members().card()).isEmpty();
    }

    @Test
    void points_are_held_while_the_line_is_slow_and_the_total_follows() {
        sixtyBottles();
        List<MemberNews> news = new ArrayList<>();
        members().listen(news::add);
        till.scan(SmallShop.MILK);
        till.scan(ShopClub.code(till, member));
        members().payWithPoints(600, Approval.own());
        office.slow(true);

        assertThat(till.counter().checkout().total())
                .isEqualTo(new Checkout.Result.Refused(Refusal.Because.ASKING_AUTHORITY));
        office.answer();
        assertThat(news.getLast())
                .isInstanceOfSatisfying(
                        MemberNews.Held.class,
                        held -> assertThat(held.result()).isInstanceOf(Checkout.Result.Due.class));
        office.slow(false);
        assertThat(till.sell(653).header().terms().customer().member().orElseThrow().used())
                .isEqualTo(600);
    }
}
