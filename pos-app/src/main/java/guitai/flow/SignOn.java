package guitai.flow;

import guitai.journal.Commit;
import guitai.journal.Fact;
import guitai.scan.Tap;
import guitai.staff.Approval;
import guitai.staff.CardHash;
import guitai.staff.Operator;
import guitai.staff.OperatorId;
import guitai.staff.Permission;
import guitai.staff.Pin;
import guitai.staff.PinHashing;
import guitai.staff.PinPatience;
import guitai.staff.Staff;
import guitai.staff.WrongPins;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/// Signing on, locking, switching, and a supervisor's word for one step.
public final class SignOn {
    private final Desk desk;
    private final Staff staff;
    private final PinHashing pins;
    private final InstantSource clock;

    /// Wrong PINs that lie in the future since the clock was set back, and when that was noticed;
    /// bounded by the people who can sign on.
    private final Map<OperatorId, Noticed> noticed = new HashMap<>();

    private record Noticed(WrongPins wrong, Instant last) {}

    SignOn(Desk desk, Staff staff, PinHashing pins, InstantSource clock) {
        this.desk = desk;
        this.staff = staff;
        this.pins = pins;
        this.clock = clock;
    }

    /// What came of a PIN.
    public sealed interface Result {
        record SignedOn(Operator operator) implements Result {}

        /// The number or the PIN is wrong; which of the two is not said.
        record Wrong(Duration pause) implements Result {}

        /// Too many wrong PINs: nothing is listened to before this instant.
        record MustWait(Instant until) implements Result {}
    }

    /// What came of asking a supervisor.
    public sealed interface OverrideResult {
        record Allowed(Approval approval, Operator by) implements OverrideResult {}

        record Wrong(Duration pause) implements OverrideResult {}

        record MustWait(Instant until) implements OverrideResult {}

        /// The PIN is right, but this person may not allow the step either.
        record NotAllowed(Permission step) implements OverrideResult {}
    }

    public Optional<Operator> operator() {
        return desk.operator();
    }

    public boolean locked() {
        return desk.locked();
    }

    /// Signs on, unlocks, or switches to another operator; the sale at the counter stays.
    ///
    /// Takes a noticeable fraction of a second: a PIN hash is slow by design.
    public Result signOn(String operator, String pin) {
        return switch (check(operator, pin)) {
            case Checked.Right(var who) -> {
                desk.books.write(Commit.of(new Fact.SignedOn(who.id())));
                desk.signedOn(who);
                yield new Result.SignedOn(who);
            }
            case Checked.Wrong(var pause) -> new Result.Wrong(pause);
            case Checked.TooSoon(var until) -> new Result.MustWait(until);
        };
    }

    /// What came of a card at the sign-on screen.
    public sealed interface CardResult {
        record SignedOn(Operator operator) implements CardResult {}

        /// It signs nobody on.
        record NobodysCard() implements CardResult {}
    }

    /// Signs on whoever this card was given to; unlocks and switches as a PIN does. What a second
    /// person allows still wants their PIN: a card is lent more easily.
    ///
    /// Takes a noticeable fraction of a second: the hash is slow by design.
    public CardResult signOn(Tap.Card card) {
        var found = owner(card);
        if (found.isEmpty()) return new CardResult.NobodysCard();
        desk.books.write(Commit.of(new Fact.SignedOn(found.get().id())));
        desk.signedOn(found.get());
        return new CardResult.SignedOn(found.get());
    }

    /// Whom this card signs on, without signing anybody on. As slow as signing on.
    public Optional<Operator> owner(Tap.Card card) {
        return staff.withCard(CardHash.of(card.digits(), desk.rules.store()));
    }

    /// Lets a card sign this operator on from now on, in the place of any they had.
    ///
    /// @return why not; empty when it does
    public Optional<Refusal> giveCard(String operator, Tap.Card card, Approval approval) {
        return cardChanged(
                operator,
                true,
                approval,
                id -> staff.giveCard(id, CardHash.of(card.digits(), desk.rules.store())));
    }

