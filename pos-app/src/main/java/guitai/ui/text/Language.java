package guitai.ui.text;

import java.util.Locale;

/// A language the screens can be shown in; changed while running.
public enum Language {
    ZH(Locale.SIMPLIFIED_CHINESE),
    EN(Locale.ENGLISH);

    private final Locale locale;

    Language(Locale locale) {
        this.locale = locale;
    }

    public Locale locale() {
        return locale;
    }

    /// The one the language key switches to.
    public Language next() {
        return this == ZH ? EN : ZH;
    }
}
