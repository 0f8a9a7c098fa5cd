package guitai.refund;

/// Why there is no receipt: chosen, never typed.
public enum NoReceiptReason {
    LOST,
    GIFT,
    FAULTY,
    RECALLED,
    OTHER
}
