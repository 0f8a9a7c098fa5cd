package guitai.ui.bench;

import guitai.ui.text.Notice;
import guitai.ui.text.Tone;
import guitai.ui.text.Words;
import guitai.ui.work.Shown;
import guitai.ui.work.TillAccess;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The devices a trainer plays.
///
/// JavaFX thread only; the port tells wherever it likes.
public final class BenchViewModel {

    private final TillAccess access;
    private final Bench bench;
    private int fetched;
    private final Shown<BenchScreen> screen =
            new Shown<>(new BenchScreen(Optional.empty(), false, Set.of(), "", Notice.NONE));

    public BenchViewModel(TillAccess access, Bench bench) {
        this.access = access;
        this.bench = bench;
    }

    public Shown<BenchScreen> screen() {
        return screen;
    }

    public List<Bench.Goods> goods() {
        return bench.goods();
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
            case BenchEvent.Asked.PULL_CABLE -> bench.pullCable();
            case BenchEvent.Asked.TEAR_OFF -> bench.tearOff();
            case BenchEvent.Asked.CLOSE_DRAWER -> bench.closeDrawer();
            case BenchEvent.Asked.SCAN -> scan();
            case BenchEvent.Asked.BURST -> burst();
        }
        tick();
    }

    private void scan() {
        var code = screen.get().code().strip();
        if (code.isEmpty()) {
            screen.set(screen.get().saying(Notice.of(Tone.WARN, Words.of("bench.noCode"))));
            return;
        }
        bench.scan(code);
        screen.set(screen.get().saying(Notice.of(Tone.GOOD, Words.of("bench.scanned"))));
    }

    /// Twenty of the goods, whatever is typed.
    private void burst() {
        var codes = bench.goods().stream().map(Bench.Goods::code).limit(20).toList();
        if (codes.isEmpty()) return;
        bench.burst(codes);
        screen.set(
                screen.get().saying(Notice.of(Tone.GOOD, Words.of("bench.burstOf", codes.size()))));
    }
}