    /// The card of this operator is lost, or no longer theirs.
    ///
    /// @return why not; empty when no card signs them on any more
    public Optional<Refusal> takeCard(String operator, Approval approval) {
        return cardChanged(operator, false, approval, staff::takeCard);
    }

    private Optional<Refusal> cardChanged(
            String operator, boolean bound, Approval approval, Consumer<OperatorId> change) {
        var by = allows(approval);
        if (by.isEmpty()) return Optional.of(new Refusal.NeedsOverride(Permission.SET_UP));
        var id = staff.all().stream().map(Operator::id).filter(i -> i.value().equals(operator));
        var found = id.findFirst();
        if (found.isEmpty()) return Optional.of(Refusal.Because.NO_SUCH_OPERATOR);
        // First the record, then the right: no card ever signs on without an entry that says since
        // when.
        desk.books.write(Commit.of(new Fact.StaffCardChanged(found.get(), bound, by.get())));
        change.accept(found.get());
        return Optional.empty();
    }

    private Optional<OperatorId> allows(Approval approval) {
        return switch (approval) {
            case Approval.ByOverride(var by, var step) when step == Permission.SET_UP ->
                    Optional.of(by);
            case Approval.ByOverride _ -> Optional.empty();
            case Approval.Own() ->
                    desk.operator()
                            .filter(who -> !desk.locked() && who.may(Permission.SET_UP))
                            .map(Operator::id);
        };
    }

    /// Asks a second person for one step.
    public OverrideResult override(String operator, String pin, Permission step) {
        return switch (check(operator, pin)) {
            case Checked.Right(var who) ->
                    who.may(step)
                            ? new OverrideResult.Allowed(
                                    new Approval.ByOverride(who.id(), step), who)
                            : new OverrideResult.NotAllowed(step);
            case Checked.Wrong(var pause) -> new OverrideResult.Wrong(pause);
            case Checked.TooSoon(var until) -> new OverrideResult.MustWait(until);
        };
    }

    public void lock() {
        desk.operator()
                .ifPresent(
                        who -> {
                            desk.books.write(Commit.of(new Fact.Locked(who.id())));
                            desk.lock();
                        });
    }

    /// Nobody is signed on any more. Never waits for anything; the sale at the counter stays.
    public void signOff() {
        desk.operator()
                .ifPresent(
                        who -> {
                            desk.books.write(Commit.of(new Fact.SignedOff(who.id())));
                            desk.signedOff();
                        });
    }

    private sealed interface Checked {
        record Right(Operator operator) implements Checked {}

        record Wrong(Duration pause) implements Checked {}

        record TooSoon(Instant until) implements Checked {}
    }

    private Checked check(String typedOperator, String typedPin) {
        var pin = Pin.of(typedPin);
        if (!typedOperator.matches("[A-Za-z0-9]{1,16}")) return new Checked.Wrong(Duration.ZERO);
        var id = new OperatorId(typedOperator);
        var found = staff.find(id);
        if (found.isEmpty()) return new Checked.Wrong(Duration.ZERO);
        var before = staff.wrongPins(id);
        var nextTry = lastWrong(id, before).plus(PinPatience.after(before.inARow()));
        if (clock.instant().isBefore(nextTry)) return new Checked.TooSoon(nextTry);
        if (pin.isPresent() && pins.matches(pin.get(), found.get().pin())) {
            return new Checked.Right(found.get());
        }
        var wrong = before.inARow() + 1;
        desk.books.write(Commit.of(new Fact.SignOnRefused(id, wrong)));
        return new Checked.Wrong(PinPatience.after(wrong));
    }

    /// When the PIN was last wrong, by the clock as it is now: where it was set back, the pause
    /// begins anew, and nobody is kept out for the hours it was set back by.
    private Instant lastWrong(OperatorId id, WrongPins before) {
        var now = clock.instant();
        var noted = noticed.get(id);
        var last = noted != null && noted.wrong().equals(before) ? noted.last() : before.last();
        if (!now.isBefore(last)) return last;
        noticed.put(id, new Noticed(before, now));
        return now;
    }
}
