package guitai.flow;

import guitai.journal.Commit;
import guitai.journal.Fact;
import guitai.staff.Approval;
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
