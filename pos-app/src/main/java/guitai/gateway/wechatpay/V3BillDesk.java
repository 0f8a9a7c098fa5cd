package guitai.gateway.wechatpay;

import guitai.gateway.bill.Landing;
import guitai.gateway.bill.Opened;
import guitai.gateway.http.Exchange;
import guitai.payment.Channel;
import guitai.payment.Doubt;
import guitai.reconciliation.StatementSource.Bill;
import guitai.reconciliation.StatementSource.Fetched;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/// Bills in v3: a signed answer with a hash and an address, then the file, which is not signed and
/// must have that hash.
final class V3BillDesk implements BillDesk {
    private final V3Client client;
    private final Certificates certificates;

    V3BillDesk(V3Client client, Certificates certificates) {
        this.client = client;
        this.certificates = certificates;
    }

    @Override
    public boolean has(Bill bill) {
        return true;
    }

    @Override
    public Fetched fetch(LocalDate date, Bill bill, Path folder) throws IOException {
        certificates.ifWanted();
        var asking =
                switch (bill) {
                    case TRADES, PAYMENTS, REFUNDS -> "tradebill?bill_type=";
                    case FUNDS -> "fundflowbill?account_type=";
                };
        var target = "/v3/bill/" + asking + BillDesk.word(bill) + "&bill_date=" + date;
        return switch (client.get("bill", target + "&tar_type=GZIP")) {
            case V3Answer.Signed signed when signed.status() == 200 ->
                    download(
                            signed, new Landing(folder, Channel.WECHAT_PAY, date, bill, ".csv.gz"));
            case V3Answer.Signed signed -> refused(signed);
            case V3Answer.Doubtful(var why, _, _) -> new Fetched.Unknown(why.name());
            case V3Answer.NotSent() -> new Fetched.Unknown(Doubt.NO_ANSWER.name());
        };
    }

    private static Fetched refused(V3Answer.Signed signed) {
        return switch (signed.code()) {
            case "NO_STATEMENT_EXIST" -> new Fetched.NothingTraded();
            case "STATEMENT_CREATING" -> new Fetched.NotReady(signed.code());
            case "SYSTEM_ERROR", "SYSTEMERROR", "FREQUENCY_LIMITED", "RATELIMIT_EXCEEDED", "" ->
                    new Fetched.Unknown("HTTP " + signed.status() + " " + signed.code());
            default -> new Fetched.Refused(signed.code());
        };
    }

    private Fetched download(V3Answer.Signed signed, Landing landing) throws IOException {
        var hash = Json.text(signed.body(), "hash_value").toLowerCase(Locale.ROOT);
        var target = target(Json.text(signed.body(), "download_url"));
        if (!Json.text(signed.body(), "hash_type").equals("SHA1") || target.isEmpty()) {
            return new Fetched.Unknown(Doubt.UNREADABLE.name());
        }
        var exchange =
                client.download("billdownload", target.get(), landing.part(), Landing.PATIENCE);
        if (!(exchange instanceof Exchange.Answered answered) || answered.status() != 200) {
            return new Fetched.Unknown(exchange.word());
        }
        if (hash.equals(sha1(landing.part()))) return new Fetched.File(landing.keep());
        landing.drop();
        return new Fetched.Unknown("HASH");
    }

    /// Path and query only: a request under our signature goes nowhere but to the gateway we know.
    private static Optional<String> target(String url) {
        try {
            var at = URI.create(url);
            var path = at.getRawPath();
            if (path == null || !path.startsWith("/v3/")) return Optional.empty();
            var query = at.getRawQuery();
            return Optional.of(query == null ? path : path + "?" + query);
        } catch (IllegalArgumentException notAnAddress) {
            return Optional.empty();
        }
    }

    /// Of the unpacked file; nothing for one that cannot be unpacked.
    private static String sha1(Path file) {
        try (var in = Opened.unpacked(file)) {
            return Landing.digest(in, "SHA-1");
        } catch (IOException damaged) {
            return "";
        }
    }
}
