package guitai.ui.report;

import guitai.flow.ReturnReview;
import guitai.refund.ReturnReasons;
import guitai.staff.Approval;
import guitai.staff.OperatorId;
import guitai.ui.reconciliation.Exports.Told;
import guitai.ui.text.Name;
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
import java.util.function.Function;

/// Why goods came back lately, for a manager.
///
/// JavaFX thread only.
public final class ReturnReasonsViewModel {
    private static final List<Integer> PERIODS = List.of(1, 7, 30, 90, 365);

    private final TillAccess access;
    private final ReturnFiles files;
    private final ReturnReports reports;
    private final Shown<ReportScreen> screen = new Shown<>(ReturnReports.EMPTY);
    private Approval allowed = Approval.own();
    private Optional<ReturnReasons> seen = Optional.empty();
    private int period = PERIODS.indexOf(30);
    private int asked;

    /// @param names what people are called
    public ReturnReasonsViewModel(
            TillAccess access, Function<OperatorId, Name> names, ReturnFiles files) {
        this.access = access;
        this.files = files;
        reports = new ReturnReports(names);
    }

    public Shown<ReportScreen> screen() {
        return screen;
    }

    /// @param word who lets this be seen
    public void enter(Approval word) {
        allowed = word;
        period = PERIODS.indexOf(30);
        seen = Optional.empty();
        screen.set(ReturnReports.EMPTY);
        read();
    }

    private void read() {
        int mine = ++asked;
        int days = PERIODS.get(period);
        access.thread()
                .look(
                        () -> access.counter().refunds().review().reasons(days, allowed),
                        result -> {
                            // Another period was asked for while this was read.
                            if (mine == asked) came(result);
                        });
    }

    private void came(ReturnReview.Result result) {
        switch (result) {
            case ReturnReview.Result.Seen(var reasons) -> {
                seen = Optional.of(reasons);
                screen.set(reports.of(reasons));
            }
            case ReturnReview.Result.Refused(var why) -> {
                access.around().play(Sound.REFUSED);
                say(Notice.of(Tone.BAD, Refusals.of(why)));
            }
        }
    }

    public void on(ReportEvent event) {
        switch (event) {
            case SHORTER -> turn(-1);
            case LONGER -> turn(1);
            case CSV -> seen.ifPresent(reasons -> access.around().press(() -> write(reasons)));
            case DONE -> access.around().press(() -> access.around().go(Place.SALE));
            case PRINT -> {}
        }
    }

    private void turn(int by) {
        int next = Math.clamp(period + by, 0, PERIODS.size() - 1);
        if (next == period) return;
        period = next;
        read();
    }

    private void write(ReturnReasons reasons) {
        files.write(reasons, told -> access.thread().onScreen(() -> told(told)));
    }

    private void told(Told told) {
        switch (told) {
            case Told.Written(var where) ->
                    say(Notice.of(Tone.GOOD, Words.of("reconcile.written", where)));
            case Told.Failed(var why) -> {
                access.around().play(Sound.REFUSED);
                say(Notice.of(Tone.BAD, Words.of("reconcile.notWritten", why)));
            }
        }
    }

    public void say(Notice notice) {
        screen.set(ReturnReports.with(screen.get(), notice));
    }
}
