package guitai.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import guitai.loyalty.MemberKey;
import guitai.ui.members.MembersEvent;
import guitai.ui.prompt.Prompt;
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
    void a_scan_looks_for_whom_it_names() {
        till.scanned(PHONE);
        assertThat(shown().rows()).hasSize(1);
    }
}
