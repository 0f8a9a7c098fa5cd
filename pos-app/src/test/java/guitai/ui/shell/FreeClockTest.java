package guitai.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class FreeClockTest {
    private long now;
    private int stamp;
    private final Deque<Runnable> later = new ArrayDeque<>();
    private final FreeClock clock = new FreeClock(() -> now, later::add, () -> stamp);

    @Test
    void a_person_typing_on_an_idle_till_is_timed_as_by_any_clock() {
        key();
        idle();
        var first = clock.getAsLong();
        idle();
        pass(150);

        assertThat(clock.getAsLong() - first).isEqualTo(millis(150));
    }

    @Test
    void keys_of_a_scan_that_waited_for_a_busy_screen_are_still_a_scan() {
        var first = key();
        pass(400);

        assertThat(clock.getAsLong() - first).as("the thread had no chance to look").isZero();
    }

    @Test
    void a_layout_between_two_keys_does_not_count() {
        var first = key();
        idle();
        pass(20);
        clock.busy();
        pass(97);
        clock.freeAgain();
        pass(3);

        assertThat(clock.getAsLong() - first).isEqualTo(millis(23));
    }

    @Test
    void a_pin_typed_on_a_machine_that_is_always_busy_is_no_scan() {
        var fast = 0;
        var last = key();
        for (int digit = 0; digit < 4; digit++) {
            idle();
            clock.busy();
            pass(120);
            clock.freeAgain();
            pass(5);
            var next = clock.getAsLong();
            if (next - last <= millis(35)) fast++;
            last = next;
        }

        assertThat(fast).as("gaps as short as a scanner's").isEqualTo(1);
    }

    @Test
    void pulses_with_nothing_to_do_do_not_make_a_person_a_scanner() {
        var first = key();
        idle();
        for (int pulse = 0; pulse < 9; pulse++) {
            pass(16);
            clock.busy();
            clock.freeAgain();
        }

        assertThat(clock.getAsLong() - first).isEqualTo(millis(9 * 16));
    }

    @Test
    void
            keys_the_display_has_stamped_are_timed_as_they_were_pressed_however_late_they_are_handled() {
        stamp = -7;
        var first = key();
        stamp += 5;
        pass(400);
        var second = clock.getAsLong();
        stamp += 150;
        var third = clock.getAsLong();

        assertThat(second - first).as("a scanner on a busy machine").isEqualTo(millis(5));
        assertThat(third - second).as("a person whose keys waited").isEqualTo(millis(150));
    }

    @Test
    void a_stamp_that_stands_still_makes_nobody_a_scanner() {
        stamp = 4711;
        var first = key();
        idle();
        pass(150);

        assertThat(clock.getAsLong() - first).isEqualTo(millis(150));
    }

    private long key() {
        pass(1000);
        return clock.getAsLong();
    }

    private void idle() {
        while (!later.isEmpty()) later.remove().run();
    }

    private void pass(long millis) {
        now += millis(millis);
    }

    private static long millis(long millis) {
        return Duration.ofMillis(millis).toNanos();
    }
}
