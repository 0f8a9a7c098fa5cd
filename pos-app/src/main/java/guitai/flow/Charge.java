package guitai.flow;

import guitai.journal.Commit;
import guitai.journal.Fact;
import guitai.money.Money;
import guitai.payment.Attempt;
import guitai.payment.AttemptId;
import guitai.payment.AttemptState;
import guitai.payment.AttemptState.Why;
import guitai.payment.Means;
import guitai.payment.PaymentGateway;
import guitai.payment.Way;
import guitai.sale.Sale;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;

/// The customer pays through a gateway: one attempt at a time for the sale at the counter, from its
/// start to the last word of the gateway. What starts it is [WalletDesk]'s, [CardDesk]'s or
/// [StoredValueDesk]'s business.
///
/// An attempt is on disk before a byte leaves, and its end settles the sale in the same commit.
/// Confined to the till's thread; nothing here waits for a network.
public final class Charge {
    private final Desk desk;
    private final Pursuits pursuits;
    private final Checkout checkout;
    private final Orders orders;
    private final AttemptStart attempts;
    private final Approvals approvals;
    private Optional<Forward> forward = Optional.empty();

    Charge(
            Desk desk,
            Pursuits pursuits,
            Checkout checkout,
            Orders orders,
            AttemptStart attempts,
            InstantSource clock) {
        this.desk = desk;
        this.pursuits = pursuits;
        this.checkout = checkout;
        this.orders = orders;
        this.attempts = attempts;
        this.approvals = new Approvals(desk, pursuits, checkout, clock);
        pursuits.settling(approvals::settle);
        pursuits.listen(this::heard);
        desk.sale()
                .flatMap(s -> pursuits.openFor(s.header().id().value()))
                .ifPresent(desk::payment);
    }

    public sealed interface Result {
        /// On disk and on its way.
        record Started(Attempt attempt) implements Result {}

        /// There was nothing to pay: the sale is finished.
        record Completed(Checkout.Result.Completed done) implements Result {}

        record Refused(Refusal why) implements Result {}
    }

    /// What a cashier sees of the payment of the sale at the counter.
    ///
    /// @param ask when the gateway is asked next, by itself
    /// @param until when patience ends
    /// @param told whether the customer was told that it is cancelled
    public record Watch(Attempt attempt, Instant ask, Instant until, boolean told) {}

    /// The payment at the counter that has not come to an end.
    public Optional<Watch> watch() {
        return desk.underway()
                .flatMap(a -> pursuits.pursuit(a.id()))
                .map(
                        p ->
                                new Watch(
                                        p.attempt(),
                                        p.next(),
                                        p.deadline(),
                                        desk.paymentUnderway().isEmpty()));
    }

    /// Asks the gateway now.
    public Optional<Refusal> askNow() {
        return atCounter(AttemptPursuit::askNow);
    }

    /// Stops the payment underway: it is taken back, and a success that comes now goes back too.
    public Optional<Refusal> stop() {
        return desk.notTrading()
                .or(
                        () ->
                                atCounter(
                                        pursuit -> {
                                            if (pursuit.attempt().state().pending()) {
                                                pursuit.takeBack(Why.STOPPED_BY_CASHIER);
                                            }
                                        }));
    }

    /// The cashier has told the customer: "the first payment is cancelled; if it was taken it comes
    /// back". From then on other money may settle the sale.
    public Optional<Refusal> customerTold() {
        var refused = desk.notTrading();
        if (refused.isPresent()) return refused;
        var attempt = desk.underway().filter(a -> !a.state().pending());
        if (attempt.isEmpty()) return Desk.refuse(Refusal.Because.NO_PAYMENT);
        desk.books.write(Commit.of(new Fact.CustomerTold(attempt.get().id(), desk.who().id())));
        desk.customerTold();
        return Optional.empty();
    }

    /// Does whatever is due: enquiries, reversals, refunds. Call it at [#next], or a little later.
    public void tick() {
        pursuits.tick();
        forward.ifPresent(Forward::tick);
    }

