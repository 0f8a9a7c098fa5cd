package guitai.storage;

import guitai.journal.Fact;
import guitai.money.Money;
import guitai.payment.Attempt;
import guitai.payment.AttemptId;
import guitai.payment.GatewayReference;
import guitai.payment.PaymentJournal;
import guitai.payment.RefundAttempt;
import guitai.payment.RefundState;
import guitai.slip.Slip;
import guitai.staff.OperatorId;
import guitai.store.due.DueTask;
import guitai.store.table.Reads;
import guitai.store.table.Tx;
import guitai.tender.TenderKind;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Attempts and refunds, read from the tables that follow the journal; how far they have been
/// pursued, from the due tasks.
final class StoredPayments implements PaymentJournal {
    // Oldest first, so a longer list is worked off from its front.
    private static final int MOST_OPEN = 1000;
    private static final int MOST_REFUNDS = 1000;
    private static final int MOST_CASES = 1000;

    private static final String WAITS = " WHERE state = 'STORED_OFFLINE'";
    private static final String CASES =
            " WHERE open = 1 OR (noted = 1 AND changed > ?) ORDER BY changed DESC, seq DESC LIMIT"
                    + " ?";

    private final Disk disk;
    private final PaymentRows rows;
    private final OfflineQueue offline;

    StoredPayments(Disk disk, FactCodec codec) {
        this.disk = disk;
        this.rows = new PaymentRows(codec);
        this.offline = new OfflineQueue(codec.currency());
    }

    @Override
    public List<Attempt> openAttempts() {
        return disk.read(this::openAttempts);
    }

    private List<Attempt> openAttempts(Reads in) {
        return in.query(
                PaymentRows.ATTEMPT + " WHERE open = 1 ORDER BY seq LIMIT ?",
                rows::attempt,
                MOST_OPEN);
    }

    @Override
    public List<RefundAttempt> openRefunds() {
        return disk.read(this::openRefunds);
    }

    private List<RefundAttempt> openRefunds(Reads in) {
        return in.query(
                PaymentRows.REFUND + " WHERE open = 1 ORDER BY seq LIMIT ?",
                rows::refund,
                MOST_OPEN);
    }

    @Override
    public Optional<Attempt> attempt(AttemptId id) {
        return disk.read(
                in -> in.one(PaymentRows.ATTEMPT + " WHERE id = ?", rows::attempt, id.value()));
    }

    // The newest, should a gateway ever give a number twice.
    @Override
    public Optional<Attempt> byReference(GatewayReference reference) {
        return disk.read(
                in ->
                        in.one(
                                PaymentRows.ATTEMPT
                                        + " WHERE reference = ? ORDER BY seq DESC LIMIT 1",
                                rows::attempt,
                                reference.value()));
    }

    @Override
    public List<RefundAttempt> refundsOf(AttemptId id) {
        return disk.read(
                in ->
                        in.query(
                                PaymentRows.REFUND + " WHERE attempt = ? ORDER BY seq LIMIT ?",
                                rows::refund,
                                id.value(),
                                MOST_REFUNDS));
    }

    @Override
    public Optional<Pursuit> pursuit(String number) {
        return disk.read(in -> pursuit(number, in));
    }

    private static Optional<Pursuit> pursuit(String number, Reads in) {
        return PaymentTasks.find(number, in)
                .filter(task -> task.attempts() > 0 || task.blocked().isPresent())
                .map(StoredPayments::pursuit);
    }

    private static Pursuit pursuit(DueTask task) {
        var why = task.lastWhy().or(task::blocked).orElse("");
        return new Pursuit(task.attempts(), task.nextAt(), why);
    }

    @Override
    public void tried(String number, Instant next, String why) {
        disk.write(
                tx -> {
                    PaymentTasks.tried(number, next, why, tx);
                    return number;
                });
    }

    @Override
    public List<Stored> stored(int limit) {
        return disk.read(
                in ->
                        waiting(in).stream()
                                .flatMap(a -> stored(a, in).stream())
                                .limit(limit)
                                .toList());
    }

    private List<Attempt> waiting(Reads in) {
        return in.query(
                PaymentRows.ATTEMPT + WAITS + " ORDER BY stored_seq LIMIT ?",
                rows::attempt,
                MOST_OPEN);
    }

