package guitai.flow;

import static org.assertj.core.api.Assertions.assertThat;

import guitai.loyalty.MemberId;
import guitai.loyalty.MemberKey;
import guitai.sale.SaleMember;
import guitai.sale.SaleMember.Proof;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.MonthDay;
import java.util.List;
import java.util.Optional;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class MemberDeskTest {
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

    @Test
    void a_shop_without_members_says_so_and_sells_as_before() {
        till.knowing(_ -> MemberPorts.none());

        assertThat(members().here()).isFalse();
        assertThat(members().attach(ShopClub.PHONE, Proof.NAMED))
                .isEqualTo(new MemberDesk.Result.Refused(Refusal.Because.NO_MEMBERS));
        assertThat(till.scan("MB:ABCDEF")).isInstanceOf(ScanResult.NotServed.class);
        assertThat(till.sell(200, SmallShop.WATER).header().terms().customer().member()).isEmpty();
    }

    @Test
    void SC_01_a_member_is_known_by_phone_card_and_code_from_one_box() {
        var member = ShopClub.join(till, ShopClub.PHONE);
        members().detach();

        assertThat(till.type("13800138000"))
                .isInstanceOfSatisfying(
                        ScanResult.MemberShown.class,
                        shown ->
                                assertThat(shown.result())
                                        .isInstanceOfSatisfying(
                                                MemberDesk.Result.Attached.class,
                                                a -> assertThat(a.card().id()).isEqualTo(member)));
        assertThat(attached().proof()).isEqualTo(Proof.NAMED);
        till.scan(ShopClub.code(till, member));
        assertThat(attached().proof()).isEqualTo(Proof.LIVE);
    }

    @Test
    void LY_22_a_card_number_alone_does_not_pay() {
        var card = MemberKey.card("04A1B2C3").orElseThrow();
        ShopClub.join(till, card);
        members().detach();
        till.scan("MB:04A1B2C3");

        assertThat(attached().proof()).isEqualTo(Proof.NAMED);
        assertThat(members().card().orElseThrow().masked()).isEqualTo("****");
    }

    @Test
    void CP_11_whoever_does_not_want_to_join_buys_all_the_same() {
        till.scan(SmallShop.WATER);
        var wish =
                new MemberDesk.Wish(
                        List.of(ShopClub.PHONE),
                        Optional.empty(),
                        Optional.empty(),
                        List.of(),
                        Proof.NAMED);

        assertThat(members().enrol(wish)).isInstanceOf(MemberDesk.Result.NoConsent.class);
        assertThat(ShopClub.book(till).find(ShopClub.PHONE)).isEmpty();
        assertThat(till.sell(200).header().terms().customer().member()).isEmpty();
    }

    @Test
    void CP_10_the_journal_names_no_person() {
        ShopClub.join(till, ShopClub.PHONE, Optional.of(MonthDay.of(11, 21)));
        till.sell(200, SmallShop.WATER);

        assertThat(till.entries().toString()).doesNotContain("13800138000").doesNotContain("王小明");
    }

    @Test
    void LY_40_the_ledger_is_the_sum_of_its_entries_after_a_crash_at_the_counter() {
        var member = ShopClub.join(till, ShopClub.PHONE);
        till.scan(SmallShop.WATER);
        till.stopAndStart();
        till.signOn("1001", "1111");

        assertThat(attached().id()).isEqualTo(member.value());
        assertThat(members().card().orElseThrow().id()).isEqualTo(member);
        till.sell(200);
        assertThat(spendable(member)).isEqualTo(20);
        assertThat(ShopClub.file(till, member).points().balance()).isEqualTo(20);
    }

    @Test
    void a_member_who_came_before_the_goods_is_still_there_after_a_crash() {
        var member = ShopClub.join(till, ShopClub.PHONE);
        till.stopAndStart();
        assertThat(till.counter().recovery().look(false).basket()).isPresent();
        till.signOn("1001", "1111");
        assertThat(members().card().orElseThrow().id()).isEqualTo(member);
        assertThat(till.sell(200, SmallShop.WATER).header().terms().customer().member())
                .isPresent();
        assertThat(spendable(member)).isEqualTo(20);
    }

    @Test
    void nothing_is_kept_of_an_empty_basket_that_is_nobodys() {
        ShopClub.join(till, ShopClub.PHONE);
        members().detach();
        till.stopAndStart();
        assertThat(till.counter().basket().sale()).isEmpty();
    }

    @Test
    void a_parked_sale_keeps_its_member_and_the_next_customer_has_none() {
        var member = ShopClub.join(till, ShopClub.PHONE);
        till.scan(SmallShop.WATER);
        till.counter().changes().park("A");

        assertThat(members().card()).isEmpty();
        till.sell(200, SmallShop.WATER);
        assertThat(spendable(member)).isZero();
        till.counter().changes().resume("A");
        assertThat(attached().id()).isEqualTo(member.value());
        till.sell(200);
        assertThat(spendable(member)).isEqualTo(20);
    }

    @Test
    void undo_takes_a_member_away_again_and_detach_too() {
        till.scan(SmallShop.WATER);
        ShopClub.join(till, ShopClub.PHONE);
        till.counter().changes().undo();

        assertThat(members().card()).isEmpty();
        till.type("13800138000");
        assertThat(members().detach()).isInstanceOf(MemberDesk.Result.Detached.class);
        assertThat(members().detach())
                .isEqualTo(new MemberDesk.Result.Refused(Refusal.Because.NO_MEMBER_ATTACHED));
    }

    @Test
    void LY_14_other_sources_earn_up_to_their_limit_of_the_day() {
        ShopClub.join(till, ShopClub.PHONE);

        assertThat(members().earned("CHECK-IN", "C-1", ShopClub.PHONE))
                .isEqualTo(new MemberDesk.Result.Earned(5));
        assertThat(members().earned("CHECK-IN", "C-1", ShopClub.PHONE))
                .isEqualTo(new MemberDesk.Result.Earned(0));
        assertThat(members().earned("RAIN", "C-2", ShopClub.PHONE))
                .isEqualTo(new MemberDesk.Result.Refused(Refusal.Because.NO_SUCH_SOURCE));
    }
}
