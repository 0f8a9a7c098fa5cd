package guitai.scan;

/// A code from a customer's phone. Whoever holds it can take the customer's money once.
///
/// [#toString] shows the first two and last four characters only (rule GS-25); [#secret] is for the
/// gateway alone.
public record PaymentCode(String secret, Wallet wallet) {

    public enum Wallet {
        WECHAT,
        ALIPAY,
        UNIONPAY,
        ECNY
    }

    public String masked() {
        return secret.length() <= 6
                ? "*".repeat(secret.length())
                : secret.substring(0, 2)
                        + "*".repeat(secret.length() - 6)
                        + secret.substring(secret.length() - 4);
    }

    @Override
    public String toString() {
        return wallet + " " + masked();
    }
}
