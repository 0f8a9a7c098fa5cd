package guitai.ui.shift;

import guitai.flow.Refusal;
import guitai.flow.ShiftClose;
import guitai.shift.BlindCount;
import guitai.shift.Shift;
import guitai.shift.ZReport;
import guitai.staff.Approval;
import guitai.staff.Permission;
import guitai.ui.shift.CloseScreen.Stage;
import guitai.ui.text.Notice;
import guitai.ui.text.Tone;
import guitai.ui.text.Words;
import guitai.ui.work.Place;
import guitai.ui.work.Refusals;
import guitai.ui.work.Shown;
import guitai.ui.work.Sounds.Sound;
import guitai.ui.work.TillAccess;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/// The blind count: what the drawer should hold is never read here, so it cannot be shown.
///
/// JavaFX thread only.
public final class CloseViewModel {

    private static final List<Words> REASONS =
            List.of(
                    Words.of("reason.wrongChange"),
                    Words.of("reason.unrecordedPayout"),
                    Words.of("reason.counterfeit"),
                    Words.of("reason.unknown"));

    /// Offered before the reasons while a count is left.
    private static final Words COUNT_AGAIN = Words.of("reason.countAgain");

    private final TillAccess access;
    private final Function<Words, String> language;
    private final Consumer<ZReport> closed;
    private final Shown<CloseScreen> screen;

    /// @param language writes a reason for the journal, in the language of the screen
    /// @param closed told when the Z is on disk
    public CloseViewModel(
            TillAccess access, Function<Words, String> language, Consumer<ZReport> closed) {
        this.access = access;
        this.language = language;
        this.closed = closed;
        screen = new Shown<>(blank(Stage.COUNTING, 0, Notice.NONE));
    }

    private CloseScreen blank(Stage stage, int tries, Notice notice) {
        var sheet = Counting.empty(access.counter().rules().currency());
        return new CloseScreen(stage, sheet, tries, List.of(), -1, false, notice);
    }

    public Shown<CloseScreen> screen() {
        return screen;
    }

    /// Begins, or goes on where a restart interrupted.
    public void enter() {
        screen.set(blank(Stage.COUNTING, 0, Notice.NONE));
        access.thread()
                .look(
                        () -> access.counter().shifts().current(),
                        shift -> {
                            if (shift.orElse(null) instanceof Shift.Counting counting) {
                                counted(counting.counts().size());
                            }
                        });
    }

    private void counted(int tries) {
        if (tries == 1) recount(tries);
        else explain(tries);
    }

    private void recount(int tries) {
        screen.set(
                blank(
                        Stage.RECOUNTING,
                        tries,
                        Notice.of(
                                Tone.WARN,
                                Words.of("close.recount"),
                                Words.of("close.recount.next"))));
    }

    private void explain(int tries) {
        var reasons = new java.util.ArrayList<>(REASONS);
        if (tries < BlindCount.MOST_TRIES) reasons.addFirst(COUNT_AGAIN);
        screen.set(
                new CloseScreen(
                        Stage.EXPLAINING,
                        screen.get().sheet(),
                        tries,
                        reasons,
                        -1,
                        false,
                        Notice.of(
                                Tone.WARN,
                                Words.of("close.stillOff"),
                                Words.of("close.stillOff.next"))));
    }

    public void on(CloseEvent event) {
        var s = screen.get();
        switch (event) {
            case CloseEvent.Counted(var line, var text) ->
                    screen.set(
                            new CloseScreen(
                                    s.stage(),
                                    Counting.typed(s.sheet(), line, text),
                                    s.tries(),
                                    s.reasons(),
                                    s.chosen(),
                                    false,
                                    s.notice()));
            case CloseEvent.ReasonChosen(var index) ->
                    screen.set(
                            new CloseScreen(
                                    s.stage(),
                                    s.sheet(),
                                    s.tries(),
                                    s.reasons(),
                                    index,
                                    false,
                                    s.notice()));
            case CloseEvent.Given() -> access.around().press(this::given);
            case CloseEvent.Backed() -> {
                if (s.tries() == 0) access.around().go(Place.SALE);
            }
        }
    }

    private void given() {
        var s = screen.get();
        if (s.stage() != Stage.EXPLAINING) {
            count();
        } else if (s.chosen() >= 0) {
            var reason = s.reasons().get(s.chosen());
            if (reason.equals(COUNT_AGAIN)) recount(s.tries());
            else accept(language.apply(reason));
        }
    }

    private void count() {
        var s = screen.get();
        if (!Counting.readable(s.sheet()) || s.sheet().isEmpty()) {
            access.around().play(Sound.REFUSED);
            say(Notice.of(Tone.BAD, Words.of("notice.unreadableCount")));
            return;
        }
        var count = Counting.count(s.sheet());
        busy();
        access.thread()
                .ask(() -> access.counter().close().count(count, "", Approval.own()), this::came);
    }

    private void accept(String reason) {
        busy();
        access.thread()
                .ask(
                        () -> access.counter().close().accept(reason, Approval.own()),
                        result -> {
                            if (result instanceof ShiftClose.Result.NeedsSupervisor) {
                                idle();
                                askSupervisor(reason);
                            } else {
                                came(result);
                            }
                        });
    }

    private void askSupervisor(String reason) {
        access.around()
                .authorise(
                        Permission.ACCEPT_DIFFERENCE,
                        approval ->
                                access.thread()
                                        .ask(
                                                () ->
                                                        access.counter()
                                                                .close()
                                                                .accept(reason, approval),
                                                this::came));
    }

    private void came(ShiftClose.Result result) {
        switch (result) {
            case ShiftClose.Result.Recount(var tries) -> {
                access.around().play(Sound.QUESTION);
                recount(tries);
            }
            case ShiftClose.Result.NeedsSupervisor(var tries) -> {
                access.around().play(Sound.QUESTION);
                explain(tries);
            }
            case ShiftClose.Result.Closed(var z) -> {
                access.around().play(Sound.PAID);
                closed.accept(z);
            }
            case ShiftClose.Result.Refused(Refusal.NeedsOverride(var step)) ->
                    say(Notice.of(Tone.BAD, Words.of("refusal.needsOverride", Refusals.of(step))));
            case ShiftClose.Result.Refused(var why) -> {
                access.around().play(Sound.REFUSED);
                say(Notice.of(Tone.BAD, Refusals.of(why)));
            }
        }
    }

    private void busy() {
        var s = screen.get();
        screen.set(
                new CloseScreen(
                        s.stage(),
                        s.sheet(),
                        s.tries(),
                        s.reasons(),
                        s.chosen(),
                        true,
                        Notice.NONE));
    }

    private void idle() {
        say(screen.get().notice());
    }

    public void say(Notice notice) {
        var s = screen.get();
        screen.set(
                new CloseScreen(
                        s.stage(), s.sheet(), s.tries(), s.reasons(), s.chosen(), false, notice));
    }
}
