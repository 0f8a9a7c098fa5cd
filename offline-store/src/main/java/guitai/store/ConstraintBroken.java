package guitai.store;

/// A row would have broken a rule of its table, so the statement that brought it did nothing.
///
/// The store is sound and goes on. Work that catches this may continue in the same transaction;
/// otherwise all of it is undone. The message names tables and columns, never their values.
public final class ConstraintBroken extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public enum Rule {
        /// There already is one: a primary key or a unique column.
        UNIQUE,
        /// It points to something that is not there, or something still points to it.
        FOREIGN_KEY,
        CHECK,
        NOT_NULL,
        /// A trigger refused, as the journal's do for changes.
        TRIGGER,
        OTHER
    }

    private final Rule rule;

    public ConstraintBroken(Rule rule, String what, Throwable cause) {
        super(rule + ": " + what, cause);
        this.rule = rule;
    }

    public Rule rule() {
        return rule;
    }
}
