package guitai.flow;

import guitai.catalog.Catalogue;
import guitai.journal.Commit;
import guitai.journal.Fact;
import guitai.money.Money;
import guitai.payment.Attempt;
import guitai.payment.AttemptId;
import guitai.payment.AttemptState.Why;
import guitai.payment.PaymentGateway;
import guitai.payment.Way;
import guitai.sale.Sale;
import guitai.scan.PaymentCode;
import guitai.scan.PaymentCode.Wallet;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;

/// The customer's wallet pays: one attempt at a time for the sale at the counter, from the code to
/// the last word of the gateway.
///
/// An attempt is on disk before a byte leaves, and its end settles the sale in the same commit.
/// Confined to the till's thread; nothing here waits for a network.
public final class Charge {
    /// A code on a phone changes about every minute; one that waited longer would only be refused.
    private static final Duration HELD = Duration.ofSeconds(45);

    private final Desk desk;
    private final Pursuits pursuits;
    private final Checkout checkout;
    private final WalletPorts ports;
    private final Orders orders;
    private final AttemptStart attempts;
    private final Approvals approvals;
    private final InstantSource clock;
    private Optional<Held> held = Optional.empty();
    private Optional<Used> last = Optional.empty();

    private record Held(PaymentCode code, Instant at) {}

    private record Used(PaymentCode code, AttemptId attempt) {}

