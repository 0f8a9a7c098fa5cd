package guitai.lane;

import com.fasterxml.jackson.core.JsonGenerator;

import guitai.journal.Fact;
import guitai.payment.Attempt;
import guitai.payment.AttemptState;
import guitai.payment.Decline;
import guitai.payment.Paid;
import guitai.payment.PaymentOutcome;
import guitai.payment.RefundAttempt;
import guitai.payment.RefundState;
import guitai.payment.Way;
import guitai.tender.TenderKind;
import guitai.tender.TenderLine;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;

/// The facts of payments as lines. Payment codes are masked.
final class PaymentFacts {
    private final FactLine line;

    PaymentFacts(FactLine line) {
        this.line = line;
    }

    void started(Attempt attempt) {
        about(
                "payment-started",
                attempt,
                json -> {
                    json.writeStringField("tender", tender(attempt));
                    FactLine.amount(json, "amount", attempt.amount());
                    json.writeStringField("sale", attempt.sale());
                    json.writeStringField("way", Facts.lower(attempt.way()));
                    if (attempt.way() == Way.CODE_READ) {
                        json.writeStringField("code", attempt.shown());
                    }
                });
    }

    void waiting(Attempt attempt, Instant until) {
        var left = Duration.between(line.now(), until).toSeconds();
        about(
                "payment-waiting",
                attempt,
                json -> {
                    json.writeNumberField("secondsLeft", Math.max(0, left));
                    json.writeStringField("stage", stage(attempt.state()));
                    json.writeStringField("next", nextWhileWaiting(attempt));
                });
    }

    private static String nextWhileWaiting(Attempt attempt) {
        return switch (attempt.state()) {
            case AttemptState.AwaitingBuyer _ ->
                    attempt.way() == Way.CODE_SHOWN
                            ? "the customer reads the code and pays; or /cancel-payment"
                            : "the customer confirms on the phone; or /cancel-payment";
            case AttemptState.Unknown _ -> "it is asked again by itself; /enquire asks now";
            case AttemptState.Sent _,
                    AttemptState.Approved _,
                    AttemptState.Declined _,
                    AttemptState.StoredOffline _,
                    AttemptState.RefusedLater _,
                    AttemptState.Reversing _,
                    AttemptState.Reversed _,
                    AttemptState.NeedsPerson _ ->
                    "wait; or /cancel-payment";
        };
    }

    /// One line for what an attempt has become.
    void moved(Attempt attempt) {
        switch (attempt.state()) {
            case AttemptState.Sent _, AttemptState.AwaitingBuyer _ -> {}
            case AttemptState.Unknown(var why) ->
                    about(
                            "payment-unknown",
                            attempt,
                            json -> json.writeStringField("why", Facts.lower(why)));
            case AttemptState.Approved(var paid) -> approved(attempt, paid);
            case AttemptState.Declined(var why) -> declined(attempt, why);
            case AttemptState.StoredOffline stored -> storedOffline(attempt, stored);
            case AttemptState.RefusedLater(var why) -> refusedLater(attempt, why);
            case AttemptState.Reversing reversing -> reversing(attempt, reversing);
            case AttemptState.Reversed(var why, var refunded) ->
                    about(
                            "payment-reversed",
                            attempt,
                            json -> {
                                json.writeStringField("why", Facts.lower(why));
                                json.writeBooleanField("refunded", refunded);
                                FactLine.amount(json, "amount", attempt.amount());
                            });
            case AttemptState.NeedsPerson(var why, var paid, var code) ->
                    about(
                            "payment-needs-person",
                            attempt,
                            json -> {
                                json.writeStringField("why", Facts.lower(why));
                                json.writeBooleanField("paid", paid);
                                json.writeStringField("code", code);
                                FactLine.amount(json, "amount", attempt.amount());
                                json.writeStringField("next", "/payments, then /take-case NUMBER");
                            });
        }
    }

    private void approved(Attempt attempt, Paid paid) {
        about(
                "payment-approved",
                attempt,
                json -> {
                    json.writeStringField("reference", paid.reference().value());
                    FactLine.amount(json, "amount", paid.funds().order());
                    FactLine.amount(json, "settled", paid.funds().settled());
                    FactLine.amount(json, "buyerPaid", paid.funds().buyerPaid());
                    if (!paid.funds().addsUp()) json.writeBooleanField("addsUp", false);
                });
    }

    private void storedOffline(Attempt attempt, AttemptState.StoredOffline stored) {
        about(
                "payment-stored-offline",
                attempt,
                json -> {
                    json.writeStringField("shown", stored.masked());
                    json.writeStringField("trace", stored.trace());
                    FactLine.amount(json, "amount", attempt.amount());
                });
    }

    private void refusedLater(Attempt attempt, Decline why) {
        about(
                "payment-refused-later",
                attempt,
                json -> {
                    json.writeStringField("reason", Facts.lower(why.reason()));
                    FactLine.amount(json, "amount", attempt.amount());
                    json.writeStringField("next", "/payments, then /take-case NUMBER");
                });
    }

    private void declined(Attempt attempt, Decline why) {
        about(
                "payment-declined",
                attempt,
                json -> {
                    json.writeStringField("reason", Facts.lower(why.reason()));
                    json.writeStringField("next", "no money moved: a fresh code, or /pay cash");
                });
    }

