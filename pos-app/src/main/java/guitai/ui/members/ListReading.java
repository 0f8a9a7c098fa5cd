package guitai.ui.members;

import guitai.flow.MemberRecords.Promised;
import guitai.flow.Refusal;
import guitai.staff.Approval;
import guitai.time.BusinessDate;
import guitai.ui.members.MembersScreen.Tab;
import guitai.ui.members.ShopFigures.Told;
import guitai.ui.members.ShopFigures.Wanted;
import guitai.ui.reconciliation.Exports;
import guitai.ui.text.FigureRow;
import guitai.ui.text.Notice;
import guitai.ui.text.Tone;
import guitai.ui.text.Words;
import guitai.ui.work.Refusals;
import guitai.ui.work.Sounds.Sound;
import guitai.ui.work.TillAccess;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// The lists beside the members themselves: what was given, risk, messages, points. Asked for on
/// the till's thread, read away from it.
final class ListReading {
    private final TillAccess access;
    private final ShopFigures figures;
    private final Page page;
    private Approval allowed = Approval.own();
    private Optional<Wanted> wanted = Optional.empty();
    private Optional<Told> told = Optional.empty();
    private int back;
    private int asked;

    /// What is shown of it.
    interface Page {
        void list(Words title, List<FigureRow> rows, Notice notice);

        void say(Notice notice);
    }

    ListReading(TillAccess access, ShopFigures figures, Page page) {
        this.access = access;
        this.figures = figures;
        this.page = page;
    }

    /// Somebody else may stand here now, and another day is looked at first.
    void forget() {
        allowed = Approval.own();
        wanted = Optional.empty();
        told = Optional.empty();
        back = 0;
        asked++;
    }

    /// A day or a month earlier, or later; never one that has not begun.
    void turn(Tab tab, int by) {
        if (tab != Tab.RISK && tab != Tab.POINTS) return;
        back = Math.clamp(back + by, 0, 3_650);
        read(tab);
    }

    void read(Tab tab) {
        int mine = ++asked;
        told = Optional.empty();
        page.list(tab.words(), List.of(), Notice.of(Tone.PLAIN, Words.of("members.reading")));
        var word = allowed;
        int before = back;
        access.thread()
                .look(
                        () -> asked(tab, before, word),
                        answer -> {
                            if (mine == asked) came(tab, answer);
                        });
    }

    private sealed interface Asked {
        record For(Wanted wanted) implements Asked {}

        record Nothing() implements Asked {}

        record Refused(Refusal why) implements Asked {}
    }

    /// On the till's thread.
    private Asked asked(Tab tab, int before, Approval word) {
        var records = access.counter().memberRecords();
        var today = records.today();
        return switch (tab) {
            case MEMBERS -> new Asked.Nothing();
            case MESSAGES -> new Asked.For(new Wanted.Messages(today));
            case RISK -> {
                var risk = access.counter().gifts().risk();
                var date = new BusinessDate(risk.today().day().minusDays(before));
                yield risk.closed(word)
                        .<Asked>map(Asked.Refused::new)
                        .orElseGet(() -> new Asked.For(new Wanted.Risk(risk.limits(), date)));
            }
            case CAMPAIGNS -> promised(records.promised(), today.day());
            case POINTS -> points(records.promised(), today.day().minusMonths(before), before);
        };
    }

    private static Asked promised(Optional<Promised> promised, LocalDate today) {
        return promised.<Asked>map(one -> new Asked.For(new Wanted.Gifts(one, today)))
                .orElseGet(Asked.Nothing::new);
    }

    /// Of a whole month; of this one, until today.
    private static Asked points(Optional<Promised> promised, LocalDate day, int before) {
        var last = before == 0 ? day : day.withDayOfMonth(day.lengthOfMonth());
        return promised.<Asked>map(
                        one ->
                                new Asked.For(
                                        new Wanted.Points(
                                                day.withDayOfMonth(1), last, one.thousandPay())))
                .orElseGet(Asked.Nothing::new);
    }

    private void came(Tab tab, Asked answer) {
        switch (answer) {
            case Asked.Nothing() -> page.list(tab.words(), List.of(), Notice.NONE);
            case Asked.Refused(Refusal.NeedsOverride(var permission)) -> {
                page.list(
                        tab.words(),
                        List.of(),
                        Notice.of(Tone.WARN, Refusals.of(new Refusal.NeedsOverride(permission))));
                access.around()
                        .authorise(
                                permission,
                                word -> {
                                    allowed = word;
                                    read(tab);
                                });
            }
            case Asked.Refused(var why) ->
                    page.list(tab.words(), List.of(), Notice.of(Tone.BAD, Refusals.of(why)));
            case Asked.For(var what) -> {
                wanted = Optional.of(what);
                int mine = asked;
                figures.read(
                        what,
                        read ->
                                access.thread()
                                        .onScreen(
                                                () -> {
                                                    if (mine == asked) show(tab, read);
                                                }));
            }
        }
    }

    private void show(Tab tab, Told read) {
        told = Optional.of(read);
        switch (read) {
            case Told.Gifts(var report) ->
                    page.list(
                            tab.words(),
                            report.lines().stream().map(GiftRows::of).toList(),
                            Notice.NONE);
            case Told.Risk(var date, var findings) ->
                    page.list(
                            Words.of("risk.of", date.day()),
                            findings.stream().map(RiskRows::of).toList(),
                            Notice.NONE);
            case Told.Messages messages ->
                    page.list(
                            tab.words(), new MessageRows(access.zone()).of(messages), Notice.NONE);
            case Told.Points(var one, var stored) ->
                    page.list(
                            Words.of("liability.of", one.from(), one.to()),
                            PointsRows.of(one, stored),
                            one.agrees()
                                    ? Notice.NONE
                                    : Notice.of(Tone.BAD, Words.of("liability.wrong")));
            case Told.Failed(var why) ->
                    page.list(
                            tab.words(),
                            List.of(),
                            Notice.of(Tone.BAD, Words.of("members.notRead", why)));
        }
    }

    /// What is behind a row; empty where there is nothing more to say.
    Optional<Behind> behind(int index) {
        return switch (told.orElse(new Told.Failed(""))) {
            case Told.Gifts(var report) when index < report.lines().size() -> {
                var line = report.lines().get(index);
                var id = line.figures().campaign().value();
                yield Optional.of(new Behind(Words.of("promo.named", id), GiftRows.page(line)));
            }
            case Told.Risk(_, var findings) when index < findings.size() -> {
                var one = findings.get(index);
                yield Optional.of(
                        new Behind(Words.of("promo.named", one.rule()), RiskRows.page(one)));
            }
            case Told.Gifts _, Told.Risk _, Told.Messages _, Told.Points _, Told.Failed _ ->
                    Optional.empty();
        };
    }

    record Behind(Words title, List<FigureRow> rows) {}

    void write() {
        if (wanted.isEmpty()) return;
        figures.write(wanted.get(), file -> access.thread().onScreen(() -> written(file)));
    }

    private void written(Exports.Told file) {
        switch (file) {
            case Exports.Told.Written(var where) ->
                    page.say(Notice.of(Tone.GOOD, Words.of("reconcile.written", where)));
            case Exports.Told.Failed(var why) -> {
                access.around().play(Sound.REFUSED);
                page.say(Notice.of(Tone.BAD, Words.of("reconcile.notWritten", why)));
            }
        }
    }
}
