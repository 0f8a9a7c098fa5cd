package guitai.payment;

import guitai.money.Money;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Port: the payments this till has on disk, to read. They get there as facts.
///
/// Thread-safe; blocks on the disk.
public interface PaymentJournal {
    /// Everything that has not come to an end, oldest first.
    List<Attempt> openAttempts();

    List<RefundAttempt> openRefunds();

    Optional<Attempt> attempt(AttemptId id);

    /// By the gateway's number, as a customer's bill shows it.
    Optional<Attempt> byReference(GatewayReference reference);

    /// Every refund of one attempt, whatever became of it.
    List<RefundAttempt> refundsOf(AttemptId id);

    /// How far an open attempt or refund has been pursued, by its number; nothing while it was
    /// never put off.
    Optional<Pursuit> pursuit(String number);

    /// Remembers that a pursuit was tried once more and when it goes on; not a fact, because
    /// nothing became of it.
    void tried(String number, Instant next, String why);

    /// What was taken offline and waits to be handed over, oldest first.
    List<Stored> stored(int limit);

    /// How much of it there is.
    ///
    /// @param shift which shift's card payments are counted, forwarded or not
    Backlog backlog(long shift);

    /// What has been spent offline from an account and nobody has paid for: what waits to be handed
    /// over, and what was refused then.
    Money spentOffline(String account);

    /// Whether a token's counter was taken before.
    boolean seen(String account, long counter);

    /// For the manager, newest first: what is open, what came to an end late, what needs a person.
    ///
    /// @param since also what ended after this
    List<Case> cases(Instant since, int limit);

    /// A payment that waits to be handed over.
    record Stored(Attempt attempt, SealedPayment sealed, Optional<Pursuit> pursuit) {}

    /// @param count payments that wait
    /// @param cards amount of the cards' among them
    /// @param shiftCards amount of all card payments stored in the shift
    /// @param oldest when the one that waits longest was taken
    record Backlog(int count, Money cards, Money shiftCards, Optional<Instant> oldest) {}

    /// @param tries so far
    /// @param why the last one did not end it
    record Pursuit(int tries, Instant next, String why) {}

    /// One row of the manager's list of payments.
    ///
    /// @param number of the attempt or the refund
    /// @param owner who looks after it; empty for nobody
    /// @param contact how the customer is reached, where it was refused later; empty if not given
    record Case(
            String number,
            Optional<Attempt> attempt,
            Optional<RefundAttempt> refund,
            Optional<Pursuit> pursuit,
            String owner,
            String contact,
            Instant changedAt) {
        /// Not how the customer is reached.
        @Override
        public String toString() {
            return "case " + number + " of " + owner + ", changed " + changedAt;
        }
    }
}
