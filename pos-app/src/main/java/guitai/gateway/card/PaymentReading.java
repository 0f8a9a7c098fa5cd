package guitai.gateway.card;

import guitai.money.Money;
import guitai.payment.AttemptId;
import guitai.payment.Doubt;
import guitai.payment.Funds;
import guitai.payment.GatewayReference;
import guitai.payment.Paid;
import guitai.payment.PaymentOutcome;
import guitai.payment.PaymentOutcome.Declined;
import guitai.payment.PaymentOutcome.Unknown;
import guitai.payment.SealedPayment;

import java.util.function.Function;

/// What an answer about a payment means, question by question. Whatever is not listed is Unknown.
///
/// Refusals need not name the order, because an answer is tied to its request; one that does must
/// name ours.
final class PaymentReading {
    private static final int OK = 200;
    private static final int OTHER_CONTENT = 409;
    private static final int NOT_TAKEN = 400;

    private PaymentReading() {}

    /// The answer to a card being asked for.
    static PaymentOutcome presented(Answer answer, AttemptId id, Money amount, Sealing sealing) {
        return read(
                answer,
                id,
                said ->
                        switch (said.result()) {
                            case "APPROVED" -> approved(said, amount);
                            case "DECLINED" -> new Declined(Declines.of(said.code()));
                            // Stopped, or nobody came: nothing was charged, and nothing will be.
                            case "CANCELLED" -> new Declined(Declines.of("CANCELLED"));
                            case "OFFLINE" -> new Declined(Declines.of("OFFLINE"));
                            case "REVERSED" -> new Declined(Declines.of("REVERSED"));
                            case "STORED" -> stored(said, id, amount, sealing);
                            case "UNKNOWN", "PENDING" -> unsure(said);
                            default -> new Unknown(Doubt.UNREADABLE);
                        });
    }

    /// The answer to an enquiry.
    static PaymentOutcome enquired(Answer answer, AttemptId id, Money amount) {
        return read(
                answer,
                id,
                said ->
                        switch (said.result()) {
                            case "APPROVED" -> approved(said, amount);
                            case "DECLINED" -> new Declined(Declines.of(said.code()));
                            case "REVERSED" -> new PaymentOutcome.TakenBack();
                            case "NOT_FOUND" -> new PaymentOutcome.NotFound();
                            case "UNKNOWN", "PENDING" -> unsure(said);
                            default -> new Unknown(Doubt.UNREADABLE);
                        });
    }

    /// The answer to a stored payment that was handed over.
    static PaymentOutcome forwarded(Answer answer, AttemptId id, Money amount) {
        if (answer instanceof Answer.Signed(var said)
                && said.status() == NOT_TAKEN
                && said.code().equals("BLOB")) {
            // The acquirer cannot open what the terminal sealed, and never will.
            return new Declined(Declines.of("BLOB"));
        }
        return read(
                answer,
                id,
                said ->
                        switch (said.result()) {
                            case "APPROVED" -> approved(said, amount);
                            case "DECLINED" -> new Declined(Declines.of(said.code()));
                            case "REVERSED" -> new Declined(Declines.of("REVERSED"));
                            case "UNKNOWN", "PENDING" -> unsure(said);
                            default -> new Unknown(Doubt.UNREADABLE);
                        });
    }

    private static PaymentOutcome read(
            Answer answer, AttemptId id, Function<Said, PaymentOutcome> meaning) {
        return switch (answer) {
            case Answer.NotSent() -> new PaymentOutcome.NotSent();
            case Answer.Doubtful(var why) -> new Unknown(why);
            case Answer.Signed(var said) when another(said, id) -> new Unknown(Doubt.MISMATCH);
            case Answer.Signed(var said) when said.status() == OTHER_CONTENT ->
                    new Unknown(Doubt.MISMATCH);
            case Answer.Signed(var said) when said.status() != OK ->
                    new Unknown(said.status() > 499 ? Doubt.GATEWAY_UNSURE : Doubt.UNREADABLE);
            case Answer.Signed(var said) -> meaning.apply(said);
        };
    }

    private static boolean another(Said said, AttemptId id) {
        return said.has("order") && !said.text("order").equals(id.value());
    }

    /// Only `00` is the whole amount; `10` would be a part of it.
    private static PaymentOutcome approved(Said said, Money amount) {
        var paid = said.amount("amount");
        var at = said.time("at");
        var reference = said.text("reference");
        if (paid.isEmpty()
                || at.isEmpty()
                || !said.has("order")
                || !said.code().equals("00")
                || !reference.matches("[0-9A-Za-z]{1,32}")) {
            return new Unknown(Doubt.UNREADABLE);
        }
        if (!paid.get().equals(amount)) return new Unknown(Doubt.MISMATCH);
        return new PaymentOutcome.Approved(
                new Paid(new GatewayReference(reference), at.get(), Funds.plain(amount)));
    }

    private static PaymentOutcome stored(Said said, AttemptId id, Money amount, Sealing sealing) {
        var held = said.amount("amount");
        if (held.isEmpty() || !said.has("order")) return new Unknown(Doubt.UNREADABLE);
        if (!held.get().equals(amount)) return new Unknown(Doubt.MISMATCH);
        return sealing.seal(said)
                .<PaymentOutcome>map(
                        content ->
                                new PaymentOutcome.StoredOffline(
                                        Sealing.masked(said.text("pan")),
                                        said.text("stan"),
                                        new SealedPayment(
                                                id, content, "", SealedPayment.NO_COUNTER, "")))
                .orElse(new Unknown(Doubt.UNREADABLE));
    }

    private static PaymentOutcome unsure(Said said) {
        return new Unknown(said.code().equals("LINE") ? Doubt.NO_ANSWER : Doubt.GATEWAY_UNSURE);
    }
}
