package guitai.gateway.wechatpay;

import static java.nio.charset.StandardCharsets.UTF_8;

import guitai.gateway.bill.Landing;
import guitai.gateway.http.Body;
import guitai.gateway.http.Exchange;
import guitai.payment.Channel;
import guitai.payment.Doubt;
import guitai.reconciliation.StatementSource.Bill;
import guitai.reconciliation.StatementSource.Fetched;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Trade bills in V2: the file is the answer, and neither it nor a refusal is signed. What speaks
/// for the file is TLS and its own sums.
final class V2BillDesk implements BillDesk {
    // The refusal is a handful of fields.
    private static final int LONGEST_REFUSAL = 1 << 14;

    private final V2Client client;
    private final Endpoints endpoints;

    V2BillDesk(V2Client client, Endpoints endpoints) {
        this.client = client;
        this.endpoints = endpoints;
    }

    /// `downloadfundflow` wants the client certificate and a signature of its own; v3 is simpler.
    @Override
    public boolean has(Bill bill) {
        return bill != Bill.FUNDS;
    }

    @Override
    public Fetched fetch(LocalDate date, Bill bill, Path folder) throws IOException {
        var landing = new Landing(folder, Channel.WECHAT_PAY, date, bill, ".csv.gz");
        var exchange =
                client.download(
                        "downloadbill",
                        endpoints.v2("/pay/downloadbill"),
                        Map.of(
                                "bill_date",
                                date.format(DateTimeFormatter.BASIC_ISO_DATE),
                                "bill_type",
                                BillDesk.word(bill),
                                "tar_type",
                                "GZIP"),
                        landing.part(),
                        Landing.PATIENCE);
        if (!(exchange instanceof Exchange.Answered answered) || answered.status() != 200) {
            return new Fetched.Unknown(exchange.word());
        }
        var refusal = refusal(landing.part());
        if (refusal.isEmpty()) return new Fetched.File(landing.keep());
        landing.drop();
        return refusal.get();
    }

    /// What a message instead of a file says; nothing where it is no message.
    private static Optional<Fetched> refusal(Path file) throws IOException {
        byte[] start;
        try (var in = Files.newInputStream(file)) {
            start = in.readNBytes(LONGEST_REFUSAL);
        }
        if (!new String(start, UTF_8).stripLeading().startsWith("<")) return Optional.empty();
        return Optional.of(
                V2Xml.read(Body.of(start))
                        .map(fields -> read(fields.getOrDefault("return_msg", "")))
                        .orElse(new Fetched.Unknown(Doubt.UNREADABLE.name())));
    }

    /// By the words: the papers give one number to several of them.
    private static Fetched read(String message) {
        return switch (message.toLowerCase(Locale.ROOT)) {
            case "no bill exist" -> new Fetched.NothingTraded();
            case "bill creating" -> new Fetched.NotReady("BILL_CREATING");
            case "systemerror", "system error", "" ->
                    new Fetched.Unknown(Doubt.GATEWAY_UNSURE.name());
            default -> new Fetched.Refused(shortened(message));
        };
    }

    private static String shortened(String message) {
        var clean = Words.clean(message);
        return clean.length() <= 60 ? clean : clean.substring(0, 60);
    }
}
