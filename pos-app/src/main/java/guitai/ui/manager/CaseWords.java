package guitai.ui.manager;

import guitai.payment.Attempt;
import guitai.payment.AttemptState;
import guitai.payment.Channel;
import guitai.payment.PaymentJournal.Case;
import guitai.payment.PaymentJournal.Pursuit;
import guitai.payment.PaymentOutcome;
import guitai.payment.RefundAttempt;
import guitai.payment.RefundState;
import guitai.ui.tender.PayingWords;
import guitai.ui.text.Tone;
import guitai.ui.text.Words;
import guitai.ui.work.TenderWords;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// Stages, ages and answers in a few words each, for one row of a list.
final class CaseWords {

    private CaseWords() {}

    static CasesScreen.Row row(Case one, Words owner, Instant now) {
        return one.refund()
                .map(refund -> row(refund, one, owner, now))
                .or(() -> one.attempt().map(attempt -> row(attempt, one, owner, now)))
                .orElseThrow();
    }

    private static CasesScreen.Row row(Attempt attempt, Case one, Words owner, Instant now) {
        return new CasesScreen.Row(
                one.number(),
                tone(attempt.state()),
                stage(attempt),
                TenderWords.of(attempt.means()),
                attempt.amount(),
                age(attempt.startedAt(), now),
                next(one.pursuit(), attempt.state().open(), now),
                owner,
                attempt.state().open());
    }

    private static CasesScreen.Row row(RefundAttempt refund, Case one, Words owner, Instant now) {
        return new CasesScreen.Row(
                one.number(),
                tone(refund.state()),
                stage(refund.state()),
                Words.of("case.refund", of(refund.channel())),
                refund.amount().negated(),
                age(refund.startedAt(), now),
                next(one.pursuit(), refund.state().open(), now),
                owner,
                refund.state().open());
    }

    static Words of(Channel channel) {
        return Words.of(
                switch (channel) {
                    case WECHAT_PAY -> "tenderKind.wechat";
                    case ALIPAY -> "tenderKind.alipay";
                    case CARD -> "tenderKind.card";
                    case STORED_VALUE -> "tenderKind.storedValue";
                });
    }

    static Words stage(Attempt attempt) {
        return switch (attempt.state()) {
            case AttemptState.Sent() -> Words.of("case.sent");
            case AttemptState.AwaitingBuyer() -> Words.of("case.awaited");
            case AttemptState.Unknown(var why) -> Words.of("case.unknown", PayingWords.of(why));
            case AttemptState.Approved _ -> Words.of("case.approved");
            case AttemptState.Declined(var why) ->
                    Words.of("case.declined", PayingWords.of(why.reason(), attempt.means()));
            case AttemptState.StoredOffline _ -> Words.of("case.storedOffline");
            case AttemptState.RefusedLater(var why) ->
                    Words.of("case.refusedLater", PayingWords.of(why.reason(), attempt.means()));
            case AttemptState.Reversing(var why, _, var paid) ->
                    Words.of(paid ? "case.reversingPaid" : "case.reversing", PayingWords.of(why));
            case AttemptState.Reversed(var why, var refunded) ->
                    Words.of(refunded ? "case.reversedPaid" : "case.reversed", PayingWords.of(why));
            case AttemptState.NeedsPerson(_, var paid, var code) ->
                    Words.of(paid ? "case.personPaid" : "case.person", code);
        };
    }

    private static Tone tone(AttemptState state) {
        return switch (state) {
            case AttemptState.Sent _, AttemptState.AwaitingBuyer _ -> Tone.PLAIN;
            case AttemptState.Unknown _, AttemptState.Reversing _, AttemptState.StoredOffline _ ->
                    Tone.WARN;
            case AttemptState.Approved _, AttemptState.Reversed _ -> Tone.GOOD;
            case AttemptState.Declined _ -> Tone.PLAIN;
            case AttemptState.NeedsPerson _, AttemptState.RefusedLater _ -> Tone.BAD;
        };
    }

    private static Words stage(RefundState state) {
        return switch (state) {
            case RefundState.Asked() -> Words.of("case.refundAsked");
            case RefundState.Processing() -> Words.of("case.refundProcessing");
            case RefundState.Refunded _ -> Words.of("case.refunded");
            case RefundState.NeedsPerson(var code) -> Words.of("case.refundPerson", code);
        };
    }

    private static Tone tone(RefundState state) {
        return switch (state) {
            case RefundState.Asked _, RefundState.Processing _ -> Tone.WARN;
            case RefundState.Refunded _ -> Tone.GOOD;
            case RefundState.NeedsPerson _ -> Tone.BAD;
        };
    }

    static Words age(Instant from, Instant now) {
        var age = Duration.between(from, now);
        if (age.toMinutes() < 1) return Words.of("case.ageSeconds", Math.max(0, age.toSeconds()));
        if (age.toHours() < 1) return Words.of("case.ageMinutes", age.toMinutes());
        return Words.of("case.ageHours", age.toHours(), age.toMinutesPart());
    }

    static Words next(Optional<Pursuit> pursuit, boolean open, Instant now) {
        if (!open) return Words.of("case.over");
        if (pursuit.isEmpty()) return Words.of("case.now");
        var wait = Math.max(0, Duration.between(now, pursuit.get().next()).toSeconds());
        return Words.of("case.next", wait, pursuit.get().tries());
    }

    /// The gateway's own answer.
    static Words answer(Attempt attempt, PaymentOutcome outcome) {
        return switch (outcome) {
            case PaymentOutcome.Approved(var paid) ->
                    Words.of("lookUp.approved", paid.funds().order(), paid.reference());
            case PaymentOutcome.Declined(var why) ->
                    Words.of("lookUp.declined", PayingWords.of(why.reason(), attempt.means()));
            case PaymentOutcome.AwaitingBuyer() -> Words.of("lookUp.awaited");
            case PaymentOutcome.Unpaid() -> Words.of("lookUp.unpaid");
            case PaymentOutcome.NotFound() -> Words.of("lookUp.notFound");
            case PaymentOutcome.StoredOffline _ -> Words.of("case.storedOffline");
            case PaymentOutcome.TakenBack() -> Words.of("lookUp.takenBack");
            case PaymentOutcome.Unknown(var why) -> Words.of("lookUp.unknown", PayingWords.of(why));
            case PaymentOutcome.NotSent() -> Words.of("lookUp.notSent");
        };
    }
}
