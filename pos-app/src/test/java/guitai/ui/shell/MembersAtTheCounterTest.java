package guitai.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import guitai.flow.MemberDesk;
import guitai.loyalty.MemberId;
import guitai.loyalty.MemberKey;
import guitai.privacy.Purpose;
import guitai.sale.SaleMember.Proof;
import guitai.ui.customer.CustomerScreen;
import guitai.ui.sale.Box;
import guitai.ui.sale.MemberSide;
import guitai.ui.sale.MemberSide.Aside;
import guitai.ui.sale.MemberSide.Card;
import guitai.ui.sale.SaleEvent;
import guitai.ui.sample.Shop;
import guitai.ui.sample.ShopMembers;
import guitai.ui.text.Language;
import guitai.ui.text.Texts;
import guitai.ui.text.Words;
import guitai.ui.work.Place;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// A member at the counter, by scans, keys and touches; what a person has to do is counted.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class MembersAtTheCounterTest extends TillAtWork {
    private static final String PHONE = "13800138000";

    /// Keys and touches of the cashier since the last time they were counted; scans are none.
    private int touches;

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

    private void press(SaleEvent event) {
        touches++;
        screens.sale.on(event);
    }

    /// Digits in the box and Enter: one entry, as a scan is one.
    private void typed(String text) {
        screens.sale.on(new SaleEvent.Typed(text));
        press(new SaleEvent.Entered());
    }

    private MemberSide side() {
        return screens.sale.screen().get().member();
    }

    private Card.Known known() {
        assertThat(side().card()).isInstanceOf(Card.Known.class);
        return (Card.Known) side().card();
    }

    private CustomerScreen customer() {
        return screens.customer.screen().get();
    }

    private static String say(Words words) {
        return Texts.in(Language.EN).say(words);
    }

    private void earned(MemberId member, int pieces) {
        till.scanned(ShopMembers.code(shop, member));
        for (int i = 0; i < pieces; i++) scan(0);
        screens.sale.on(SaleEvent.Asked.EXACT);
        assertThat(till.place().get()).isEqualTo(Place.PAID);
    }

    @Test
    void a_shop_with_members_offers_to_name_one_and_nothing_stands_in_the_way() {
        scan(0);
        assertThat(side()).isEqualTo(MemberSide.NOBODY);
        assertThat(till.place().get()).isEqualTo(Place.SALE);
    }

    @Test
    void rule_SC_01_one_scan_of_the_phone_attaches_a_member_without_a_touch() {
        var member = joined();
        scan(0);
        till.scanned(ShopMembers.code(shop, member));
        assertThat(say(known().who())).isEqualTo("陈小姐  138****8000");
        assertThat(known().tier()).isEqualTo("普通");
        assertThat(touches).isZero();
    }

    @Test
    void a_phone_number_in_the_one_box_and_enter_attaches_a_member() {
        joined();
        scan(0);
        typed(PHONE);
        assertThat(known().masked()).isEqualTo("138****8000");
        assertThat(say(known().warning())).contains("Earns only");
        assertThat(touches).isEqualTo(1);
        assertThat(screens.sale.screen().get().rows()).hasSize(1);
    }

    @Test
    void a_code_that_no_scanner_reads_is_typed_in_the_one_box_though_no_goods_are_called_so() {
        var member = joined();
        scan(0);
        typed(ShopMembers.code(shop, member));
        assertThat(known().pays()).isTrue();
        assertThat(screens.sale.screen().get().rows()).hasSize(1);
    }

    @Test
    void the_key_for_members_makes_the_box_ask_and_takes_a_cards_number_too() {
        joined();
        press(SaleEvent.OfMember.ATTACH);
        assertThat(screens.sale.screen().get().box().wants()).isEqualTo(new Box.Wants.Member());
        typed("+86 138-0013-8000");
        assertThat(known().masked()).isEqualTo("138****8000");
        assertThat(touches).isEqualTo(2);
    }

    @Test
    void rule_LY_22_points_are_paid_with_two_touches_and_never_by_a_number_alone() {
        var member = joined();
        earned(member, 120);
        till.scanned(ShopMembers.code(shop, member));
        for (int i = 0; i < 20; i++) scan(1);
        assertThat(known().pays()).isTrue();
        touches = 0;
        press(SaleEvent.OfMember.POINTS);
        assertThat(side().aside().kind()).isEqualTo(Aside.Kind.POINTS);
        press(new SaleEvent.AsideChosen(0));
        assertThat(touches).isEqualTo(2);
        assertThat(side().aside()).isEqualTo(Aside.NONE);
        assertThat(known().more()).anyMatch(words -> say(words).startsWith("uses "));
        assertThat(screens.sale.screen().get().totals().saved().isPositive()).isTrue();
    }

    @Test
    void points_that_are_paid_with_can_be_taken_back_and_a_number_can_be_typed() {
        var member = joined();
        earned(member, 120);
        till.scanned(ShopMembers.code(shop, member));
        for (int i = 0; i < 20; i++) scan(1);
        screens.sale.on(new SaleEvent.Typed("100"));
        press(SaleEvent.OfMember.POINTS);
        assertThat(known().more()).anyMatch(words -> say(words).equals("uses 100 now"));
        press(SaleEvent.OfMember.POINTS);
        press(new SaleEvent.AsideChosen(side().aside().choices().size() - 1));
        assertThat(known().more()).noneMatch(words -> say(words).startsWith("uses "));
    }

    @Test
    void rule_SC_01_somebody_joins_after_reading_the_words_on_their_own_screen() {
        scan(0);
        typed(PHONE);
        assertThat(side().card()).isEqualTo(new Card.Stranger("138****8000"));
        press(SaleEvent.OfMember.JOIN);
        assertThat(customer().stage()).isInstanceOf(CustomerScreen.Stage.Consent.class);
        assertThat(((CustomerScreen.Stage.Consent) customer().stage()).text())
                .isEqualTo(side().aside().about());
        press(new SaleEvent.AsideChosen(0));
        assertThat(known().masked()).isEqualTo("138****8000");
        assertThat(touches).isEqualTo(3);
        assertThat(journal()).contains("JOINED").contains("SAID").doesNotContain(PHONE);
    }

    @Test
    void rule_CP_11_a_no_is_written_nowhere_and_the_sale_goes_on() {
        scan(0);
        typed(PHONE);
        press(SaleEvent.OfMember.JOIN);
        var before = journal();
        press(new SaleEvent.AsideChosen(1));
        assertThat(side()).isEqualTo(MemberSide.NOBODY);
        assertThat(journal()).isEqualTo(before);
        press(SaleEvent.Asked.EXACT);
        assertThat(till.place().get()).isEqualTo(Place.PAID);
    }

    @Test
    void somebody_who_is_no_member_does_not_hold_the_sale_up() {
        scan(0);
        typed(PHONE);
        scan(1);
        press(SaleEvent.Asked.EXACT);
        assertThat(till.place().get()).isEqualTo(Place.PAID);
        scan(0);
        assertThat(side()).isEqualTo(MemberSide.NOBODY);
    }

    @Test
    void rule_CP_16_the_customers_screen_greets_by_a_masked_number_and_never_by_name() {
        var member = joined();
        scan(0);
        till.scanned(ShopMembers.code(shop, member));
        assertThat(customer().member().masked()).isEqualTo("138****8000");
        assertThat(customer().member().toString()).doesNotContain("陈小姐").doesNotContain(PHONE);
        press(SaleEvent.OfMember.DETACH);
        assertThat(customer().member().isKnown()).isFalse();
        assertThat(side()).isEqualTo(MemberSide.NOBODY);
    }

    @Test
    void esc_closes_the_choices_first_and_the_basket_is_as_it_was() {
        var member = joined();
        earned(member, 120);
        till.scanned(ShopMembers.code(shop, member));
        scan(0);
        var rows = screens.sale.screen().get().rows();
        press(SaleEvent.OfMember.POINTS);
        press(new SaleEvent.Backed());
        assertThat(side().aside()).isEqualTo(Aside.NONE);
        assertThat(screens.sale.screen().get().rows()).isEqualTo(rows);
    }
}
