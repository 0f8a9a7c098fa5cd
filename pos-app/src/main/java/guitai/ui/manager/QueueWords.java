package guitai.ui.manager;

import guitai.flow.Forward;
import guitai.flow.Network;
import guitai.loyalty.wallet.CouponQueue;
import guitai.loyalty.wallet.WalletCoupon;
import guitai.money.Money;
import guitai.payment.Attempt;
import guitai.payment.AttemptState;
import guitai.payment.OfflineLimits;
import guitai.payment.PaymentJournal.Case;
import guitai.payment.PaymentJournal.Stored;
import guitai.ui.manager.QueueScreen.Figure;
import guitai.ui.manager.QueueScreen.Row;
import guitai.ui.status.LineWords;
import guitai.ui.text.Tone;
import guitai.ui.text.Words;
import guitai.ui.work.Offline;
import guitai.ui.work.TenderWords;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/// What waits for the line, in words.
final class QueueWords {

    private QueueWords() {}

    static Words title(Forward.Waiting waiting, Instant now, ZoneId zone) {
        return waiting.oldest()
                .map(at -> Words.of("queue.title", waiting.count(), LineWords.since(at, now, zone)))
                .orElse(Words.of("queue.nothing"));
    }

    static Figure line(Network.State state, Instant now, ZoneId zone) {
        return switch (state) {
            case Network.State.Up(var since) ->
                    new Figure(
                            Words.of("status.network"),
                            Words.of("health.online"),
                            Words.of("queue.since", LineWords.since(since, now, zone)),
                            Tone.GOOD);
            case Network.State.Down(var since) ->
                    new Figure(
                            Words.of("status.network"),
                            Words.of("health.offline"),
                            Words.of("queue.since", LineWords.since(since, now, zone)),
                            Tone.WARN);
        };
    }

    static Figure journal(Forward.Waiting waiting) {
        var journal = waiting.journal();
        return new Figure(
                Words.of("queue.journal"),
                Words.of("queue.documents", journal.documents()),
                Words.of("queue.entries", journal.entries()),
                waiting.stop().isPresent() ? Tone.BAD : Tone.PLAIN);
    }

    static Figure payments(Forward.Waiting waiting, List<Stored> stored, Money nothing) {
        var amounts = stored.stream().map(s -> s.attempt().amount()).toList();
        return new Figure(
                Words.of("queue.payments"),
                Words.of(
                        "queue.paymentsSum",
                        waiting.payments().count(),
                        Money.sum(nothing.currency(), amounts)),
                Words.of("queue.shiftCards", waiting.payments().shiftCards()),
                waiting.payments().count() == 0 ? Tone.PLAIN : Tone.WARN);
    }

    static Figure cards(OfflineLimits limits, Offline.Cards cards) {
        return new Figure(
                Words.of("queue.cards"),
                Words.of(
                        switch (cards) {
                            case NOTHING -> "queue.cardsNever";
                            case ALLOW -> "queue.cardsNo";
                            case STOP -> "queue.cardsYes";
                        }),
                Words.of("queue.limits", limits.perCard(), limits.stored(), limits.most()),
                cards == Offline.Cards.STOP ? Tone.WARN : Tone.PLAIN);
    }

    static Row waiting(Stored one, boolean lineUp, Instant now) {
        var attempt = one.attempt();
        var contact = one.sealed().contact();
        return new Row(
                attempt.id().value(),
                Tone.WARN,
                Words.of("queue.waits"),
                about(attempt),
                attempt.amount(),
                CaseWords.age(attempt.startedAt(), now),
                lineUp
                        ? CaseWords.next(one.pursuit(), true, now)
                        : Words.of("queue.forLine", one.pursuit().map(p -> p.tries()).orElse(0)),
                contact.isEmpty()
                        ? Words.of("queue.noContact")
                        : Words.of("queue.contact", contact),
                false);
    }

    static Row refused(Case one, Attempt attempt, Words owner, Instant now) {
        return new Row(
                one.number(),
                Tone.BAD,
                CaseWords.stage(attempt),
                about(attempt),
                attempt.amount(),
                CaseWords.age(attempt.startedAt(), now),
                Words.of("queue.owed"),
                owner,
                true);
    }

    /// A coupon of a wallet that the wallet has not confirmed (rule PR-28).
    static Row coupon(CouponQueue.Waiting one, Money nothing, Instant now) {
        var used = one.move() == WalletCoupon.Move.USED;
        var refused = one.refused();
        return new Row(
                one.number().value(),
                refused.isPresent() ? Tone.BAD : Tone.WARN,
                Words.of(used ? "queue.couponUsed" : "queue.couponBack"),
                Words.of("queue.couponOf", one.document()),
                nothing,
                CaseWords.age(one.at(), now),
                refused.isPresent()
                        ? Words.of("queue.couponRefused", refused.get())
                        : Words.of("queue.couponTries", one.tries()),
                Words.of("queue.couponOwner"),
                false);
    }

    private static Words about(Attempt attempt) {
        var masked =
                attempt.state() instanceof AttemptState.StoredOffline(var card, _)
                        ? card
                        : attempt.shown();
        return masked.isEmpty()
                ? TenderWords.of(attempt.means())
                : Words.of("queue.about", TenderWords.of(attempt.means()), masked);
    }
}
