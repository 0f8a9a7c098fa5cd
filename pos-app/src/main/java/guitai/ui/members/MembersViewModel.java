package guitai.ui.members;

import guitai.loyalty.MemberId;
import guitai.loyalty.book.MemberFile;
import guitai.ui.members.MemberPage.Behind;
import guitai.ui.members.MemberPage.Seen;
import guitai.ui.members.MembersScreen.Tab;
import guitai.ui.text.FigureRow;
import guitai.ui.text.Notice;
import guitai.ui.text.Words;
import guitai.ui.work.Place;
import guitai.ui.work.Shown;
import guitai.ui.work.TillAccess;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Members found by anything that finds them, one member's page, masked until somebody who may has
/// it shown; and the lists beside them.
///
/// JavaFX thread only.
public final class MembersViewModel {
    private final TillAccess access;
    private final Taking taking;
    private final ListReading lists;
    private final MemberSteps steps;
    private final KeySteps keys;
    private final Shown<MembersScreen> screen = new Shown<>(MembersScreen.EMPTY);
    private List<Behind> doors = List.of();
    private Optional<MemberId> open = Optional.empty();
    private boolean full;
    private int asked;

    /// @param inLanguage says words as whoever is at the till reads them
    public MembersViewModel(
            TillAccess access,
            MemberFiles files,
            ShopFigures figures,
            Function<Words, String> inLanguage) {
        this.access = access;
        taking = new Taking(access, files, this::list);
        lists = new ListReading(access, figures, new OnList());
        var page = new OnPage();
        steps = new MemberSteps(access, files, inLanguage, page);
        keys = new KeySteps(access, steps, page);
    }

    /// Rows that lead nowhere.
    private void list(List<FigureRow> rows, Notice notice) {
        asked++;
        show(new Seen(Tab.MEMBERS.words(), rows, List.of()), false, notice);
    }

    public Shown<MembersScreen> screen() {
        return screen;
    }

    public void enter() {
        close();
        steps.forget();
        keys.forget();
        lists.forget();
        screen.set(MembersScreen.EMPTY);
        read(Notice.NONE);
    }

    private void close() {
        open = Optional.empty();
        full = false;
    }

    /// A code from a scanner is looked for like what is typed.
    public void scanned(String text) {
        close();
        screen.set(MembersScreen.EMPTY.typing(text));
        read(Notice.NONE);
    }

    public void on(MembersEvent event) {
        switch (event) {
            case MembersEvent.Moved(var by) -> choose(screen.get().selected() + by);
            case MembersEvent.Chosen(var index) -> choose(index);
            case MembersEvent.Typed(var text) -> {
                taking.forget();
                screen.set(screen.get().typing(text));
                read(Notice.NONE);
            }
            case MembersEvent.TabChosen(var tab) -> tab(tab);
            case MembersEvent.Asked step -> access.around().press(() -> asked(step));
        }
    }

    private void tab(Tab tab) {
        close();
        keys.forget();
        lists.forget();
        screen.set(MembersScreen.EMPTY.on(tab, screen.get().typed()));
        read(Notice.NONE);
    }

    private void choose(int index) {
        var rows = screen.get().rows();
        if (rows.isEmpty()) return;
        screen.set(screen.get().choosing(Math.clamp(index, 0, rows.size() - 1)));
    }

    private void asked(MembersEvent.Asked step) {
        switch (step) {
            case OPEN -> door();
            case REVEAL -> open.ifPresent(member -> steps.reveal(member, false));
            case EXPORT -> {
                if (screen.get().tab() == Tab.MEMBERS) {
                    open.ifPresent(member -> steps.reveal(member, true));
                } else {
                    lists.write();
                }
            }
            case ERASE -> open.ifPresent(steps::erase);
            case ADJUST -> open.ifPresent(member -> steps.adjust(member, screen.get().title()));
            case MERGE -> open.ifPresent(member -> steps.merge(member, screen.get().title()));
            case UNDO_MERGE -> open.ifPresent(member -> steps.undoMerge(member, merged()));
            case WITHDRAW -> open.ifPresent(this::takeBack);
            case TIE -> open.ifPresent(member -> keys.await(member, screen.get().title()));
            case EARLIER -> lists.turn(screen.get().tab(), 1);
            case LATER -> lists.turn(screen.get().tab(), -1);
            case IMPORT -> taking.pressed(screen.get().typed().strip());
            case BACK -> back();
        }
    }

