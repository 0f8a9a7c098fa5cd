package guitai.ui.reconciliation;

import guitai.flow.DifferenceCases;
import guitai.flow.ReconciliationDesk;
import guitai.reconciliation.DifferenceCase;
import guitai.reconciliation.DifferenceCase.Resolution;
import guitai.staff.OperatorId;
import guitai.ui.reconciliation.DayReader.Asked;
import guitai.ui.reconciliation.DayReader.Read;
import guitai.ui.reconciliation.ReconciliationScreen.Day;
import guitai.ui.reconciliation.ReconciliationScreen.Days;
import guitai.ui.reconciliation.ReconciliationScreen.Detail;
import guitai.ui.text.Name;
import guitai.ui.text.Notice;
import guitai.ui.text.Words;
import guitai.ui.work.Place;
import guitai.ui.work.Shown;
import guitai.ui.work.TillAccess;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/// The books against the channels': days, one day, one difference.
///
/// JavaFX thread only.
public final class ReconciliationViewModel {

    private final TillAccess access;
    private final DetailScreens details;
    private final DeskSteps steps;
    private final Shown<ReconciliationScreen> screen =
            new Shown<>(new Days(List.of(), -1, Words.NONE, Notice.NONE));
    private List<ReconciliationDesk.Day> days = List.of();
    private List<Item> items = List.of();
    private int day;
    private int channel;
    private int tile = -1;
    private int row;
    private Words going = Words.NONE;

    /// @param names what people are called
    public ReconciliationViewModel(
            TillAccess access, Function<OperatorId, Name> names, Exports exports) {
        this.access = access;
        details = new DetailScreens(access, names);
        steps = new DeskSteps(access, exports, new Heard());
    }

    private final class Heard implements DeskSteps.Told {
        @Override
        public void going(Words now) {
            going = now;
            screen.set(screen.get().going(now));
        }

        @Override
        public void changed(Notice notice) {
            switch (screen.get()) {
                case Days _ -> showDays(notice);
                case Day _ -> showDay(notice);
                case Detail _ -> showRow(notice);
            }
        }

        @Override
        public void say(Notice notice) {
            ReconciliationViewModel.this.say(notice);
        }
    }

    public Shown<ReconciliationScreen> screen() {
        return screen;
    }

    /// Listens to what is reconciled from now on.
    public void start() {
        steps.start();
    }

    private ReconciliationDesk desk() {
        return access.counter().reconciliation();
    }

    public void enter() {
        day = 0;
        showDays(Notice.NONE);
    }

    private void showDays(Notice notice) {
        access.thread()
                .look(
                        () -> desk().days(DayReader.MOST_DAYS),
                        all -> {
                            days = all;
                            day = Math.clamp(day, 0, Math.max(0, all.size() - 1));
                            var lines = all.stream().map(DayScreens::line).toList();
                            screen.set(new Days(lines, all.isEmpty() ? -1 : day, going, notice));
                        });
    }

    // One day

    private Asked looking() {
        return new Asked(days.get(day).date(), channel, tile);
    }

    /// The first channel that differs is in front.
    private void openDay() {
        if (days.isEmpty()) return;
        var channels = days.get(day).channels();
        channel = 0;
        for (int i = channels.size() - 1; i >= 0; i--) {
            if (channels.get(i).state() == ReconciliationDesk.State.DIFFERS) channel = i;
        }
        look(-1);
    }

    private void look(int at) {
        tile = at;
        row = 0;
        showDay(Notice.NONE);
    }

    private void showDay(Notice notice) {
        var asked = looking();
        access.thread()
                .look(() -> DayReader.read(desk(), asked), read -> showDay(asked, read, notice));
    }

    private void showDay(Asked asked, Read read, Notice notice) {
        days = read.days();
        items = read.items();
        var here = days.stream().filter(d -> d.date().equals(asked.date())).findFirst();
        if (here.isEmpty()) return;
        day = days.indexOf(here.get());
        var channels = here.get().channels();
        row = items.isEmpty() ? -1 : Math.clamp(row, 0, items.size() - 1);
        var run =
                channels.isEmpty()
                        ? Optional.<guitai.reconciliation.DayResult>empty()
                        : channels.get(channel).run().map(found -> found.result());
        screen.set(
                new Day(
                        asked.date(),
                        channels.stream().map(c -> DayScreens.book(c, read.till())).toList(),
                        channels.isEmpty() ? -1 : channel,
                        DayScreens.tiles(run),
                        tile,
                        items.stream().map(i -> DayScreens.line(i, state(i))).toList(),
                        row,
                        going,
                        notice));
    }

