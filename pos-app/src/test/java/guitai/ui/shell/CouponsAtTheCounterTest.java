package guitai.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import guitai.flow.MemberDesk;
import guitai.journal.Commit;
import guitai.journal.Fact;
import guitai.journal.Working;
import guitai.loyalty.MemberId;
import guitai.loyalty.MemberKey;
import guitai.loyalty.book.MemberEvent;
import guitai.loyalty.book.Personal;
import guitai.loyalty.coupon.CouponCode;
import guitai.loyalty.coupon.CouponId;
import guitai.loyalty.coupon.CouponTerms;
import guitai.loyalty.gift.PacketOffer;
import guitai.money.Money;
import guitai.privacy.Purpose;
import guitai.promotion.OfferId;
import guitai.sale.SaleMember.Proof;
import guitai.staff.OperatorId;
import guitai.ui.sale.MemberSide;
import guitai.ui.sale.MemberSide.Aside;
import guitai.ui.sale.SaleEvent;
import guitai.ui.sample.Shop;
import guitai.ui.sample.ShopMembers;
import guitai.ui.text.Language;
import guitai.ui.text.Texts;
import guitai.ui.text.Words;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Coupons beside the basket, by scans, keys and touches; what a person has to do is counted.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class CouponsAtTheCounterTest extends TillAtWork {
    private static final String PHONE = "13800138000";
    private static final LocalDate DAY = LocalDate.of(2026, 11, 21);

    private int touches;
    private int coupons;

    @Override
    Shop shop(Path at) {
        return ShopMembers.shop(at);
    }

    @BeforeEach
    void atTheCounter() {
        openShift();
    }

    private MemberId joined() {
        var wish =
                new MemberDesk.Wish(
                        List.of(MemberKey.phone(PHONE).orElseThrow()),
                        Optional.of("陈小姐"),
                        Optional.empty(),
                        List.of(Purpose.MEMBERSHIP),
                        Proof.NAMED);
        var members = shop.counter().members();
        if (!(members.enrol(wish) instanceof MemberDesk.Result.Attached(var card))) {
            throw new AssertionError("did not join");
        }
        members.detach();
        screens.sale.enter();
        return card.id();
    }

    private CouponCode packet(Optional<MemberId> member, long fen, LocalDate first) {
        return issue(member, PacketOffer.packet(Money.cny(fen)), first);
    }

    private CouponCode issue(Optional<MemberId> member, OfferId offer, LocalDate first) {
        var code = new CouponCode("ABCDEFGH0000000" + ++coupons);
        var terms = new CouponTerms("红包", offer, 1, first, first.plusDays(6), Set.of());
        var event = new MemberEvent.CouponIssued(CouponId.of(code), member, terms, "test");
        shop.store()
                .books()
                .write(
                        new Commit(
                                        List.of(
                                                new Fact.MemberMoved(
                                                        event, new OperatorId("2001"))),
                                        Working.UNCHANGED,
                                        List.of())
                                .knowing(List.of(new Personal.Code(code))));
        return code;
    }

    private void press(SaleEvent event) {
        touches++;
        screens.sale.on(event);
    }

    private MemberSide side() {
        return screens.sale.screen().get().member();
    }

    private String about(int index) {
        return say(side().aside().choices().get(index).about());
    }

    private static String say(Words words) {
        return Texts.in(Language.EN).say(words);
    }

    private Money saved() {
        return screens.sale.screen().get().totals().saved();
    }

    @Test
    void a_member_s_coupon_is_used_without_a_touch_and_a_scanned_one_too() {
        var member = joined();
        packet(Optional.of(member), 100, DAY);
        var before = saved();
        scan(0);
        till.scanned(ShopMembers.code(shop, member));
        assertThat(saved().minus(before)).isEqualTo(Money.cny(100));
        till.scanned("CP:" + packet(Optional.empty(), 50, DAY).secret());
        assertThat(touches).isZero();
        assertThat(side().coupons()).isEqualTo(2);
    }

    @Test
    void leaving_one_out_takes_two_touches_and_using_it_again_one_more() {
        var member = joined();
        packet(Optional.of(member), 100, DAY);
        scan(0);
        till.scanned(ShopMembers.code(shop, member));
        var with = saved();
        press(SaleEvent.OfMember.COUPONS);
        assertThat(side().aside().kind()).isEqualTo(Aside.Kind.COUPONS);
        assertThat(about(0)).isEqualTo("saves ¥1.00");
        press(new SaleEvent.AsideChosen(0));
        assertThat(touches).isEqualTo(2);
        assertThat(with.minus(saved())).isEqualTo(Money.cny(100));
        assertThat(about(0)).startsWith("left out, good until");
        press(new SaleEvent.AsideChosen(0));
        assertThat(saved()).isEqualTo(with);
        assertThat(side().aside().choices().getFirst().taken()).isTrue();
    }

    @Test
    void somebody_who_is_no_member_has_the_same_list() {
        scan(0);
        till.scanned("CP:" + packet(Optional.empty(), 100, DAY).secret());
        assertThat(side().coupons()).isEqualTo(1);
        press(SaleEvent.OfMember.COUPONS);
        press(new SaleEvent.AsideChosen(0));
        assertThat(saved().isZero()).isTrue();
    }

    @Test
    void
            rule_CP_06_why_a_coupon_takes_nothing_off_stands_beside_it_and_is_printed_with_one_touch() {
        var over = packet(Optional.empty(), 100, DAY.minusDays(30));
        scan(0);
        till.scanned("CP:" + over.secret());
        press(SaleEvent.OfMember.COUPONS);
        assertThat(about(0)).contains("It was good until");
        assertThat(side().aside().choices().getFirst().possible()).isFalse();
        touches = 0;
        press(new SaleEvent.AsideWhy(0));
        assertThat(touches).isEqualTo(1);
        assertThat(journal()).contains("COUPONS_TURNED_DOWN").contains("EXPIRED");
        assertThat(shop.store().printJobs().waiting().count()).isEqualTo(1);
        press(SaleEvent.OfMember.WHY);
        assertThat(shop.store().printJobs().waiting().count()).isEqualTo(2);
    }

    @Test
    void a_code_that_no_scanner_reads_is_typed() {
        var code = packet(Optional.empty(), 100, DAY);
        scan(0);
        screens.sale.on(new SaleEvent.Typed("CP:" + code.secret()));
        assertThat(screens.sale.screen().get().hits().goods()).isEmpty();
        press(new SaleEvent.Entered());
        assertThat(saved()).isEqualTo(Money.cny(100));
        assertThat(screens.sale.screen().get().box().typed()).isEmpty();
    }

    @Test
    void a_customer_without_coupons_has_no_list() {
        scan(0);
        press(SaleEvent.OfMember.COUPONS);
        assertThat(side().aside()).isEqualTo(Aside.NONE);
    }

    @Test
    void a_goods_voucher_says_what_it_waits_for() {
        scan(0);
        till.scanned("CP:" + issue(Optional.empty(), new OfferId("LP-NOT-HERE"), DAY).secret());
        press(SaleEvent.OfMember.COUPONS);
        assertThat(about(0)).isEqualTo("no goods of this offer in the basket");
        assertThat(say(side().aside().choices().getFirst().name()))
                .isEqualTo("Goods voucher, to 27 Nov 2026");
        assertThat(side().aside().choices().getFirst().reasoned()).isTrue();
    }

    @Test
    void the_list_goes_with_the_customer() {
        scan(0);
        till.scanned("CP:" + packet(Optional.empty(), 100, DAY).secret());
        press(SaleEvent.OfMember.COUPONS);
        press(SaleEvent.Asked.EXACT);
        assertThat(side().aside()).isEqualTo(Aside.NONE);
        assertThat(side().coupons()).isZero();
    }
}
