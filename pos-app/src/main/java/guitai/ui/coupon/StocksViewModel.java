package guitai.ui.coupon;

import guitai.flow.CouponIntake;
import guitai.flow.Refusal;
import guitai.staff.Approval;
import guitai.ui.coupon.CouponFiles.Told;
import guitai.ui.text.Notice;
import guitai.ui.text.Tone;
import guitai.ui.text.Words;
import guitai.ui.work.Place;
import guitai.ui.work.Refusals;
import guitai.ui.work.Shown;
import guitai.ui.work.Sounds.Sound;
import guitai.ui.work.TillAccess;

import java.util.Optional;

/// What became of the coupons of each stock; a file with more of them is looked over first and
/// taken with a second press.
///
/// JavaFX thread only.
public final class StocksViewModel {
    private final TillAccess access;
    private final CouponFiles files;
    private final Shown<StocksScreen> screen = new Shown<>(StocksScreen.EMPTY);
    private Optional<Told.Read> ready = Optional.empty();
    private int asked;

    public StocksViewModel(TillAccess access, CouponFiles files) {
        this.access = access;
        this.files = files;
    }

    public Shown<StocksScreen> screen() {
        return screen;
    }

    public void enter() {
        ready = Optional.empty();
        screen.set(StocksScreen.EMPTY);
        read(Notice.NONE);
    }

    public void on(StocksEvent event) {
        switch (event) {
            case StocksEvent.Moved(var by) -> choose(screen.get().selected() + by);
            case StocksEvent.Chosen(var index) -> choose(index);
            case StocksEvent.Typed(var text) -> {
                ready = Optional.empty();
                screen.set(screen.get().typing(text));
                read(Notice.NONE);
            }
            case StocksEvent.Asked step -> access.around().press(() -> asked(step));
        }
    }

    private void choose(int index) {
        var rows = screen.get().rows();
        if (rows.isEmpty()) return;
        screen.set(screen.get().choosing(Math.clamp(index, 0, rows.size() - 1)));
    }

    private void asked(StocksEvent.Asked step) {
        switch (step) {
            case CSV -> write();
            case IMPORT -> take();
            case BACK -> {
                if (ready.isPresent()) enter();
                else access.around().go(Place.SALE);
            }
        }
    }

    private void read(Notice notice) {
        int mine = ++asked;
        var typed = screen.get().typed().strip();
        access.thread()
                .look(
                        () -> access.counter().coupons().office().sheet(),
                        sheet -> {
                            // Something else was asked for while this was read.
                            if (mine != asked) return;
                            screen.set(screen.get().listing(StockRows.of(sheet, typed), notice));
                        });
    }

    private void write() {
        access.thread()
                .look(
                        () -> access.counter().coupons().office().sheet(),
                        sheet ->
                                files.write(
                                        sheet, told -> access.thread().onScreen(() -> came(told))));
    }

    private void take() {
        var typed = screen.get().typed().strip();
        if (ready.isPresent()) take(ready.get(), Approval.own());
        else if (typed.isEmpty()) say(Notice.of(Tone.WARN, Words.of("stocks.typeFile")));
        else files.read(typed, told -> access.thread().onScreen(() -> came(told)));
    }

    private void came(Told told) {
        switch (told) {
            case Told.Failed(var why) -> refuse(Words.of("stocks.noFile", why));
            case Told.Written(var where) ->
                    say(Notice.of(Tone.GOOD, Words.of("stocks.written", where)));
            case Told.Read read -> look(read);
        }
    }

    private void look(Told.Read read) {
        asked++;
        access.thread()
                .look(
                        () -> access.counter().coupons().intake().look(read.coupons(), read.file()),
                        plan -> {
                            ready = plan.events().isEmpty() ? Optional.empty() : Optional.of(read);
                            var next = ready.isPresent() ? "stocks.pressAgain" : "stocks.nothing";
                            screen.set(
                                    screen.get()
                                            .listing(
                                                    StockRows.of(plan, read.file()),
                                                    Notice.of(Tone.PLAIN, Words.of(next))));
                        });
    }

    private void take(Told.Read read, Approval word) {
        access.thread()
                .ask(
                        () ->
                                access.counter()
                                        .coupons()
                                        .intake()
                                        .take(read.coupons(), read.file(), word),
                        result -> taken(read, result));
    }

    private void taken(Told.Read read, CouponIntake.Result result) {
        switch (result) {
            case CouponIntake.Result.Taken(var published, var issued, var there) -> {
                ready = Optional.empty();
                access.around().play(Sound.GOOD);
                screen.set(screen.get().typing(""));
                read(Notice.of(Tone.GOOD, Words.of("stocks.taken", published, issued, there)));
            }
            case CouponIntake.Result.Refused(Refusal.NeedsOverride(var permission)) ->
                    access.around().authorise(permission, word -> take(read, word));
            case CouponIntake.Result.Refused(var why) -> refuse(Refusals.of(why));
        }
    }

    private void refuse(Words why) {
        access.around().play(Sound.REFUSED);
        say(Notice.of(Tone.BAD, why));
    }

    public void say(Notice notice) {
        screen.set(screen.get().with(notice));
    }
}
