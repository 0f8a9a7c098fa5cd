package guitai.headoffice;

import com.fasterxml.jackson.databind.JsonNode;

import guitai.gateway.http.MacAnswer;
import guitai.money.Money;
import guitai.payment.AttemptId;
import guitai.payment.Decline;
import guitai.payment.Decline.Reason;
import guitai.payment.Doubt;
import guitai.payment.Funds;
import guitai.payment.GatewayReference;
import guitai.payment.Paid;
import guitai.payment.PaymentGateway.Refund;
import guitai.payment.PaymentOutcome;
import guitai.payment.RefundOutcome;
import guitai.payment.RefundedFunds;
import guitai.payment.ReversalOutcome;

import java.time.Instant;
import java.util.function.Function;

/// What the issuer's answers mean, question by question. Whatever is not listed is Unknown.
///
/// Refusals need not name the spend, because an answer is tied to its request; one that does must
/// name ours.
final class SpendReading {
    private static final int OK = 200;
    private static final int OTHER_CONTENT = 409;

    private SpendReading() {}

    /// @param at the issuer's clock
    private record Said(int status, JsonNode json, Instant at) {
        String text(String name) {
            return Json.text(json, name);
        }

        /// A code that is no code becomes a question mark.
        String code() {
            return text("code").matches("[0-9A-Z_]{0,24}") ? text("code") : "?";
        }

        boolean anothers(String name, String ours) {
            return !text(name).isEmpty() && !text(name).equals(ours);
        }
    }

    /// The answer to a spend, at the counter or handed over afterwards.
    static PaymentOutcome spent(MacAnswer answer, AttemptId id, Money amount) {
        return payment(
                answer,
                id,
                said ->
                        switch (said.text("result")) {
                            case "APPROVED" -> approved(said, amount);
                            case "DECLINED" -> new PaymentOutcome.Declined(decline(said.code()));
                            case "REVERSED" -> new PaymentOutcome.Declined(decline("REVERSED"));
                            default -> unknown(Doubt.UNREADABLE);
                        });
    }

    static PaymentOutcome enquired(MacAnswer answer, AttemptId id, Money amount) {
        return payment(
                answer,
                id,
                said ->
                        switch (said.text("result")) {
                            case "APPROVED" -> approved(said, amount);
                            case "DECLINED" -> new PaymentOutcome.Declined(decline(said.code()));
                            case "REVERSED" -> new PaymentOutcome.TakenBack();
                            case "NOT_FOUND" -> new PaymentOutcome.NotFound();
                            default -> unknown(Doubt.UNREADABLE);
                        });
    }

    static ReversalOutcome reversed(MacAnswer answer, AttemptId id) {
        return read(
                answer,
                said ->
                        said.anothers("spend", id.value())
                                ? new ReversalOutcome.Unknown(Doubt.MISMATCH)
                                : switch (said.text("result")) {
                                    case "REVERSED", "ACCEPTED_UNSEEN" ->
                                            new ReversalOutcome.Accepted();
                                    case "AGAIN" -> new ReversalOutcome.Again(said.code());
                                    case "TOO_LATE" -> new ReversalOutcome.TooLate(said.code());
                                    default -> new ReversalOutcome.Unknown(Doubt.UNREADABLE);
                                },
                ReversalOutcome.Unknown::new);
    }

    static RefundOutcome refunded(MacAnswer answer, Refund refund) {
        return refund(answer, refund, new RefundOutcome.Refused("NOT_FOUND"));
    }

    static RefundOutcome refundEnquired(MacAnswer answer, Refund refund) {
        return refund(answer, refund, new RefundOutcome.NotFound());
    }

