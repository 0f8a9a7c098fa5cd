package guitai.ui.reconciliation;

import guitai.ui.control.Icon;
import guitai.ui.control.Kit;
import guitai.ui.control.Lay;
import guitai.ui.text.Tone;
import guitai.ui.text.Words;

import javafx.scene.control.Label;

/// A word with its sign: never only a colour.
final class Tones {

    private Tones() {}

    static Label sign(Kit kit, Words words, Tone tone, String style) {
        var label = Lay.shortening(kit.texts().say(words), style, style(tone));
        label.setGraphic(icon(tone).node("case-icon"));
        return label;
    }

    static String style(Tone tone) {
        return switch (tone) {
            case PLAIN -> "case-plain";
            case GOOD -> "case-good";
            case WARN -> "case-warn";
            case BAD -> "case-bad";
        };
    }

    private static Icon icon(Tone tone) {
        return switch (tone) {
            case PLAIN -> Icon.ABSENT;
            case GOOD -> Icon.GOOD;
            case WARN -> Icon.WARN;
            case BAD -> Icon.BAD;
        };
    }
}
