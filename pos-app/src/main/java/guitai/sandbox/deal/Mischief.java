package guitai.sandbox.deal;

import guitai.sandbox.fault.Fault;
import guitai.sandbox.fault.On;
import guitai.sandbox.mac.Asked;
import guitai.sandbox.mac.Said;

import java.util.Optional;

/// The faults a holder of money can show in what it says.
///
/// @param away its word for "whoever decides cannot be reached"
/// @param good its word for yes
public record Mischief(String away, String good) {

    /// Whether it can be shown on this kind of call.
    public static boolean can(On on, Fault fault) {
        return switch (fault) {
            case SYSTEM_ERROR, SYSTEM_ERROR_AFTER_COMMIT -> true;
            case AMOUNT_MISMATCH, OTHER_ORDER -> on == On.PAY || on == On.QUERY;
            case RECALL, REVERSE_WITHOUT_EFFECT -> on == On.REVERSE;
            case REFUND_PROCESSING, REFUND_CLOSED -> on == On.REFUND;
            default -> false;
        };
    }

    /// Answers given without doing anything.
    public Optional<Said> instead(On on, Asked asked) {
        if (asked.shows(Fault.SYSTEM_ERROR)) return Optional.of(nobodyKnows(on));
        if (asked.shows(Fault.RECALL)) return Optional.of(word("AGAIN", away));
        if (asked.shows(Fault.REVERSE_WITHOUT_EFFECT)) return Optional.of(word("REVERSED", good));
        return Optional.empty();
    }

    private Said nobodyKnows(On on) {
        return switch (on) {
            case PAY, QUERY, BILL, COUPON, ANY -> word("UNKNOWN", away);
            case REVERSE -> word("AGAIN", away);
            case REFUND -> word("LATER", away);
        };
    }

    private static Said word(String result, String code) {
        return Said.json(Said.node().put("result", result).put("code", code));
    }

    /// What is said of what was done.
    public Said after(On on, Asked asked, Spoken spoken) {
        if (asked.shows(Fault.SYSTEM_ERROR_AFTER_COMMIT)) return nobodyKnows(on);
        var json = spoken.json();
        if (asked.shows(Fault.AMOUNT_MISMATCH) && json.has("amount")) {
            json.put("amount", json.path("amount").asLong() - 1);
        }
        if (asked.shows(Fault.OTHER_ORDER)) {
            for (var name : new String[] {"order", "spend"}) {
                if (json.has(name)) json.put(name, "X" + json.path(name).asText().substring(1));
            }
        }
        return Said.json(spoken.status(), json);
    }
}