    private static Optional<Stored> stored(Attempt attempt, Reads in) {
        var task = in.due().find(OfflinePayments.FORWARD, attempt.id().value());
        var pursuit = task.filter(t -> t.attempts() > 0).map(StoredPayments::pursuit);
        return task.flatMap(t -> OfflinePayments.sealed(t, in))
                .map(payment -> new Stored(attempt, payment, pursuit));
    }

    @Override
    public Backlog backlog(long shift) {
        return disk.read(in -> offline.backlog(shift, in));
    }

    @Override
    public Money spentOffline(String account) {
        return disk.read(in -> offline.spent(account, in));
    }

    @Override
    public boolean seen(String account, long counter) {
        return disk.read(in -> OfflineQueue.seen(account, counter, in));
    }

    @Override
    public List<Case> cases(Instant since, int limit) {
        var most = Math.min(limit, MOST_CASES);
        return disk.read(
                in -> {
                    var attempts =
                            in.query(PaymentRows.ATTEMPT + CASES, rows::attemptCase, since, most);
                    var refunds =
                            in.query(PaymentRows.REFUND + CASES, rows::refundCase, since, most);
                    return Stream.of(attempts, refunds, lost(in))
                            .flatMap(List::stream)
                            .sorted(Comparator.comparing(Case::changedAt).reversed())
                            .limit(most)
                            .map(found -> pursued(found, in))
                            .toList();
                });
    }

    /// What was taken offline and cannot be handed over, because a copy of the home has lost it.
    private List<Case> lost(Reads in) {
        return in
                .query(
                        PaymentRows.ATTEMPT + WAITS + " AND noted = 0 LIMIT ?",
                        rows::attemptCase,
                        MOST_OPEN)
                .stream()
                .filter(c -> in.due().find(OfflinePayments.FORWARD, c.number()).isEmpty())
                .toList();
    }

    private static Case pursued(Case found, Reads in) {
        return new Case(
                found.number(),
                found.attempt(),
                found.refund(),
                pursuit(found.number(), in),
                found.owner(),
                found.contact(),
                found.changedAt());
    }

    /// The paper of a refund; empty until the money is back.
    Optional<Slip> refunded(Fact.RefundStarted started) {
        var id = started.refund().id().value();
        return disk.read(
                in ->
                        in.one(
                                        PaymentRows.REFUND + " WHERE id = ? AND open = 0",
                                        rows::refundCase,
                                        id)
                                .flatMap(done -> slip(done, started.by(), in)));
    }

    private Optional<Slip> slip(Case done, OperatorId by, Reads in) {
        var refund = done.refund().orElseThrow();
        if (!(refund.state() instanceof RefundState.Refunded(_, var funds))) {
            return Optional.empty();
        }
        return Optional.of(
                new Slip.RefundSlip(refund, paidAs(refund, in), funds, by, done.changedAt()));
    }

    // Digital yuan is what the gateway says it was, whichever wallet had been shown.
    private TenderKind paidAs(RefundAttempt refund, Reads in) {
        var id = refund.of().value();
        return in.one(
                        "SELECT kind FROM document_tender WHERE attempt = ? ORDER BY no LIMIT 1",
                        row -> TenderKind.valueOf(row.text("kind")),
                        id)
                .or(
                        () ->
                                in.one(PaymentRows.ATTEMPT + " WHERE id = ?", rows::attempt, id)
                                        .map(attempt -> TenderKind.of(attempt.means())))
                .orElseGet(
                        () ->
                                switch (refund.channel()) {
                                    case WECHAT_PAY -> TenderKind.WECHAT;
                                    case ALIPAY -> TenderKind.ALIPAY;
                                    case CARD -> TenderKind.CARD;
                                    case STORED_VALUE -> TenderKind.STORED_VALUE;
                                });
    }

    /// Gives everything that is open its task, where a copy of the home has lost it. In the opening
    /// of a till.
    void mend(Tx tx) {
        for (var attempt : openAttempts(tx)) {
            if (PaymentTasks.find(attempt.id().value(), tx).isPresent()) continue;
            PaymentTasks.follow(attempt.id().value(), attempt.state(), attempt.startedAt(), tx);
        }
        for (var refund : openRefunds(tx)) {
            if (PaymentTasks.find(refund.id().value(), tx).isPresent()) continue;
            PaymentTasks.follow(refund.id().value(), refund.state(), refund.startedAt(), tx);
        }
    }
}
