package guitai.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import guitai.loyalty.MemberId;
import guitai.sale.SaleMember.Proof;
import guitai.ui.customer.CustomerScreen.Stage;
import guitai.ui.sale.MemberSide;
import guitai.ui.sale.MemberSide.Aside;
import guitai.ui.sale.MemberSide.Card;
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

/// Stamps and draws beside the basket, and what the customer reads of them.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class GiftsAtTheCounterTest extends TillAtWork {
    private MemberId member = new MemberId("7K3M9QXT2A4B5C6D");

    @Override
    Shop shop(Path at) {
        return ShopMembers.shop(at);
    }

    @BeforeEach
    void atTheCounter() {
        openShift();
        shop.counter().gifts().publishing(ShopMembers.gifts());
        member = ShopMembers.join(shop, "13800138000");
        till.scanned(ShopMembers.code(shop, member));
    }

    private MemberSide side() {
        return screens.sale.screen().get().member();
    }

    private void press(SaleEvent event) {
        screens.sale.on(event);
    }

    private static String say(Words words) {
        return Texts.in(Language.EN).say(words);
    }

    private Stage customer() {
        return screens.customer.screen().get().stage();
    }

    @Test
    void a_shop_that_gives_none_of_it_shows_no_key_for_it() {
        assertThat(((Card.Known) side().card()).gifts()).isTrue();
        shop.counter().gifts().publishing(ShopMembers.noGifts());
        screens.sale.enter();
        assertThat(((Card.Known) side().card()).gifts()).isFalse();
    }

    @Test
    void rule_SC_09_two_touches_stamp_the_members_card_and_the_list_counts_on() {
        press(SaleEvent.OfMember.GIFTS);
        assertThat(side().aside().kind()).isEqualTo(Aside.Kind.GIFTS);
        assertThat(say(side().aside().choices().getFirst().name())).isEqualTo("Stamp: CUP  0 of 2");
        press(new SaleEvent.AsideChosen(0));
        assertThat(say(side().aside().choices().getFirst().name())).isEqualTo("Stamp: CUP  1 of 2");
        assertThat(journal()).contains("STAMPED");
        press(new SaleEvent.AsideChosen(0));
        assertThat(say(screens.sale.screen().get().notice().what()))
                .isEqualTo("CUP is full: 50 points");
        assertThat(side().aside().choices().getFirst().possible()).isFalse();
        assertThat(say(((Card.Known) side().card()).points())).startsWith("50 points");
    }

    @Test
    void rules_SC_05_and_CP_07_the_customer_reads_price_days_and_odds_before_and_the_prize_after() {
        press(SaleEvent.OfMember.GIFTS);
        press(new SaleEvent.AsideChosen(1));
        assertThat(side().aside().kind()).isEqualTo(Aside.Kind.DRAW);
        var terms = say(side().aside().about());
        assertThat(terms).contains("Free of charge, 2 left today", "一等奖: 100%, 9 of them");
        assertThat(customer())
                .isInstanceOfSatisfying(
                        Stage.Draw.class, draw -> assertThat(say(draw.text())).isEqualTo(terms));
        assertThat(journal()).doesNotContain("DREW");

        press(new SaleEvent.AsideChosen(0));
        assertThat(side().aside().kind()).isEqualTo(Aside.Kind.DRAWN);
        assertThat(say(side().aside().about())).contains("You have won: 一等奖");
        assertThat(customer()).isInstanceOf(Stage.Draw.class);
        assertThat(journal()).contains("DREW");
        scan(0);
        assertThat(screens.sale.screen().get().rows()).hasSize(1);
        press(new SaleEvent.Backed());
        assertThat(side().aside()).isEqualTo(Aside.NONE);
        assertThat(customer()).isInstanceOf(Stage.Shopping.class);
    }

    @Test
    void rule_CP_07_who_does_not_want_to_draws_nothing() {
        press(SaleEvent.OfMember.GIFTS);
        press(new SaleEvent.AsideChosen(1));
        press(new SaleEvent.AsideChosen(1));
        assertThat(side().aside().kind()).isEqualTo(Aside.Kind.GIFTS);
        assertThat(journal()).doesNotContain("DREW");
    }

    @Test
    void rule_LY_22_a_ticket_for_points_says_why_a_number_alone_cannot_have_it() {
        shop.counter().members().attach(member, Proof.NAMED);
        press(SaleEvent.OfMember.GIFTS);
        var ticket = side().aside().choices().get(2);
        assertThat(ticket.possible()).isFalse();
        assertThat(say(ticket.about())).isEqualTo("Show the member code on the phone");
        press(new SaleEvent.AsideChosen(2));
        assertThat(journal()).doesNotContain("DREW");
    }
}
