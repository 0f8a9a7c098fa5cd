package guitai.simulation;

import guitai.journal.Fact;
import guitai.money.Money;
import guitai.payment.Attempt;
import guitai.payment.AttemptId;
import guitai.payment.AttemptState;
import guitai.payment.GatewayReference;
import guitai.payment.PaymentJournal;
import guitai.payment.RefundAttempt;
import guitai.payment.RefundId;
import guitai.payment.RefundState;
import guitai.payment.SealedPayment;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The payments of a till in memory, with what is due about them: a task from the commit that says
/// so until the one that says it is over, as on a real disk.
final class MemoryPayments implements PaymentJournal {
    // By the text of a number: it knows its own hash.
    private final Map<String, Row<Attempt>> attempts = new HashMap<>();
    private final Map<String, Row<RefundAttempt>> refunds = new HashMap<>();
    private final Map<String, List<Row<RefundAttempt>>> refundsOf = new HashMap<>();
    private final Map<String, Row<Attempt>> openAttempts = new LinkedHashMap<>();
    private final Map<String, Row<RefundAttempt>> openRefunds = new LinkedHashMap<>();
    private final Map<String, Row<Attempt>> notedAttempts = new LinkedHashMap<>();
    private final Map<String, Row<RefundAttempt>> notedRefunds = new LinkedHashMap<>();
    private final Map<String, Pursuit> tasks = new HashMap<>();
    private final MemoryStored stored = new MemoryStored();
    private final Map<String, String> owners = new HashMap<>();

    private static final class Row<T> {
        final int place;
        T what;
        Instant changed;

        Row(int place, T what, Instant changed) {
            this.place = place;
            this.what = what;
            this.changed = changed;
        }
    }

    void started(Attempt attempt, Instant at) {
        var row = new Row<>(attempts.size(), attempt, at);
        attempts.put(attempt.id().value(), row);
        followAttempt(row, at);
    }

    void moved(AttemptId id, AttemptState state, Optional<SealedPayment> sealed, Instant at) {
        var row = attempts.get(id.value());
        if (row == null) return;
        var offline = row.what.state() instanceof AttemptState.StoredOffline;
        row.what = row.what.in(state);
        row.changed = at;
        if (offline || state instanceof AttemptState.StoredOffline) {
            stored.follow(row.what, sealed);
        }
        followAttempt(row, at);
    }

    private void followAttempt(Row<Attempt> row, Instant at) {
        var state = row.what.state();
        var id = row.what.id().value();
        if (noted(state)) notedAttempts.put(id, row);
        if (state.open()) {
            openAttempts.put(id, row);
        } else {
            openAttempts.remove(id);
        }
        switch (state) {
            case AttemptState.Sent _, AttemptState.AwaitingBuyer _, AttemptState.Unknown _ -> {}
            case AttemptState.Reversing _,
                    AttemptState.StoredOffline _,
                    AttemptState.NeedsPerson _ ->
                    due(id, at);
            case AttemptState.Approved _,
                    AttemptState.Declined _,
                    AttemptState.RefusedLater _,
                    AttemptState.Reversed _ ->
                    tasks.remove(id);
        }
    }

    void started(RefundAttempt refund, Instant at) {
        var row = new Row<>(refunds.size(), refund, at);
        refunds.put(refund.id().value(), row);
        refundsOf.computeIfAbsent(refund.of().value(), _ -> new ArrayList<>()).add(row);
        followRefund(row, at);
    }

    void moved(RefundId id, RefundState state, Instant at) {
        var row = refunds.get(id.value());
        if (row == null) return;
        row.what = row.what.in(state);
        row.changed = at;
        followRefund(row, at);
    }

    private void followRefund(Row<RefundAttempt> row, Instant at) {
        var state = row.what.state();
        var id = row.what.id().value();
        if (state instanceof RefundState.NeedsPerson) notedRefunds.put(id, row);
        if (state.open()) {
            openRefunds.put(id, row);
            due(id, at);
        } else {
            openRefunds.remove(id);
            tasks.remove(id);
        }
    }

    void taken(Fact.CaseTaken fact) {
        owners.put(fact.number(), fact.by().value());
    }

