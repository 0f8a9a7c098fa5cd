package guitai.ui.bench;

import guitai.ui.text.Notice;
import guitai.ui.text.Tone;
import guitai.ui.text.Words;
import guitai.ui.work.Shown;
import guitai.ui.work.TillAccess;

import java.util.List;

/// The devices a trainer plays.
///
/// JavaFX thread only; the port tells wherever it likes.
public final class BenchViewModel {
    private static final int BURST = 20;

    private final TillAccess access;
    private final Bench bench;
    private int fetched;
    private final Shown<BenchScreen> screen = new Shown<>(BenchScreen.NEW);

    public BenchViewModel(TillAccess access, Bench bench) {
        this.access = access;
        this.bench = bench;
        screen.set(screen.get().with(bench.look()));
    }

    public Shown<BenchScreen> screen() {
        return screen;
    }

    public List<Bench.Goods> goods() {
        return bench.goods();
    }

    public List<Bench.Heap> heaps() {
        return bench.heaps();
    }

    /// A few times a second while the bench is open.
    public void tick() {
        var look = bench.look();
        screen.set(screen.get().with(look));
        if (look.sheets() > fetched) {
            fetched = look.sheets();
            bench.sheet(
                    sheet -> access.thread().onScreen(() -> screen.set(screen.get().with(sheet))));
        }
    }

    public void on(BenchEvent event) {
        switch (event) {
            case BenchEvent.Switched(var trouble, var on) -> bench.trouble(trouble, on);
            case BenchEvent.Typed(var code) -> screen.set(screen.get().typed(code));
            case BenchEvent.Weight(var grams) -> screen.set(screen.get().weight(grams));
            case BenchEvent.Held(var card) -> {
                bench.hold(card);
                say(Tone.GOOD, Words.of("bench.held"));
            }
            case BenchEvent.Asked.TEAR_OFF -> bench.tearOff();
            case BenchEvent.Asked.SAVE -> save();
            case BenchEvent.Asked.CLOSE_DRAWER -> bench.closeDrawer();
            case BenchEvent.Asked.SCAN -> scan();
            case BenchEvent.Asked.BURST -> burst();
            case BenchEvent.Asked.PUT -> put();
            case BenchEvent.Asked.TAKE_OFF -> {
                bench.put(0);
                say(Tone.GOOD, Words.of("bench.takenOff"));
            }
        }
        tick();
    }

    private void save() {
        if (screen.get().look().sheets() == 0) {
            say(Tone.WARN, Words.of("bench.noPaper"));
            return;
        }
        bench.save(file -> access.thread().onScreen(() -> saved(file)));
    }

    private void saved(String file) {
        if (file.isEmpty()) say(Tone.WARN, Words.of("bench.notSaved"));
        else say(Tone.GOOD, Words.of("bench.saved", file));
    }

    private void scan() {
        var code = screen.get().code().strip();
        if (code.isEmpty()) say(Tone.WARN, Words.of("bench.noCode"));
        else if (bench.scan(code)) say(Tone.GOOD, Words.of("bench.scanned"));
        else say(Tone.WARN, Words.of("bench.notScanned"));
    }

    /// Twenty of the goods, whatever is typed.
    private void burst() {
        var codes = bench.goods().stream().map(Bench.Goods::code).limit(BURST).toList();
        if (codes.isEmpty()) return;
        int read = bench.burst(codes);
        if (read == 0) say(Tone.WARN, Words.of("bench.notScanned"));
        else say(Tone.GOOD, Words.of("bench.burstOf", read));
    }

    private void put() {
        var typed = screen.get().grams().strip();
        long grams = typed.matches("[0-9]{1,5}") ? Long.parseLong(typed) : -1;
        if (grams < 0 || grams > Bench.MOST_GRAMS) {
            say(Tone.WARN, Words.of("bench.noWeight", Bench.MOST_GRAMS));
            return;
        }
        bench.put(grams);
        say(Tone.GOOD, Words.of("bench.putOn", grams));
    }

    private void say(Tone tone, Words words) {
        screen.set(screen.get().saying(Notice.of(tone, words)));
    }
}
