package guitai.gateway.card;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.ObjectMapper;

import guitai.gateway.bill.Landing;
import guitai.gateway.http.Body;
import guitai.gateway.http.MacAnswer;
import guitai.gateway.http.MacLine;
import guitai.payment.Channel;
import guitai.payment.Doubt;
import guitai.reconciliation.StatementSource.Bill;
import guitai.reconciliation.StatementSource.Fetched;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;

/// Asks the acquirer for a day's file; the file and every refusal are under its MAC.
final class SettlementDesk implements CardBills.Desk {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String CODE = "[A-Z0-9_]{1,40}";

    private final MacLine acquirer;

    SettlementDesk(MacLine acquirer) {
        this.acquirer = acquirer;
    }

    @Override
    public Fetched fetch(LocalDate date, Bill bill, Path folder) throws IOException {
        var landing = new Landing(folder, Channel.CARD, date, bill, ".csv");
        var path = "/acquirer/settlements/" + date + (bill == Bill.FUNDS ? "/funds" : "");
        var answer = acquirer.download("settlement", path, landing.part(), Landing.PATIENCE);
        return switch (answer) {
            case MacAnswer.Signed(var status, _, _, _) when status == 200 ->
                    new Fetched.File(landing.keep());
            case MacAnswer.Signed(var status, var body, _, _) -> refused(status, code(body));
            case MacAnswer.Unsigned _ -> new Fetched.Unknown(Doubt.NOT_SIGNED.name());
            case MacAnswer.NoAnswer() -> new Fetched.Unknown(Doubt.NO_ANSWER.name());
            case MacAnswer.NotSent() -> new Fetched.Unknown(Doubt.NO_ANSWER.name());
        };
    }

    private static Fetched refused(int status, String code) {
        return switch (code) {
            case "NOT_READY" -> new Fetched.NotReady(code);
            case "EMPTY" -> new Fetched.NothingTraded();
            case "" -> new Fetched.Unknown("HTTP " + status);
            default ->
                    status >= 500
                            ? new Fetched.Unknown("HTTP " + status + " " + code)
                            : new Fetched.Refused(code);
        };
    }

    private static String code(Body body) {
        try {
            var code = JSON.readTree(body.text()).path("code").asText();
            return code.matches(CODE) ? code : "";
        } catch (JacksonException notJson) {
            return "";
        }
    }
}
