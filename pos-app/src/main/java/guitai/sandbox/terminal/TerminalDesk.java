package guitai.sandbox.terminal;

import com.fasterxml.jackson.databind.node.ObjectNode;

import guitai.sandbox.mac.Asked;
import guitai.sandbox.mac.BadBody;
import guitai.sandbox.mac.Door;
import guitai.sandbox.mac.Said;
import guitai.sandbox.terminal.AcquirerLine.Exchange;
import guitai.sandbox.web.Call;
import guitai.sandbox.web.Reply;
import guitai.sandbox.web.Surface;

import java.time.Duration;
import java.util.Optional;

/// `/terminal/…`: the terminal as the till on its cable meets it.
final class TerminalDesk implements Surface {
    private static final String ROOT = "/terminal/";
    // Longer than any customer looks for a card.
    private static final long MOST_WAIT = 300;

    private final Door door;
    private final String terminalId;
    private final CardSlot slot;
    private final AcquirerLine acquirer;

    TerminalDesk(Door door, String terminalId, CardSlot slot, AcquirerLine acquirer) {
        this.door = door;
        this.terminalId = terminalId;
        this.slot = slot;
        this.acquirer = acquirer;
    }

    @Override
    public Optional<Reply> serve(Call call) {
        if (!call.path().startsWith(ROOT)) return Optional.empty();
        var what = call.method() + " " + call.path().substring(ROOT.length());
        return switch (what) {
            case "POST present" -> served(call, this::present);
            case "POST stop" -> served(call, this::stop);
            case "POST enquire" -> served(call, this::enquire);
            case "POST reverse" -> served(call, this::reverse);
            case "POST refund" -> served(call, this::refund);
            case "POST enquire-refund" ->
                    served(
                            call,
                            asked ->
                                    passed(
                                            "refunds/enquiries",
                                            Said.node().put("refund", asked.text("refund")),
                                            "LATER"));
            case "GET status" -> served(call, _ -> status());
            default -> Optional.empty();
        };
    }

    private Optional<Reply> served(Call call, Door.Work work) {
        return Optional.of(door.serve(call, work));
    }

    private Said present(Asked asked) throws BadBody {
        asked.currency();
        var order =
                new CardSlot.Order(
                        asked.text("order"), asked.whole("amount", 1), asked.yes("store"));
        var patience = Duration.ofSeconds(Math.min(asked.whole("wait", 0), MOST_WAIT));
        try {
            return switch (slot.present(order, patience)) {
                case CardSlot.Told.Answer(var json) -> Said.json(json);
                case CardSlot.Told.OtherContent() -> Said.code(409, "OTHER_CONTENT");
            };
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return Said.code(503, "STOPPING");
        }
    }

    private Said stop(Asked asked) throws BadBody {
        return Said.json(Said.node().put("stopped", slot.stop(asked.text("order"))));
    }

    private Said enquire(Asked asked) throws BadBody {
        var order = asked.text("order");
        var known = slot.find(order);
        if (known.isPresent()) {
            var entry = known.get();
            // The sale may still be on its way: what the acquirer does not know now, it may later.
            if (entry.running()) return Said.json(about(order, "PENDING", entry.phase().name()));
            if (!entry.sent() && !entry.stored()) {
                return Said.json(about(order, "DECLINED", "NOT_SENT"));
            }
        }
        return passed("enquiries", Said.node().put("order", order), "UNKNOWN");
    }

    private static ObjectNode about(String order, String result, String code) {
        return Said.node().put("result", result).put("code", code).put("order", order);
    }

    private Said reverse(Asked asked) throws BadBody {
        var order = asked.text("order");
        // Nobody shall present a card for what is being taken back.
        var _ = slot.stop(order);
        return passed("reversals", Said.node().put("order", order), "AGAIN");
    }

    private Said refund(Asked asked) throws BadBody {
        var json =
                Said.node()
                        .put("refund", asked.text("refund"))
                        .put("order", asked.text("order"))
                        .put("amount", asked.whole("amount", 1));
        return passed("refunds", json, "LATER");
    }

    /// @param otherwise the result when the acquirer cannot be reached or believed
    private Said passed(String path, ObjectNode json, String otherwise) {
        var exchange = slot.line() ? acquirer.post(path, json) : new Exchange.NotReached();
        return switch (exchange) {
            case Exchange.Answered(var answer) -> Said.json(answer);
            case Exchange.NotReached(), Exchange.Lost() ->
                    Said.json(Said.node().put("result", otherwise).put("code", "LINE"));
        };
    }

    private Said status() {
        return Said.json(
                Said.node()
                        .put("terminal", terminalId)
                        .put("line", slot.line() && acquirer.reachable())
                        .put("state", slot.state().name()));
    }
}
