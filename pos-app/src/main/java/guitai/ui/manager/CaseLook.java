package guitai.ui.manager;

import guitai.ui.text.Tone;

/// How serious a row or a figure looks.
final class CaseLook {

    private CaseLook() {}

    static String style(Tone tone) {
        return switch (tone) {
            case PLAIN -> "case-plain";
            case GOOD -> "case-good";
            case WARN -> "case-warn";
            case BAD -> "case-bad";
        };
    }
}
