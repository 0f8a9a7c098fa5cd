package guitai.promotion;

/// Counts what the search looks at, and ends it: never by wall time, so that every till stops at
/// the same place (rule PR-19).
final class Budget {
    private final int most;
    private int spent;
    private boolean ended;

    Budget(int most) {
        this.most = most;
    }

    /// @return false once there is nothing left
    boolean spend() {
        if (spent == most) ended = true;
        else spent++;
        return !ended;
    }

    int spent() {
        return spent;
    }

    /// Whether something was not looked at.
    boolean ended() {
        return ended;
    }

    void end() {
        ended = true;
    }
}
