package guitai.storage;

import guitai.journal.Commit;
import guitai.journal.Fact;
import guitai.money.Money;
import guitai.payment.Attempt;
import guitai.payment.AttemptId;
import guitai.payment.AttemptState;
import guitai.payment.AttemptState.Why;
import guitai.payment.Channel;
import guitai.payment.Decline;
import guitai.payment.Funds;
import guitai.payment.GatewayReference;
import guitai.payment.Means;
import guitai.payment.Paid;
import guitai.payment.SealedPayment;
import guitai.payment.Way;
import guitai.store.due.DueTask;

import java.util.Optional;

/// Payments taken while the line is down, written straight into the books.
final class OfflineDay {
    private final TillStore till;
    private int number;

    OfflineDay(TillStore till) {
        this.till = till;
    }

    static AttemptId id(int number) {
        return new AttemptId("02" + "%026d".formatted(number));
    }

    /// A card the terminal has stored.
    AttemptId card(long shift, long fen) {
        return card(shift, fen, "blob-" + (number + 1), "");
    }

    AttemptId card(long shift, long fen, String blob, String contact) {
        var attempt = started(Channel.CARD, Means.CARD, shift, fen);
        keep(new SealedPayment(attempt, blob, "", SealedPayment.NO_COUNTER, contact));
        return attempt;
    }

    /// Stored value, by a token of this account.
    AttemptId spend(long shift, long fen, String account, long counter) {
        var attempt = started(Channel.STORED_VALUE, Means.STORED_VALUE, shift, fen);
        keep(new SealedPayment(attempt, "token-" + attempt, account, counter, ""));
        return attempt;
    }

    private AttemptId started(Channel channel, Means means, long shift, long fen) {
        var attempt =
                new Attempt(
                        id(++number),
                        "01KAJ3Y8M0000000000000000A",
                        channel,
                        means,
                        Way.CARD_PRESENTED,
                        Money.cny(fen),
                        Day.NINE,
                        "",
                        new AttemptState.Sent());
        write(new Fact.AttemptStarted(attempt, shift, Day.CASHIER));
        return attempt.id();
    }

    private void keep(SealedPayment payment) {
        till.books()
                .write(
                        Commit.of(new Fact.AttemptMoved(payment.of(), stored()))
                                .keeping(Optional.of(payment)));
    }

    static AttemptState stored() {
        return new AttemptState.StoredOffline("622202******1234", "000017");
    }

    void approved(AttemptId attempt) {
        var amount = till.payments().attempt(attempt).orElseThrow().amount();
        var none = Money.ZERO_CNY;
        var funds = new Funds(amount, amount, amount, none, none, none, amount, false, true);
        var reference = new GatewayReference("RRN" + attempt.value().substring(20));
        moved(attempt, new AttemptState.Approved(new Paid(reference, Day.NINE, funds)));
    }

    void refused(AttemptId attempt) {
        moved(
                attempt,
                new AttemptState.RefusedLater(new Decline(Decline.Reason.NOT_ENOUGH_MONEY, "51")));
    }

    void givenUp(AttemptId attempt) {
        moved(attempt, new AttemptState.Reversed(Why.SALE_GIVEN_UP, false));
    }

    void moved(AttemptId attempt, AttemptState state) {
        write(new Fact.AttemptMoved(attempt, state));
    }

    private void write(Fact fact) {
        till.books().write(Commit.of(fact));
    }

    /// The task in a home nobody has open.
    static Optional<DueTask> task(java.nio.file.Path home, AttemptId attempt) {
        try (var store = Tills.store(home)) {
            return store.read(in -> in.due().find(OfflinePayments.FORWARD, attempt.value()));
        }
    }
}
