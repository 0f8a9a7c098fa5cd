package guitai.ui.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import java.util.Arrays;
import java.util.Map;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class KeyMapTest {

    private final KeyMap usual = KeyMap.usual();

    @Test
    void every_command_has_a_key_and_no_two_share_one() {
        var keys = Arrays.stream(Command.values()).map(usual::key).toList();
        assertThat(keys).doesNotHaveDuplicates();
        for (var command : Command.values()) {
            assertThat(usual.command(usual.key(command))).contains(command);
        }
    }

    @Test
    void f9_and_f10_are_the_two_wallets() {
        assertThat(usual.command(Shortcut.parse("F9"))).contains(Command.WECHAT);
        assertThat(usual.command(Shortcut.parse("F10"))).contains(Command.ALIPAY);
    }

    @Test
    void a_shop_can_move_a_key_and_the_old_place_is_free() {
        var moved = usual.with(Map.of(Command.PARK, Shortcut.parse("ctrl+x")));
        assertThat(moved.command(Shortcut.parse("Ctrl+X"))).contains(Command.PARK);
        assertThat(moved.command(Shortcut.parse("F3"))).isEmpty();
        assertThat(moved.key(Command.PARK)).hasToString("Ctrl+X");
    }

    @Test
    void two_commands_on_one_key_are_refused_by_name() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> usual.with(Map.of(Command.PARK, Shortcut.parse("F4"))))
                .withMessageContaining("F4")
                .withMessageContaining("PARK")
                .withMessageContaining("RECALL");
    }

    @Test
    void the_undo_key_of_office_programs_works_too() {
        assertThat(usual.command(Shortcut.parse("Ctrl+Z"))).contains(Command.UNDO);
        assertThat(usual.key(Command.UNDO)).hasToString("F6");
    }

    @Test
    void the_plus_key_is_a_key_like_any_other() {
        assertThat(Shortcut.parse("+")).isEqualTo(new Shortcut(false, false, false, "+"));
        assertThat(Shortcut.parse("Ctrl++")).isEqualTo(new Shortcut(true, false, false, "+"));
        assertThat(Shortcut.parse("+").types()).isTrue();
        assertThat(Shortcut.parse("F5").types()).isFalse();
    }

    @Test
    void a_key_that_is_none_is_refused_with_its_text() {
        for (var text : new String[] {"", "Ctrl+", "Hyper+K"}) {
            assertThatIllegalArgumentException().isThrownBy(() -> Shortcut.parse(text));
        }
    }
}
