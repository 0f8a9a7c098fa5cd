package guitai.gateway.alipay;

import guitai.payment.Doubt;

import java.util.Optional;

/// What came back for one request, after the signature was looked at.
sealed interface Answer {

    /// Alipay's own words.
    record Signed(Said said) implements Answer {}

    /// Nothing that may end a payment.
    ///
    /// @param hint what it seems to say, for a technician who looks for a wrong key; never to be
    ///   acted on
    record Doubtful(Doubt why, String hint) implements Answer {}

    /// Not one byte left this machine.
    record NotSent() implements Answer {}

    /// @param body what came with status 200
    /// @param method such as `alipay.trade.pay`
    static Answer read(String body, String method, Rsa2 keys) {
        var envelope = Envelope.read(body);
        if (envelope.isEmpty()) return new Doubtful(Doubt.UNREADABLE, "");
        var raw =
                envelope.get()
                        .raw(method.replace('.', '_') + "_response")
                        .or(() -> envelope.get().raw("error_response"));
        if (raw.isEmpty()) return new Doubtful(Doubt.UNREADABLE, "");
        var said =
                envelope.get()
                        .raw("sign")
                        .flatMap(Said::string)
                        .flatMap(sign -> signedText(raw.get(), sign, keys));
        if (said.isEmpty()) return new Doubtful(Doubt.NOT_SIGNED, hint(raw.get()));
        // Read from the very characters that were verified, nothing else.
        return Said.read(said.get())
                .<Answer>map(Signed::new)
                .orElse(new Doubtful(Doubt.UNREADABLE, ""));
    }

    /// The text as Alipay signed it: some of its servers write `/` as `\/` after they have signed.
    private static Optional<String> signedText(String raw, String sign, Rsa2 keys) {
        if (keys.signed(raw, sign)) return Optional.of(raw);
        var plain = raw.replace("\\/", "/");
        return !plain.equals(raw) && keys.signed(plain, sign)
                ? Optional.of(plain)
                : Optional.empty();
    }

    private static String hint(String raw) {
        return Said.read(raw).map(Said::wordForTechnician).orElse("");
    }
}
