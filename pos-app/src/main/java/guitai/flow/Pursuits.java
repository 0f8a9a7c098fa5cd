package guitai.flow;

import guitai.journal.Commit;
import guitai.journal.Fact;
import guitai.payment.Attempt;
import guitai.payment.AttemptId;
import guitai.payment.AttemptState.Why;
import guitai.payment.Channel;
import guitai.payment.PaymentGateway;
import guitai.payment.PaymentJournal.Pursuit;
import guitai.payment.PaymentOutcome;
import guitai.payment.RefundAttempt;
import guitai.payment.RefundState;
import guitai.payment.SealedPayment;
import guitai.slip.Slip;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// Everything with a gateway that has not come to an end, and who is told when it does.
///
/// Confined to the till's thread. What is open is on disk; this only knows when to ask again.
final class Pursuits implements AttemptLedger, RefundPursuit.Ledger {
    private final Desk desk;
    private final WalletPorts ports;
    private final Errands errands;
    private final Map<Channel, PaymentGateway> gateways;
    private final Map<AttemptId, AttemptPursuit> attempts = new LinkedHashMap<>();
    private final Map<String, RefundPursuit> refunds = new LinkedHashMap<>();
    private final List<PaymentListener> listeners = new ArrayList<>();
    private Settling settling = (attempt, _) -> attempt;

    /// What becomes of an attempt that can settle its sale.
    interface Settling {
        /// Makes it durable together with the sale it settles.
        ///
        /// @param sealed what it is handed over by, where it was taken offline
        /// @return what the attempt is then
        Attempt settle(Attempt settled, Optional<SealedPayment> sealed);
    }

    Pursuits(Desk desk, WalletPorts ports, LinePorts line, Errands errands) {
        this.desk = desk;
        this.ports = ports;
        this.errands = errands;
        this.gateways = new LinkedHashMap<>();
        ports.gateways().values().forEach(g -> gateways.put(g.channel(), g));
        line.terminal().ifPresent(t -> gateways.put(t.channel(), t));
        line.storedValue().ifPresent(s -> gateways.put(s.issuer().channel(), s.issuer()));
        for (var attempt : ports.journal().openAttempts()) resume(attempt);
        for (var refund : ports.journal().openRefunds()) resume(refund);
    }

    void settling(Settling settle) {
        settling = settle;
    }

    void listen(PaymentListener listener) {
        listeners.add(listener);
    }

    void told(PaymentEvent event) {
        listeners.forEach(l -> l.heard(event));
    }

    Optional<PaymentGateway> gateway(Channel channel) {
        return Optional.ofNullable(gateways.get(channel));
    }

    private void resume(Attempt attempt) {
        gateway(attempt.channel())
                .ifPresent(
                        gateway -> {
                            var pursuit = new AttemptPursuit(attempt, gateway, errands, this);
                            var before = ports.journal().pursuit(attempt.id().value());
                            pursuit.resume(
                                    before.map(Pursuit::tries).orElse(0),
                                    before.map(Pursuit::next).orElseGet(errands::now));
                            attempts.put(attempt.id(), pursuit);
                        });
    }

    private void resume(RefundAttempt refund) {
        gateway(refund.channel())
                .ifPresent(
                        gateway -> {
                            var pursuit = new RefundPursuit(refund, gateway, errands, this);
                            var before = ports.journal().pursuit(refund.id().value());
                            pursuit.resume(
                                    before.map(Pursuit::tries).orElse(0),
                                    before.map(Pursuit::next).orElseGet(errands::now));
                            refunds.put(refund.id().value(), pursuit);
                        });
    }

    /// A new attempt, on disk already.
    AttemptPursuit begin(Attempt attempt, PaymentGateway gateway) {
        var pursuit = new AttemptPursuit(attempt, gateway, errands, this);
        attempts.put(attempt.id(), pursuit);
        return pursuit;
    }

    /// New refunds, on disk already.
    void begin(List<RefundAttempt> started) {
        for (var refund : started) {
            gateway(refund.channel())
                    .ifPresent(
                            gateway -> {
                                var pursuit = new RefundPursuit(refund, gateway, errands, this);
                                refunds.put(refund.id().value(), pursuit);
                                pursuit.go();
                            });
        }
    }

