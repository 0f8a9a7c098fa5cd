package guitai.ui.text;

/// What the message bar says: what happened, where the money is, what to do now.
///
/// It stays until the next thing a person does, and takes no focus and no click.
///
/// @param money [Words#NONE] when no money is concerned
/// @param next [Words#NONE] when nothing needs doing
public record Notice(Tone tone, Words what, Words money, Words next) {

    /// Nothing to say.
    public static final Notice NONE = new Notice(Tone.PLAIN, Words.NONE, Words.NONE, Words.NONE);

    public static Notice of(Tone tone, Words what) {
        return new Notice(tone, what, Words.NONE, Words.NONE);
    }

    public static Notice of(Tone tone, Words what, Words next) {
        return new Notice(tone, what, Words.NONE, next);
    }

    public boolean isEmpty() {
        return what.isEmpty();
    }
}
