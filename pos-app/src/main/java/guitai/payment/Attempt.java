package guitai.payment;

import guitai.money.Money;
import guitai.payment.AttemptState.Approved;
import guitai.payment.AttemptState.AwaitingBuyer;
import guitai.payment.AttemptState.Declined;
import guitai.payment.AttemptState.NeedsPerson;
import guitai.payment.AttemptState.RefusedLater;
import guitai.payment.AttemptState.Reversed;
import guitai.payment.AttemptState.Reversing;
import guitai.payment.AttemptState.Sent;
import guitai.payment.AttemptState.StoredOffline;
import guitai.payment.AttemptState.Unknown;
import guitai.payment.AttemptState.Why;

import java.time.Duration;
import java.time.Instant;

/// One try to collect one amount through one gateway, and the rules of what may become of it.
///
/// @param sale the sale it pays for
/// @param shown the payment code, masked; empty where there was none to read
public record Attempt(
        AttemptId id,
        String sale,
        Channel channel,
        Means means,
        Way way,
        Money amount,
        Instant startedAt,
        String shown,
        AttemptState state) {

    /// How long a request may still be on its way: a gateway that has not seen an order for so long
    /// after it was sent will not see it any more. Payment codes live a minute, gateways give up
    /// after some; ten is a wide margin, and the daily bill is the net below it.
    public static final Duration GHOST = Duration.ofMinutes(10);

    public Attempt in(AttemptState next) {
        return new Attempt(id, sale, channel, means, way, amount, startedAt, shown, next);
    }

    /// The refund of all of it, for when it is too late for a reversal.
    public PaymentGateway.Refund whole() {
        return new PaymentGateway.Refund(RefundId.wholeOf(id), id, amount, amount, "撤销");
    }

    /// This attempt after an answer, to the charge or to an enquiry; the same where nothing is new.
    /// What [#neverLeft] says is not said here.
    public Attempt told(PaymentOutcome answer, Instant now) {
        return in(
                switch (state) {
                    case Sent _, AwaitingBuyer _, Unknown _ -> pending(answer);
                    case Reversing reversing -> reversing(reversing, answer, now);
                    case NeedsPerson person -> withPerson(person, answer);
                    case Approved approved -> approved;
                    case StoredOffline _, RefusedLater _ -> handedOver(answer);
                    case Declined _, Reversed _ -> over(answer, now);
                });
    }

    /// The charge itself never left this machine: nobody was asked for money. Only the answer to
    /// the charge may say so, not one to an enquiry.
    public Attempt neverLeft() {
        return switch (state) {
            case Sent _ -> in(new Declined(new Decline(Decline.Reason.NOT_SENT, "")));
            case AwaitingBuyer _,
                    Unknown _,
                    Approved _,
                    Declined _,
                    StoredOffline _,
                    RefusedLater _,
                    Reversing _,
                    Reversed _,
                    NeedsPerson _ ->
                    this;
        };
    }

    /// The decision to take it back. Nothing turns it round. What is stored offline has moved no
    /// money: it is over as soon as it is no longer kept, which is for the same commit.
    public Attempt takenBack(Why why, Instant now) {
        return switch (state) {
            case Sent _, AwaitingBuyer _, Unknown _ -> in(new Reversing(why, now, false));
            case Approved _ -> in(new Reversing(why, now, true));
            case StoredOffline _ -> in(new Reversed(why, false));
            case Declined _, RefusedLater _, Reversing _, Reversed _, NeedsPerson _ -> this;
        };
    }

    /// What was stored offline, once somebody has answered for it.
    private AttemptState handedOver(PaymentOutcome answer) {
        return switch (answer) {
            case PaymentOutcome.Approved(var paid) -> new Approved(paid);
            case PaymentOutcome.Declined(var why) -> new RefusedLater(why);
            case PaymentOutcome.TakenBack() ->
                    new RefusedLater(new Decline(Decline.Reason.CLOSED, "closed"));
            case PaymentOutcome.AwaitingBuyer(),
                    PaymentOutcome.Unpaid(),
                    PaymentOutcome.NotFound(),
                    PaymentOutcome.StoredOffline _,
                    PaymentOutcome.Unknown _,
                    PaymentOutcome.NotSent() ->
                    state;
        };
    }

    private AttemptState pending(PaymentOutcome answer) {
        return switch (answer) {
            case PaymentOutcome.Approved(var paid) -> new Approved(paid);
            case PaymentOutcome.Declined(var why) -> new Declined(why);
            case PaymentOutcome.TakenBack() ->
                    new Declined(new Decline(Decline.Reason.CLOSED, "closed"));
            case PaymentOutcome.AwaitingBuyer(), PaymentOutcome.Unpaid() -> new AwaitingBuyer();
            case PaymentOutcome.StoredOffline(var masked, var trace, _) ->
                    new StoredOffline(masked, trace);
            // The order was there a moment ago: one of the two answers is wrong.
            case PaymentOutcome.NotFound() -> new Unknown(Doubt.NOT_SEEN_YET);
            // What is known does not become less true because one answer was lost.
            case PaymentOutcome.Unknown(var why) ->
                    state instanceof AwaitingBuyer ? state : new Unknown(why);
            // An enquiry that did not leave says nothing.
            case PaymentOutcome.NotSent() -> state;
        };
    }

    private AttemptState reversing(Reversing was, PaymentOutcome answer, Instant now) {
        return switch (answer) {
            case PaymentOutcome.Approved _ -> new Reversing(was.why(), was.since(), true);
            case PaymentOutcome.TakenBack() -> new Reversed(was.why(), was.paid());
            // Refused payments leave nothing to take back; one that had been paid was not refused.
            case PaymentOutcome.Declined _ -> was.paid() ? was : new Reversed(was.why(), false);
            case PaymentOutcome.NotFound() ->
                    !was.paid() && now.isAfter(startedAt.plus(GHOST))
                            ? new Reversed(was.why(), false)
                            : was;
            // Stopped, and the terminal had stored it meanwhile: it is not kept, so it is nothing.
            case PaymentOutcome.StoredOffline _ ->
                    was.paid() ? was : new Reversed(was.why(), false);
            case PaymentOutcome.AwaitingBuyer(),
                    PaymentOutcome.Unpaid(),
                    PaymentOutcome.Unknown _,
                    PaymentOutcome.NotSent() ->
                    was;
        };
    }

    private static AttemptState withPerson(NeedsPerson was, PaymentOutcome answer) {
        return switch (answer) {
            case PaymentOutcome.TakenBack() -> new Reversed(was.why(), was.paid());
            case PaymentOutcome.Declined _ -> was.paid() ? was : new Reversed(was.why(), false);
            case PaymentOutcome.Approved _ -> new NeedsPerson(was.why(), true, was.code());
            case PaymentOutcome.AwaitingBuyer(),
                    PaymentOutcome.Unpaid(),
                    PaymentOutcome.NotFound(),
                    PaymentOutcome.StoredOffline _,
                    PaymentOutcome.Unknown _,
                    PaymentOutcome.NotSent() ->
                    was;
        };
    }

    /// A success after the end: the customer was told otherwise, so the money goes back.
    private AttemptState over(PaymentOutcome answer, Instant now) {
        return switch (answer) {
            case PaymentOutcome.Approved _ ->
                    state instanceof Reversed(_, var refunded) && refunded
                            ? state // a paid order that was refunded is still called paid
                            : new Reversing(Why.LATE_SUCCESS, now, true);
            case PaymentOutcome.Declined _,
                    PaymentOutcome.TakenBack(),
                    PaymentOutcome.AwaitingBuyer(),
                    PaymentOutcome.Unpaid(),
                    PaymentOutcome.NotFound(),
                    PaymentOutcome.StoredOffline _,
                    PaymentOutcome.Unknown _,
                    PaymentOutcome.NotSent() ->
                    state;
        };
    }
}
