package guitai.ui.sale;

import guitai.flow.Changes;
import guitai.sale.SuspendedSale;
import guitai.staff.OperatorId;
import guitai.ui.text.Name;
import guitai.ui.text.Notice;
import guitai.ui.text.Tone;
import guitai.ui.work.Place;
import guitai.ui.work.Refusals;
import guitai.ui.work.Shown;
import guitai.ui.work.Sounds.Sound;
import guitai.ui.work.TillAccess;

import java.util.List;
import java.util.function.Function;

/// Sales set aside, and taking one up again.
///
/// JavaFX thread only.
public final class ParkedViewModel {

    /// Goods named on a card.
    private static final int NAMED = 3;

    private final TillAccess access;
    private final SaleViewModel sale;
    private final Function<OperatorId, Name> names;
    private final Shown<ParkedScreen> screen =
            new Shown<>(new ParkedScreen(List.of(), -1, Notice.NONE));

    /// @param names what people are called
    public ParkedViewModel(
            TillAccess access, SaleViewModel sale, Function<OperatorId, Name> names) {
        this.access = access;
        this.sale = sale;
        this.names = names;
    }

    public Shown<ParkedScreen> screen() {
        return screen;
    }

    public void enter() {
        access.thread().look(() -> access.counter().changes().parked(), this::show);
    }

    private void show(List<SuspendedSale> parked) {
        var cards = parked.stream().map(this::card).toList();
        screen.set(new ParkedScreen(cards, cards.isEmpty() ? -1 : 0, Notice.NONE));
    }

    private ParkedScreen.Parked card(SuspendedSale parked) {
        var lines = parked.sale().lines();
        return new ParkedScreen.Parked(
                parked.name(),
                access.timeOf(parked.at()),
                names.apply(parked.sale().header().operator()),
                parked.name(),
                lines.stream().limit(NAMED).map(l -> new Name(l.nameZh(), l.nameEn())).toList(),
                lines.size(),
                parked.total());
    }

    public void on(ParkedEvent event) {
        var now = screen.get();
        switch (event) {
            case ParkedEvent.Moved(var by) -> {
                if (!now.sales().isEmpty()) select(now.selected() + by);
            }
            case ParkedEvent.Chosen(var index) -> {
                select(index);
                access.around().press(this::resume);
            }
            case ParkedEvent.Entered() -> access.around().press(this::resume);
            case ParkedEvent.Backed() -> access.around().go(Place.SALE);
        }
    }

    private void select(int index) {
        var now = screen.get();
        screen.set(
                new ParkedScreen(
                        now.sales(), Math.clamp(index, 0, now.sales().size() - 1), Notice.NONE));
    }

    private void resume() {
        var now = screen.get();
        if (now.selected() < 0) return;
        var id = now.sales().get(now.selected()).id();
        access.thread().ask(() -> access.counter().changes().resume(id), this::resumed);
    }

    private void resumed(Changes.Result result) {
        switch (result) {
            case Changes.Result.Resumed(var open, _) -> {
                access.around().play(Sound.GOOD);
                access.around().go(Place.SALE);
                sale.show(open);
                sale.parked(Math.max(0, sale.screen().get().parked() - 1));
            }
            case Changes.Result.Refused(var why) -> {
                access.around().play(Sound.REFUSED);
                say(Notice.of(Tone.BAD, Refusals.of(why)));
            }
            case Changes.Result.Changed _, Changes.Result.Voided _, Changes.Result.Parked _ ->
                    throw new IllegalStateException("resume gave " + result);
        }
    }

    public void say(Notice notice) {
        screen.set(new ParkedScreen(screen.get().sales(), screen.get().selected(), notice));
    }
}