    private void reversing(Attempt attempt, AttemptState.Reversing state) {
        about(
                "payment-reversing",
                attempt,
                json -> {
                    json.writeStringField("why", Facts.lower(state.why()));
                    json.writeBooleanField("paid", state.paid());
                    FactLine.amount(json, "amount", attempt.amount());
                    json.writeStringField(
                            "next",
                            switch (state.why()) {
                                case TOO_LONG, STOPPED_BY_CASHIER ->
                                        "wait; or tell the customer: it is cancelled, and comes"
                                                + " back if it was taken; then /told";
                                case SALE_GIVEN_UP, LATE_SUCCESS ->
                                        "the money goes back by itself; see /payments";
                            });
                });
    }

    void codeShown(Attempt attempt, String content) {
        about("payment-code-shown", attempt, json -> json.writeStringField("content", content));
    }

    void refund(RefundAttempt refund) {
        line.print(
                switch (refund.state()) {
                    case RefundState.Asked(), RefundState.Processing() -> "refund-waiting";
                    case RefundState.Refunded _ -> "refund-done";
                    case RefundState.NeedsPerson _ -> "refund-needs-person";
                },
                json -> {
                    json.writeStringField("refund", refund.id().value());
                    json.writeStringField("attempt", refund.of().value());
                    json.writeStringField("document", refund.document());
                    FactLine.amount(json, "amount", refund.amount());
                    switch (refund.state()) {
                        case RefundState.Asked() -> json.writeStringField("stage", "asked");
                        case RefundState.Processing() ->
                                json.writeStringField("stage", "processing");
                        case RefundState.Refunded(var reference, _) ->
                                json.writeStringField("reference", reference.value());
                        case RefundState.NeedsPerson(var code) -> {
                            json.writeStringField("code", code);
                            json.writeStringField("next", "bring the money back another way");
                        }
                    }
                });
    }

    void swapped(Fact.TenderSwapped swap) {
        line.print(
                "tender-swapped",
                json -> {
                    json.writeStringField("document", swap.number().toString());
                    json.writeStringField("receipt", swap.sale().toString());
                    json.writeStringField("from", Facts.lower(swap.out().kind()));
                    json.writeStringField("to", Facts.lower(swap.in().kind()));
                    FactLine.amount(json, "amount", swap.in().amount());
                    json.writeStringField("reason", swap.reason());
                });
    }

    /// The gateway's word, beside what this till makes of it.
    void lookedUp(Attempt attempt, PaymentOutcome answer) {
        about(
                "enquired",
                attempt,
                json -> {
                    json.writeStringField("gateway", word(answer));
                    json.writeStringField("stage", stage(attempt.state()));
                    json.writeStringField("tender", tender(attempt));
                    FactLine.amount(json, "amount", attempt.amount());
                    json.writeStringField("sale", attempt.sale());
                    if (answer instanceof PaymentOutcome.Approved(var paid)) {
                        json.writeStringField("reference", paid.reference().value());
                        json.writeStringField("paidAt", paid.at().toString());
                    }
                });
    }

    private static String word(PaymentOutcome answer) {
        return switch (answer) {
            case PaymentOutcome.Approved _ -> "paid";
            case PaymentOutcome.Declined _ -> "not-paid";
            case PaymentOutcome.AwaitingBuyer() -> "customer-is-paying";
            case PaymentOutcome.Unpaid() -> "not-paid-yet";
            case PaymentOutcome.TakenBack() -> "taken-back";
            case PaymentOutcome.NotFound() -> "not-known-there";
            case PaymentOutcome.StoredOffline _ -> "stored-offline";
            case PaymentOutcome.Unknown _, PaymentOutcome.NotSent() -> "cannot-verify-offline";
        };
    }

    static String stage(AttemptState state) {
        return switch (state) {
            case AttemptState.Sent() -> "sent";
            case AttemptState.AwaitingBuyer() -> "awaiting-buyer";
            case AttemptState.Unknown _ -> "unknown";
            case AttemptState.Approved _ -> "approved";
            case AttemptState.Declined _ -> "declined";
            case AttemptState.StoredOffline _ -> "stored-offline";
            case AttemptState.RefusedLater _ -> "refused-later";
            case AttemptState.Reversing _ -> "reversing";
            case AttemptState.Reversed _ -> "reversed";
            case AttemptState.NeedsPerson _ -> "needs-person";
        };
    }

    /// What a gateway confirmed, inside a tender of a sale.
    static void payment(JsonGenerator json, TenderLine tender) throws IOException {
        if (tender.payment().isEmpty()) return;
        var payment = tender.payment().get();
        json.writeStringField("attempt", payment.attempt().value());
        json.writeStringField("reference", payment.reference().value());
        FactLine.amount(json, "settled", payment.funds().settled());
        FactLine.amount(json, "buyerPaid", payment.funds().buyerPaid());
    }

    static String tender(Attempt attempt) {
        return Facts.lower(TenderKind.of(attempt.means()));
    }

    private void about(String fact, Attempt attempt, FactLine.Body body) {
        line.print(
                fact,
                json -> {
                    json.writeStringField("attempt", attempt.id().value());
                    body.write(json);
                });
    }
}
