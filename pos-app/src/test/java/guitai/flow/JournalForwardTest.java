package guitai.flow;

import static org.assertj.core.api.Assertions.assertThat;

import guitai.flow.JournalForward.Stop;
import guitai.journal.Uplink;
import guitai.journal.Written;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class JournalForwardTest {
    private final MovedClock clock = new MovedClock();
    private final QueueInMemory queue = new QueueInMemory();
    private final Office office = new Office();
    private final List<Stop> stops = new ArrayList<>();
    private final Errands errands = new Errands(Runnable::run, Runnable::run, clock);

    /// Head office as its papers say, and what its line does to each of the next answers.
    private static final class Office implements Uplink {
        private final List<Written> kept = new ArrayList<>();
        private final List<Long> received = new ArrayList<>();
        private final Deque<Mishap> mishaps = new ArrayDeque<>();
        private boolean gone;

        private enum Mishap {
            NONE,
            ANSWER_LOST,
            REQUEST_LOST
        }

        void next(Mishap... what) {
            mishaps.addAll(List.of(what));
        }

        @Override
        public Answer put(Written entry) {
            var mishap = mishaps.isEmpty() ? Mishap.NONE : mishaps.pop();
            if (gone) return new Answer.NotSent();
            if (mishap == Mishap.REQUEST_LOST) return new Answer.Unknown("TIME_OUT");
            received.add(entry.seq());
            if (entry.seq() > kept.size() + 1) return new Answer.Gap(kept.size(), hash());
            if (entry.seq() == kept.size() + 1) kept.add(entry);
            return mishap == Mishap.ANSWER_LOST ? new Answer.Unknown("TIME_OUT") : has();
        }

        @Override
        public Answer watermark() {
            return gone ? new Answer.NotSent() : has();
        }

        private Answer has() {
            return new Answer.Has(kept.size(), hash());
        }

        private String hash() {
            return kept.isEmpty() ? "0".repeat(64) : kept.getLast().hash();
        }
    }

    private JournalForward started() {
        return new JournalForward(
                queue,
                office,
                errands,
                new JournalForward.Listener() {
                    @Override
                    public void taken(long seq) {}

                    @Override
                    public void stopped(Stop why) {
                        stops.add(why);
                    }
                });
    }

    private void work(JournalForward forward) {
        for (int turn = 0; turn < 1_000 && forward.busy(); turn++) {
            forward.tick();
            clock.move(Duration.ofSeconds(1));
        }
    }

    @Test
    void everything_goes_up_in_order_and_once() {
        queue.write(57);
        work(started());
        assertThat(office.received).isEqualTo(queue.numbers(1, 57));
        assertThat(queue.taken()).isEqualTo(57);
    }

    @Test
    void what_is_written_later_follows_by_itself() {
        queue.write(3);
        var forward = started();
        work(forward);
        queue.write(2);
        forward.written();
        work(forward);
        assertThat(office.received).isEqualTo(queue.numbers(1, 5));
    }

    @Test
    void an_answer_that_was_lost_is_asked_for_and_not_sent_again() {
        queue.write(50);
        office.next(Office.Mishap.ANSWER_LOST, Office.Mishap.NONE, Office.Mishap.ANSWER_LOST);
        work(started());
        assertThat(office.received).isEqualTo(queue.numbers(1, 50));
        assertThat(queue.taken()).isEqualTo(50);
    }

    @Test
    void a_request_that_was_lost_is_sent_again() {
        queue.write(4);
        office.next(Office.Mishap.NONE, Office.Mishap.REQUEST_LOST);
        work(started());
        assertThat(office.received).isEqualTo(queue.numbers(1, 4));
    }

    @Test
    void a_line_that_drops_after_the_twelfth_goes_on_with_the_thirteenth() {
        queue.write(30);
        for (int i = 0; i < 11; i++) office.next(Office.Mishap.NONE);
        office.next(Office.Mishap.ANSWER_LOST);
        var first = started();
        first.tick();
        office.gone = true;
        clock.move(Duration.ofMinutes(1));
        first.tick();
        assertThat(office.kept).hasSize(12);
        office.gone = false;
        office.received.clear();
        work(started());
        assertThat(office.received).isEqualTo(queue.numbers(13, 30));
    }

    @Test
    void while_nobody_answers_it_waits_longer_each_time_and_never_gives_up() {
        queue.write(1);
        office.gone = true;
        var forward = started();
        var waits = new ArrayList<Long>();
        for (int i = 0; i < 12; i++) {
            forward.tick();
            var next = forward.next().orElseThrow();
            waits.add(Duration.between(clock.instant(), next).toSeconds());
            clock.move(Duration.between(clock.instant(), next));
        }
        assertThat(waits).startsWith(0L, 5L, 10L, 20L, 40L).endsWith(300L, 300L).isSorted();
        office.gone = false;
        work(forward);
        assertThat(office.kept).hasSize(1);
    }

    @Test
    void a_line_that_is_back_is_tried_at_once() {
        queue.write(1);
        office.gone = true;
        var forward = started();
        for (int i = 0; i < 9; i++) {
            forward.tick();
            clock.move(Duration.ofMinutes(5));
        }
        office.gone = false;
        forward.lineBack();
        forward.tick();
        assertThat(office.kept).hasSize(1);
    }

    @Test
    void an_older_copy_of_the_books_is_noticed_before_anything_is_sent() {
        queue.write(20);
        work(started());
        queue.loseLast(5);
        office.received.clear();
        work(started());
        assertThat(stops).containsExactly(new Stop.OlderCopy(15, 20));
        assertThat(office.received).isEmpty();
    }

    @Test
    void a_copy_that_went_on_selling_is_noticed_too() {
        queue.write(20);
        work(started());
        queue.loseLast(5);
        queue.writeOther(9);
        work(started());
        assertThat(stops).containsExactly(new Stop.OtherHistory(20));
    }

    @Test
    void head_office_that_lost_its_end_gets_it_again() {
        queue.write(9);
        work(started());
        office.kept.removeLast();
        office.kept.removeLast();
        office.received.clear();
        work(started());
        assertThat(office.received).isEqualTo(queue.numbers(8, 9));
        assertThat(stops).isEmpty();
    }
}
