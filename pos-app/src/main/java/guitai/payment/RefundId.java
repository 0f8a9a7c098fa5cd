package guitai.payment;

/// The number of one refund (out_refund_no, out_request_no): fixed before it is first asked for, so
/// that asking again never refunds twice. At most 64 letters and digits.
public record RefundId(String value) {
    public RefundId {
        if (!value.matches("[0-9A-Za-z]{8,64}")) {
            throw new IllegalArgumentException("no refund number: " + value);
        }
    }

    /// The one refund that takes back a whole attempt.
    public static RefundId wholeOf(AttemptId attempt) {
        return new RefundId(attempt.value() + "R");
    }

    @Override
    public String toString() {
        return value;
    }
}
