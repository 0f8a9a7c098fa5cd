package guitai.ui.text;

/// What the shop calls a thing or a person, in both languages; data of the shop, not of the
/// program.
///
/// @param en may be empty: then the Chinese name is shown in English too
public record Name(String zh, String en) {

    /// A name that is the same in every language.
    public static Name of(String both) {
        return new Name(both, both);
    }

    public String in(Language language) {
        return language == Language.ZH || en.isBlank() ? zh : en;
    }
}
