package guitai.app;

import guitai.command.ChannelState;
import guitai.config.Key;
import guitai.config.MerchantFile;
import guitai.config.Settings;
import guitai.credential.MerchantIdentity;
import guitai.credential.Secrets;
import guitai.credential.Secrets.Place;
import guitai.credential.SharedSecret;
import guitai.credential.VerifyingKey;
import guitai.gateway.http.Identity;
import guitai.gateway.http.TimeOuts;
import guitai.gateway.http.Tls;
import guitai.gateway.wechatpay.ApiKey;
import guitai.gateway.wechatpay.Dialect;
import guitai.gateway.wechatpay.Endpoints;
import guitai.gateway.wechatpay.Merchant;
import guitai.gateway.wechatpay.MerchantKey;
import guitai.gateway.wechatpay.PlatformKeys;
import guitai.gateway.wechatpay.V2Signature;
import guitai.gateway.wechatpay.WechatPay;
import guitai.payment.Channel;
import guitai.payment.PaymentGateway;

import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Builds the channel WeChat Pay from what the shop has set up, or from a sandbox's merchant.
final class WechatChannel {
    private final Settings settings;
    private final InstantSource clock;
    private final Lines lines;

    WechatChannel(Settings settings, Lines lines) {
        this.settings = settings;
        this.clock = lines.clock();
        this.lines = lines;
    }

    /// What the shop is to WeChat Pay, whole or in parts.
    private record Parts(
            String appId,
            String merchantId,
            String notifyUrl,
            String publicKeyId,
            Optional<SharedSecret> v2Key,
            Optional<SharedSecret> v3Key,
            Optional<MerchantIdentity> identity,
            Optional<VerifyingKey> publicKey) {}

    ChannelState live(Secrets secrets, Map<String, String> environment) {
        var lacking = new Lacking();
        var merchantId = lacking.setting(settings, Key.WECHAT_MERCHANT_ID);
        // A merchant of the older kind has no public key: platform certificates are fetched
        // instead.
        var publicKeyId = settings.text(Key.WECHAT_PUBLIC_KEY_ID);
        // WeChat Pay's portal sets the merchant's number as the password of the file.
        var password =
                environment.getOrDefault("GUITAI_WECHAT_IDENTITY_PASSWORD", merchantId).strip();
        var parts =
                new Parts(
                        lacking.setting(settings, Key.WECHAT_APP_ID),
                        merchantId,
                        lacking.setting(settings, Key.WECHAT_NOTIFY_URL),
                        publicKeyId,
                        lacking.secret(
                                Key.WECHAT_V2_KEY,
                                secrets.shared(
                                        place("GUITAI_WECHAT_V2_KEY_TEXT", Key.WECHAT_V2_KEY))),
                        lacking.secret(
                                Key.WECHAT_V3_KEY,
                                secrets.shared(
                                        place("GUITAI_WECHAT_V3_KEY_TEXT", Key.WECHAT_V3_KEY))),
                        lacking.secret(
                                Key.WECHAT_IDENTITY,
                                secrets.identity(
                                        place("", Key.WECHAT_IDENTITY),
                                        new SharedSecret(password))),
                        publicKeyId.isEmpty() ? Optional.empty() : publicKey(lacking, secrets));
        var base = settings.address(Key.WECHAT_URL);
        return built(parts, lacking, new Endpoints(base, base, base), List.of());
    }

    private Optional<VerifyingKey> publicKey(Lacking lacking, Secrets secrets) {
        return lacking.secret(
                Key.WECHAT_PUBLIC_KEY,
                secrets.publicKey(place("GUITAI_WECHAT_PUBLIC_KEY_PEM", Key.WECHAT_PUBLIC_KEY)));
    }

    ChannelState training(MerchantFile merchant, Secrets secrets, SandboxAddresses at) {
        var lacking = new Lacking();
        var wechat = merchant.wechat();
        if (wechat.v2Key().length() != 32 || wechat.v3Key().length() != 32) {
            lacking.add(MerchantFile.NAME + " has keys that are not of 32 characters");
        }
        var authority =
                lacking.secret(Key.WECHAT_URL, secrets.certificate(new Place("", merchant.ca())));
        var parts =
                new Parts(
                        wechat.appId(),
                        wechat.merchantId(),
                        // Nobody is told there; WeChat Pay insists on having one.
                        "https://127.0.0.1/wechat",
                        wechat.publicKeyId(),
                        Optional.of(new SharedSecret(wechat.v2Key())),
                        Optional.of(new SharedSecret(wechat.v3Key())),
                        lacking.secret(
                                Key.WECHAT_IDENTITY,
                                secrets.identity(
                                        new Place("", wechat.identity()),
                                        new SharedSecret(wechat.password()))),
                        lacking.secret(
                                Key.WECHAT_PUBLIC_KEY,
                                secrets.publicKey(new Place("", wechat.publicKey()))));
        return built(
                parts,
                lacking,
                new Endpoints(at.wechat(), at.wechatCertified(), at.wechat()),
                authority.stream().toList());
    }

    private ChannelState built(
            Parts parts, Lacking lacking, Endpoints endpoints, List<X509Certificate> authorities) {
        return new ChannelState(
                Channel.WECHAT_PAY,
                true,
                lacking.serious()
                        ? Optional.empty()
                        : gateway(parts, endpoints, authorities).map(PaymentGateway.class::cast),
                lacking.words());
    }

    private Optional<WechatPay> gateway(
            Parts parts, Endpoints endpoints, List<X509Certificate> authorities) {
        if (parts.identity().isEmpty()
                || (!parts.publicKeyId().isEmpty() && parts.publicKey().isEmpty())
                || parts.v2Key().isEmpty()
                || parts.v3Key().isEmpty()) {
            return Optional.empty();
        }
        var us = parts.identity().get();
        var tls = Tls.of(Optional.of(new Identity(us.key(), us.chain())), authorities);
        var line = lines.line(tls, TimeOuts.DEFAULT);
        var merchant =
                new Merchant(
                        parts.appId(),
                        parts.merchantId(),
                        ApiKey.of(parts.v2Key().get().secret()),
                        ApiKey.of(parts.v3Key().get().secret()),
                        new MerchantKey(us.serial(), us.key()),
                        parts.notifyUrl());
        return Optional.of(
                new WechatPay(
                        merchant,
                        parts.publicKey()
                                .map(
                                        key ->
                                                PlatformKeys.ofPublicKey(
                                                        parts.publicKeyId(), key.key()))
                                .orElseGet(() -> PlatformKeys.ofCertificates(List.of())),
                        endpoints,
                        usage(),
                        line,
                        clock,
                        new SecureRandom()));
    }

    private WechatPay.Settings usage() {
        var advised = WechatPay.Settings.DEFAULT.rules();
        return new WechatPay.Settings(
                settings.text(Key.WECHAT_BARCODE).equals("v3") ? Dialect.V3 : Dialect.V2,
                V2Signature.HMAC_SHA256,
                new PaymentGateway.Rules(
                        settings.patience(Key.WECHAT_PATIENCE),
                        advised.firstAsk(),
                        advised.askEvery(),
                        advised.reverseNotBefore()));
    }

    private Place place(String variable, Key key) {
        return new Place(variable, settings.text(key));
    }
}