    private Words state(Item item) {
        return item.found().map(details::stands).orElse(Words.NONE);
    }

    // One row

    private Optional<Item> item() {
        return row < 0 || row >= items.size() ? Optional.empty() : Optional.of(items.get(row));
    }

    private void openRow() {
        item().ifPresent(one -> screen.set(details.of(one, Notice.NONE)));
    }

    private void showRow(Notice notice) {
        var asked = looking();
        access.thread()
                .look(
                        () -> DayReader.items(desk(), asked),
                        now -> {
                            items = now;
                            item().ifPresent(one -> screen.set(details.of(one, notice)));
                        });
    }

    // What a person does

    public void on(ReconcileEvent event) {
        switch (event) {
            case ReconcileEvent.Moved(var by) -> move(by);
            case ReconcileEvent.RowChosen(var index) -> choose(index);
            case ReconcileEvent.ChannelChosen(var index) -> {
                if (!(screen.get() instanceof Day now) || index >= now.books().size()) return;
                channel = index;
                look(-1);
            }
            case ReconcileEvent.TileChosen(var index) -> {
                if (!(screen.get() instanceof Day now) || index >= now.tiles().size()) return;
                look(tile == index ? -1 : index);
            }
            case ReconcileEvent.KindChosen(var index) -> {
                if (screen.get() instanceof Detail d) screen.set(d.explained(index, d.typed()));
            }
            case ReconcileEvent.Typed(var words) -> {
                if (screen.get() instanceof Detail d) screen.set(d.explained(d.kind(), words));
            }
            case ReconcileEvent.Asked asked -> access.around().press(() -> asked(asked));
        }
    }

    private void move(int by) {
        switch (screen.get()) {
            case Days now -> choose(now.selected() + by);
            case Day now -> choose(now.selected() + by);
            case Detail _ -> {}
        }
    }

    private void choose(int index) {
        switch (screen.get()) {
            case Days now -> {
                if (now.days().isEmpty()) return;
                day = Math.clamp(index, 0, now.days().size() - 1);
                screen.set(new Days(now.days(), day, now.going(), Notice.NONE));
            }
            case Day now -> {
                if (now.lines().isEmpty()) return;
                row = Math.clamp(index, 0, now.lines().size() - 1);
                screen.set(now.choosing(row));
            }
            case Detail _ -> {}
        }
    }

    private void asked(ReconcileEvent.Asked asked) {
        switch (asked) {
            case OPEN -> {
                switch (screen.get()) {
                    case Days _ -> openDay();
                    case Day _ -> openRow();
                    case Detail _ -> {}
                }
            }
            case BACK -> {
                switch (screen.get()) {
                    case Days _ -> access.around().go(Place.SALE);
                    case Day _ -> showDays(Notice.NONE);
                    case Detail _ -> showDay(Notice.NONE);
                }
            }
            case RUN -> {
                if (!days.isEmpty()) steps.run(looking().date());
            }
            case TAKE -> step(DifferenceCases::take);
            case RESOLVE -> resolve();
            case CLOSE -> step(DifferenceCases::close);
            case SEND_BACK -> step(DifferenceCases::sendBack);
            case PDF -> write(Exports.Form.PDF);
            case CSV -> write(Exports.Form.CSV);
        }
    }

    private void step(BiFunction<DifferenceCases, DifferenceCase.Id, DifferenceCases.Result> step) {
        item().flatMap(Item::found)
                .map(found -> found.kept().found().id())
                .ifPresent(id -> steps.step(cases -> step.apply(cases, id)));
    }

    private void resolve() {
        if (!(screen.get() instanceof Detail now)) return;
        var how = List.of(Resolution.values()).get(now.kind());
        step((cases, id) -> cases.resolve(id, how, now.typed()));
    }

    private void write(Exports.Form form) {
        if (!days.isEmpty()) steps.write(looking().date(), form);
    }

    public void say(Notice notice) {
        screen.set(screen.get().with(notice));
    }
}
