package guitai.storage;

import guitai.journal.Fact;
import guitai.payment.AttemptId;
import guitai.payment.AttemptState;
import guitai.payment.SealedPayment;
import guitai.store.due.DueTask;
import guitai.store.table.Reads;
import guitai.store.table.Tx;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What payments taken offline are handed over by, beside the journal, which cannot forget: the
/// content as a due task's payload, whose token it was, and how the customer is reached.
final class OfflinePayments {
    /// The kind of due task; its key is the attempt's number.
    static final String FORWARD = "forward";

    // What a phone signs is stale after a minute: a counter of last year can do nothing any more.
    private static final Duration KEPT = Duration.ofDays(400);

    private OfflinePayments() {}

    /// In the transaction of the fact that says it is stored.
    ///
    /// @throws guitai.store.ConstraintBroken its token was taken before; whoever took it has not
    ///   asked
    static void keep(SealedPayment sealed, Instant at, Tx tx) {
        var attempt = sealed.of().value();
        var rows =
                tx.execute(
                        "INSERT INTO offline_payment(attempt, account, counter, amount, at)"
                                + " SELECT id, ?, ?, amount, stored_at FROM payment_attempt"
                                + " WHERE id = ? AND state = 'STORED_OFFLINE'",
                        sealed.account(),
                        sealed.counter(),
                        attempt);
        if (rows != 1) throw new IllegalStateException("not stored offline: " + attempt);
        if (!sealed.contact().isEmpty()) {
            tx.execute(
                    "INSERT INTO offline_contact(attempt, contact) VALUES(?, ?)",
                    attempt,
                    sealed.contact());
        }
        var content = sealed.content().getBytes(StandardCharsets.UTF_8);
        if (!tx.due().add(FORWARD, attempt, at, content)) {
            throw new IllegalStateException("queued twice: " + attempt);
        }
    }

    /// Forgets what an answer has made needless.
    ///
    /// @return whether anything was forgotten that must not stay on the disk
    static boolean follow(Fact.AttemptMoved moved, Tx tx) {
        var attempt = moved.attempt().value();
        return switch (moved.state()) {
            case AttemptState.Sent _,
                    AttemptState.AwaitingBuyer _,
                    AttemptState.Unknown _,
                    AttemptState.StoredOffline _ ->
                    false;
            // Somebody owes for the goods, and somebody has to ask for it.
            case AttemptState.RefusedLater _,
                    AttemptState.Reversing _,
                    AttemptState.NeedsPerson _ ->
                    handedOver(attempt, tx);
            case AttemptState.Approved _, AttemptState.Declined _, AttemptState.Reversed _ -> {
                var known = handedOver(attempt, tx);
                yield noContact(attempt, tx) || known;
            }
        };
    }

    private static boolean handedOver(String attempt, Tx tx) {
        return tx.due().find(FORWARD, attempt).map(task -> tx.due().done(task.id())).orElse(false);
    }

    /// A table that is emptied at once is overwritten page by page; of one row nobody promises it
    /// wherever it had been moved from. So the others, a handful, are written anew.
    private static boolean noContact(String attempt, Tx tx) {
        if (tx.execute("DELETE FROM offline_contact WHERE attempt = ?", attempt) == 0) return false;
        rewriteContacts(tx);
        return true;
    }

    private static void rewriteContacts(Tx tx) {
        var others = new Rows("offline_contact(attempt, contact)");
        for (var row :
                tx.query(
                        "SELECT attempt, contact FROM offline_contact",
                        row -> List.of(row.text("attempt"), row.text("contact")))) {
            others.add(row.get(0), row.get(1));
        }
        tx.execute("DELETE FROM offline_contact");
        others.insert(tx);
    }

    /// @param task of kind [#FORWARD]
    static Optional<SealedPayment> sealed(DueTask task, Reads in) {
        return in.one(
                "SELECT account, counter, "
                        + "(SELECT contact FROM offline_contact c WHERE c.attempt = p.attempt)"
                        + " AS contact FROM offline_payment p WHERE attempt = ?",
                row ->
                        new SealedPayment(
                                new AttemptId(task.key()),
                                new String(task.payload().bytes(), StandardCharsets.UTF_8),
                                row.text("account"),
                                row.getLong("counter"),
                                row.optionalText("contact").orElse("")),
                task.key());
    }

    /// Forgets which tokens were taken, and whom to reach, once that is old; what still waits or
    /// was refused stays. In the opening of a till.
    ///
    /// @param latest when something was last written: a wrong clock does not make things old
    static void prune(Instant latest, Tx tx) {
        var old = latest.minus(KEPT);
        tx.execute(
                "DELETE FROM offline_contact WHERE attempt IN"
                        + " (SELECT p.attempt FROM offline_payment p JOIN payment_attempt a"
                        + " ON a.id = p.attempt WHERE p.at < ? AND a.state <> 'STORED_OFFLINE')",
                old);
        rewriteContacts(tx);
        tx.execute(
                "DELETE FROM offline_payment WHERE at < ? AND attempt IN"
                        + " (SELECT id FROM payment_attempt"
                        + " WHERE state NOT IN ('STORED_OFFLINE', 'REFUSED_LATER'))",
                old);
    }
}
