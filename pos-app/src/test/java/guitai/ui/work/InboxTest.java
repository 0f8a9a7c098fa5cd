package guitai.ui.work;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class InboxTest {

    private final List<String> done = new ArrayList<>();
    private boolean busy;
    private boolean asking;
    private final Inbox inbox = new Inbox(() -> busy, () -> asking, this::scanned);

    private void scanned(String code) {
        done.add(code);
        busy = true;
    }

    private void ready() {
        busy = false;
        inbox.pump();
    }

    @Test
    void scans_wait_and_keep_their_order() {
        assertThat(inbox.scan("1")).isTrue();
        assertThat(inbox.scan("2")).isTrue();
        assertThat(inbox.scan("3")).isTrue();
        assertThat(done).containsExactly("1");
        ready();
        ready();
        assertThat(done).containsExactly("1", "2", "3");
    }

    @Test
    void what_is_pressed_after_scans_happens_after_them() {
        inbox.scan("1");
        inbox.scan("2");
        inbox.press(() -> done.add("cash"));
        ready();
        assertThat(done).containsExactly("1", "2");
        ready();
        assertThat(done).containsExactly("1", "2", "cash");
    }

    @Test
    void a_second_press_while_the_first_is_being_done_is_no_second_order() {
        inbox.press(
                () -> {
                    done.add("pay");
                    busy = true;
                });
        inbox.press(() -> done.add("pay again"));
        ready();
        assertThat(done).containsExactly("pay");
    }

    @Test
    void while_a_question_is_up_scans_wait_and_presses_are_forgotten() {
        inbox.scan("1");
        inbox.scan("2");
        inbox.press(() -> done.add("cash"));
        asking = true;
        inbox.forgetPresses();
        ready();
        inbox.press(() -> done.add("behind its back"));
        assertThat(done).containsExactly("1");
        asking = false;
        ready();
        ready();
        assertThat(done).containsExactly("1", "2");
    }

    @Test
    void more_scans_than_it_holds_are_refused_not_lost_in_silence() {
        busy = true;
        for (int i = 0; i < Inbox.MOST; i++) assertThat(inbox.scan("c" + i)).isTrue();
        assertThat(inbox.scan("one too many")).isFalse();
        assertThat(inbox.waiting()).isEqualTo(Inbox.MOST);
    }
}
