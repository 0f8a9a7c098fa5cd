package guitai.gateway.card;

import guitai.payment.Doubt;
import guitai.payment.GatewayReference;
import guitai.payment.PaymentGateway.Refund;
import guitai.payment.RefundOutcome;
import guitai.payment.RefundOutcome.Unknown;
import guitai.payment.RefundedFunds;

import java.util.function.Function;

/// What an answer about a refund means. Whatever is not listed is Unknown.
final class RefundReading {
    private static final int OK = 200;
    private static final int OTHER_CONTENT = 409;

    private RefundReading() {}

    static RefundOutcome asked(Answer answer, Refund refund) {
        return read(
                answer,
                refund,
                said ->
                        switch (said.result()) {
                            // The acquirer has no such payment: there is nothing to give back.
                            case "NOT_FOUND" -> new RefundOutcome.Refused("NOT_FOUND");
                            case "LATER" -> new RefundOutcome.Later(said.code());
                            default -> known(said, refund);
                        });
    }

    static RefundOutcome enquired(Answer answer, Refund refund) {
        return read(
                answer,
                refund,
                said ->
                        switch (said.result()) {
                            case "NOT_FOUND" -> new RefundOutcome.NotFound();
                            case "LATER" ->
                                    said.code().equals("LINE")
                                            ? new Unknown(Doubt.NO_ANSWER)
                                            : new RefundOutcome.Later(said.code());
                            default -> known(said, refund);
                        });
    }

    private static RefundOutcome known(Said said, Refund refund) {
        return switch (said.result()) {
            case "REFUNDED" -> refunded(said, refund);
            case "PROCESSING" -> new RefundOutcome.Processing();
            case "FAILED" -> new RefundOutcome.Failed(said.code());
            case "REFUSED" -> new RefundOutcome.Refused(said.code());
            case "UNKNOWN" ->
                    new Unknown(
                            said.code().equals("LINE") ? Doubt.NO_ANSWER : Doubt.GATEWAY_UNSURE);
            default -> new Unknown(Doubt.UNREADABLE);
        };
    }

    private static RefundOutcome refunded(Said said, Refund refund) {
        var amount = said.amount("amount");
        var reference = said.text("reference");
        if (amount.isEmpty() || !reference.matches("[0-9A-Za-z]{1,32}")) {
            return new Unknown(Doubt.UNREADABLE);
        }
        return amount.get().equals(refund.amount())
                ? new RefundOutcome.Refunded(
                        new GatewayReference(reference), RefundedFunds.plain(refund.amount()))
                : new Unknown(Doubt.MISMATCH);
    }

    private static RefundOutcome read(
            Answer answer, Refund refund, Function<Said, RefundOutcome> meaning) {
        return switch (answer) {
            case Answer.NotSent() -> new Unknown(Doubt.NO_ANSWER);
            case Answer.Doubtful(var why) -> new Unknown(why);
            case Answer.Signed(var said) when another(said, refund) -> new Unknown(Doubt.MISMATCH);
            case Answer.Signed(var said) when said.status() == OTHER_CONTENT ->
                    new Unknown(Doubt.MISMATCH);
            case Answer.Signed(var said) when said.status() != OK ->
                    new Unknown(said.status() > 499 ? Doubt.GATEWAY_UNSURE : Doubt.UNREADABLE);
            case Answer.Signed(var said) -> meaning.apply(said);
        };
    }

    private static boolean another(Said said, Refund refund) {
        return differs(said, "refund", refund.id().value())
                || differs(said, "order", refund.of().value());
    }

    private static boolean differs(Said said, String name, String ours) {
        return said.has(name) && !said.text(name).equals(ours);
    }
}
