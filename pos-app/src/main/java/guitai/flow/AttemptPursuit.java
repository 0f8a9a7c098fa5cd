package guitai.flow;

import guitai.payment.Attempt;
import guitai.payment.AttemptState;
import guitai.payment.AttemptState.NeedsPerson;
import guitai.payment.AttemptState.Reversed;
import guitai.payment.AttemptState.Reversing;
import guitai.payment.AttemptState.Why;
import guitai.payment.CollectionOutcome;
import guitai.payment.Doubt;
import guitai.payment.PaymentGateway;
import guitai.payment.PaymentOutcome;
import guitai.payment.RefundOutcome;
import guitai.payment.ReversalOutcome;
import guitai.payment.SealedPayment;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// One attempt on its way to an end: charge, ask, and where nobody paid, take back and confirm.
final class AttemptPursuit implements Pursued {
    private final PaymentGateway.Rules rules;
    private final Patience patience;
    private final Errands errands;
    private final GatewayCalls calls;
    private final AttemptLedger ledger;
    private Attempt attempt;
    private Step step = Step.ASK;
    private Instant next;
    private boolean away;
    private boolean tooLate;
    private boolean lookedUp;
    private int tries;
    private Optional<SealedPayment> sealed = Optional.empty();

    private enum Step {
        ASK,
        REVERSE,
        CONFIRM,
        REFUND,
        CONFIRM_REFUND,
        REST
    }

    AttemptPursuit(Attempt attempt, PaymentGateway gateway, Errands errands, AttemptLedger ledger) {
        this.attempt = attempt;
        this.rules = gateway.rules();
        this.patience = new Patience(gateway);
        this.errands = errands;
        this.calls = new GatewayCalls(gateway, errands);
        this.ledger = ledger;
        this.next = errands.now();
        restOrGoOn();
    }

    /// Goes on where it was left before the till stopped.
    ///
    /// @param tried how often it had been tried
    void resume(int tried, Instant at) {
        tries = tried;
        next = at;
        // Whether the request had left this machine, nobody knows any more.
        if (attempt.state() instanceof AttemptState.Sent) {
            attempt = attempt.in(new AttemptState.Unknown(Doubt.STOPPED));
        }
    }

    Attempt attempt() {
        return attempt;
    }

    @Override
    public String number() {
        return attempt.id().value();
    }

    @Override
    public boolean open() {
        return step != Step.REST;
    }

    @Override
    public boolean away() {
        return away;
    }

    @Override
    public Instant next() {
        return next;
    }

    /// When patience ends and the attempt is taken back.
    Instant deadline() {
        return patience.deadline(attempt);
    }

    void charge(Supplier<PaymentOutcome> call) {
        away = true;
        if (!calls.charge(call, this::charged)) charged(new PaymentOutcome.NotSent());
    }

    /// What a payment taken offline is handed over by, once it was.
    Optional<SealedPayment> sealed() {
        return sealed;
    }

    /// The answer to the charge; also where nobody had to be asked for it.
    void charged(PaymentOutcome answer) {
        away = false;
        if (answer instanceof PaymentOutcome.StoredOffline(_, _, var kept)) {
            sealed = Optional.of(kept);
        }
        var overtaken = !attempt.state().pending();
        move(
                answer instanceof PaymentOutcome.NotSent
                        ? attempt.neverLeft()
                        : attempt.told(answer, errands.now()));
        if (overtaken || !attempt.state().pending()) return;
        next = patience.ask(attempt, errands.now(), rules.firstAsk());
    }

    /// @param shown told when the customer can read a code
    void collect(Supplier<CollectionOutcome> call, Consumer<String> shown) {
        away = true;
        if (!calls.collect(call, answer -> collected(answer, shown))) {
            charged(new PaymentOutcome.NotSent());
        }
    }

    private void collected(CollectionOutcome answer, Consumer<String> shown) {
        switch (answer) {
            case CollectionOutcome.Shown(var content) -> {
                charged(new PaymentOutcome.AwaitingBuyer());
                if (attempt.state().pending()) shown.accept(content);
            }
            case CollectionOutcome.Refused(var why) -> charged(new PaymentOutcome.Declined(why));
            // Without a code nobody can pay it, but an order may be there: it is closed at once.
            case CollectionOutcome.Unknown(var why) -> {
                charged(new PaymentOutcome.Unknown(why));
                takeBack(Why.TOO_LONG);
            }
        }
    }

    /// Asks now, whatever the plan was.
    void askNow() {
        if (away) return;
        if (step == Step.REST) step = Step.CONFIRM;
        go();
    }

    /// Asks, and tells what the gateway says whatever became of it here.
    void lookUp() {
        lookedUp = true;
        askNow();
    }

