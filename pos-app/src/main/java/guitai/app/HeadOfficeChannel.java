package guitai.app;

import guitai.command.ChannelState;
import guitai.config.Key;
import guitai.config.MerchantFile;
import guitai.config.Settings;
import guitai.credential.Secrets;
import guitai.credential.Secrets.Place;
import guitai.credential.VerifyingKey;
import guitai.gateway.http.MacKey;
import guitai.gateway.http.MacLine;
import guitai.headoffice.HeadOffice;
import guitai.headoffice.Issuer;
import guitai.headoffice.Tokens;
import guitai.journal.Uplink;
import guitai.payment.Channel;
import guitai.payment.StoredValueTokens;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Builds what this till has to do with head office: the way up for its journal, and the issuer of
/// stored value.
final class HeadOfficeChannel {
    private final Settings settings;
    private final Lines lines;

    HeadOfficeChannel(Settings settings, Lines lines) {
        this.settings = settings;
        this.lines = lines;
    }

    /// @param uplink empty where no head office is set up
    /// @param tokens empty where no stored value is taken
    record Built(ChannelState state, Optional<Uplink> uplink, Optional<StoredValueTokens> tokens) {
        static Built off() {
            return new Built(
                    new ChannelState(Channel.STORED_VALUE, false, Optional.empty(), List.of()),
                    Optional.empty(),
                    Optional.empty());
        }
    }

    Built live(Secrets secrets) {
        var lacking = new Lacking();
        var id = lacking.setting(settings, Key.HEAD_OFFICE_KEY_ID);
        var url = lacking.setting(settings, Key.HEAD_OFFICE_URL);
        var key =
                CardChannel.key(
                        lacking,
                        secrets,
                        id,
                        Key.HEAD_OFFICE_KEY,
                        new Place("GUITAI_HEAD_OFFICE_KEY", settings.text(Key.HEAD_OFFICE_KEY)));
        if (url.isEmpty() || key.isEmpty()) return lacks(lacking);
        var at = settings.address(Key.HEAD_OFFICE_URL);
        if (!settings.on(Key.STORED_VALUE)) return journalOnly(key.get(), at);
        var issuer =
                lacking.secret(
                        Key.HEAD_OFFICE_ISSUER_KEY,
                        secrets.issuerKey(
                                new Place(
                                        "GUITAI_HEAD_OFFICE_ISSUER_KEY_PEM",
                                        settings.text(Key.HEAD_OFFICE_ISSUER_KEY))));
        return built(
                lacking,
                key.get(),
                at,
                issuer,
                lacking.setting(settings, Key.HEAD_OFFICE_ISSUER_KEY_ID));
    }

    Built training(MerchantFile.HeadOffice merchant, Secrets secrets, URI at) {
        var lacking = new Lacking();
        var key = CardChannel.shared(lacking, secrets, merchant.key());
        if (key.isEmpty()) return lacks(lacking);
        var issuer =
                lacking.secret(
                        Key.HEAD_OFFICE_ISSUER_KEY,
                        secrets.issuerKey(new Place("", merchant.issuerKey())));
        return built(lacking, key.get(), at, issuer, merchant.issuerKeyId());
    }

    private Built lacks(Lacking lacking) {
        return new Built(
                new ChannelState(Channel.STORED_VALUE, true, Optional.empty(), lacking.words()),
                Optional.empty(),
                Optional.empty());
    }

    private Built journalOnly(MacKey key, URI at) {
        return new Built(Built.off().state(), Optional.of(uplink(key, at)), Optional.empty());
    }

    private Built built(
            Lacking lacking,
            MacKey key,
            URI at,
            Optional<VerifyingKey> issuer,
            String issuerKeyId) {
        var uplink = uplink(key, at);
        if (issuer.isEmpty() || issuerKeyId.isEmpty()) {
            return new Built(
                    new ChannelState(Channel.STORED_VALUE, true, Optional.empty(), lacking.words()),
                    Optional.of(uplink),
                    Optional.empty());
        }
        return new Built(
                new ChannelState(
                        Channel.STORED_VALUE,
                        true,
                        Optional.of(new Issuer(line(key, at), till())),
                        lacking.words()),
                Optional.of(uplink),
                Optional.of(new Tokens(Map.of(issuerKeyId, issuer.get().key()))));
    }

    private Uplink uplink(MacKey key, URI at) {
        return new HeadOffice(line(key, at), till());
    }

    private MacLine line(MacKey key, URI at) {
        return new MacLine(key, at, lines.line(), lines.clock());
    }

    /// What head office knows this till by.
    private String till() {
        return settings.store() + "-" + settings.workstation();
    }
}
