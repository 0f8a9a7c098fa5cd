package guitai.payment;

/// The gateway's own number of a payment or refund (交易号, transaction_id, trade_no).
public record GatewayReference(String value) {
    private static final String OFFLINE = "OFFLINE-";

    /// What stands for the gateway's number while nobody has answered for the payment: the
    /// terminal's own trace.
    public static GatewayReference storedOffline(String trace) {
        return new GatewayReference(OFFLINE + trace);
    }

    /// Whether the payment was taken while the line was down.
    public boolean offline() {
        return value.startsWith(OFFLINE);
    }

    @Override
    public String toString() {
        return value;
    }
}
