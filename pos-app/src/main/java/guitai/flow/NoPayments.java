package guitai.flow;

import guitai.money.Money;
import guitai.payment.Attempt;
import guitai.payment.AttemptId;
import guitai.payment.GatewayReference;
import guitai.payment.PaymentJournal;
import guitai.payment.RefundAttempt;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The payments of a till that is connected to no gateway: none.
final class NoPayments implements PaymentJournal {
    @Override
    public List<Attempt> openAttempts() {
        return List.of();
    }

    @Override
    public List<RefundAttempt> openRefunds() {
        return List.of();
    }

    @Override
    public Optional<Attempt> attempt(AttemptId id) {
        return Optional.empty();
    }

    @Override
    public Optional<Attempt> byReference(GatewayReference reference) {
        return Optional.empty();
    }

    @Override
    public List<RefundAttempt> refundsOf(AttemptId id) {
        return List.of();
    }

    @Override
    public Optional<Pursuit> pursuit(String number) {
        return Optional.empty();
    }

    @Override
    public void tried(String number, Instant next, String why) {}

    @Override
    public List<Stored> stored(int limit) {
        return List.of();
    }

    @Override
    public Backlog backlog(long shift) {
        var none = Money.cny(0);
        return new Backlog(0, none, none, Optional.empty());
    }

    @Override
    public Money spentOffline(String account) {
        return Money.cny(0);
    }

    @Override
    public boolean seen(String account, long counter) {
        return false;
    }

    @Override
    public List<Case> cases(Instant since, int limit) {
        return List.of();
    }
}
