package guitai.payment;

import java.util.Optional;

/// The account a wallet says it was paid from: WeChat's openid 用户标识, Alipay's user id or open id.
///
/// Names a person to whoever asks the wallet: never journaled, logged or shown; [#toString] shows
/// nothing of it. It is the same in every payment of this person to this merchant's application.
public record Payer(Channel channel, String secret) {
    // WeChat's papers allow 128; every openid seen has 28, Alipay's open ids have up to 64.
    private static final int LONGEST = 64;

    public Payer {
        if (secret.isBlank() || secret.length() > LONGEST) {
            throw new IllegalArgumentException("not an account");
        }
    }

    /// Nothing where the gateway did not say, or said something that can be nobody's account.
    public static Optional<Payer> of(Channel channel, String said) {
        var text = said.strip();
        return text.isEmpty() || text.length() > LONGEST
                ? Optional.empty()
                : Optional.of(new Payer(channel, text));
    }

    @Override
    public String toString() {
        return channel + " ****";
    }
}