    /// When [#tick] has something to do.
    public Optional<Instant> next() {
        return Pursuits.earlier(pursuits.next(), forward.flatMap(Forward::next));
    }

    /// Whether an answer is waited for, or something is still to be done with a gateway.
    public boolean busy() {
        return pursuits.busy();
    }

    public void listen(PaymentListener listener) {
        pursuits.listen(listener);
    }

    /// @param settles settles such a payment when it is approved
    void settlesElsewhere(Predicate<Attempt> settles) {
        approvals.other(settles);
    }

    /// Whoever pays may be a member.
    void knowing(PayerDesk payers) {
        approvals.knowing(payers);
        pursuits.listen(payers::heard);
    }

    /// What is taken offline is handed over by this.
    void forwarding(Forward by) {
        forward = Optional.of(by);
    }

    /// How one payment is taken.
    ///
    /// @param shown the code, masked; empty where there is none to read
    /// @param begun told when the attempt is on disk and nothing has left yet
    record Kind(
            PaymentGateway gateway,
            Means means,
            Way way,
            String shown,
            AttemptStart.Sending sending,
            Consumer<AttemptId> begun) {}

    /// Takes a payment for something that is not the sale at the counter.
    ///
    /// @param before told when the attempt is on disk and nothing has left yet
    Result elsewhere(AttemptStart.Wish wish, PaymentGateway gateway, Consumer<Attempt> before) {
        return new Result.Started(attempts.start(wish, gateway, orders::withoutGoods, before));
    }

    /// What a scan that pays has come to.
    static ScanResult scanned(Result result) {
        return switch (result) {
            case Result.Started(var attempt) -> new ScanResult.Charging(attempt);
            case Result.Completed(var done) -> new ScanResult.Paid(done);
            case Result.Refused(var why) -> new ScanResult.Refused(why);
        };
    }

    /// Takes a payment for the sale at the counter.
    ///
    /// @param part only so much of what is due
    Result start(Kind kind, Optional<Money> part) {
        var before = desk.codeRefused();
        if (before.isPresent()) return refused(before.get());
        return switch (checkout.total()) {
            case Checkout.Result.Due(var sale) -> start(sale, kind, part);
            case Checkout.Result.PartPaid(var sale) -> start(sale, kind, part);
            case Checkout.Result.Completed done -> new Result.Completed(done);
            case Checkout.Result.Reopened _ ->
                    throw new IllegalStateException("a total never reopens");
            case Checkout.Result.Refused(var why) -> refused(why);
        };
    }

    private Result start(Sale.Tendering sale, Kind kind, Optional<Money> part) {
        var due = sale.settlement().due();
        var amount = part.orElse(due);
        if (!amount.isPositive() || amount.compareTo(due) > 0) {
            return refused(Refusal.Because.AMOUNT_OUT_OF_RANGE);
        }
        var whole = amount.equals(sale.settlement().total());
        var attempt =
                attempts.start(
                        new AttemptStart.Wish(
                                sale.header().id().value(),
                                kind.means(),
                                kind.way(),
                                amount,
                                kind.shown(),
                                kind.sending()),
                        kind.gateway(),
                        (a, life) -> orders.of(a, sale, whole, life),
                        a -> {
                            desk.payment(a);
                            kind.begun().accept(a.id());
                        });
        return new Result.Started(attempt);
    }

    private void heard(PaymentEvent event) {
        if (event instanceof PaymentEvent.Moved(var attempt)) desk.payment(attempt);
        if (event instanceof PaymentEvent.Settled(var attempt, _)
                && attempt.state() instanceof AttemptState.StoredOffline) {
            forward.ifPresent(f -> f.queued(attempt));
        }
    }

    private Optional<Refusal> atCounter(Consumer<AttemptPursuit> step) {
        var pursuit = desk.underway().flatMap(a -> pursuits.pursuit(a.id()));
        if (pursuit.isEmpty()) return Desk.refuse(Refusal.Because.NO_PAYMENT);
        step.accept(pursuit.get());
        return Optional.empty();
    }

    static Result refused(Refusal why) {
        return new Result.Refused(why);
    }
}
