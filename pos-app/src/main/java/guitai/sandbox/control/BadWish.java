package guitai.sandbox.control;

/// A request to the control desk that makes no sense; its message says what and where.
final class BadWish extends Exception {
    private static final long serialVersionUID = 1;

    BadWish(String what) {
        super(what);
    }
}
