package guitai.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import guitai.loyalty.MemberKey;
import guitai.ui.key.Command;
import guitai.ui.members.MembersEvent;
import guitai.ui.prompt.Prompt;
import guitai.ui.sale.SaleEvent;
import guitai.ui.sample.ShopMembers;
import guitai.ui.work.Place;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import java.util.List;

/// A manager looks members up.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class MembersPageTest extends MembersAtWork {
    @Test
    void a_member_is_found_by_the_beginning_of_a_phone_number_and_by_name() {
        assertThat(till.place().get()).isEqualTo(Place.MEMBERS);
        assertThat(shown().rows()).isEmpty();
        for (var typed : List.of("1380", PHONE, "陈小")) {
            on(new MembersEvent.Typed(typed));
            assertThat(shown().rows()).as(typed).hasSize(1);
            assertThat(say(shown().rows().getFirst().name())).isEqualTo("陈小姐  138****8000");
        }
        on(new MembersEvent.Typed("139"));
        assertThat(shown().rows()).isEmpty();
    }

    @Test
    void rule_CP_16_numbers_are_masked_until_somebody_who_may_asks_and_that_is_journaled() {
        openPage();
        assertThat(figures()).contains("138****8000").doesNotContain(PHONE);
        on(MembersEvent.Asked.REVEAL);
        allow();
        assertThat(figures()).contains(PHONE);
        assertThat(journal()).contains("UNMASKED").doesNotContain(PHONE);
        on(MembersEvent.Asked.BACK);
        on(MembersEvent.Asked.OPEN);
        assertThat(figures()).doesNotContain(PHONE);
    }

    @Test
    void rule_CP_13_one_members_page_says_what_was_agreed_to_and_in_which_words() {
        openPage();
        assertThat(shown().rows())
                .anySatisfy(
                        row -> {
                            assertThat(say(row.name())).isEqualTo("Membership");
                            assertThat(say(row.about())).contains("2026-11");
                            assertThat(say(row.figure())).isEqualTo("Agreed");
                        });
    }

    @Test
    void rule_CP_14_erasing_takes_two_presses_and_a_second_person_and_then_nothing_finds_them() {
        openPage();
        on(MembersEvent.Asked.ERASE);
        assertThat(till.prompt().get()).isEqualTo(Prompt.NONE);
        assertThat(shown().armed()).isTrue();
        on(MembersEvent.Asked.ERASE);
        allow();
        assertThat(shown().open()).isFalse();
        assertThat(shown().rows()).isEmpty();
        var phone = MemberKey.phone(PHONE).orElseThrow();
        assertThat(shop.store().members().find(phone)).isEmpty();
        assertThat(journal()).contains("ERASED");
    }

    @Test
    void anything_else_takes_the_question_whether_to_erase_back() {
        openPage();
        on(MembersEvent.Asked.ERASE);
        on(new MembersEvent.Moved(1));
        on(MembersEvent.Asked.ERASE);
        assertThat(till.prompt().get()).isEqualTo(Prompt.NONE);
    }

    @Test
    void rule_LY_53_one_more_number_finds_a_member_and_one_that_is_lost_does_not() {
        var card = MemberKey.card("04A1B2C3").orElseThrow();
        openPage();
        on(MembersEvent.Asked.TIE);
        assertThat(shown().open()).isFalse();
        till.scanned("MB:04A1B2C3");
        assertThat(say(shown().rows().getFirst().name())).startsWith("Add to 陈小姐");
        assertThat(figures()).containsExactly(card.masked());
        on(MembersEvent.Asked.OPEN);
        allow();
        assertThat(shown().open()).isTrue();
        assertThat(figures()).contains("138****8000", card.masked());
        assertThat(shop.store().members().find(card))
                .isEqualTo(shop.store().members().find(MemberKey.phone(PHONE).orElseThrow()));

        choose("Phone");
        on(MembersEvent.Asked.WITHDRAW);
        assertThat(till.prompt().get()).as("asked for twice").isEqualTo(Prompt.NONE);
        on(MembersEvent.Asked.WITHDRAW);
        allow();
        assertThat(figures()).doesNotContain("138****8000");
        assertThat(shop.store().members().find(MemberKey.phone(PHONE).orElseThrow())).isEmpty();
        choose("Card");
        on(MembersEvent.Asked.WITHDRAW);
        on(MembersEvent.Asked.WITHDRAW);
        allow();
        assertThat(say(shown().notice().what())).startsWith("Nothing else finds");
        assertThat(shop.store().members().find(card)).isPresent();
        assertThat(journal()).contains("KEY_TIED", "KEY_LOOSED").doesNotContain(PHONE, "04A1B2C3");
    }

    @Test
    void rule_SC_20_the_page_says_by_which_channels_somebody_bought() {
        on(MembersEvent.Asked.BACK);
        var member = shop.store().members().find(MemberKey.phone(PHONE).orElseThrow());
        till.scanned(ShopMembers.code(shop, member.orElseThrow()));
        scan(0);
        screens.sale.on(SaleEvent.Asked.EXACT);
        assertThat(till.place().get()).isEqualTo(Place.PAID);
        till.command(Command.MEMBERS);
        openPage();
        assertThat(shown().rows())
                .anySatisfy(
                        row -> {
                            assertThat(say(row.name())).isEqualTo("Bought");
                            assertThat(say(row.figure())).isEqualTo("at the till");
                        });
    }

    @Test
    void half_a_number_is_offered_to_nobody_and_leaving_forgets_for_whom_it_was() {
        on(new MembersEvent.Typed("1380"));
        on(MembersEvent.Asked.OPEN);
        on(MembersEvent.Asked.TIE);
        on(new MembersEvent.Typed("138"));
        assertThat(figures()).as("half a number").doesNotContain("138");
        on(MembersEvent.Asked.BACK);
        till.command(Command.MEMBERS);
        on(new MembersEvent.Typed(PHONE));
        assertThat(say(shown().rows().getFirst().name())).isEqualTo("陈小姐  138****8000");
    }

    @Test
    void a_scan_looks_for_whom_it_names() {
        till.scanned(PHONE);
        assertThat(shown().rows()).hasSize(1);
    }
}
