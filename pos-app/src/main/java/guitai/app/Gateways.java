package guitai.app;

import guitai.command.ChannelState;
import guitai.config.Key;
import guitai.config.MerchantFile;
import guitai.config.Settings;
import guitai.credential.Secrets;
import guitai.gateway.alipay.Alipay;
import guitai.gateway.http.Cut;
import guitai.gateway.wechatpay.Dialect;
import guitai.gateway.wechatpay.WechatPay;
import guitai.journal.Uplink;
import guitai.payment.CardTerminal;
import guitai.payment.Channel;
import guitai.payment.PaymentGateway;
import guitai.payment.StoredValueIssuer;
import guitai.payment.StoredValueTokens;
import guitai.payment.WalletGateway;
import guitai.reconciliation.StatementSource;
import guitai.scan.PaymentCode.Wallet;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// The payment channels of this till and the lines they speak on.
///
/// A channel that cannot be built is none, with words: the till sells for cash all the same.
/// Nothing is sent while they are built. [#close] ends what is running within moments; an attempt
/// it cuts off is asked about at the next start.
public final class Gateways implements AutoCloseable {
    private final List<ChannelState> states;
    private final Others others;
    private final Lines lines;

    /// Who is spoken to besides the wallets.
    private record Others(CardChannel.Built card, HeadOfficeChannel.Built office) {
        static Others none() {
            return new Others(CardChannel.Built.off(), HeadOfficeChannel.Built.off());
        }
    }

    private Gateways(List<ChannelState> wallets, Others others, Lines lines) {
        this.states =
                Stream.concat(
                                wallets.stream(),
                                Stream.of(others.card().state(), others.office().state()))
                        .toList();
        this.others = others;
        this.lines = lines;
    }

    /// No wallet is taken.
    public static Gateways none() {
        return new Gateways(
                Stream.of(Channel.WECHAT_PAY, Channel.ALIPAY).map(Gateways::off).toList(),
                Others.none(),
                new Lines(Instant::now, new Cut()));
    }

    /// Those the shop has switched on in `till.conf`.
    ///
    /// @param environment where keys may be, besides files
    public static Gateways live(
            Settings settings, Path home, Map<String, String> environment, Lines lines) {
        var secrets = new Secrets(home, environment, lines.clock());
        var states = new ArrayList<ChannelState>();
        states.add(
                settings.on(Key.WECHAT)
                        ? new WechatChannel(settings, lines).live(secrets, environment)
                        : off(Channel.WECHAT_PAY));
        if (settings.on(Key.ALIPAY)) {
            states.add(new AlipayChannel(settings, lines.line(), lines.clock()).live(secrets));
        } else {
            states.add(off(Channel.ALIPAY));
        }
        var others =
                new Others(
                        settings.on(Key.CARD)
                                ? new CardChannel(settings, lines).live(secrets)
                                : CardChannel.Built.off(),
                        settings.on(Key.HEAD_OFFICE)
                                ? new HeadOfficeChannel(settings, lines).live(secrets)
                                : HeadOfficeChannel.Built.off());
        return new Gateways(states, others, lines);
    }

    /// All of them, as the merchant of a sandbox.
    ///
    /// @param folder with `merchant.json`; a sandbox makes it in its state folder
    public static Gateways fromMerchantFolder(
            Path folder, SandboxAddresses at, Settings settings, Lines lines) {
        return switch (MerchantFile.read(folder)) {
            case MerchantFile.Reading.Bad(var words) ->
                    new Gateways(
                            Stream.of(Channel.WECHAT_PAY, Channel.ALIPAY)
                                    .map(
                                            channel ->
                                                    new ChannelState(
                                                            channel,
                                                            true,
                                                            Optional.empty(),
                                                            List.of(words)))
                                    .toList(),
                            Others.none(),
                            lines);
            case MerchantFile.Reading.Good(var merchant) -> training(merchant, at, settings, lines);
        };
    }

    private static Gateways training(
            MerchantFile merchant, SandboxAddresses at, Settings settings, Lines lines) {
        // The shop's real keys stay out of it, wherever they are.
        var secrets = new Secrets(merchant.folder(), Map.of(), lines.clock());
        var wechat = new WechatChannel(settings, lines).training(merchant, secrets, at);
        var alipay =
                new AlipayChannel(settings, lines.line(), lines.clock())
                        .training(merchant.alipay(), secrets, at.alipay());
        var others =
                merchant.partners()
                        .map(partners -> training(partners, secrets, at, settings, lines))
                        .orElseGet(Others::none);
        return new Gateways(List.of(wechat, alipay), others, lines);
    }

    private static Others training(
            MerchantFile.Partners partners,
            Secrets secrets,
            SandboxAddresses at,
            Settings settings,
            Lines lines) {
        return new Others(
                at.terminal()
                        .map(
                                terminal ->
                                        new CardChannel(settings, lines)
                                                .training(
                                                        partners, secrets, terminal, at.acquirer()))
                        .orElseGet(CardChannel.Built::off),
                new HeadOfficeChannel(settings, lines)
                        .training(partners.headOffice(), secrets, at.headOffice()));
    }

    /// Where each channel's bills come from; a channel that could not be built has none.
    public Map<Channel, StatementSource> statements() {
        var sources = new EnumMap<Channel, StatementSource>(Channel.class);
        for (var state : states) {
            state.gateway()
                    .flatMap(Gateways::bills)
                    .ifPresent(source -> sources.put(state.channel(), source));
        }
        others.card().bills().ifPresent(source -> sources.put(Channel.CARD, source));
        return sources;
    }

    private static Optional<StatementSource> bills(PaymentGateway gateway) {
        if (gateway instanceof WechatPay wechat) return Optional.of(wechat.bills(Dialect.V3));
        // Whose bills they are, the key they come under says.
        if (gateway instanceof Alipay alipay) return Optional.of(alipay.bills(""));
        return Optional.empty();
    }

    /// Empty where none is set up.
    public Optional<CardTerminal> terminal() {
        return others.card().state().gateway().flatMap(g -> as(CardTerminal.class, g));
    }

    /// Empty where the shop takes none.
    public Optional<StoredValueIssuer> storedValue() {
        return others.office().state().gateway().flatMap(g -> as(StoredValueIssuer.class, g));
    }

    public Optional<StoredValueTokens> tokens() {
        return others.office().tokens();
    }

    public Optional<Uplink> uplink() {
        return others.office().uplink();
    }

    private static <T> Optional<T> as(Class<T> kind, PaymentGateway gateway) {
        return kind.isInstance(gateway) ? Optional.of(kind.cast(gateway)) : Optional.empty();
    }

    /// Which gateway takes which wallet; a wallet that is missing is not taken.
    public Map<Wallet, WalletGateway> wallets() {
        var wallets = new EnumMap<Wallet, WalletGateway>(Wallet.class);
        for (var state : states) {
            if (state.gateway().orElse(null) instanceof WalletGateway gateway) {
                wallets.put(wallet(state.channel()), gateway);
            }
        }
        return wallets;
    }

    /// Every channel, for `doctor`.
    public List<ChannelState> states() {
        return states;
    }

    @Override
    public void close() {
        lines.close();
    }

    private static Wallet wallet(Channel channel) {
        return switch (channel) {
            case WECHAT_PAY -> Wallet.WECHAT;
            case ALIPAY -> Wallet.ALIPAY;
            case CARD, STORED_VALUE ->
                    throw new IllegalArgumentException(channel + " is no wallet");
        };
    }

    private static ChannelState off(Channel channel) {
        return new ChannelState(channel, false, Optional.empty(), List.of());
    }
}
