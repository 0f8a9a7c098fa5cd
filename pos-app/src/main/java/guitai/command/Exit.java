package guitai.command;

/// What the exit status says.
final class Exit {
    static final int GOOD = 0;

    /// The answer is no: a verification failed, a difference was found.
    static final int NO = 1;

    /// Wrong use or bad input.
    static final int BAD = 2;

    private Exit() {}
}
