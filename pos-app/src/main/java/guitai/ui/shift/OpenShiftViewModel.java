package guitai.ui.shift;

import guitai.flow.ShiftDesk;
import guitai.money.Money;
import guitai.shift.CashCount;
import guitai.staff.Operator;
import guitai.ui.signon.People;
import guitai.ui.signon.Person;
import guitai.ui.text.Notice;
import guitai.ui.text.Tone;
import guitai.ui.text.Words;
import guitai.ui.work.Refusals;
import guitai.ui.work.Shown;
import guitai.ui.work.Sounds.Sound;
import guitai.ui.work.TillAccess;

import java.util.Optional;

/// The float, counted or as it was left.
///
/// JavaFX thread only.
public final class OpenShiftViewModel {

    private final TillAccess access;
    private final Runnable opened;
    private final Shown<OpenShiftScreen> screen;
    private Optional<CashCount> left = Optional.empty();

    /// @param opened told when the shift is on disk
    public OpenShiftViewModel(TillAccess access, Runnable opened) {
        this.access = access;
        this.opened = opened;
        screen = new Shown<>(blank(Person.NOBODY, false));
    }

    private OpenShiftScreen blank(Person operator, boolean known) {
        var currency = access.counter().rules().currency();
        var date = access.counter().rules().calendar().dateOf(access.clock().instant());
        return new OpenShiftScreen(
                date.day(),
                operator,
                Counting.empty(currency),
                left.map(CashCount::total).orElse(Money.zero(currency)),
                known,
                false,
                Notice.NONE);
    }

    public Shown<OpenShiftScreen> screen() {
        return screen;
    }

    /// Begins with an empty sheet at once: what is typed before the disk has answered stays.
    public void enter(Operator operator) {
        left = Optional.empty();
        screen.set(blank(People.of(operator), false));
        access.thread().look(() -> access.counter().shifts().leftInDrawer(), this::leftBehind);
    }

    private void leftBehind(Optional<CashCount> found) {
        left = found;
        var s = screen.get();
        screen.set(
                new OpenShiftScreen(
                        s.businessDate(),
                        s.operator(),
                        s.sheet(),
                        found.map(CashCount::total).orElse(s.left()),
                        found.isPresent(),
                        s.opening(),
                        s.notice()));
    }

    public void on(OpenShiftEvent event) {
        switch (event) {
            case OpenShiftEvent.Counted(var line, var text) -> {
                var s = screen.get();
                screen.set(with(s, Counting.typed(s.sheet(), line, text), false, Notice.NONE));
            }
            case OpenShiftEvent.AsLeft() -> access.around().press(this::asLeft);
            case OpenShiftEvent.Opened() -> access.around().press(this::open);
        }
    }

    private void asLeft() {
        left.ifPresent(
                count -> {
                    var sheet = Counting.of(count, count.other().currency());
                    screen.set(with(screen.get(), sheet, false, Notice.NONE));
                    give(count);
                });
    }

    private void open() {
        var s = screen.get();
        if (!Counting.readable(s.sheet())) {
            access.around().play(Sound.REFUSED);
            say(Notice.of(Tone.BAD, Words.of("notice.unreadableCount")));
            return;
        }
        give(Counting.count(s.sheet()));
    }

    private void give(CashCount count) {
        var s = screen.get();
        screen.set(with(s, s.sheet(), true, Notice.NONE));
        access.thread().ask(() -> access.counter().shifts().open(count), this::came);
    }

    private void came(ShiftDesk.Result result) {
        switch (result) {
            case ShiftDesk.Result.Opened _ -> {
                access.around().play(Sound.GOOD);
                opened.run();
            }
            case ShiftDesk.Result.Refused(var why) -> {
                access.around().play(Sound.REFUSED);
                say(Notice.of(Tone.BAD, Refusals.of(why)));
            }
            case ShiftDesk.Result.Taken _ -> throw new IllegalStateException("opening took an X");
        }
    }

    public void say(Notice notice) {
        screen.set(with(screen.get(), screen.get().sheet(), false, notice));
    }

    private static OpenShiftScreen with(
            OpenShiftScreen s, CountSheet sheet, boolean opening, Notice notice) {
        return new OpenShiftScreen(
                s.businessDate(), s.operator(), sheet, s.left(), s.leftKnown(), opening, notice);
    }
}
