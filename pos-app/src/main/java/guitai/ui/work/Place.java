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
    RETURN_REASONS,
    PAYMENTS,
    CHANNELS,
    DEVICES,
    SET_UP,
    FOUND,
    MONITOR,
    LEARN,
    STAFF_CARDS,
    QUEUE,
    RECONCILIATION,
    STOCK,
    RECEIVING,
    COUNTING,
    WRITE_OFF,
    PRICE_CHECK,
    PRICE_LISTS,
    PROMOTIONS,
    MEMBERS,
    COUPON_STOCKS;

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
                    MEMBERS,
                    DEVICES,
                    MONITOR ->
                    true;
            case SIGN_ON,
                    OPEN_SHIFT,
                    CASH_DESK,
                    CLOSE,
                    RETURN_REASONS,
                    CHANNELS,
                    SET_UP,
                    FOUND,
                    LEARN,
                    STAFF_CARDS,
                    QUEUE,
                    RECONCILIATION,
                    PRICE_LISTS,
                    PROMOTIONS,
                    COUPON_STOCKS ->
                    false;
        };
    }
}
