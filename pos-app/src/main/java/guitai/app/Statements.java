package guitai.app;

import guitai.config.Key;
import guitai.config.Settings;
import guitai.flow.ReconciliationPorts;
import guitai.gateway.alipay.AlipayBills;
import guitai.gateway.card.CardBills;
import guitai.gateway.card.ColumnMap;
import guitai.gateway.wechatpay.WechatBills;
import guitai.money.Money;
import guitai.payment.Channel;
import guitai.reconciliation.FeeRate;
import guitai.reconciliation.MatchRules;
import guitai.reconciliation.StatementSource;
import guitai.storage.TillStore;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/// Where the channels' bills come from, and the contracts they are held against.
///
/// A command that only looks at the books is connected when it first asks for a bill, and not
/// before.
final class Statements implements AutoCloseable {
    /// One till makes some hundred payments a day; with more differences the bill is somebody
    /// else's.
    private static final int MOST_DIFFERENCES = 5_000;

    /// Money that goes from or to the shop's own bank account without a trade, in the channels'
    /// words.
    private static final Set<String> NOT_TRADES = Set.of("提现", "充值", "转账");

    private final Settings settings;
    private final Supplier<Connections> connections;
    private Optional<Connections> made = Optional.empty();

    /// @param connections opens them; asked once at most
    Statements(Settings settings, Supplier<Connections> connections) {
        this.settings = settings;
        this.connections = connections;
    }

    ReconciliationPorts ports(TillStore store) {
        return new ReconciliationPorts(
                channels(),
                this::sources,
                store.ourBooks(),
                store.reconciliation(),
                store.bills(),
                this::rules);
    }

    private List<Channel> channels() {
        var on = new ArrayList<Channel>();
        if (!settings.currency().equals(Money.CNY)) return on;
        if (settings.training() || settings.on(Key.WECHAT)) on.add(Channel.WECHAT_PAY);
        if (settings.training() || settings.on(Key.ALIPAY)) on.add(Channel.ALIPAY);
        if (settings.training() || settings.on(Key.CARD)) on.add(Channel.CARD);
        return on;
    }

    /// A channel that cannot be connected still reads files.
    private Map<Channel, StatementSource> sources() {
        var sources = new EnumMap<Channel, StatementSource>(Channel.class);
        for (var reader :
                List.of(
                        new WechatBills(settings.text(Key.WECHAT_MERCHANT_ID)),
                        new AlipayBills(""),
                        new CardBills(ColumnMap.STANDARD, settings.text(Key.CARD_MERCHANT_ID)))) {
            if (channels().contains(reader.channel())) sources.put(reader.channel(), reader);
        }
        sources.putAll(connected().statements());
        return sources;
    }

    private synchronized Connections connected() {
        if (made.isEmpty()) made = Optional.of(connections.get());
        return made.get();
    }

    private MatchRules rules(Channel channel) {
        return MatchRules.china(fee(channel))
                .withMost(MOST_DIFFERENCES)
                .withNotTrades(NOT_TRADES)
                .withNeighbours(Set.copyOf(settings.neighbours()));
    }

    private FeeRate fee(Channel channel) {
        return switch (channel) {
            case WECHAT_PAY -> share(Key.WECHAT_FEE_PPM);
            case ALIPAY -> share(Key.ALIPAY_FEE_PPM);
            case CARD -> share(Key.CARD_FEE_PPM);
            case STORED_VALUE -> FeeRate.UNKNOWN;
        };
    }

    private FeeRate share(Key key) {
        return new FeeRate.Share(settings.feePpm(key), true);
    }

    @Override
    public synchronized void close() {
        made.ifPresent(Connections::close);
    }
}
