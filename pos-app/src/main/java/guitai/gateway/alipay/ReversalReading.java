package guitai.gateway.alipay;

import guitai.payment.AttemptId;
import guitai.payment.Doubt;
import guitai.payment.ReversalOutcome;

import java.util.List;

/// What an answer to `alipay.trade.cancel` means.
///
/// It does not end anything: a cancelled order that Alipay has never seen is answered with success
/// too (no `action` then), and its payment may still be on the way.
final class ReversalReading {
    private static final List<String> TOO_LATE =
            List.of(
                    "ACQ.TRADE_CANCEL_TIME_OUT",
                    "ACQ.REASON_TRADE_STATUS_INVALID",
                    "ACQ.REASON_ILLEGAL_STATUS",
                    "ACQ.TRADE_STATUS_ERROR",
                    "ACQ.TRADE_HAS_FINISHED");

    private static final List<String> AGAIN =
            List.of(
                    // Not seen so far; it may still arrive.
                    "ACQ.TRADE_NOT_EXIST",
                    "ACQ.SYSTEM_ERROR",
                    "ACQ.SELLER_BALANCE_NOT_ENOUGH",
                    "ACQ.REASON_TRADE_BEEN_FREEZEN");

    private ReversalReading() {}

    static ReversalOutcome read(Answer answer, AttemptId id) {
        return switch (answer) {
            case Answer.NotSent() -> new ReversalOutcome.Unknown(Doubt.NO_ANSWER);
            case Answer.Doubtful(var why, _) -> new ReversalOutcome.Unknown(why);
            case Answer.Signed(var said)
                    when said.has("out_trade_no")
                            && !said.text("out_trade_no").equals(id.value()) ->
                    new ReversalOutcome.Unknown(Doubt.MISMATCH);
            case Answer.Signed(var said) ->
                    switch (said.code()) {
                        case "10000" -> accepted(said);
                        case "40004" -> refused(said.subCode());
                        // The service is not available just now.
                        case "20000" -> new ReversalOutcome.Again(said.wordForTechnician());
                        default ->
                                Refusals.atTheDoor(said)
                                        ? new ReversalOutcome.Again(said.wordForTechnician())
                                        : new ReversalOutcome.Unknown(Doubt.GATEWAY_UNSURE);
                    };
        };
    }

    private static ReversalOutcome accepted(Said said) {
        if (said.text("retry_flag").equals("Y")) return new ReversalOutcome.Again("retry_flag=Y");
        return switch (said.text("action")) {
            case "close", "refund", "" -> new ReversalOutcome.Accepted();
            default -> new ReversalOutcome.Unknown(Doubt.UNREADABLE);
        };
    }

    private static ReversalOutcome refused(String word) {
        if (TOO_LATE.contains(word)) return new ReversalOutcome.TooLate(word);
        if (AGAIN.contains(word)) return new ReversalOutcome.Again(word);
        return new ReversalOutcome.Unknown(Doubt.GATEWAY_UNSURE);
    }
}
