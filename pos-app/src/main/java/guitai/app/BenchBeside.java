package guitai.app;

import guitai.catalog.Item;
import guitai.command.OpenTill;
import guitai.config.Key;
import guitai.config.SettingLine;
import guitai.importing.SampleShop;
import guitai.ui.bench.Bench;
import guitai.ui.bench.Bench.Part;
import guitai.ui.key.KeyMap;
import guitai.ui.shell.BenchWindow;
import guitai.ui.shell.TillViewModel;
import guitai.ui.text.Name;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// The bench of virtual devices in training mode, once somebody asks for it. JavaFX thread only.
final class BenchBeside {
    private static final System.Logger LOG = System.getLogger(BenchBeside.class.getName());

    // As many as a person looks through.
    private static final int MOST_GOODS = 60;

    private static final Map<Part, Key> PLUGS =
            new EnumMap<>(
                    Map.of(
                            Part.PRINTER, Key.PRINTER,
                            Part.SCANNER, Key.SCANNER,
                            Part.SCALE, Key.SCALE,
                            Part.DISPLAY, Key.DISPLAY,
                            Part.CARD_READER, Key.CARD_READER));

    private Optional<BenchWindow> window = Optional.empty();

    /// @param away may wait for the printer
    void of(TillViewModel view, OpenTill till, Executor away) {
        window = Optional.of(new BenchWindow(view, KeyMap.usual(), bench(till, away)));
    }

    static VirtualBench bench(OpenTill till, Executor away) {
        var parts = PLUGS.entrySet().stream().filter(plug -> soft(till, plug.getValue()));
        return new VirtualBench(
                Set.copyOf(parts.map(Map.Entry::getKey).toList()),
                till.virtualPrinter(),
                till.soft(),
                away,
                till.store().home().resolve("paper"),
                goods(),
                heaps());
    }

    /// What a customer's phone is held before: the scanner of the bench, which can be broken, where
    /// this till has it.
    static Consumer<String> scanner(OpenTill till, Consumer<String> otherwise) {
        var scanner = till.soft().scanner();
        return soft(till, Key.SCANNER)
                ? code -> {
                    if (!scanner.read(code)) LOG.log(System.Logger.Level.DEBUG, "not read");
                }
                : otherwise;
    }

    private static boolean soft(OpenTill till, Key device) {
        return SettingLine.of(till.settings(), device).software();
    }

    private static List<Bench.Goods> goods() {
        return SampleShop.load().items().stream()
                .filter(item -> !item.gtins().isEmpty() && !item.weighed())
                .limit(MOST_GOODS)
                .map(item -> new Bench.Goods(name(item), item.gtins().getFirst().shortest()))
                .toList();
    }

    /// What the shop's own scales weighed today.
    private static List<Bench.Heap> heaps() {
        var shop = SampleShop.load();
        return shop.labels().stream()
                .filter(label -> label.grams().isPresent())
                .flatMap(label -> heap(shop, label))
                .limit(MOST_GOODS)
                .toList();
    }

    private static Stream<Bench.Heap> heap(SampleShop shop, SampleShop.Label label) {
        return shop.items().stream()
                .filter(item -> item.plu().filter(label.plu()::equals).isPresent())
                .map(
                        item ->
                                new Bench.Heap(
                                        name(item),
                                        label.plu().digits(),
                                        label.grams().orElseThrow()));
    }

    private static Name name(Item item) {
        return new Name(item.nameZh(), item.nameEn());
    }

    /// @return false where there is none: outside training mode
    boolean open() {
        window.ifPresent(BenchWindow::open);
        return window.isPresent();
    }

    void close() {
        window.ifPresent(BenchWindow::close);
    }
}
