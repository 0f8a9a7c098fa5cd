package guitai.gateway.alipay;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;

import guitai.gateway.bill.Landing;
import guitai.gateway.http.Exchange;
import guitai.gateway.http.HttpLine;
import guitai.gateway.http.Outgoing;
import guitai.payment.Channel;
import guitai.payment.Doubt;
import guitai.reconciliation.StatementSource.Bill;
import guitai.reconciliation.StatementSource.Fetched;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// A bill in two steps: a signed answer with an address, then the file, which nobody signs.
///
/// The address is good for thirty seconds, so it is used at once.
final class FetchedBill implements AlipayBills.BillDesk {
    static final String METHOD = "alipay.data.dataservice.bill.downloadurl.query";
    private static final String EMPTY = "EMPTY_DATA_WITH_BILL_FILE";

    private final Asking asking;
    private final HttpLine line;
    private final URI gateway;

    /// One signed call.
    @FunctionalInterface
    interface Asking {
        Answer ask(String method, String content);
    }

    FetchedBill(Asking asking, HttpLine line, URI gateway) {
        this.asking = asking;
        this.line = line;
        this.gateway = gateway;
    }

    @Override
    public Fetched fetch(LocalDate date, Bill bill, Path folder) throws IOException {
        var content =
                JsonNodeFactory.instance
                        .objectNode()
                        .put("bill_type", bill == Bill.FUNDS ? "signcustomer" : "trade")
                        .put("bill_date", date.toString());
        return switch (asking.ask(METHOD, content.toString())) {
            case Answer.Signed(var said) when said.code().equals("10000") -> {
                if (said.text("bill_file_code").equals(EMPTY)) yield new Fetched.NothingTraded();
                var address = address(said.text("bill_download_url"));
                if (address.isEmpty()) yield new Fetched.Unknown(Doubt.UNREADABLE.name());
                yield download(
                        address.get(), new Landing(folder, Channel.ALIPAY, date, bill, ".zip"));
            }
            case Answer.Signed(var said) -> refused(said);
            case Answer.Doubtful(var why, _) -> new Fetched.Unknown(why.name());
            case Answer.NotSent() -> new Fetched.Unknown(Doubt.NO_ANSWER.name());
        };
    }

    private static Fetched refused(Said said) {
        var word = said.wordForTechnician();
        // The same word for a day without trade was seen too; asking later is never wrong.
        if (word.toUpperCase(Locale.ROOT).endsWith("BILL_NOT_EXIST")) {
            return new Fetched.NotReady(word);
        }
        return Refusals.atTheDoor(said) || said.code().equals("40004")
                ? new Fetched.Refused(word)
                : new Fetched.Unknown(word);
    }

    private Fetched download(URI address, Landing landing) throws IOException {
        var exchange =
                line.download(
                        Outgoing.get("bill", address, List.of()), landing.part(), Landing.PATIENCE);
        if (!(exchange instanceof Exchange.Answered answered) || answered.status() != 200) {
            return new Fetched.Unknown(exchange.word());
        }
        if (BillZip.isZip(landing.part())) return new Fetched.File(landing.keep());
        landing.drop();
        return new Fetched.Unknown("NOT_A_ZIP");
    }

    /// Over TLS, or on the very machine the gateway is: a sandbox beside the till has no TLS.
    private Optional<URI> address(String url) {
        try {
            var address = URI.create(url);
            boolean same = gateway.getAuthority().equals(address.getAuthority());
            boolean safe = "https".equals(address.getScheme());
            boolean plain = same && "http".equals(address.getScheme());
            return safe || plain ? Optional.of(address) : Optional.empty();
        } catch (IllegalArgumentException notAnAddress) {
            return Optional.empty();
        }
    }
}
