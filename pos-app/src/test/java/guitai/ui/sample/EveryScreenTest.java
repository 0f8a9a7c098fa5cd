package guitai.ui.sample;

import static org.assertj.core.api.Assertions.assertThat;

import guitai.ui.sale.Row;
import guitai.ui.sale.SaleScreen.Arrangement;
import guitai.ui.sale.SaleView;
import guitai.ui.shell.Rig;
import guitai.ui.shell.Rig.As;
import guitai.ui.shell.Theme;
import guitai.ui.text.Language;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.PasswordField;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Draws every screen in both languages and both themes to `target/screens`, and examines each.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class EveryScreenTest {
    /// Only screens of such a name are drawn, and those in every size.
    private static final boolean CHOSEN = !System.getProperty("guitai.screen", "").isEmpty();

    @Test
    void every_word_can_be_read_and_every_button_reached_spoken_and_pressed_by_a_key()
            throws Exception {
        var faults = new ArrayList<String>();
        for (var shot : Shot.all()) {
            for (var as : ways(shot.name())) {
                for (var fault : examined(shot, as)) {
                    faults.add(shot.name() + " " + as.name() + ": " + fault);
                }
            }
        }
        assertThat(faults).isEmpty();
    }

    private static List<As> ways(String name) {
        var only = System.getProperty("guitai.screen", "");
        if (!name.contains(only)) return List.of();
        var ways = new ArrayList<As>();
        for (var language : Language.values()) {
            for (var theme : Theme.values()) ways.add(new As(language, theme, 1366, 768));
        }
        ways.add(new As(Language.EN, Theme.LIGHT, 1024, 768));
        ways.add(new As(Language.ZH, Theme.LIGHT, 1024, 768));
        if (name.startsWith("sale")) ways.add(new As(Language.ZH, Theme.LIGHT, 1920, 1080));
        return ways;
    }

    /// Screens with so much on them that a person should look at them in a narrow window too.
    private static boolean narrowToo(String name) {
        return name.startsWith("sale") || name.startsWith("offers");
    }

    private static <S> List<String> examined(Shot<S> shot, As as) throws Exception {
        return shot.draw(
                as,
                scene -> {
                    if (as.width() == 1366 || narrowToo(shot.name()) || CHOSEN) {
                        Path file = Rig.picture(scene, shot.name() + "-" + as.name());
                        assertThat(file).isNotEmptyFile();
                    }
                    return Examiner.faults(scene);
                });
    }

    @Test
    void seven_lines_of_the_basket_are_in_full_sight_at_1366_by_768_in_both_layouts()
            throws Exception {
        for (var arrangement : Arrangement.values()) {
            for (var screen :
                    List.of(
                            SaleSamples.selling(arrangement),
                            OfferSamples.selling(arrangement),
                            MemberSamples.known(arrangement))) {
                var inSight =
                        Rig.show(
                                As.USUAL,
                                StatusSamples.calm(),
                                kit -> new SaleView(kit, arrangement, _ -> {}),
                                screen,
                                EveryScreenTest::fullRows);
                assertThat(inSight).as(arrangement.name()).hasSize(7);
            }
        }
    }

    @Test
    void the_line_just_scanned_is_in_full_sight_however_long_the_basket() throws Exception {
        for (var arrangement : Arrangement.values()) {
            var screen = SaleSamples.refused(arrangement);
            List<Row> inSight =
                    Rig.show(
                            As.USUAL,
                            StatusSamples.calm(),
                            kit -> new SaleView(kit, arrangement, _ -> {}),
                            screen,
                            EveryScreenTest::fullRows);
            assertThat(inSight).contains(screen.rows().getLast());
        }
    }

    private static List<Row> fullRows(Scene scene) {
        var list = (ListView<?>) scene.lookup("#basket");
        var frame = list.localToScene(list.getBoundsInLocal());
        var rows = new ArrayList<Row>();
        for (Node node : list.lookupAll(".list-cell")) {
            if (node instanceof ListCell<?> cell && cell.getItem() instanceof Row row) {
                Bounds where = cell.localToScene(cell.getBoundsInLocal());
                if (where.getMinY() >= frame.getMinY() - 1
                        && where.getMaxY() <= frame.getMaxY() + 1) {
                    rows.add(row);
                }
            }
        }
        return rows;
    }

    @Test
    void a_pin_is_never_readable_on_the_screen() throws Exception {
        var shot = Shot.named("sign-on-pin");
        boolean hidden =
                shot.draw(As.USUAL, scene -> scene.lookup("#pin") instanceof PasswordField);
        assertThat(hidden).isTrue();
    }
}
