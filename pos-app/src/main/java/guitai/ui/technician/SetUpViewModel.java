package guitai.ui.technician;

import guitai.flow.Refusal;
import guitai.staff.Approval;
import guitai.ui.technician.SetUps.Told;
import guitai.ui.text.Notice;
import guitai.ui.text.Tone;
import guitai.ui.text.Words;
import guitai.ui.work.Place;
import guitai.ui.work.Refusals;
import guitai.ui.work.Shown;
import guitai.ui.work.Sounds.Sound;
import guitai.ui.work.TillAccess;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Writes the set-up into a file, and takes one over: first what would change, then the change.
///
/// JavaFX thread only; the port is asked from here and tells wherever it likes.
public final class SetUpViewModel {

    private final TillAccess access;
    private final SetUps setUps;
    private final Shown<SetUpScreen> screen =
            new Shown<>(
                    new SetUpScreen(
                            "", Words.NONE, List.of(), 0, Words.NONE, false, false, Notice.NONE));
    private Approval approval = Approval.own();

    public SetUpViewModel(TillAccess access, SetUps setUps) {
        this.access = access;
        this.setUps = setUps;
    }

    public Shown<SetUpScreen> screen() {
        return screen;
    }

    /// @param word whose word it is that the set-up may be changed
    public void allowed(Approval word) {
        approval = word;
    }

    public void enter() {
        var typed = screen.get().typed();
        screen.set(screen.get().typed(typed.isEmpty() ? setUps.usualPlace() : typed));
    }

    public void on(SetUpEvent event) {
        switch (event) {
            case SetUpEvent.Typed(var path) -> screen.set(screen.get().typed(path));
            case SetUpEvent.Asked.EXPORT ->
                    access.around().press(() -> away(back -> setUps.export(path(), back)));
            case SetUpEvent.Asked.CHECK ->
                    access.around().press(() -> away(back -> setUps.plan(path(), back)));
            case SetUpEvent.Asked.APPLY -> access.around().press(this::apply);
            case SetUpEvent.Asked.BACK ->
                    access.around().press(() -> access.around().go(Place.DEVICES));
        }
    }

    private String path() {
        return screen.get().typed().strip();
    }

    private void away(Consumer<Consumer<Told>> call) {
        if (screen.get().busy()) return;
        screen.set(screen.get().busy(true, Notice.NONE));
        call.accept(told -> access.thread().onScreen(() -> came(told)));
    }

    /// Nothing is written for somebody who may not.
    private void apply() {
        if (!screen.get().mayApply()) return;
        access.thread()
                .ask(
                        () -> access.counter().setUp().mayChange(approval),
                        refused ->
                                refused.ifPresentOrElse(this::refuse, () -> away(setUps::apply)));
    }

    private void refuse(Refusal why) {
        access.around().play(Sound.REFUSED);
        say(Notice.of(Tone.BAD, Refusals.of(why)));
    }

    private void came(Told told) {
        var typed = screen.get().typed();
        switch (told) {
            case Told.Exported(var path, var byHand, var keys) ->
                    show(
                            typed,
                            Words.NONE,
                            List.of(),
                            byHand(byHand, keys),
                            false,
                            Notice.of(Tone.GOOD, Words.of("setUp.exported", path)));
            case Told.Planned(var changes, var byHand, var keys) -> {
                var none = changes.isEmpty();
                show(
                        typed,
                        Words.of(none ? "setUp.same" : "setUp.wouldChange", changes.size()),
                        changes.stream().map(SetUpViewModel::row).toList(),
                        byHand(byHand, keys),
                        !none,
                        Notice.of(
                                none ? Tone.GOOD : Tone.PLAIN,
                                Words.of(none ? "setUp.nothingToDo" : "setUp.look")));
            }
            case Told.Applied applied -> applied(applied);
            case Told.Refused(var faults) -> {
                access.around().play(Sound.REFUSED);
                show(
                        typed,
                        Words.of("setUp.faults", faults.size()),
                        faults.stream().map(SetUpViewModel::row).toList(),
                        Words.NONE,
                        false,
                        Notice.of(Tone.BAD, Words.of("setUp.refused")));
            }
        }
    }

    /// On disk already; the journal is told whose word it was.
    private void applied(Told.Applied told) {
        access.thread()
                .ask(
                        () ->
                                access.counter()
                                        .setUp()
                                        .changed(told.source(), told.names(), approval),
                        (Optional<Refusal> _) -> {
                            show(
                                    screen.get().typed(),
                                    Words.NONE,
                                    List.of(),
                                    screen.get().byHand(),
                                    false,
                                    Notice.of(
                                            Tone.GOOD,
                                            Words.of("setUp.applied", told.names().size()),
                                            inForce(told.kept(), told.later())));
                        });
    }

    private static Words inForce(List<String> kept, List<String> later) {
        return kept.isEmpty() ? InForce.of(later) : InForce.of(later, kept.getLast());
    }

    private static SetUpScreen.Row row(SetUps.Change one) {
        return new SetUpScreen.Row(Tone.PLAIN, one.name(), one.before(), one.after());
    }

    private static SetUpScreen.Row row(SetUps.Fault one) {
        return new SetUpScreen.Row(Tone.BAD, one.where(), "", one.what());
    }

    private static Words byHand(List<String> names, List<String> keys) {
        var own = String.join(", ", names);
        return keys.isEmpty()
                ? Words.of("setUp.byHand", own)
                : Words.of("setUp.byHandKeys", own, String.join(", ", keys));
    }

    private void show(
            String typed,
            Words head,
            List<SetUpScreen.Row> rows,
            Words byHand,
            boolean mayApply,
            Notice notice) {
        var shown = rows.stream().limit(SetUpScreen.MOST_ROWS).toList();
        screen.set(
                new SetUpScreen(
                        typed,
                        head,
                        shown,
                        rows.size() - shown.size(),
                        byHand,
                        mayApply,
                        false,
                        notice));
    }

    public void say(Notice notice) {
        screen.set(screen.get().busy(screen.get().busy(), notice));
    }
}
