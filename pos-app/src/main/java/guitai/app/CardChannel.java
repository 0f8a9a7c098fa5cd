package guitai.app;

import guitai.command.ChannelState;
import guitai.config.Key;
import guitai.config.MerchantFile;
import guitai.config.Settings;
import guitai.credential.Secrets;
import guitai.credential.Secrets.Place;
import guitai.gateway.card.CardBills;
import guitai.gateway.card.ColumnMap;
import guitai.gateway.card.TerminalClient;
import guitai.gateway.http.MacKey;
import guitai.gateway.http.MacLine;
import guitai.gateway.http.TimeOuts;
import guitai.payment.Channel;
import guitai.reconciliation.StatementSource;

import java.net.URI;
import java.util.List;
import java.util.Optional;

/// Builds the channel for cards from what the shop has set up, or from a sandbox's merchant.
///
/// The terminal stands on the counter: the line to it is the till's own and is not cut with what
/// leaves the machine.
final class CardChannel {
    private final Settings settings;
    private final Lines lines;

    CardChannel(Settings settings, Lines lines) {
        this.settings = settings;
        this.lines = lines;
    }

    /// One end of a line that both sides have a key for.
    private record End(Optional<MacKey> key, URI at) {}

    /// @param bills the acquirer's files; empty where there is no channel
    record Built(ChannelState state, Optional<StatementSource> bills) {
        static Built off() {
            return new Built(
                    new ChannelState(Channel.CARD, false, Optional.empty(), List.of()),
                    Optional.empty());
        }
    }

    Built live(Secrets secrets) {
        var lacking = new Lacking();
        var terminal =
                new End(
                        key(
                                lacking,
                                secrets,
                                lacking.setting(settings, Key.CARD_TERMINAL_KEY_ID),
                                Key.CARD_TERMINAL_KEY,
                                new Place(
                                        "GUITAI_CARD_TERMINAL_KEY",
                                        settings.text(Key.CARD_TERMINAL_KEY))),
                        address(lacking, Key.CARD_TERMINAL_URL));
        var acquirer =
                new End(
                        key(
                                lacking,
                                secrets,
                                lacking.setting(settings, Key.CARD_ACQUIRER_KEY_ID),
                                Key.CARD_ACQUIRER_KEY,
                                new Place(
                                        "GUITAI_CARD_ACQUIRER_KEY",
                                        settings.text(Key.CARD_ACQUIRER_KEY))),
                        address(lacking, Key.CARD_ACQUIRER_URL));
        return built(
                lacking,
                terminal,
                acquirer,
                lacking.setting(settings, Key.CARD_TERMINAL_ID),
                settings.text(Key.CARD_MERCHANT_ID));
    }

    private URI address(Lacking lacking, Key key) {
        return lacking.setting(settings, key).isEmpty() ? URI.create("") : settings.address(key);
    }

    Built training(MerchantFile.Partners merchant, Secrets secrets, URI at, URI acquirer) {
        var lacking = new Lacking();
        return built(
                lacking,
                new End(shared(lacking, secrets, merchant.terminal()), at),
                new End(shared(lacking, secrets, merchant.card().key()), acquirer),
                merchant.card().terminalId(),
                merchant.card().merchantId());
    }

    static Optional<MacKey> shared(Lacking lacking, Secrets secrets, MerchantFile.Shared shared) {
        return key(
                lacking, secrets, shared.id(), Key.CARD_TERMINAL_KEY, new Place("", shared.file()));
    }

    static Optional<MacKey> key(
            Lacking lacking, Secrets secrets, String id, Key name, Place place) {
        return lacking.secret(name, secrets.hexadecimal(place))
                .filter(_ -> !id.isEmpty())
                .map(secret -> MacKey.of(id, secret.secret()));
    }

    private Built built(
            Lacking lacking, End terminal, End acquirer, String number, String merchant) {
        if (lacking.serious() || terminal.key().isEmpty() || acquirer.key().isEmpty()) {
            return new Built(
                    new ChannelState(Channel.CARD, true, Optional.empty(), lacking.words()),
                    Optional.empty());
        }
        var out = new MacLine(acquirer.key().get(), acquirer.at(), lines.line(), lines.clock());
        var client =
                new TerminalClient(
                        new TerminalClient.Lines(
                                new MacLine(
                                        terminal.key().get(),
                                        terminal.at(),
                                        lines.onCounter(TerminalClient.timeOuts()),
                                        lines.clock()),
                                new MacLine(
                                        terminal.key().get(),
                                        terminal.at(),
                                        lines.onCounter(TimeOuts.DEFAULT),
                                        lines.clock()),
                                out),
                        number,
                        settings.calendar().zone());
        return new Built(
                new ChannelState(Channel.CARD, true, Optional.of(client), lacking.words()),
                Optional.of(new CardBills(ColumnMap.STANDARD, merchant, out)));
    }
}
