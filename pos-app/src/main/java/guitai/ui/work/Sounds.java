package guitai.ui.work;

/// Port: what the till says without words. Returns at once; without a loudspeaker nothing happens.
@FunctionalInterface
public interface Sounds {

    void play(Sound sound);

    /// Each can be told from the others with closed eyes.
    enum Sound {
        /// The goods are in the sale.
        GOOD,
        /// They are not: look at the screen.
        REFUSED,
        /// The till asks something.
        QUESTION,
        /// Paid, and on disk.
        PAID
    }

    Sounds SILENT = _ -> {};
}