    void takeBack(Why why) {
        var now = errands.now();
        move(attempt.takenBack(why, now));
        if (!(attempt.state() instanceof Reversing) || step == Step.REST) return;
        tries = 0;
        beginReversing(now);
        if (away) {
            calls.stop(attempt);
        } else if (!next.isAfter(now)) {
            go();
        }
    }

    private void beginReversing(Instant now) {
        step = patience.reversible(attempt, now) ? Step.REVERSE : Step.CONFIRM;
        next = patience.reverse(attempt, now);
    }

    @Override
    public void go() {
        away = true;
        var sent =
                switch (step) {
                    case ASK, CONFIRM -> calls.enquire(attempt, this::asked);
                    case REVERSE -> calls.reverse(attempt, this::reversed);
                    case REFUND -> calls.refund(attempt, this::refunded);
                    case CONFIRM_REFUND -> calls.enquireRefund(attempt, this::refunded);
                    case REST -> false;
                };
        // An answer may have come already; what was not sent has none to wait for.
        if (sent) return;
        away = false;
        next = errands.now().plus(Errands.pause(0));
    }

    private void asked(PaymentOutcome answer) {
        away = false;
        var now = errands.now();
        move(attempt.told(answer, now));
        if (lookedUp) {
            lookedUp = false;
            ledger.lookedUp(attempt, answer);
        }
        switch (attempt.state()) {
            case AttemptState.Sent _, AttemptState.AwaitingBuyer _, AttemptState.Unknown _ -> {
                // No gap between the last question and the reversal: in it somebody could pay.
                if (now.isBefore(deadline())) {
                    next = patience.ask(attempt, now, rules.askEvery());
                } else {
                    takeBack(Why.TOO_LONG);
                }
            }
            case Reversing reversing -> notYetConfirmed(reversing, now, Errands.word(answer));
            case NeedsPerson person
                    when person.paid() && answer instanceof PaymentOutcome.Approved -> {
                step = Step.REFUND;
                go();
            }
            case NeedsPerson _,
                    AttemptState.Approved _,
                    AttemptState.Declined _,
                    AttemptState.StoredOffline _,
                    AttemptState.RefusedLater _,
                    Reversed _ -> {}
        }
    }

    private void notYetConfirmed(Reversing reversing, Instant now, String why) {
        if (reversing.paid() && (tooLate || !patience.reversible(attempt, now))) {
            step = Step.REFUND;
            go();
            return;
        }
        if (step == Step.ASK) {
            // It was over, and money has come after all.
            beginReversing(now);
            go();
            return;
        }
        later(patience.reversible(attempt, now) ? Step.REVERSE : Step.CONFIRM, now, why);
    }

    private void reversed(ReversalOutcome answer) {
        away = false;
        tooLate = answer instanceof ReversalOutcome.TooLate;
        // Yes or no, only an enquiry tells what became of the money.
        step = Step.CONFIRM;
        go();
    }

    private void refunded(RefundOutcome answer) {
        away = false;
        var now = errands.now();
        switch (answer) {
            case RefundOutcome.Refunded _ -> move(attempt.in(new Reversed(why(), true)));
            case RefundOutcome.Failed(var code) ->
                    move(attempt.in(new NeedsPerson(why(), true, code)));
            case RefundOutcome.Refused(var code) ->
                    move(attempt.in(new NeedsPerson(why(), true, code)));
            case RefundOutcome.Processing() -> later(Step.CONFIRM_REFUND, now, "PROCESSING");
            case RefundOutcome.Later(var code) -> later(Step.REFUND, now, code);
            case RefundOutcome.NotFound() -> later(Step.REFUND, now, "NOT_FOUND");
            case RefundOutcome.Unknown(var why) -> later(Step.REFUND, now, why.name());
        }
    }

    private Why why() {
        return attempt.state().takenBackFor().orElse(Why.LATE_SUCCESS);
    }

    private void later(Step then, Instant now, String why) {
        step = then;
        next = now.plus(Errands.pause(tries));
        tries++;
        ledger.tried(attempt, next, why);
    }

    private void move(Attempt after) {
        if (!after.equals(attempt)) attempt = ledger.moved(this, after);
        restOrGoOn();
    }

    private void restOrGoOn() {
        switch (attempt.state()) {
            case AttemptState.Approved _,
                    AttemptState.Declined _,
                    AttemptState.StoredOffline _,
                    AttemptState.RefusedLater _,
                    Reversed _,
                    NeedsPerson _ ->
                    step = Step.REST;
            case Reversing _ -> {
                if (step == Step.REST) step = Step.ASK;
            }
            case AttemptState.Sent _, AttemptState.AwaitingBuyer _, AttemptState.Unknown _ -> {}
        }
    }
}
