package guitai.app;

import guitai.catalog.Item;
import guitai.command.OpenTill;
import guitai.importing.SampleShop;
import guitai.ui.bench.Bench;
import guitai.ui.key.KeyMap;
import guitai.ui.shell.BenchWindow;
import guitai.ui.shell.TillViewModel;
import guitai.ui.text.Name;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/// The bench of virtual devices in training mode, once somebody asks for it. JavaFX thread only.
final class BenchBeside {
    // As many as a person looks through.
    private static final int MOST_GOODS = 60;

    private Optional<BenchWindow> window = Optional.empty();

    /// @param away may wait for the printer
    /// @param scanner takes what is held before it
    void of(TillViewModel view, OpenTill till, Executor away, Consumer<String> scanner) {
        window =
                till.virtualPrinter()
                        .map(printer -> new VirtualBench(printer, away, scanner, goods()))
                        .map(bench -> new BenchWindow(view, KeyMap.usual(), bench));
    }

    private static List<Bench.Goods> goods() {
        return SampleShop.load().items().stream()
                .filter(item -> !item.gtins().isEmpty() && !item.weighed())
                .limit(MOST_GOODS)
                .map(BenchBeside::of)
                .toList();
    }

    private static Bench.Goods of(Item item) {
        return new Bench.Goods(
                new Name(item.nameZh(), item.nameEn()), item.gtins().getFirst().shortest());
    }

    /// @return false where there is none: outside training mode, or without a virtual printer
    boolean open() {
        window.ifPresent(BenchWindow::open);
        return window.isPresent();
    }

    void close() {
        window.ifPresent(BenchWindow::close);
    }
}
