package guitai.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import guitai.journal.Commit;
import guitai.journal.Fact;
import guitai.loyalty.MemberKey;
import guitai.loyalty.book.MemberEvent;
import guitai.loyalty.message.Message;
import guitai.loyalty.message.MessageEnd;
import guitai.loyalty.message.Template;
import guitai.privacy.Purpose;
import guitai.staff.OperatorId;
import guitai.ui.members.MembersEvent;
import guitai.ui.members.MembersScreen.Tab;
import guitai.ui.members.ShopFigures.Wanted;
import guitai.ui.prompt.Prompt;
import guitai.ui.prompt.PromptEvent;
import guitai.ui.text.Tone;
import guitai.ui.work.Why;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;

/// A manager corrects members, takes them from a file, and reads the lists beside them.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class MemberListsPageTest extends MembersAtWork {
    @Test
    void rule_CP_14_the_export_is_a_file_with_everything_and_is_allowed_and_journaled()
            throws IOException {
        openPage();
        on(MembersEvent.Asked.EXPORT);
        allow();
        try (var files = Files.list(home.resolve("exports"))) {
            var file = files.findFirst().orElseThrow();
            assertThat(Files.readString(file)).contains(PHONE, "陈小姐", "MEMBERSHIP");
            assertThat(say(shown().notice().what())).contains(file.getFileName().toString());
        }
        assertThat(journal()).contains("UNMASKED").doesNotContain(PHONE);
    }

    @Test
    void members_of_another_system_are_looked_over_first_and_taken_with_a_second_press()
            throws IOException {
        Files.writeString(
                home.resolve("old.csv"),
                "手机号,姓名,等级,积分\n13900139000,王先生,银卡,120\n12,坏,银卡,5\n" + PHONE + ",陈小姐,普通,9\n");
        on(new MembersEvent.Typed("old.csv"));
        on(MembersEvent.Asked.IMPORT);
        assertThat(figures().getFirst()).startsWith("1");
        assertThat(shown().rows()).as("the sum and two lines that cannot").hasSize(3);
        var phone = MemberKey.phone("13900139000").orElseThrow();
        assertThat(shop.store().members().find(phone)).isEmpty();

        on(MembersEvent.Asked.IMPORT);
        allow();
        var member = shop.store().members().find(phone).orElseThrow();
        var file = shop.counter().memberRecords().file(member).orElseThrow();
        assertThat(file.points().balance()).isEqualTo(120);
        assertThat(file.tier().tier()).isEqualTo("银卡");
        assertThat(journal()).doesNotContain("13900139000");
    }

    @Test
    void a_file_that_is_not_there_is_said_and_nothing_is_taken() {
        on(new MembersEvent.Typed("nowhere.csv"));
        on(MembersEvent.Asked.IMPORT);
        assertThat(shown().notice().tone()).isEqualTo(Tone.BAD);
        assertThat(shown().rows()).isEmpty();
    }

    @Test
    void rule_CP_13_one_touch_takes_a_consent_back_and_nobody_else_is_asked() {
        openPage();
        choose("Tier");
        on(MembersEvent.Asked.WITHDRAW);
        assertThat(shown().notice().tone()).as("a line must be chosen").isEqualTo(Tone.BAD);
        choose("Membership");
        on(MembersEvent.Asked.WITHDRAW);
        assertThat(till.prompt().get()).isEqualTo(Prompt.NONE);
        assertThat(figures()).contains("Withdrawn");
        var phone = MemberKey.phone(PHONE).orElseThrow();
        var member = shop.store().members().find(phone).orElseThrow();
        var said = shop.counter().memberRecords().file(member).orElseThrow().consents();
        assertThat(said.allows(Purpose.MEMBERSHIP)).isFalse();
        assertThat(said.said().getLast().text()).isEqualTo("2026-11");
    }

    @Test
    void rule_LY_01_points_are_adjusted_with_a_reason_and_a_second_persons_word() {
        openPage();
        on(MembersEvent.Asked.ADJUST);
        why(Why.Kind.POINTS_MORE, "80", "");
        assertThat(till.prompt().get()).as("without a reason").isInstanceOf(Prompt.Why.class);
        till.on(new PromptEvent.Why.Given("1.5", "补登"));
        assertThat(till.prompt().get()).as("no whole points").isInstanceOf(Prompt.Why.class);
        till.on(new PromptEvent.Why.Given("80", "补登"));
        allow();
        assertThat(figures()).contains("80 points", "+80");
        assertThat(journal()).contains("补登 (2001)");

        on(MembersEvent.Asked.ADJUST);
        why(Why.Kind.POINTS_LESS, "30", "多记");
        allow();
        assertThat(figures()).contains("50 points", "-30");
    }

    @Test
    void rule_LY_53_two_members_become_one_on_their_pages_and_are_parted_again() {
        join("13900139000");
        openPage();
        on(MembersEvent.Asked.MERGE);
        assertThat(shown().open()).isFalse();
        assertThat(say(shown().notice().what())).contains("138****8000");
        on(new MembersEvent.Typed("1390"));
        on(MembersEvent.Asked.OPEN);
        on(MembersEvent.Asked.MERGE);
        allow();
        assertThat(say(shown().title())).contains("陈小姐");
        assertThat(figures()).contains("138****8000", "139****9000");

        on(MembersEvent.Asked.UNDO_MERGE);
        assertThat(shown().notice().tone()).as("a line must be chosen").isEqualTo(Tone.BAD);
        choose("Became this member");
        on(MembersEvent.Asked.UNDO_MERGE);
        allow();
        assertThat(figures()).contains("138****8000").doesNotContain("139****9000");
    }

    @Test
    void rule_LY_04_what_points_are_owed_is_shown_by_month_with_what_it_is_worth() {
        openPage();
        on(MembersEvent.Asked.ADJUST);
        why(Why.Kind.POINTS_MORE, "1500", "补登");
        allow();
        on(new MembersEvent.TabChosen(Tab.POINTS));
        assertThat(figures()).hasSize(6).last().isEqualTo("1,500 points");
        assertThat(say(shown().rows().getLast().below())).isEqualTo("¥15.00");
        on(MembersEvent.Asked.EARLIER);
        assertThat(figures()).last().isEqualTo("0 points");
        on(MembersEvent.Asked.EXPORT);
        assertThat(shop.folder.written).last().isInstanceOf(Wanted.Points.class);
    }

    @Test
    void rules_CP_09_and_SC_19_messages_are_listed_with_how_they_ended_and_a_masked_number() {
        openPage();
        var phone = MemberKey.phone(PHONE).orElseThrow();
        var member = shop.store().members().find(phone).orElseThrow();
        for (var number : List.of("M-1", "M-2")) {
            write(
                    new MemberEvent.MessageDue(
                            new Message(number, member, Template.GIFT, List.of(), shop.now)));
        }
        write(new MemberEvent.MessageEnded("M-2", MessageEnd.NO_CONSENT, shop.now));
        on(new MembersEvent.TabChosen(Tab.MESSAGES));
        assertThat(figures()).containsExactly("Sent 0", "Waiting", "No consent: not sent");
        assertThat(say(shown().rows().getLast().about())).contains("138****8000");
    }

    private void write(MemberEvent event) {
        shop.store().books().write(Commit.of(new Fact.MemberMoved(event, new OperatorId("1001"))));
    }
}
