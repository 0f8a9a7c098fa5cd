package guitai.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import guitai.ui.customer.CustomerScreen;
import guitai.ui.customer.CustomerView;
import guitai.ui.sample.GiftSamples;
import guitai.ui.sample.MemberSamples;
import guitai.ui.sample.OfferSamples;
import guitai.ui.text.Language;
import guitai.ui.text.Name;
import guitai.ui.text.Texts;

import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.stage.Stage;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Draws the second screen to `target/screens`.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class CustomerPictureTest {

    private static final Map<String, CustomerScreen> SCREENS =
            Map.of(
                    "offers", OfferSamples.customer(),
                    "member", MemberSamples.customer(),
                    "join", MemberSamples.asked(),
                    "draw", GiftSamples.drawing(),
                    "paid-asked", GiftSamples.askedAfterPaying(),
                    "paid-member", GiftSamples.memberAfterPaying());

    @Test
    void the_customer_reads_gross_every_reduction_by_name_and_the_total_within_the_screen()
            throws Exception {
        for (var language : Language.values()) {
            for (var theme : Theme.values()) {
                for (var shown : SCREENS.entrySet()) {
                    var outside =
                            Rig.onFx(
                                    () -> drawn(language, theme, shown.getKey(), shown.getValue()));
                    assertThat(outside).as(shown.getKey() + " " + language + " " + theme).isEmpty();
                }
            }
        }
    }

    /// What is on the screen and not within it, or cut off.
    private static List<String> drawn(
            Language language, Theme theme, String what, CustomerScreen screen) throws Exception {
        Look.base(theme);
        var view =
                new CustomerView(
                        Texts.in(language),
                        new Name("一号店", "Store No. 1"),
                        theme == Theme.DARK,
                        true);
        var scene = new Scene(view.root(), 1366, 768);
        Look.dress(scene);
        var stage = new Stage();
        stage.setScene(scene);
        stage.show();
        try {
            view.show(screen);
            view.root().applyCss();
            view.root().layout();
            var name = "customer-" + what + "-" + language + "-" + theme;
            Rig.picture(scene, name.toLowerCase(Locale.ROOT));
            return outside(scene);
        } finally {
            stage.close();
        }
    }

    private static List<String> outside(Scene scene) {
        var outside = new ArrayList<String>();
        for (var node : scene.getRoot().lookupAll(".label")) {
            if (!(node instanceof Label label) || !label.isVisible()) continue;
            var where = label.localToScene(label.getBoundsInLocal());
            if (where.getMaxY() > scene.getHeight() + 1 || where.getMaxX() > scene.getWidth() + 1) {
                outside.add(label.getText());
            }
        }
        return outside;
    }
}