    private void due(String number, Instant at) {
        tasks.putIfAbsent(number, new Pursuit(0, at, ""));
    }

    private static boolean noted(AttemptState state) {
        return switch (state) {
            case AttemptState.Approved(var paid) -> !paid.funds().addsUp();
            case AttemptState.Reversing(var why, _, var paid) -> late(why, paid);
            case AttemptState.Reversed(var why, var refunded) -> late(why, refunded);
            case AttemptState.NeedsPerson _, AttemptState.RefusedLater _ -> true;
            case AttemptState.Sent _,
                    AttemptState.AwaitingBuyer _,
                    AttemptState.Unknown _,
                    AttemptState.StoredOffline _,
                    AttemptState.Declined _ ->
                    false;
        };
    }

    private static boolean late(AttemptState.Why why, boolean paid) {
        return switch (why) {
            case LATE_SUCCESS -> true;
            case TOO_LONG, STOPPED_BY_CASHIER -> paid;
            case SALE_GIVEN_UP -> false;
        };
    }

    @Override
    public List<Attempt> openAttempts() {
        return oldestFirst(openAttempts);
    }

    @Override
    public List<RefundAttempt> openRefunds() {
        return oldestFirst(openRefunds);
    }

    private static <T> List<T> oldestFirst(Map<?, Row<T>> rows) {
        return rows.values().stream()
                .sorted(Comparator.comparingInt(r -> r.place))
                .map(r -> r.what)
                .toList();
    }

    @Override
    public Optional<Attempt> attempt(AttemptId id) {
        return Optional.ofNullable(attempts.get(id.value())).map(r -> r.what);
    }

    /// Slow: looks at every attempt. No simulated person looks a payment up by a bill.
    @Override
    public Optional<Attempt> byReference(GatewayReference reference) {
        return attempts.values().stream()
                .map(r -> r.what)
                .filter(
                        a ->
                                a.state() instanceof AttemptState.Approved(var paid)
                                        && paid.reference().equals(reference))
                .findFirst();
    }

    @Override
    public List<RefundAttempt> refundsOf(AttemptId id) {
        return refundsOf.getOrDefault(id.value(), List.of()).stream().map(r -> r.what).toList();
    }

    @Override
    public Optional<Pursuit> pursuit(String number) {
        return Optional.ofNullable(tasks.get(number)).filter(p -> p.tries() > 0);
    }

    @Override
    public void tried(String number, Instant next, String why) {
        tasks.computeIfPresent(number, (_, was) -> new Pursuit(was.tries() + 1, next, why));
    }

    @Override
    public List<Stored> stored(int limit) {
        return stored.oldest(limit, this::pursuit);
    }

    @Override
    public Backlog backlog(long shift) {
        return stored.backlog();
    }

    @Override
    public Money spentOffline(String account) {
        return stored.spentOffline(account);
    }

    @Override
    public boolean seen(String account, long counter) {
        return stored.seen(account, counter);
    }

    @Override
    public List<Case> cases(Instant since, int limit) {
        var cases = new ArrayList<Case>();
        for (var row : listed(openAttempts, notedAttempts, since)) {
            var number = row.what.id().value();
            cases.add(row(number, Optional.of(row.what), Optional.empty(), row.changed));
        }
        for (var row : listed(openRefunds, notedRefunds, since)) {
            var number = row.what.id().value();
            cases.add(row(number, Optional.empty(), Optional.of(row.what), row.changed));
        }
        return cases.stream()
                .sorted(Comparator.comparing(Case::changedAt).reversed())
                .limit(limit)
                .toList();
    }

    private static <T> Iterable<Row<T>> listed(
            Map<String, Row<T>> open, Map<String, Row<T>> noted, Instant since) {
        var listed = new LinkedHashMap<>(open);
        noted.forEach(
                (number, row) -> {
                    if (row.changed.isAfter(since)) listed.put(number, row);
                });
        return listed.values();
    }

    private Case row(
            String number,
            Optional<Attempt> attempt,
            Optional<RefundAttempt> refund,
            Instant changed) {
        return new Case(
                number,
                attempt,
                refund,
                pursuit(number),
                owners.getOrDefault(number, ""),
                "",
                changed);
    }
}
