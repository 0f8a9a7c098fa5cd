package guitai.ui.price;

import guitai.flow.Prices;
import guitai.flow.Prices.Check;
import guitai.staff.OperatorId;
import guitai.ui.price.PriceScreen.Page;
import guitai.ui.text.Name;
import guitai.ui.text.Notice;
import guitai.ui.text.Tone;
import guitai.ui.text.Words;
import guitai.ui.work.Place;
import guitai.ui.work.Shown;
import guitai.ui.work.Sounds.Sound;
import guitai.ui.work.TillAccess;

import java.util.Optional;
import java.util.function.Function;

/// What something costs and why: scanned or typed, sold to nobody (rule CP-04).
///
/// JavaFX thread only.
public final class PriceCheckViewModel {
    private static final Words TITLE = Words.of("price.checkTitle");

    private final TillAccess access;
    private final Prices prices;
    private final PriceWords words;
    private final Shown<PriceScreen> screen = new Shown<>(PriceScreen.empty(Page.CHECK, TITLE));

    /// @param names what people are called
    public PriceCheckViewModel(TillAccess access, Prices prices, Function<OperatorId, Name> names) {
        this.access = access;
        this.prices = prices;
        this.words = new PriceWords(access.zone(), names);
    }

    public Shown<PriceScreen> screen() {
        return screen;
    }

    public void enter() {
        screen.set(PriceScreen.empty(Page.CHECK, TITLE));
    }

    public void on(PriceEvent event) {
        switch (event) {
            case PriceEvent.Typed(var text) -> screen.set(screen.get().typing(text));
            case PriceEvent.Moved(var by) -> select(screen.get().selected() + by);
            case PriceEvent.Chosen(var index) -> select(index);
            case PriceEvent.Asked step -> access.around().press(() -> asked(step));
        }
    }

    private void asked(PriceEvent.Asked step) {
        switch (step) {
            case ENTER -> {
                if (!screen.get().typed().isBlank()) look(screen.get().typed());
            }
            case BACK -> access.around().go(Place.SALE);
            case FILES, WITHDRAW, LABELS, HUNG -> {}
        }
    }

    private void select(int index) {
        var rows = screen.get().rows();
        if (rows.isEmpty()) return;
        screen.set(screen.get().choosing(Math.clamp(index, 0, rows.size() - 1)));
    }

    /// Goods were scanned.
    public void scanned(String text) {
        screen.set(screen.get().typing(text));
        look(text);
    }

    private void look(String text) {
        access.thread()
                .look(() -> prices.find(text).map(prices::check), found -> show(text, found));
    }

    private void show(String text, Optional<Check> found) {
        if (found.isEmpty()) {
            access.around().play(Sound.REFUSED);
            screen.set(PriceScreen.empty(Page.CHECK, TITLE).typing(text));
            say(Notice.of(Tone.BAD, Words.of("price.notOnFile", text)));
            return;
        }
        var check = found.get();
        var name = new Name(check.item().nameZh(), check.item().nameEn());
        screen.set(
                new PriceScreen(
                        Page.CHECK,
                        Words.of("price.checkOf", name, check.item().sku().value()),
                        "",
                        PriceWords.figures(check),
                        words.rows(check, access.clock().instant()),
                        -1,
                        0,
                        false,
                        Notice.NONE));
    }

    public void say(Notice notice) {
        screen.set(screen.get().saying(notice));
    }
}
