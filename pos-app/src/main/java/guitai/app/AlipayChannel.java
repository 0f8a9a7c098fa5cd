package guitai.app;

import guitai.command.ChannelState;
import guitai.config.Key;
import guitai.config.MerchantFile;
import guitai.config.Settings;
import guitai.credential.Secrets;
import guitai.credential.Secrets.Place;
import guitai.credential.VerifyingKey;
import guitai.gateway.alipay.Alipay;
import guitai.gateway.alipay.AlipayAccount;
import guitai.gateway.http.HttpLine;
import guitai.payment.Channel;

import java.net.URI;
import java.security.PrivateKey;
import java.security.interfaces.RSAKey;
import java.time.InstantSource;
import java.util.Optional;

/// Builds the channel Alipay from what the shop has set up, or from a sandbox's merchant.
final class AlipayChannel {
    private final Settings settings;
    private final HttpLine line;
    private final InstantSource clock;

    AlipayChannel(Settings settings, HttpLine line, InstantSource clock) {
        this.settings = settings;
        this.line = line;
        this.clock = clock;
    }

    ChannelState live(Secrets secrets) {
        return built(
                secrets,
                new Lacking(),
                settings.text(Key.ALIPAY_APP_ID),
                new Place("GUITAI_ALIPAY_PRIVATE_KEY_PEM", settings.text(Key.ALIPAY_PRIVATE_KEY)),
                new Place("GUITAI_ALIPAY_PUBLIC_KEY_PEM", settings.text(Key.ALIPAY_PUBLIC_KEY)),
                settings.address(Key.ALIPAY_URL));
    }

    ChannelState training(MerchantFile.Alipay merchant, Secrets secrets, URI gateway) {
        return built(
                secrets,
                new Lacking(),
                merchant.appId(),
                new Place("", merchant.privateKey()),
                new Place("", merchant.publicKey()),
                gateway);
    }

    private ChannelState built(
            Secrets secrets,
            Lacking lacking,
            String appId,
            Place ownKey,
            Place theirKey,
            URI gateway) {
        if (appId.isEmpty()) lacking.add(Key.ALIPAY_APP_ID.written() + " is not set");
        var own = lacking.secret(Key.ALIPAY_PRIVATE_KEY, secrets.privateKey(ownKey));
        var theirs = lacking.secret(Key.ALIPAY_PUBLIC_KEY, secrets.publicKey(theirKey));
        // The portal shows both public keys side by side, and copying the wrong one looks like
        // forged answers.
        if (pair(own, theirs)) {
            lacking.add(
                    Key.ALIPAY_PUBLIC_KEY.written()
                            + " is this application's own public key; Alipay's stands beside it on"
                            + " the portal");
        }
        return new ChannelState(
                Channel.ALIPAY,
                true,
                lacking.serious()
                        ? Optional.empty()
                        : own.flatMap(key -> theirs.map(t -> gateway(appId, key, t, gateway))),
                lacking.words());
    }

    private Alipay gateway(String appId, PrivateKey key, VerifyingKey theirs, URI gateway) {
        return new Alipay(
                new AlipayAccount(
                        appId, key, theirs.key(), gateway, settings.text(Key.TERMINAL_ID)),
                settings.patience(Key.ALIPAY_PATIENCE),
                line,
                clock);
    }

    private static boolean pair(Optional<PrivateKey> own, Optional<VerifyingKey> theirs) {
        return own.isPresent()
                && theirs.isPresent()
                && own.get() instanceof RSAKey one
                && theirs.get().key() instanceof RSAKey other
                && one.getModulus().equals(other.getModulus());
    }
}
