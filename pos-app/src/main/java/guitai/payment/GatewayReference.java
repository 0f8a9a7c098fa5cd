package guitai.payment;

/// The gateway's own number of a payment or refund (交易号, transaction_id, trade_no).
public record GatewayReference(String value) {
    @Override
    public String toString() {
        return value;
    }
}