    Charge(
            Desk desk,
            Pursuits pursuits,
            Checkout checkout,
            WalletPorts ports,
            Catalogue catalogue,
            InstantSource clock) {
        this.desk = desk;
        this.pursuits = pursuits;
        this.checkout = checkout;
        this.ports = ports;
        this.orders = new Orders(desk, ports, catalogue);
        this.attempts = new AttemptStart(desk, pursuits, ports, clock);
        this.clock = clock;
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

    /// Whether any wallet is connected.
    public boolean connected() {
        return !ports.gateways().isEmpty();
    }

    public boolean connected(Wallet wallet) {
        return ports.gateways().containsKey(wallet);
    }

    /// Whether a payment code read while selling charges at once.
    public boolean atOnce() {
        return ports.atOnce();
    }

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

    /// Charges all that is due.
    public Result code(PaymentCode code) {
        return code(code, Optional.empty());
    }

    /// @param part charges only so much of what is due
    public Result code(PaymentCode code, Optional<Money> part) {
        held = Optional.empty();
        var again = last.filter(u -> u.code().equals(code)).map(Used::attempt);
        if (again.isPresent()) return again(again.get());
        return start(code.wallet(), Way.CODE_READ, part, code.masked(), Optional.of(code));
    }

    /// Shows a code for the customer to read; [PaymentEvent.CodeShown] brings it.
    public Result show(Wallet wallet, Optional<Money> part) {
        return start(wallet, Way.CODE_SHOWN, part, "", Optional.empty());
    }

    /// Charges the code that was read while goods were being sold.
    public Result held() {
        var code = held.filter(h -> h.at().plus(HELD).isAfter(clock.instant()));
        return code.isPresent() ? code(code.get().code()) : refused(Refusal.Because.NO_PAYMENT);
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
    }

    /// When [#tick] has something to do.
    public Optional<Instant> next() {
        return pursuits.next();
    }

    /// Whether an answer is waited for, or something is still to be done with a gateway.
    public boolean busy() {
        return pursuits.busy();
    }

    public void listen(PaymentListener listener) {
        pursuits.listen(listener);
    }

    /// Charges a code for something that is not the sale at the counter.
    ///
    /// @param document what it pays for
    /// @param before told when the attempt is on disk and nothing has left yet
    Result elsewhere(PaymentCode code, Money amount, String document, Consumer<Attempt> before) {
        var gateway = Optional.ofNullable(ports.gateways().get(code.wallet()));
        if (gateway.isEmpty()) return refused(Refusal.Because.WALLET_NOT_CONNECTED);
        var wish =
                new AttemptStart.Wish(
                        document,
                        code.wallet(),
                        Way.CODE_READ,
                        amount,
                        code.masked(),
                        Optional.of(code));
        return new Result.Started(
                attempts.start(wish, gateway.get(), orders::withoutGoods, before));
    }

    /// @param settles settles such a payment when it is approved
    void settlesElsewhere(Predicate<Attempt> settles) {
        approvals.other(settles);
    }

    ScanResult hold(PaymentCode code) {
        if (desk.sale().filter(s -> !s.lines().isEmpty()).isEmpty()) {
            return new ScanResult.Refused(Refusal.Because.NO_SALE_AT_COUNTER);
        }
        held = Optional.of(new Held(code, clock.instant()));
        return new ScanResult.PaymentCodeHeld(code.masked());
    }

    ScanResult scanned(PaymentCode code, Optional<Money> part) {
        return switch (code(code, part)) {
            case Result.Started(var attempt) -> new ScanResult.Charging(attempt);
            case Result.Completed(var done) -> new ScanResult.Paid(done);
            case Result.Refused(var why) -> new ScanResult.Refused(why);
        };
    }

    /// A scanner reads a code on a bright screen twice: the second time is no second payment.
    private Result again(AttemptId attempt) {
        var running = desk.underway().filter(a -> a.id().equals(attempt));
        return running.isPresent() && running.get().state().pending()
                ? new Result.Started(running.get())
                : refused(Refusal.Because.CODE_USED);
    }

    private Result start(
            Wallet wallet,
            Way way,
            Optional<Money> part,
            String shown,
            Optional<PaymentCode> code) {
        var before = desk.codeRefused();
        if (before.isPresent()) return refused(before.get());
        var gateway = Optional.ofNullable(ports.gateways().get(wallet));
        if (gateway.isEmpty()) return refused(Refusal.Because.WALLET_NOT_CONNECTED);
        return switch (checkout.total()) {
            case Checkout.Result.Due(var sale) ->
                    start(sale, wallet, way, part, shown, code, gateway.get());
            case Checkout.Result.PartPaid(var sale) ->
                    start(sale, wallet, way, part, shown, code, gateway.get());
            case Checkout.Result.Completed done -> new Result.Completed(done);
            case Checkout.Result.Reopened _ ->
                    throw new IllegalStateException("a total never reopens");
            case Checkout.Result.Refused(var why) -> refused(why);
        };
    }

    private Result start(
            Sale.Tendering sale,
            Wallet wallet,
            Way way,
            Optional<Money> part,
            String shown,
            Optional<PaymentCode> code,
            PaymentGateway gateway) {
        var due = sale.settlement().due();
        var amount = part.orElse(due);
        if (!amount.isPositive() || amount.compareTo(due) > 0) {
            return refused(Refusal.Because.AMOUNT_OUT_OF_RANGE);
        }
        var whole = amount.equals(sale.settlement().total());
        var attempt =
                attempts.start(
                        new AttemptStart.Wish(
                                sale.header().id().value(), wallet, way, amount, shown, code),
                        gateway,
                        (a, life) -> orders.of(a, sale, whole, life),
                        a -> {
                            desk.payment(a);
                            code.ifPresent(c -> last = Optional.of(new Used(c, a.id())));
                        });
        return new Result.Started(attempt);
    }

    private void heard(PaymentEvent event) {
        if (event instanceof PaymentEvent.Moved(var attempt)) desk.payment(attempt);
    }

    private Optional<Refusal> atCounter(Consumer<AttemptPursuit> step) {
        var pursuit = desk.underway().flatMap(a -> pursuits.pursuit(a.id()));
        if (pursuit.isEmpty()) return Desk.refuse(Refusal.Because.NO_PAYMENT);
        step.accept(pursuit.get());
        return Optional.empty();
    }

    private static Result refused(Refusal why) {
        return new Result.Refused(why);
    }
}
