package guitai.ui.report;

import guitai.money.Money;
import guitai.shift.XReport;
import guitai.shift.ZReport;
import guitai.slip.Slip;
import guitai.staff.OperatorId;
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
import java.util.function.Function;

/// A report on the screen, and what comes after it.
///
/// JavaFX thread only.
public final class ReportViewModel {

    private final TillAccess access;
    private final Reports reports;
    private final Shown<ReportScreen> screen =
            new Shown<>(
                    new ReportScreen(
                            Words.NONE,
                            Words.NONE,
                            List.of(),
                            List.of(),
                            List.of(),
                            false,
                            Notice.NONE));
    private Slip.Request paper = Slip.Request.original(Slip.Kind.X, "");
    private Place after = Place.SALE;

    public ReportViewModel(TillAccess access, Function<OperatorId, Name> names) {
        this.access = access;
        var rules = access.counter().rules();
        Money tolerance = rules.tolerance();
        reports = new Reports(rules.store(), rules.workstation(), tolerance, names, access::timeOf);
    }

    public Shown<ReportScreen> screen() {
        return screen;
    }

    /// @param expectedShown see [Reports#x]
    public void show(XReport x, boolean expectedShown) {
        paper = Slip.Request.original(Slip.Kind.X, x.figures().shift().number());
        after = Place.SALE;
        screen.set(reports.x(x, expectedShown));
    }

    /// The shift is closed: after its report the next one can be opened.
    public void show(ZReport z) {
        paper = Slip.Request.original(Slip.Kind.SHIFT_REPORT, z.number());
        after = Place.OPEN_SHIFT;
        screen.set(reports.shift(z, List.of()));
        access.thread()
                .look(
                        () -> access.counter().shifts().openings(z),
                        openings -> screen.set(reports.shift(z, openings)));
    }

    public void on(ReportEvent event) {
        switch (event) {
            case PRINT -> access.around().press(this::print);
            // A report of one shift has its own days.
            case CSV, LONGER, SHORTER -> {}
            case DONE -> access.around().press(() -> access.around().go(after));
        }
    }

    /// Whether a scan may leave this report for the basket.
    public boolean sellsAfter() {
        return after == Place.SALE;
    }

    private void print() {
        var wanted = paper;
        access.thread()
                .ask(
                        () -> access.counter().paper().reprint(wanted.kind(), wanted.document()),
                        refused ->
                                refused.ifPresentOrElse(
                                        why -> {
                                            access.around().play(Sound.REFUSED);
                                            say(Notice.of(Tone.BAD, Refusals.of(why)));
                                        },
                                        () ->
                                                say(
                                                        Notice.of(
                                                                Tone.GOOD,
                                                                Words.of("notice.reprinting")))));
    }

    public void say(Notice notice) {
        var s = screen.get();
        screen.set(
                new ReportScreen(
                        s.title(), s.stamp(), s.head(), s.headline(), s.sections(), false, notice));
    }
}
