package guitai.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import guitai.ui.control.Kit;
import guitai.ui.control.ScanBox;
import guitai.ui.key.KeyMap;
import guitai.ui.text.Language;
import guitai.ui.text.Texts;

import javafx.scene.Scene;
import javafx.scene.control.TextField;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class InputMethodTest {

    @Test
    void no_input_method_stands_between_a_scanner_that_types_and_the_one_box() throws Exception {
        var field =
                Rig.onFx(
                        () -> {
                            var kit = new Kit(Texts.in(Language.ZH), KeyMap.usual());
                            var box = new ScanBox(kit, "", _ -> {});
                            var scene = new Scene(box);
                            scene.getRoot().applyCss();
                            return (TextField) box.lookup("#box");
                        });
        assertThat(field.getSkin()).isNotNull();
        assertThat(field.getInputMethodRequests()).isNull();
    }
}