    Optional<AttemptPursuit> pursuit(AttemptId id) {
        return Optional.ofNullable(attempts.get(id));
    }

    /// The pursuit of any attempt of this till, of one that is over too.
    Optional<AttemptPursuit> reopened(AttemptId id) {
        var running = pursuit(id);
        if (running.isPresent()) return running;
        var found = ports.journal().attempt(id);
        return found.flatMap(a -> gateway(a.channel()).map(gateway -> begin(a, gateway)));
    }

    Optional<RefundPursuit> refund(String number) {
        return Optional.ofNullable(refunds.get(number));
    }

    /// What of a sale has not come to an end.
    Optional<Attempt> openFor(String sale) {
        return attempts.values().stream()
                .map(AttemptPursuit::attempt)
                .filter(a -> a.sale().equals(sale) && a.state().open())
                .findFirst();
    }

    /// Does everything that is due.
    void tick() {
        var now = errands.now();
        var due = new ArrayList<Pursued>();
        forEach(
                p -> {
                    if (waits(p) && !p.next().isAfter(now)) due.add(p);
                });
        due.forEach(Pursued::go);
        forgetEnded();
    }

    /// When [#tick] has something to do next; nothing while all wait for an answer or are over.
    Optional<Instant> next() {
        var next = Instant.MAX;
        for (var attempt : attempts.values()) next = earlier(next, attempt);
        for (var refund : refunds.values()) next = earlier(next, refund);
        return next.equals(Instant.MAX) ? Optional.empty() : Optional.of(next);
    }

    private static Instant earlier(Instant one, Pursued other) {
        return waits(other) && other.next().isBefore(one) ? other.next() : one;
    }

    /// The earlier of two, where there are two.
    static Optional<Instant> earlier(Optional<Instant> one, Optional<Instant> other) {
        if (one.isEmpty() || other.isEmpty()) return one.or(() -> other);
        return one.get().isBefore(other.get()) ? one : other;
    }

    private static boolean waits(Pursued pursued) {
        return pursued.open() && !pursued.away();
    }

    /// Whether anything is under way or will be.
    boolean busy() {
        return Stream.concat(attempts.values().stream(), refunds.values().stream())
                .anyMatch(p -> p.away() || p.open());
    }

    private void forEach(Consumer<Pursued> look) {
        attempts.values().forEach(look);
        refunds.values().forEach(look);
    }

    private void forgetEnded() {
        attempts.values().removeIf(p -> !p.away() && !p.attempt().state().open());
        refunds.values().removeIf(p -> !p.away() && !p.refund().state().open());
    }

    @Override
    public Attempt moved(AttemptPursuit pursuit, Attempt after) {
        var now = after;
        if (pursuit.attempt().state().pending() && after.state().settles()) {
            now = settling.settle(after, pursuit.sealed());
        } else {
            desk.moved(pursuit.attempt(), after);
            told(new PaymentEvent.Moved(now));
        }
        // It may have been forgotten as over, and money has come after all.
        attempts.putIfAbsent(now.id(), pursuit);
        return now;
    }

    @Override
    public void lookedUp(Attempt attempt, PaymentOutcome answer) {
        told(new PaymentEvent.LookedUp(attempt, answer));
    }

    @Override
    public void tried(Attempt attempt, Instant next, String why) {
        ports.journal().tried(attempt.id().value(), next, why);
    }

    @Override
    public void moved(RefundAttempt after) {
        var fact = new Fact.RefundMoved(after.id(), after.state());
        var commit = Commit.of(fact);
        desk.books.write(
                after.state() instanceof RefundState.Refunded
                        ? commit.printing(Slip.Request.original(Slip.Kind.REFUND_SLIP, after.id()))
                        : commit);
        told(new PaymentEvent.RefundMoved(after));
    }

    @Override
    public void tried(RefundAttempt refund, Instant next, String why) {
        ports.journal().tried(refund.id().value(), next, why);
    }

    /// What was taken offline has its answer; it is on disk already.
    void handedOver(Attempt attempt) {
        told(new PaymentEvent.Moved(attempt));
    }

    /// Takes an approved payment back because its sale was given up; it is on disk already.
    void takeBackApproved(Attempt reversing) {
        gateway(reversing.channel())
                .ifPresent(gateway -> begin(reversing, gateway).takeBack(Why.SALE_GIVEN_UP));
    }
}
