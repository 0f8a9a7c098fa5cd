package guitai.storage;

import guitai.journal.BooksUnavailable;
import guitai.journal.Fact;
import guitai.money.Money;
import guitai.payment.Attempt;
import guitai.payment.AttemptId;
import guitai.payment.Channel;
import guitai.payment.GatewayReference;
import guitai.payment.Means;
import guitai.payment.PaymentJournal;
import guitai.payment.RefundAttempt;
import guitai.payment.RefundId;
import guitai.payment.RefundState;
import guitai.payment.Way;
import guitai.slip.Slip;
import guitai.staff.OperatorId;
import guitai.store.due.DueTask;
import guitai.store.table.Reads;
import guitai.store.table.Row;
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

    private static final String ATTEMPT =
            "SELECT id, sale, channel, wallet, way, amount, started, shown, detail, changed,"
                    + " (SELECT owner FROM payment_case WHERE number = id) AS owner"
                    + " FROM payment_attempt";
    private static final String REFUND =
            "SELECT id, attempt, channel, document, amount, paid, started, detail, changed,"
                    + " (SELECT owner FROM payment_case WHERE number = id) AS owner"
                    + " FROM payment_refund";
    private static final String CASES =
            " WHERE open = 1 OR (noted = 1 AND changed > ?) ORDER BY changed DESC, seq DESC LIMIT"
                    + " ?";

    private final Disk disk;
    private final FactCodec codec;

    StoredPayments(Disk disk, FactCodec codec) {
        this.disk = disk;
        this.codec = codec;
    }

    @Override
    public List<Attempt> openAttempts() {
        return disk.read(this::openAttempts);
    }

    private List<Attempt> openAttempts(Reads in) {
        return in.query(ATTEMPT + " WHERE open = 1 ORDER BY seq LIMIT ?", this::attempt, MOST_OPEN);
    }

    @Override
    public List<RefundAttempt> openRefunds() {
        return disk.read(this::openRefunds);
    }

    private List<RefundAttempt> openRefunds(Reads in) {
        return in.query(REFUND + " WHERE open = 1 ORDER BY seq LIMIT ?", this::refund, MOST_OPEN);
    }

    @Override
    public Optional<Attempt> attempt(AttemptId id) {
        return disk.read(in -> in.one(ATTEMPT + " WHERE id = ?", this::attempt, id.value()));
    }

    // The newest, should a gateway ever give a number twice.
    @Override
    public Optional<Attempt> byReference(GatewayReference reference) {
        return disk.read(
                in ->
                        in.one(
                                ATTEMPT + " WHERE reference = ? ORDER BY seq DESC LIMIT 1",
                                this::attempt,
                                reference.value()));
    }

    @Override
    public List<RefundAttempt> refundsOf(AttemptId id) {
        return disk.read(
                in ->
                        in.query(
                                REFUND + " WHERE attempt = ? ORDER BY seq LIMIT ?",
                                this::refund,
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
        return List.of();
    }

    @Override
    public Backlog backlog(long shift) {
        return new Backlog(0, money(0), money(0), Optional.empty());
    }

    @Override
    public Money spentOffline(String account) {
        return money(0);
    }

    @Override
    public boolean seen(String account, long counter) {
        return false;
    }

    @Override
    public List<Case> cases(Instant since, int limit) {
        var most = Math.min(limit, MOST_CASES);
        return disk.read(
                in -> {
                    var attempts = in.query(ATTEMPT + CASES, this::attemptCase, since, most);
                    var refunds = in.query(REFUND + CASES, this::refundCase, since, most);
                    return Stream.concat(attempts.stream(), refunds.stream())
                            .sorted(Comparator.comparing(Case::changedAt).reversed())
                            .limit(most)
                            .map(found -> pursued(found, in))
                            .toList();
                });
    }

    private static Case pursued(Case found, Reads in) {
        return new Case(
                found.number(),
                found.attempt(),
                found.refund(),
                pursuit(found.number(), in),
                found.owner(),
                found.changedAt());
    }

    private Case attemptCase(Row row) {
        return new Case(
                row.text("id"),
                Optional.of(attempt(row)),
                Optional.empty(),
                Optional.empty(),
                row.optionalText("owner").orElse(""),
                row.instant("changed"));
    }

    private Case refundCase(Row row) {
        return new Case(
                row.text("id"),
                Optional.empty(),
                Optional.of(refund(row)),
                Optional.empty(),
                row.optionalText("owner").orElse(""),
                row.instant("changed"));
    }

    private Attempt attempt(Row row) {
        return new Attempt(
                new AttemptId(row.text("id")),
                row.text("sale"),
                Channel.valueOf(row.text("channel")),
                Means.valueOf(row.text("wallet")),
                Way.valueOf(row.text("way")),
                money(row.getLong("amount")),
                row.instant("started"),
                row.text("shown"),
                codec.attemptState(row.text("detail")).orElseThrow(() -> damaged(row)));
    }

    private RefundAttempt refund(Row row) {
        return new RefundAttempt(
                new RefundId(row.text("id")),
                new AttemptId(row.text("attempt")),
                Channel.valueOf(row.text("channel")),
                row.text("document"),
                money(row.getLong("amount")),
                money(row.getLong("paid")),
                row.instant("started"),
                codec.refundState(row.text("detail")).orElseThrow(() -> damaged(row)));
    }

    /// The paper of a refund; empty until the money is back.
    Optional<Slip> refunded(Fact.RefundStarted started) {
        var id = started.refund().id().value();
        return disk.read(
                in ->
                        in.one(REFUND + " WHERE id = ? AND open = 0", this::refundCase, id)
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
                                in.one(ATTEMPT + " WHERE id = ?", this::attempt, id)
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

    private Money money(long minor) {
        return new Money(minor, codec.currency());
    }

    private static BooksUnavailable damaged(Row row) {
        return new BooksUnavailable(
                BooksUnavailable.Reason.DAMAGED,
                new IllegalStateException("payment " + row.text("id")));
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
