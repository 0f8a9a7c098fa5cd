package guitai.lane;

import com.fasterxml.jackson.core.JsonGenerator;

import guitai.payment.Attempt;
import guitai.payment.PaymentJournal.Case;
import guitai.payment.RefundAttempt;
import guitai.payment.RefundState;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// The manager's list of payments as one line: stage, age, next attempt, owner.
final class CaseFacts {
    private final FactLine line;

    CaseFacts(FactLine line) {
        this.line = line;
    }

    void cases(List<Case> cases) {
        line.print(
                "payments",
                json -> {
                    json.writeArrayFieldStart("cases");
                    for (var row : cases) row(json, row);
                    json.writeEndArray();
                });
    }

    private void row(JsonGenerator json, Case row) throws IOException {
        json.writeStartObject();
        json.writeStringField("number", row.number());
        if (row.attempt().isPresent()) payment(json, row.attempt().get());
        if (row.refund().isPresent()) refund(json, row.refund().get());
        if (row.pursuit().isPresent()) {
            json.writeNumberField("tries", row.pursuit().get().tries());
            json.writeStringField("nextAttempt", row.pursuit().get().next().toString());
            json.writeStringField("why", row.pursuit().get().why());
        }
        json.writeStringField("owner", row.owner());
        json.writeStringField("changedAt", row.changedAt().toString());
        json.writeEndObject();
    }

    private void payment(JsonGenerator json, Attempt attempt) throws IOException {
        json.writeStringField("kind", "payment");
        json.writeStringField("stage", PaymentFacts.stage(attempt.state()));
        var reason = attempt.state().takenBackFor();
        if (reason.isPresent()) json.writeStringField("reason", Facts.lower(reason.get()));
        json.writeStringField("tender", PaymentFacts.tender(attempt));
        FactLine.amount(json, "amount", attempt.amount());
        json.writeStringField("sale", attempt.sale());
        json.writeNumberField("age", age(attempt.startedAt()));
    }

    private void refund(JsonGenerator json, RefundAttempt refund) throws IOException {
        json.writeStringField("kind", "refund");
        json.writeStringField("stage", stage(refund.state()));
        json.writeStringField("attempt", refund.of().value());
        json.writeStringField("document", refund.document());
        FactLine.amount(json, "amount", refund.amount());
        json.writeNumberField("age", age(refund.startedAt()));
    }

    private long age(Instant since) {
        return Math.max(0, Duration.between(since, line.now()).toSeconds());
    }

    static String stage(RefundState state) {
        return switch (state) {
            case RefundState.Asked() -> "asked";
            case RefundState.Processing() -> "processing";
            case RefundState.Refunded _ -> "refunded";
            case RefundState.NeedsPerson _ -> "needs-person";
        };
    }
}
