package guitai.ui.control;

import guitai.ui.text.Tone;
import guitai.ui.text.Words;

import javafx.scene.control.Label;

/// How serious something looks: never only a colour.
public final class Tones {

    private Tones() {}

    /// A word with its sign.
    public static Label sign(Kit kit, Words words, Tone tone, String style) {
        var label = Lay.shortening(kit.texts().say(words), style, style(tone));
        label.setGraphic(icon(tone).node("case-icon"));
        return label;
    }

    /// The style class of a word or figure.
    public static String style(Tone tone) {
        return switch (tone) {
            case PLAIN -> "case-plain";
            case GOOD -> "case-good";
            case WARN -> "case-warn";
            case BAD -> "case-bad";
        };
    }

    public static Icon icon(Tone tone) {
        return switch (tone) {
            case PLAIN -> Icon.ABSENT;
            case GOOD -> Icon.GOOD;
            case WARN -> Icon.WARN;
            case BAD -> Icon.BAD;
        };
    }
}
