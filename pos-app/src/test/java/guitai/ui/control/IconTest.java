package guitai.ui.control;

import static org.assertj.core.api.Assertions.assertThat;

import guitai.ui.shell.Rig;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class IconTest {

    @Test
    void every_icon_is_in_the_packs() throws Exception {
        for (var icon : Icon.values()) {
            var drawn = Rig.onFx(() -> icon.node());
            assertThat(drawn.getIconCode().getDescription()).isEqualTo(icon.code());
        }
    }

    @Test
    void goods_of_a_category_nobody_knows_still_get_an_icon() {
        assertThat(Icon.ofCategory("garden")).isEqualTo(Icon.GOODS);
    }
}
