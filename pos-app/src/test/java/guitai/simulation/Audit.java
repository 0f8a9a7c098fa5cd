package guitai.simulation;

import guitai.journal.Fact;
import guitai.journal.JournalQueue;
import guitai.payment.Attempt;
import guitai.payment.AttemptId;
import guitai.payment.AttemptState;
import guitai.payment.Channel;
import guitai.payment.PaymentJournal;
import guitai.payment.RefundAttempt;
import guitai.payment.RefundState;
import guitai.simulation.Order.Fate;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What must be true when everything has settled: no sale lost or doubled, no buyer charged twice,
/// every payment in a sale or returned or on somebody's list, and every book the same to the fen.
///
/// The journal is told again from its facts; the providers' ledgers and the customers' memories
/// never saw the journal.
final class Audit {
    private static final int BATCH = 200;

    private final Replay told;
    private final PaymentJournal payments;
    private final Map<Channel, Provider> providers;
    private final Cashier cashier;
    private final Set<String> listed = new HashSet<>();
    private final List<String> wrong = new ArrayList<>();

    /// Refunds the journal takes for done, by attempt, in fen.
    private final Map<AttemptId, Long> refunded = new HashMap<>();

    /// What a person still has to give back, by customer, in fen.
    private final Map<Long, Long> waiting = new HashMap<>();

    Audit(
            List<Fact> facts,
            PaymentJournal payments,
            Map<Channel, Provider> providers,
            Cashier cashier) {
        this.told = Replay.of(facts);
        this.payments = payments;
        this.providers = providers;
        this.cashier = cashier;
        for (var row : payments.cases(Instant.EPOCH, Integer.MAX_VALUE)) listed.add(row.number());
    }

    long sales() {
        return told.sales.size();
    }

    long payments() {
        return told.attempts.size();
    }

    List<String> wrong(Machine machine) {
        wrong.addAll(told.wrong);
        if (machine.wrongBasket()) say("the counter", "stood up with another basket");
        machine.act(
                counter -> {
                    if (counter.charge().busy()) say("the till", "is still busy with gateways");
                    if (counter.forward().busy()) say("the till", "still has to hand over");
                    counter.forward()
                            .stop()
                            .ifPresent(why -> say("head office", "stopped: " + why));
                });
        if (!machine.running()) say("the till", "does not run");
        if (cashier.busy()) say("a customer", "still stands at the counter");
        nothingOpen();
        sameStates();
        told.refunds.values().forEach(this::refund);
        var known = new HashSet<String>();
        told.attempts.keySet().forEach(id -> known.add(id.value()));
        for (var provider : providers.values()) {
            for (var order : provider.ledger()) {
                if (!known.contains(order.number)) say(order.number, "is in no journal");
            }
        }
        told.attempts.values().forEach(this::attempt);
        customers();
        return List.copyOf(wrong);
    }

    /// Head office has the journal as the till has it, each entry once; the journal has each fact
    /// once, and what it says itself when the clock goes back.
    void headOffice(HeadOffice office, JournalQueue journal) {
        var there = office.hashes();
        var facts = 0;
        for (long seq = 0; seq < journal.last(); seq += BATCH) {
            for (var entry : journal.after(seq, BATCH)) {
                if (!entry.type().equals("CLOCK")) facts++;
                var i = (int) entry.seq() - 1;
                if (i >= there.size() || !there.get(i).equals(entry.hash())) {
                    say("head office", "has not this entry: " + entry);
                }
            }
        }
        if (facts != told.facts) say("the journal", facts + " entries of " + told.facts);
        if (there.size() != journal.last()) {
            say("head office", "has " + there.size() + " entries of " + journal.last());
        }
        if (journal.taken() != there.size()) {
            say("the journal", "was taken up to " + there.size() + ", not " + journal.taken());
        }
    }

    private void nothingOpen() {
        for (var stored : payments.stored(1)) {
            say(stored.attempt().id().value(), "waits to be handed over");
        }
        for (var attempt : payments.openAttempts()) {
            var number = attempt.id().value();
            if (attempt.state() instanceof AttemptState.NeedsPerson && listed.contains(number)) {
                waits(attempt.channel(), attempt.id(), attempt.amount().minor());
            } else {
                say(number, "has not come to an end: " + attempt.state());
            }
        }
        for (var refund : payments.openRefunds()) {
            var number = refund.id().value();
            if (refund.state() instanceof RefundState.NeedsPerson && listed.contains(number)) {
                waits(refund.channel(), refund.of(), refund.amount().minor());
            } else {
                say(number, "has not come to an end: " + refund.state());
            }
        }
    }

