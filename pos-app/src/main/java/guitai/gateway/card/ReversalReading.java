package guitai.gateway.card;

import guitai.payment.AttemptId;
import guitai.payment.Doubt;
import guitai.payment.ReversalOutcome;
import guitai.payment.ReversalOutcome.Unknown;

/// What an answer to a reversal means. Whatever is not listed is Unknown.
final class ReversalReading {
    private ReversalReading() {}

    static ReversalOutcome read(Answer answer, AttemptId id) {
        return switch (answer) {
            case Answer.NotSent() -> new Unknown(Doubt.NO_ANSWER);
            case Answer.Doubtful(var why) -> new Unknown(why);
            case Answer.Signed(var said)
                    when said.has("order") && !said.text("order").equals(id.value()) ->
                    new Unknown(Doubt.MISMATCH);
            case Answer.Signed(var said) when said.status() != 200 ->
                    new Unknown(said.status() > 499 ? Doubt.GATEWAY_UNSURE : Doubt.UNREADABLE);
            case Answer.Signed(var said) ->
                    switch (said.result()) {
                        // One it has never seen is remembered as reversed: an enquiry tells.
                        case "REVERSED", "ACCEPTED_UNSEEN" -> new ReversalOutcome.Accepted();
                        case "AGAIN" -> new ReversalOutcome.Again(said.code());
                        case "TOO_LATE" -> new ReversalOutcome.TooLate(said.code());
                        default -> new Unknown(Doubt.UNREADABLE);
                    };
        };
    }
}
