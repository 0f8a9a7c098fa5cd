package guitai.flow;

import static org.assertj.core.api.Assertions.assertThat;

import guitai.journal.Commit;
import guitai.journal.Fact;
import guitai.loyalty.MemberId;
import guitai.loyalty.book.MemberEvent;
import guitai.loyalty.message.Carrier.Carried;
import guitai.loyalty.message.Message;
import guitai.loyalty.message.MessageGate;
import guitai.loyalty.message.Outbox;
import guitai.loyalty.message.Template;
import guitai.loyalty.tier.TierState;
import guitai.money.Money;
import guitai.privacy.Consent;
import guitai.privacy.Purpose;
import guitai.staff.OperatorId;
import guitai.storage.TillOpening;
import guitai.storage.TillStore;
import guitai.time.BusinessDate;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Rules SC-18, SC-19 and CP-09, on a real disk.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class MessageForwardTest {
    private static final MemberId ANNA = new MemberId("ANNA");
    private static final LocalDate DAY = LocalDate.parse("2026-11-21");
    private static final OperatorId BY = new OperatorId("1001");

    @TempDir private Path home;

    private final MovedClock clock = new MovedClock();
    private final List<Message> carried = new ArrayList<>();
    private Carried answer = new Carried.Taken();
    private Optional<TillStore> opened = Optional.empty();

    @BeforeEach
    void open() {
        if (!(TillStore.open(home, clock, Money.CNY) instanceof TillOpening.Opened till)) {
            throw new AssertionError("not opened");
        }
        opened = Optional.of(till.till());
    }

    @AfterEach
    void close() {
        till().close();
    }

    private TillStore till() {
        return opened.orElseThrow();
    }

    private MessageForward forward() {
        return new MessageForward(
                new MessageForward.Post(
                        till().members().outbox(),
                        message -> {
                            carried.add(message);
                            return answer;
                        },
                        MessageGate.USUAL),
                till().members(),
                new Errands(Runnable::run, Runnable::run, clock),
                _ -> new BusinessDate(DAY),
                this::write);
    }

    private void write(MemberEvent event) {
        till().books().write(Commit.of(new Fact.MemberMoved(event, BY)));
    }

    private void joined(Purpose... agreed) {
        write(
                new MemberEvent.Joined(
                        ANNA, DAY, "TILL", new TierState("普通", DAY, DAY.plusYears(1))));
        for (var purpose : agreed) write(new MemberEvent.Said(ANNA, word(purpose)));
    }

    private Consent word(Purpose purpose) {
        return new Consent(
                purpose,
                true,
                "2026-11",
                clock.instant(),
                "TILL",
                Optional.empty(),
                Optional.empty());
    }

    private void due(String number, Template template) {
        write(
                new MemberEvent.MessageDue(
                        new Message(number, ANNA, template, List.of(), clock.instant())));
    }

    private static void turns(MessageForward forward) {
        for (int i = 0; i < 5; i++) forward.tick();
    }

    @Test
    void SC_19_what_was_agreed_to_goes_out_once() {
        joined(Purpose.MEMBERSHIP);
        due("M1", Template.TIER_UP);
        var forward = forward();
        turns(forward);
        turns(forward());

        assertThat(carried).extracting(Message::number).containsExactly("M1");
        assertThat(till().members().outbox().backlog()).isEqualTo(new Outbox.Backlog(0, 1, 0));
    }

    @Test
    void CP_09_a_consent_that_was_taken_back_since_keeps_it_here() {
        joined(Purpose.MEMBERSHIP);
        due("M1", Template.BIRTHDAY);
        turns(forward());

        assertThat(carried).isEmpty();
        assertThat(till().members().outbox().backlog()).isEqualTo(new Outbox.Backlog(0, 0, 1));
    }

    @Test
    void SC_18_nobody_gets_a_third_push_in_a_week_and_news_of_ones_own_still_goes_out() {
        joined(Purpose.MEMBERSHIP, Purpose.MARKETING);
        for (int i = 1; i <= 3; i++) due("P" + i, Template.REVIEW);
        due("T1", Template.POINTS_EXPIRE);
        turns(forward());

        assertThat(carried).extracting(Message::number).containsExactly("P1", "P2", "T1");
        clock.move(Duration.ofDays(7).plusSeconds(1));
        due("P4", Template.REVIEW);
        turns(forward());
        assertThat(carried).hasSize(4);
    }

    @Test
    void CP_09_one_tap_with_the_carrier_stops_all_further_advertising() {
        joined(Purpose.MEMBERSHIP, Purpose.MARKETING);
        due("P1", Template.REVIEW);
        due("P2", Template.BIRTHDAY);
        answer = new Carried.Stopped();
        turns(forward());

        assertThat(carried).hasSize(1);
        var said = till().members().file(ANNA, new BusinessDate(DAY)).orElseThrow().consents();
        assertThat(said.allows(Purpose.MARKETING)).isFalse();
        assertThat(said.allows(Purpose.MEMBERSHIP)).isTrue();
    }

    @Test
    void SC_19_a_carrier_that_cannot_now_is_tried_again_ever_more_rarely_and_in_the_end_no_more() {
        joined(Purpose.MEMBERSHIP);
        due("M1", Template.TIER_UP);
        answer = new Carried.NotNow("line");
        var forward = forward();
        turns(forward);
        assertThat(carried).as("not twice at one moment").hasSize(1);
        for (int i = 0; i < 40; i++) {
            clock.move(Duration.ofHours(6));
            turns(forward);
        }
        assertThat(carried).hasSizeBetween(5, 20);
        assertThat(till().members().outbox().backlog()).isEqualTo(new Outbox.Backlog(0, 0, 1));
    }

    @Test
    void SC_19_a_till_that_stopped_meanwhile_still_sends_it() {
        joined(Purpose.MEMBERSHIP);
        due("M1", Template.TIER_UP);
        close();
        open();
        turns(forward());
        assertThat(carried).hasSize(1);
    }

    @Test
    void CP_14_what_was_due_to_somebody_erased_goes_nowhere() {
        joined(Purpose.MEMBERSHIP);
        due("M1", Template.TIER_UP);
        write(new MemberEvent.Erased(ANNA, DAY));
        turns(forward());
        assertThat(carried).isEmpty();
        assertThat(till().members().outbox().backlog().waiting()).isZero();
    }

    @Test
    void it_looks_at_the_disk_once_a_minute_while_there_is_nothing() {
        var forward = forward();
        Instant now = clock.instant();
        forward.tick();
        assertThat(forward.next()).contains(now.plus(Duration.ofMinutes(1)));
    }
}
