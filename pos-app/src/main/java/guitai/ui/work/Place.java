package guitai.ui.work;

/// Which screen is in front of the cashier.
public enum Place {
    SIGN_ON,
    OPEN_SHIFT,
    SALE,
    TENDER,
    PAID,
    PARKED,
    CASH_DESK,
    CLOSE,
    REPORT;

    /// Whether a scan means goods here. Elsewhere it is refused aloud: someone is in the middle of
    /// something that must not be lost.
    public boolean takesScans() {
        return switch (this) {
            case SALE, TENDER, PAID, PARKED, REPORT -> true;
            case SIGN_ON, OPEN_SHIFT, CASH_DESK, CLOSE -> false;
        };
    }
}
