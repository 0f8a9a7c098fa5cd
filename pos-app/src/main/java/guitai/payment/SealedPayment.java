package guitai.payment;

/// What has to be handed over so that a payment taken offline becomes money: opaque to the till,
/// and forgotten as soon as the answer is there.
///
/// @param of the attempt it pays
/// @param content what the gateway gets, as its adapter wrote it; a card's is encrypted for the
///   acquirer alone
/// @param account whose offline spending it counts to, as a hash; empty for cards
/// @param counter of the token, so that it is taken once; -1 where it has none
/// @param contact how the customer can be reached if it is refused; empty if not given
public record SealedPayment(
        AttemptId of, String content, String account, long counter, String contact) {
    /// A blob of 8 KiB holds a chip's data ten times over.
    public static final int LONGEST = 8192;

    public static final int LONGEST_CONTACT = 60;

    public static final long NO_COUNTER = -1;

    public SealedPayment {
        if (content.isEmpty() || content.length() > LONGEST) {
            throw new IllegalArgumentException("a sealed payment of " + content.length());
        }
        if (contact.length() > LONGEST_CONTACT)
            throw new IllegalArgumentException("contact too long");
    }

    public SealedPayment reachable(String by) {
        return new SealedPayment(of, content, account, counter, by);
    }

    /// Neither the content nor the customer.
    @Override
    public String toString() {
        return "sealed payment of " + of + ", " + content.length() + " characters";
    }
}