    private void back() {
        if (!screen.get().open()) {
            access.around().go(Place.SALE);
            return;
        }
        close();
        keys.forget();
        read(Notice.NONE);
    }

    private Behind behind() {
        int at = screen.get().selected();
        return at < 0 || at >= doors.size() ? new Behind.Nothing() : doors.get(at);
    }

    private Optional<MemberId> merged() {
        return behind() instanceof Behind.Merged(var gone) ? Optional.of(gone) : Optional.empty();
    }

    private void takeBack(MemberId member) {
        if (behind() instanceof Behind.Given(var word)) steps.withdraw(member, word);
        else if (behind() instanceof Behind.Known(var key)) keys.loose(member, key);
        else steps.refuse(Words.of("members.chooseConsent"));
    }

    private void door() {
        var now = screen.get();
        if (now.open()) return;
        if (now.tab() != Tab.MEMBERS) {
            if (now.selected() < 0) return;
            lists.behind(now.selected())
                    .ifPresent(
                            one ->
                                    show(
                                            new Seen(one.title(), one.rows(), List.of()),
                                            true,
                                            Notice.NONE));
        } else if (behind() instanceof Behind.Member(var member)) {
            open = Optional.of(member);
            full = false;
            keys.forget();
            read(Notice.NONE);
        } else if (behind() instanceof Behind.Offered(var key)) {
            keys.tie(key);
        }
    }

    private void read(Notice notice) {
        int mine = ++asked;
        var tab = screen.get().tab();
        if (tab != Tab.MEMBERS) {
            lists.read(tab);
            return;
        }
        var typed = screen.get().typed().strip();
        var whose = open;
        var shown = full;
        var tying = keys.tying();
        access.thread()
                .look(
                        () -> look(typed, whose, shown, tying),
                        seen -> {
                            // Something else was asked for while this was read.
                            if (mine == asked) show(seen, open.isPresent(), notice);
                        });
    }

    /// On the till's thread.
    private Seen look(
            String typed, Optional<MemberId> whose, boolean shown, Optional<KeySteps.Tying> tying) {
        var records = access.counter().memberRecords();
        var today = records.today().day();
        var file = whose.flatMap(records::file);
        if (file.isPresent()) return page(file.get(), shown, today);
        var found = typed.isEmpty() ? List.<MemberFile>of() : records.search(typed);
        var lines = new ArrayList<MemberPage.Line>();
        tying.flatMap(one -> one.offered(typed)).ifPresent(lines::add);
        found.forEach(one -> lines.add(MemberPage.line(one, today)));
        return Seen.of(Tab.MEMBERS.words(), lines);
    }

    private Seen page(MemberFile file, boolean shown, LocalDate today) {
        var merged = access.counter().memberOffice().mergedInto(file.id());
        var touches = access.counter().memberRecords().touches(file.id());
        var lines = MemberPage.of(file, merged, touches, shown, today);
        return Seen.of(MemberPage.name(file), lines);
    }

    private void show(Seen seen, boolean page, Notice notice) {
        doors = seen.doors();
        var before = screen.get();
        screen.set(
                new MembersScreen(
                        before.tab(),
                        seen.title(),
                        page,
                        full,
                        before.typed(),
                        seen.rows(),
                        seen.rows().isEmpty() ? -1 : 0,
                        false,
                        notice));
    }

    public void say(Notice notice) {
        screen.set(screen.get().with(notice));
    }

    private final class OnList implements ListReading.Page {
        @Override
        public void list(Words title, List<FigureRow> rows, Notice notice) {
            show(new Seen(title, rows, List.of()), false, notice);
        }

        @Override
        public void say(Notice notice) {
            MembersViewModel.this.say(notice);
        }
    }

    private final class OnPage implements MemberSteps.Page {
        @Override
        public void again(Notice notice) {
            read(notice);
        }

        @Override
        public void full(Notice notice) {
            full = true;
            read(notice);
        }

        @Override
        public void open(MemberId member, Notice notice) {
            open = Optional.of(member);
            full = false;
            read(notice);
        }

        @Override
        public void close(Notice notice) {
            MembersViewModel.this.close();
            read(notice);
        }

        @Override
        public void blank(Notice notice) {
            screen.set(MembersScreen.EMPTY);
            close(notice);
        }

        @Override
        public void arm(Notice notice) {
            screen.set(screen.get().arming(notice));
        }

        @Override
        public boolean armed() {
            return screen.get().armed();
        }

        @Override
        public void say(Notice notice) {
            MembersViewModel.this.say(notice);
        }
    }
}
