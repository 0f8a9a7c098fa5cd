package guitai.flow;

import guitai.journal.Commit;
import guitai.journal.Fact;
import guitai.journal.JournalQueue;
import guitai.journal.Working;
import guitai.money.Money;
import guitai.payment.AttemptId;
import guitai.payment.OfflineLimits;
import guitai.payment.PaymentJournal;
import guitai.payment.PaymentOutcome;
import guitai.payment.RevocationList;
import guitai.payment.SealedPayment;
import guitai.payment.StoredValueToken;
import guitai.shift.Shift;
import guitai.staff.Approval;
import guitai.staff.Permission;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/// What may be taken while the line is down, and how much of it: the shop's own risk.
///
/// Confined to the till's thread; reads the disk.
public final class OfflineDesk {
    private final Desk desk;
    private final LinePorts line;
    private final PaymentJournal payments;
    private final InstantSource clock;
    private OptionalLong allowedIn = OptionalLong.empty();

    OfflineDesk(
            Desk desk,
            Network network,
            LinePorts line,
            PaymentJournal payments,
            InstantSource clock) {
        this.desk = desk;
        this.line = line;
        this.payments = payments;
        this.clock = clock;
        network.listen(this::line);
    }

    /// Why a payment is not taken without a line.
    public enum No {
        /// The set-up does not let cards be stored: the acquirer's contract has to.
        NOT_IN_CONTRACT,
        /// A manager has not let it for this time.
        NOT_ALLOWED_NOW,
        OVER_ONE_PAYMENT,
        OVER_THIS_TILL,
        OVER_THIS_SHIFT,
        TOO_MANY_WAIT,
        /// What waits has waited too long already.
        OLDEST_TOO_OLD,
        /// The line has not worked for too long.
        NO_CONTACT,
        /// The token may not be spent without asking, or not so much.
        OVER_THE_TOKEN,
        TOKEN_USED,
        REVOKED,
        /// Nobody knows which tokens are revoked: the list is too old.
        REVOCATIONS_TOO_OLD,
        NO_STORED_VALUE
    }

    /// Whether a manager has let cards be stored for now.
    public boolean allowed() {
        return allowedIn.isPresent()
                && desk.shift().filter(s -> s.number() == allowedIn.getAsLong()).isPresent();
    }

    /// A manager lets cards be stored until the line is back, or stops it.
    public Optional<Refusal> allow(boolean on, String reason, Approval approval) {
        var refused =
                desk.notTrading().or(() -> desk.notAllowed(Permission.CARDS_OFFLINE, approval));
        if (refused.isPresent()) return refused;
        if (on && reason.isBlank()) return Desk.refuse(Refusal.Because.REASON_NEEDED);
        if (on && !line.limits().cards()) return Desk.refuse(Refusal.Because.CARDS_NOT_IN_CONTRACT);
        var fact =
                new Fact.CardsOffline(
                        on, reason.strip(), desk.openShift().number(), desk.who().id());
        desk.books.write(new Commit(desk.facts(approval, fact), Working.UNCHANGED, List.of()));
        allowedIn = on ? OptionalLong.of(desk.openShift().number()) : OptionalLong.empty();
        return Optional.empty();
    }

    /// The permission was for one time without a line; it ends with the shift too.
    private void line(Network.State now) {
        if (now instanceof Network.State.Up) allowedIn = OptionalLong.empty();
    }

    /// Why a card for so much would not be stored, if so.
    public Optional<No> card(Money amount) {
        var limits = line.limits();
        if (!limits.cards()) return Optional.of(No.NOT_IN_CONTRACT);
        if (!allowed()) return Optional.of(No.NOT_ALLOWED_NOW);
        if (amount.compareTo(limits.perCard()) > 0) return Optional.of(No.OVER_ONE_PAYMENT);
        var waiting = payments.backlog(desk.shift().map(Shift::number).orElse(0L));
        if (waiting.cards().plus(amount).compareTo(limits.stored()) > 0) {
            return Optional.of(No.OVER_THIS_TILL);
        }
        if (waiting.shiftCards().plus(amount).compareTo(limits.perShift()) > 0) {
            return Optional.of(No.OVER_THIS_SHIFT);
        }
        return queue(waiting);
    }

    private Optional<No> queue(PaymentJournal.Backlog waiting) {
        var limits = line.limits();
        var now = clock.instant();
        if (waiting.count() >= limits.most()) return Optional.of(No.TOO_MANY_WAIT);
        if (waiting.oldest().filter(o -> o.plus(limits.stop()).isBefore(now)).isPresent()) {
            return Optional.of(No.OLDEST_TOO_OLD);
        }
        // A clock that was put back would make every age young.
        return contact()
                .filter(c -> c.isAfter(now) || c.plus(limits.contact()).isBefore(now))
                .map(_ -> No.NO_CONTACT);
    }

    private Optional<Instant> contact() {
        return line.headOffice().map(LinePorts.HeadOffice::queue).map(JournalQueue::contact);
    }

    /// What the shop risks while the line is down.
    public OfflineLimits limits() {
        return line.limits();
    }

    /// Why no stored value is taken without asking the issuer, whichever token comes, if so.
    public Optional<No> storedValue() {
        if (line.storedValue().isEmpty()) return Optional.of(No.NO_STORED_VALUE);
        var now = clock.instant();
        var listed = line.storedValue().get().revoked().newest().map(RevocationList::at);
        if (listed.filter(at -> !at.isAfter(now))
                .filter(at -> !at.plus(limits().revocations()).isBefore(now))
                .isEmpty()) {
            return Optional.of(No.REVOCATIONS_TOO_OLD);
        }
        return queue(payments.backlog(desk.shift().map(Shift::number).orElse(0L)));
    }

    /// Why a token would not be taken for so much without asking the issuer, if so.
    Optional<No> token(StoredValueToken token, Money amount) {
        if (line.storedValue().isEmpty()) return Optional.of(No.NO_STORED_VALUE);
        var limits = line.limits();
        var most = token.per().min(limits.perSpend());
        if (amount.compareTo(most) > 0) return Optional.of(No.OVER_THE_TOKEN);
        var spent = payments.spentOffline(token.account());
        if (spent.plus(amount).compareTo(token.cap()) > 0) return Optional.of(No.OVER_THE_TOKEN);
        if (token.fromPhone() && payments.seen(token.account(), token.counter())) {
            return Optional.of(No.TOKEN_USED);
        }
        var list = line.storedValue().get().revoked().newest();
        var now = clock.instant();
        if (list.isEmpty()
                || list.get().at().isAfter(now)
                || list.get().at().plus(limits.revocations()).isBefore(now)) {
            return Optional.of(No.REVOCATIONS_TOO_OLD);
        }
        if (list.get().accounts().contains(token.account())) return Optional.of(No.REVOKED);
        return queue(payments.backlog(desk.shift().map(Shift::number).orElse(0L)));
    }

    /// The answer a token gets without a line.
    static PaymentOutcome stored(AttemptId attempt, StoredValueToken token) {
        return new PaymentOutcome.StoredOffline(
                token.masked(),
                attempt.value().substring(Math.max(0, attempt.value().length() - 6)),
                new SealedPayment(attempt, token.secret(), token.account(), token.counter(), ""));
    }
}
