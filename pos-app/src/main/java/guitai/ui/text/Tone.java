package guitai.ui.text;

/// How serious something shown is. Always drawn as an icon and a word beside the colour.
public enum Tone {
    PLAIN,
    GOOD,
    WARN,
    BAD
}