    private void waits(Channel channel, AttemptId id, long amount) {
        order(channel, id).ifPresent(o -> waiting.merge(Visit.of(o.buyer), amount, Long::sum));
    }

    private void sameStates() {
        var refunds = new HashMap<AttemptId, List<RefundAttempt>>();
        for (var refund : told.refunds.values()) {
            refunds.computeIfAbsent(refund.of(), _ -> new ArrayList<>()).add(refund);
        }
        for (var attempt : told.attempts.values()) {
            var id = attempt.id();
            if (!payments.attempt(id).equals(Optional.of(attempt))) {
                say(id.value(), "is not what its facts say");
            }
            if (!payments.refundsOf(id).equals(refunds.getOrDefault(id, List.of()))) {
                say(id.value(), "has other refunds than its facts say");
            }
        }
    }

    private void refund(RefundAttempt refund) {
        var number = refund.id().value();
        var back =
                order(refund.channel(), refund.of())
                        .flatMap(order -> Optional.ofNullable(order.refunds.get(number)))
                        .filter(found -> found.fate == Fate.DONE);
        var ours = refund.state() instanceof RefundState.Refunded;
        if (back.isPresent() != ours) {
            say(number, "ledger " + back.isPresent() + ", journal " + ours);
        }
        if (back.isPresent() && back.get().amount != refund.amount().minor()) {
            say(number, "another amount went back");
        }
        if (ours) refunded.merge(refund.of(), refund.amount().minor(), Long::sum);
    }

    private void attempt(Attempt attempt) {
        var number = attempt.id().value();
        var order = order(attempt.channel(), attempt.id());
        var held = order.map(Order::held).orElse(0L);
        var amount = attempt.amount().minor();
        if (order.isPresent() && order.get().amount != amount)
            say(number, "another amount was asked for");
        switch (attempt.state()) {
            case AttemptState.Approved _ -> {
                var ours = amount - refunded.getOrDefault(attempt.id(), 0L);
                if (held != ours) say(number, "ledger holds " + held + ", journal " + ours);
                if (!told.settles.containsKey(attempt.id())) say(number, "paid for nothing");
            }
            case AttemptState.Declined _, AttemptState.Reversed _ -> {
                if (held != 0) say(number, attempt.state() + ", ledger holds " + held);
                if (told.settles.containsKey(attempt.id())) {
                    say(number, "settles a sale and went back");
                }
            }
            case AttemptState.NeedsPerson _ -> {
                if (!listed.contains(number)) say(number, "is on nobody's list");
            }
            case AttemptState.RefusedLater _ -> {
                if (held != 0) say(number, attempt.state() + ", ledger holds " + held);
                if (!listed.contains(number)) say(number, "is on nobody's list");
            }
            case AttemptState.Sent _,
                    AttemptState.StoredOffline _,
                    AttemptState.AwaitingBuyer _,
                    AttemptState.Unknown _,
                    AttemptState.Reversing _ ->
                    say(number, "is still open");
        }
    }

    private void customers() {
        var held = new HashMap<Long, Long>();
        for (var provider : providers.values()) {
            for (var order : provider.ledger()) {
                if (order.held() == 0) continue;
                held.merge(Visit.of(order.buyer), order.held(), Long::sum);
            }
        }
        for (var visit : cashier.visits()) customer(visit, held.getOrDefault(visit.number, 0L));
    }

    private void customer(Visit visit, long held) {
        var name = "customer " + visit.number;
        var bought = visit.sales.stream().filter(told.sales::containsKey).toList();
        if (bought.size() > 1) say(name, "bought twice: " + bought);
        if (visit.finished.isPresent() && !bought.contains(visit.finished.get())) {
            say(name, "left with goods of a sale that is lost: " + visit.finished.get());
        }
        if (bought.isEmpty() != visit.finished.isEmpty()) say(name, "bought unseen: " + bought);
        var price = bought.stream().findFirst().map(told.prices::get).orElse(0L);
        if (held > price + waiting.getOrDefault(visit.number, 0L)) {
            say(name, "bought for " + price + " and paid " + held);
        }
    }

    private Optional<Order> order(Channel channel, AttemptId id) {
        return Optional.ofNullable(providers.get(channel)).flatMap(p -> p.order(id.value()));
    }

    private void say(String about, String what) {
        wrong.add(about + ": " + what);
    }
}
