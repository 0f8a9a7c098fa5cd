package guitai.ui.reconciliation;

import guitai.flow.DayOutcome;
import guitai.flow.DifferenceCases;
import guitai.flow.ReconciliationDesk;
import guitai.flow.ReconciliationEvent;
import guitai.flow.Refusal;
import guitai.ui.text.Notice;
import guitai.ui.text.Tone;
import guitai.ui.text.Words;
import guitai.ui.work.Refusals;
import guitai.ui.work.Sounds.Sound;
import guitai.ui.work.TillAccess;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;

/// What is asked of the desk: a day, a step of a case, a file; and what came of it.
///
/// JavaFX thread only; what it hears on the till's thread it hands over first.
final class DeskSteps {

    private final TillAccess access;
    private final Exports exports;
    private final Told told;

    /// Who shows it.
    interface Told {
        /// @param now what is being done; [Words#NONE] for nothing any more
        void going(Words now);

        /// Something is different now: it is read again.
        void changed(Notice notice);

        void say(Notice notice);
    }

    DeskSteps(TillAccess access, Exports exports, Told told) {
        this.access = access;
        this.exports = exports;
        this.told = told;
    }

    /// Listens from now on.
    void start() {
        access.thread()
                .look(
                        () -> {
                            desk().listen(e -> access.thread().onScreen(() -> heard(e)));
                            return true;
                        },
                        _ -> {});
    }

    private ReconciliationDesk desk() {
        return access.counter().reconciliation();
    }

    private void heard(ReconciliationEvent event) {
        switch (event) {
            case ReconciliationEvent.Going now ->
                    told.going(
                            Words.of(
                                    "reconcile.going",
                                    ReconciliationWords.of(now.channel()),
                                    now.date(),
                                    now.rows(),
                                    now.done() + 1,
                                    now.of()));
            case ReconciliationEvent.Done _ -> {}
            case ReconciliationEvent.Over(var outcomes) -> over(outcomes);
        }
    }

    /// The first that was not kept is said; a day that was kept says itself.
    private void over(List<DayOutcome> outcomes) {
        told.going(Words.NONE);
        var worst =
                outcomes.stream()
                        .filter(o -> !(o instanceof DayOutcome.Kept))
                        .findFirst()
                        .or(() -> outcomes.stream().findFirst());
        told.changed(worst.map(ReconciliationWords::of).orElse(Notice.NONE));
    }

    void run(LocalDate date) {
        access.thread().ask(() -> desk().run(date), this::started);
    }

    private void started(ReconciliationDesk.Start start) {
        switch (start) {
            case ReconciliationDesk.Start.Started() -> {}
            case ReconciliationDesk.Start.Busy() -> refuse(Words.of("reconcile.busy"), Words.NONE);
            case ReconciliationDesk.Start.Refused(var why) -> refused(why);
        }
    }

    void step(Function<DifferenceCases, DifferenceCases.Result> step) {
        access.thread().ask(() -> step.apply(desk().cases()), this::came);
    }

    private void came(DifferenceCases.Result result) {
        switch (result) {
            case DifferenceCases.Result.Done(var now) -> {
                access.around().play(Sound.GOOD);
                told.changed(Notice.of(Tone.GOOD, ReconciliationWords.state(now)));
            }
            case DifferenceCases.Result.Refused(var why) -> refused(why);
            case DifferenceCases.Result.NoSuchCase() ->
                    refuse(Words.of("difference.none"), Words.NONE);
            case DifferenceCases.Result.NotNow _ -> {
                access.around().play(Sound.REFUSED);
                told.changed(Notice.of(Tone.WARN, Words.of("difference.notNow")));
            }
            case DifferenceCases.Result.SamePerson _ ->
                    refuse(Words.of("difference.same"), Words.of("difference.same.next"));
            case DifferenceCases.Result.WordsNeeded() ->
                    refuse(Words.of("difference.words"), Words.NONE);
        }
    }

    void write(LocalDate date, Exports.Form form) {
        exports.write(date, form, back -> access.thread().onScreen(() -> written(back)));
    }

    private void written(Exports.Told back) {
        switch (back) {
            case Exports.Told.Written(var where) ->
                    told.say(Notice.of(Tone.GOOD, Words.of("reconcile.written", where)));
            case Exports.Told.Failed(var why) ->
                    refuse(Words.of("reconcile.notWritten", why), Words.NONE);
        }
    }

    private void refused(Refusal why) {
        refuse(Refusals.of(why), Words.NONE);
    }

    private void refuse(Words what, Words next) {
        access.around().play(Sound.REFUSED);
        told.say(Notice.of(Tone.BAD, what, next));
    }
}
