package guitai.ui.work;

/// Which screen is in front of the cashier.
public enum Place {
    SIGN_ON,
    OPEN_SHIFT,
    SALE,
    TENDER,
    PAID,
    PARKED,
    RETURN,
    NO_RECEIPT,
    CASH_DESK,
    CLOSE,
    REPORT,
    PAYMENTS,
    CHANNELS,
    DEVICES,
    SET_UP,
    FOUND,
    QUEUE,
    RECONCILIATION,
    STOCK,
    RECEIVING,
    COUNTING,
    WRITE_OFF,
    PRICE_CHECK,
    PRICE_LISTS,
    PROMOTIONS;

    /// Whether a scan means something here: goods, on the list of payments a bill, on the page of
    /// devices a test. Elsewhere it is refused aloud: someone is in the middle of something that
    /// must not be lost.
    public boolean takesScans() {
        return switch (this) {
            case SALE,
                    TENDER,
                    PAID,
                    PARKED,
                    RETURN,
                    NO_RECEIPT,
                    REPORT,
                    PAYMENTS,
                    STOCK,
                    RECEIVING,
                    COUNTING,
                    WRITE_OFF,
                    PRICE_CHECK,
                    DEVICES ->
                    true;
            case SIGN_ON,
                    OPEN_SHIFT,
                    CASH_DESK,
                    CLOSE,
                    CHANNELS,
                    SET_UP,
                    FOUND,
                    QUEUE,
                    RECONCILIATION,
                    PRICE_LISTS,
                    PROMOTIONS ->
                    false;
        };
    }
}
