package guitai.gateway;

import guitai.config.MerchantFile;
import guitai.config.MerchantFile.Partners;
import guitai.config.MerchantFile.Shared;
import guitai.credential.SecretReading;
import guitai.credential.Secrets;
import guitai.gateway.card.TerminalClient;
import guitai.gateway.http.Cut;
import guitai.gateway.http.HttpLine;
import guitai.gateway.http.MacKey;
import guitai.gateway.http.MacLine;
import guitai.gateway.http.TimeOuts;
import guitai.gateway.http.Tls;
import guitai.headoffice.HeadOffice;
import guitai.headoffice.Issuer;
import guitai.headoffice.Tokens;
import guitai.sandbox.Sandbox;

import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Map;

/// The till's lines to a running sandbox, set up out of the files it wrote, as a till is.
public final class TillsLegs {
    public static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    private final Sandbox sandbox;
    private final Partners partners;
    private final Secrets secrets;
    private final InstantSource clock;
    private final HttpLine http;

    public TillsLegs(Sandbox sandbox, Duration patience, InstantSource clock) {
        this.sandbox = sandbox;
        this.clock = clock;
        var folder = sandbox.endpoints().credentials();
        if (!(MerchantFile.read(folder) instanceof MerchantFile.Reading.Good(var merchant))) {
            throw new IllegalStateException("" + MerchantFile.read(folder));
        }
        this.partners = merchant.partners().orElseThrow();
        this.secrets = new Secrets(folder, Map.of(), clock);
        this.http =
                new HttpLine(
                        Tls.ofThisMachine(), new TimeOuts(patience, patience), clock, new Cut());
    }

    public TerminalClient terminal() {
        var terminal = line(sandbox.endpoints().terminal().orElseThrow(), partners.terminal());
        var acquirer = line(sandbox.endpoints().acquirer(), partners.card().key());
        return new TerminalClient(
                new TerminalClient.Lines(terminal, terminal, acquirer),
                partners.card().terminalId(),
                SHANGHAI);
    }

    /// With the acquirer's key where the terminal's belongs.
    public TerminalClient terminalUnderAWrongKey() {
        var wrong = line(sandbox.endpoints().terminal().orElseThrow(), partners.headOffice().key());
        return new TerminalClient(
                new TerminalClient.Lines(wrong, wrong, wrong),
                partners.card().terminalId(),
                SHANGHAI);
    }

    public HeadOffice journal(String workstation) {
        return new HeadOffice(office(), workstation);
    }

    public Issuer issuer() {
        return new Issuer(office(), "T1");
    }

    public Tokens tokens() {
        var office = partners.headOffice();
        var place = new Secrets.Place("", office.issuerKey());
        return new Tokens(Map.of(office.issuerKeyId(), usable(secrets.issuerKey(place)).key()));
    }

    private MacLine office() {
        return line(sandbox.endpoints().headOffice(), partners.headOffice().key());
    }

    private MacLine line(String base, Shared key) {
        var secret = usable(secrets.hexadecimal(new Secrets.Place("", key.file())));
        return new MacLine(MacKey.of(key.id(), secret.secret()), URI.create(base), http, clock);
    }

    private static <T> T usable(SecretReading<T> reading) {
        return switch (reading) {
            case SecretReading.Usable<T>(var secret, _) -> secret;
            case SecretReading.Unusable<T>(var problem) ->
                    throw new IllegalStateException(problem.words());
        };
    }
}
