package guitai.app;

import guitai.command.ChannelState;
import guitai.config.Key;
import guitai.config.MerchantFile;
import guitai.config.Settings;
import guitai.credential.Secrets;
import guitai.gateway.http.HttpLine;
import guitai.gateway.http.TimeOuts;
import guitai.gateway.http.Tls;
import guitai.payment.Channel;
import guitai.payment.WalletGateway;
import guitai.scan.PaymentCode.Wallet;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The payment channels of this till and the lines they speak on.
///
/// A channel that cannot be built is none, with words: the till sells for cash all the same.
/// Nothing is sent while they are built. [#close] ends what is running within moments; an attempt
/// it cuts off is asked about at the next start.
public final class Gateways implements AutoCloseable {
    private final List<ChannelState> states;
    private final List<HttpLine> lines;

    private Gateways(List<ChannelState> states, List<HttpLine> lines) {
        this.states = List.copyOf(states);
        this.lines = List.copyOf(lines);
    }

    /// No wallet is taken.
    public static Gateways none() {
        return new Gateways(Arrays.stream(Channel.values()).map(Gateways::off).toList(), List.of());
    }

    /// Those the shop has switched on in `till.conf`.
    ///
    /// @param environment where keys may be, besides files
    public static Gateways live(
            Settings settings, Path home, Map<String, String> environment, InstantSource clock) {
        var secrets = new Secrets(home, environment, clock);
        var states = new ArrayList<ChannelState>();
        var lines = new ArrayList<HttpLine>();
        states.add(
                settings.on(Key.WECHAT)
                        ? new WechatChannel(settings, clock, lines::add).live(secrets, environment)
                        : off(Channel.WECHAT_PAY));
        if (settings.on(Key.ALIPAY)) {
            var line = new HttpLine(Tls.ofThisMachine(), TimeOuts.DEFAULT, clock);
            lines.add(line);
            states.add(new AlipayChannel(settings, line, clock).live(secrets));
        } else {
            states.add(off(Channel.ALIPAY));
        }
        return new Gateways(states, lines);
    }

    /// All of them, as the merchant of a sandbox.
    ///
    /// @param folder with `merchant.json`; a sandbox makes it in its state folder
    public static Gateways fromMerchantFolder(
            Path folder, SandboxAddresses at, Settings settings, InstantSource clock) {
        return switch (MerchantFile.read(folder)) {
            case MerchantFile.Reading.Bad(var words) ->
                    new Gateways(
                            Arrays.stream(Channel.values())
                                    .map(
                                            channel ->
                                                    new ChannelState(
                                                            channel,
                                                            true,
                                                            Optional.empty(),
                                                            List.of(words)))
                                    .toList(),
                            List.of());
            case MerchantFile.Reading.Good(var merchant) -> training(merchant, at, settings, clock);
        };
    }

    private static Gateways training(
            MerchantFile merchant, SandboxAddresses at, Settings settings, InstantSource clock) {
        // The shop's real keys stay out of it, wherever they are.
        var secrets = new Secrets(merchant.folder(), Map.of(), clock);
        var lines = new ArrayList<HttpLine>();
        var line = new HttpLine(Tls.ofThisMachine(), TimeOuts.DEFAULT, clock);
        lines.add(line);
        var wechat = new WechatChannel(settings, clock, lines::add).training(merchant, secrets, at);
        var alipay =
                new AlipayChannel(settings, line, clock)
                        .training(merchant.alipay(), secrets, at.alipay());
        return new Gateways(List.of(wechat, alipay), lines);
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
        lines.forEach(HttpLine::close);
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
