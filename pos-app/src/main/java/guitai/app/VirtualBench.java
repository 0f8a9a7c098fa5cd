package guitai.app;

import guitai.device.virtual.VirtualPrinter;
import guitai.ui.bench.Bench;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;

/// The virtual devices of training mode, played by a trainer. What waits or draws runs away from
/// the window.
final class VirtualBench implements Bench {
    private static final System.Logger LOG = System.getLogger(VirtualBench.class.getName());

    // Ten scans a second, as fast as anybody scans.
    private static final long BETWEEN_MILLIS = 100;

    // Thirty lines take half a minute: slow enough to be annoyed.
    private static final int SLOW = 100;
    private static final int FULL_SPEED = 0;

    private final VirtualPrinter printer;
    private final Executor away;
    private final Consumer<String> scanner;
    private final List<Goods> goods;
    private final Set<Trouble> troubles = EnumSet.noneOf(Trouble.class);

    /// @param scanner takes what is held before it
    VirtualBench(
            VirtualPrinter printer, Executor away, Consumer<String> scanner, List<Goods> goods) {
        this.printer = printer;
        this.away = away;
        this.scanner = scanner;
        this.goods = List.copyOf(goods);
    }

    /// What waits on a thread of its own, and can be interrupted.
    private interface Deed {
        void done() throws InterruptedException;
    }

    private void run(Deed deed) {
        try {
            away.execute(
                    () -> {
                        try {
                            deed.done();
                        } catch (InterruptedException stopped) {
                            Thread.currentThread().interrupt();
                        }
                    });
        } catch (RejectedExecutionException busy) {
            LOG.log(System.Logger.Level.DEBUG, "the bench is busy", busy);
        }
    }

    @Override
    public synchronized Look look() {
        return new Look(newest(), printer.drawerOpen(), troubles);
    }

    private int newest() {
        var papers = printer.papers();
        return papers.isEmpty() ? 0 : papers.getLast().number();
    }

    @Override
    public void sheet(Consumer<Sheet> back) {
        run(
                () -> {
                    var papers = printer.papers();
                    if (papers.isEmpty()) return;
                    var last = papers.getLast();
                    back.accept(new Sheet(last.number(), last.png()));
                });
    }

    @Override
    public synchronized void trouble(Trouble trouble, boolean on) {
        if (on) troubles.add(trouble);
        else troubles.remove(trouble);
        switch (trouble) {
            case PAPER_OUT -> {
                if (on) printer.runOutOfPaper();
                else printer.refill();
            }
            case NEAR_END -> printer.paperNearEnd(on);
            case COVER_OPEN -> printer.cover(on);
            case OFFLINE -> printer.offline(on);
            case SLOW -> printer.speed(on ? SLOW : FULL_SPEED);
            case GARBAGE -> printer.babble(on);
            case SILENT -> printer.hang(on);
        }
    }

    @Override
    public void pullCable() {
        printer.cutConnection();
    }

    @Override
    public void tearOff() {
        run(printer::tearOff);
    }

    @Override
    public void closeDrawer() {
        printer.closeDrawer();
    }

    @Override
    public void scan(String code) {
        scanner.accept(code);
    }

    @Override
    public void burst(List<String> codes) {
        run(
                () -> {
                    for (var code : codes) {
                        scanner.accept(code);
                        Thread.sleep(BETWEEN_MILLIS);
                    }
                });
    }

    @Override
    public List<Goods> goods() {
        return goods;
    }
}
