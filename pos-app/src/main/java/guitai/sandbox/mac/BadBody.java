package guitai.sandbox.mac;

/// A request that cannot be read; its message says what and where.
public final class BadBody extends Exception {
    private static final long serialVersionUID = 1;

    public BadBody(String what) {
        super(what);
    }
}
