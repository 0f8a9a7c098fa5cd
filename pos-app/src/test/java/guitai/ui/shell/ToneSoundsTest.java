package guitai.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

import guitai.ui.work.Sounds.Sound;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.concurrent.RejectedExecutionException;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class ToneSoundsTest {

    @Test
    void a_beep_never_keeps_the_screen_waiting() {
        var waiting = new ArrayList<Runnable>();
        var sounds = new ToneSounds(waiting::add);
        for (var sound : Sound.values()) sounds.play(sound);
        assertThat(waiting).hasSize(Sound.values().length);
    }

    @Test
    void a_beep_that_comes_too_late_is_left_out() {
        var sounds =
                new ToneSounds(
                        _ -> {
                            throw new RejectedExecutionException();
                        });
        assertThatNoException().isThrownBy(() -> sounds.play(Sound.GOOD));
    }

    @Test
    void a_machine_without_a_loudspeaker_is_silent_and_no_more() {
        var sounds = new ToneSounds(Runnable::run);
        for (var sound : Sound.values()) {
            assertThatNoException().isThrownBy(() -> sounds.play(sound));
        }
    }
}
