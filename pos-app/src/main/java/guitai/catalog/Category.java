package guitai.catalog;

import java.util.Locale;

/// A shelf of the shop, by which the quick keys are grouped.
///
/// @param code what [Item#category] holds
public record Category(String code, String nameZh, String nameEn) {

    /// The name in the language of a screen.
    public String name(Locale locale) {
        return locale.getLanguage().equals("zh") || nameEn.isBlank() ? nameZh : nameEn;
    }
}
