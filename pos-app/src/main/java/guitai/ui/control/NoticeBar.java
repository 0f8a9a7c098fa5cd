package guitai.ui.control;

import guitai.ui.text.Notice;
import guitai.ui.text.Tone;

import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;

/// Says what happened, where the money is and what to do now. It keeps its room while it is silent,
/// so that nothing moves under a finger; in that room stands a hint.
public final class NoticeBar extends HBox {

    private final Kit kit;
    private final StackPane sign = new StackPane();
    private final Label what = Lay.wrapping("", "notice-what");
    private final Label next = Lay.wrapping("", "notice-next");

    public NoticeBar(Kit kit) {
        super(12);
        this.kit = kit;
        getStyleClass().add("notice");
        setAlignment(Pos.CENTER_LEFT);
        setAccessibleRole(AccessibleRole.TEXT);
        what.setMinHeight(0);
        next.setMinHeight(0);
        var words = Lay.column(0, what, next);
        words.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(sign, Lay.wide(words));
    }

    /// @param hint what to say while there is no notice; may be empty
    public void show(Notice notice, String hint) {
        var texts = kit.texts();
        getStyleClass().removeAll("tone-good", "tone-warn", "tone-bad", "tone-plain");
        var said = notice.isEmpty() ? hint : texts.say(notice.what());
        var more = join(texts.say(notice.money()), texts.say(notice.next()));
        getStyleClass().add(notice.isEmpty() ? "tone-plain" : style(notice.tone()));
        sign.getChildren().clear();
        if (!notice.isEmpty()) sign.getChildren().add(icon(notice.tone()).node("notice-icon"));
        Lay.show(sign, !notice.isEmpty());
        what.setText(said);
        next.setText(more);
        Lay.show(next, !more.isEmpty());
        setAccessibleText(said + " " + more);
    }

    private static String join(String money, String next) {
        if (money.isEmpty()) return next;
        return next.isEmpty() ? money : money + "　" + next;
    }

    private static String style(Tone tone) {
        return switch (tone) {
            case PLAIN -> "tone-plain";
            case GOOD -> "tone-good";
            case WARN -> "tone-warn";
            case BAD -> "tone-bad";
        };
    }

    private static Icon icon(Tone tone) {
        return switch (tone) {
            case PLAIN, GOOD -> Icon.GOOD;
            case WARN -> Icon.WARN;
            case BAD -> Icon.BAD;
        };
    }
}
