package guitai.ui.shell;

import guitai.ui.sale.SaleScreen.Arrangement;
import guitai.ui.text.Language;

/// How the till looks to the person in front of it; each is one key away.
public record Appearance(Language language, Theme theme, Arrangement arrangement) {

    Appearance nextLanguage() {
        return new Appearance(language.next(), theme, arrangement);
    }

    Appearance otherTheme() {
        return new Appearance(language, theme.other(), arrangement);
    }

    Appearance otherArrangement() {
        return new Appearance(language, theme, arrangement.other());
    }
}
