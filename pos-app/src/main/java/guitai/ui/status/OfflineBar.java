package guitai.ui.status;

import guitai.ui.control.Icon;
import guitai.ui.control.KeyButton;
import guitai.ui.control.Keys;
import guitai.ui.control.Kit;
import guitai.ui.control.Lay;
import guitai.ui.control.NoticeBar;
import guitai.ui.key.Command;
import guitai.ui.text.Notice;
import guitai.ui.text.Words;
import guitai.ui.work.Offline;

import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;

import java.util.List;
import java.util.stream.Collectors;

/// The message bar; while the line is down and nothing else is said, which ways to pay work stands
/// in its place, so that nothing moves and nothing is hidden.
public final class OfflineBar extends StackPane {

    private final Kit kit;
    private final NoticeBar notice;
    private final Label works = Lay.shortening("", "offline-works");
    private final Label not = Lay.shortening("", "offline-not");
    private final HBox words;
    private final KeyButton allow;
    private final KeyButton stop;

    /// @param out told that somebody wants to let cards be taken, or to stop it
    public OfflineBar(Kit kit, Keys keys, Runnable out) {
        this.kit = kit;
        notice = new NoticeBar(kit);
        stop = key(keys, "offline.stop", out);
        allow = key(keys, "offline.allow", out);
        var lines = Lay.column(0, works, not);
        lines.setAlignment(Pos.CENTER_LEFT);
        lines.setMinWidth(0);
        words = Lay.row(8, Icon.OFFLINE.node("notice-icon"), Lay.wide(lines), allow, stop);
        words.getStyleClass().add("offline");
        words.setAccessibleRole(AccessibleRole.TEXT);
        getChildren().addAll(notice, words);
    }

    private static KeyButton key(Keys keys, String words, Runnable out) {
        var key = keys.button(Command.ALLOW_CARDS, words, Icon.CARD, out);
        key.setMaxWidth(USE_PREF_SIZE);
        key.setMinWidth(USE_PREF_SIZE);
        key.setFocusTraversable(false);
        return key;
    }

    /// @param hint what to say while nothing is said and the line is up
    public void show(Notice said, Offline offline, String hint) {
        var texts = kit.texts();
        var calm = offline.down() && said.isEmpty();
        Lay.show(notice, !calm);
        Lay.show(words, calm);
        notice.show(said, hint);
        put(works, texts.get("offline.works", join(offline.works())));
        put(not, offline.not().isEmpty() ? "" : texts.get("offline.not", join(offline.not())));
        Lay.show(not, !offline.not().isEmpty());
        words.setAccessibleText(works.getText() + " " + not.getText());
        Lay.show(allow, offline.cards() == Offline.Cards.ALLOW);
        Lay.show(stop, offline.cards() == Offline.Cards.STOP);
    }

    private static void put(Label label, String text) {
        label.setText(text);
        label.setAccessibleText(text);
    }

    private String join(List<Words> all) {
        return all.stream()
                .map(kit.texts()::say)
                .collect(Collectors.joining(kit.texts().get("offline.and")));
    }
}