    private static RefundOutcome refund(MacAnswer answer, Refund refund, RefundOutcome notFound) {
        return read(
                answer,
                said -> {
                    if (said.anothers("refund", refund.id().value())
                            || said.anothers("spend", refund.of().value())) {
                        return new RefundOutcome.Unknown(Doubt.MISMATCH);
                    }
                    return switch (said.text("result")) {
                        case "REFUNDED" -> refunded(said, refund);
                        case "PROCESSING" -> new RefundOutcome.Processing();
                        case "FAILED" -> new RefundOutcome.Failed(said.code());
                        case "REFUSED" -> new RefundOutcome.Refused(said.code());
                        case "LATER" -> new RefundOutcome.Later(said.code());
                        case "NOT_FOUND" -> notFound;
                        default -> new RefundOutcome.Unknown(Doubt.UNREADABLE);
                    };
                },
                RefundOutcome.Unknown::new);
    }

    private static PaymentOutcome payment(
            MacAnswer answer, AttemptId id, Function<Said, PaymentOutcome> meaning) {
        if (answer instanceof MacAnswer.NotSent) return new PaymentOutcome.NotSent();
        return read(
                answer,
                said ->
                        said.anothers("spend", id.value())
                                ? unknown(Doubt.MISMATCH)
                                : meaning.apply(said),
                PaymentOutcome.Unknown::new);
    }

    private static <T> T read(
            MacAnswer answer, Function<Said, T> meaning, Function<Doubt, T> doubt) {
        return switch (answer) {
            case MacAnswer.NotSent(), MacAnswer.NoAnswer() -> doubt.apply(Doubt.NO_ANSWER);
            case MacAnswer.Unsigned _ -> doubt.apply(Doubt.NOT_SIGNED);
            case MacAnswer.Signed signed when signed.status() == OTHER_CONTENT ->
                    doubt.apply(Doubt.MISMATCH);
            case MacAnswer.Signed signed when signed.status() != OK ->
                    doubt.apply(signed.status() > 499 ? Doubt.GATEWAY_UNSURE : Doubt.UNREADABLE);
            case MacAnswer.Signed signed ->
                    Json.read(signed.body().text())
                            .map(json -> new Said(signed.status(), json, signed.at()))
                            .map(meaning)
                            .orElseGet(() -> doubt.apply(Doubt.UNREADABLE));
        };
    }

    private static PaymentOutcome approved(Said said, Money amount) {
        long fen = Json.number(said.json(), "amount");
        var reference = said.text("reference");
        if (fen == Json.MISSING
                || said.text("spend").isEmpty()
                || !reference.matches("[0-9A-Za-z-]{1,32}")) {
            return unknown(Doubt.UNREADABLE);
        }
        if (fen != amount.minor()) return unknown(Doubt.MISMATCH);
        return new PaymentOutcome.Approved(
                new Paid(new GatewayReference(reference), said.at(), Funds.plain(amount)));
    }

    private static RefundOutcome refunded(Said said, Refund refund) {
        long fen = Json.number(said.json(), "amount");
        var reference = said.text("reference");
        if (fen == Json.MISSING || !reference.matches("[0-9A-Za-z-]{1,32}")) {
            return new RefundOutcome.Unknown(Doubt.UNREADABLE);
        }
        return fen == refund.amount().minor()
                ? new RefundOutcome.Refunded(
                        new GatewayReference(reference), RefundedFunds.plain(refund.amount()))
                : new RefundOutcome.Unknown(Doubt.MISMATCH);
    }

    private static Decline decline(String code) {
        var reason =
                switch (code) {
                    case "BALANCE" -> Reason.NOT_ENOUGH_MONEY;
                    case "REVOKED", "TOKEN", "REPLAY" -> Reason.CODE_INVALID;
                    case "EXPIRED" -> Reason.CODE_EXPIRED;
                    case "CAP" -> Reason.LIMIT;
                    case "REVERSED" -> Reason.CLOSED;
                    default -> Reason.OTHER;
                };
        return new Decline(reason, code);
    }

    private static PaymentOutcome unknown(Doubt why) {
        return new PaymentOutcome.Unknown(why);
    }
}
