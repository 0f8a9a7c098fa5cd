import guitai.flow.PricePorts;
import guitai.flow.Prices;
import guitai.importing.SampleShop;
import guitai.price.PriceLaw;
import guitai.staff.Operator;
import guitai.ui.key.KeyMap;
import guitai.ui.price.PriceFiles;
import guitai.ui.sale.SaleScreen.Arrangement;
import guitai.ui.shell.Appearance;
import guitai.ui.shell.FreeClock;
import guitai.ui.shell.FxExecutor;
import guitai.ui.shell.KeyBurst;
import guitai.ui.shell.PayParts;
import guitai.ui.shell.PriceParts;
import guitai.ui.shell.TechnicianParts;
import guitai.ui.shell.Theme;
import guitai.ui.shell.TillParts;
import guitai.ui.shell.TillViewModel;
import guitai.ui.shell.TillWindow;
import guitai.ui.text.Language;
import guitai.ui.text.Name;
import guitai.ui.work.Sounds;

import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.stage.Stage;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.SynchronousQueue;

/// From a scan to the layout of the screen on which its line stands, and, as the floor, from a
/// request to the next layout of the same screen with nothing new in it.
public final class PaintBench {
    private static final int SCANS = 300;

    public static void main(String[] args) throws Exception {
        var shop = SampleShop.load();
        var codes =
                shop.items().stream()
                        .filter(i -> !i.gtins().isEmpty() && !i.weighed() && i.flags().isEmpty())
                        .map(i -> i.gtins().getFirst().shortest())
                        .toList();
        var steps = Executors.newSingleThreadExecutor();
        var painted = new Figures(SCANS);
        var empty = new Figures(SCANS);
        try (var till = new BenchTill(Path.of(args[0]), shop.items(), SCANS)) {
            var view = new TillViewModel(parts(till, steps));
            var scene = open(view, till.counter.signOn().operator().orElseThrow());
            for (int i = 0; i < SCANS; i++) {
                var code = codes.get(i % codes.size());
                painted.add(until(scene, due(scene), () -> view.scanned(code)));
                empty.add(
                        until(
                                scene,
                                "",
                                () -> Platform.runLater(() -> scene.getRoot().requestLayout())));
            }
        }
        painted.say("paint");
        empty.say("pulse");
        System.exit(0);
    }

    private static Scene open(TillViewModel view, Operator who) throws Exception {
        var opened = new SynchronousQueue<Scene>();
        Platform.startup(
                () -> {
                    var window =
                            new TillWindow(view, KeyMap.usual(), KeyBurst.NONE, new FreeClock());
                    view.start();
                    window.open(new Stage());
                    Platform.runLater(() -> view.new Told().signedOn(who));
                    Thread.ofPlatform().start(() -> hand(window.scene(), opened));
                });
        var scene = opened.take();
        while (due(scene).isEmpty()) Thread.onSpinWait();
        return scene;
    }

    private static void hand(Scene scene, SynchronousQueue<Scene> to) {
        try {
            to.put(scene);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /// What the screen says is to be paid; empty where no sale is shown.
    private static String due(Scene scene) throws InterruptedException {
        var text = new java.util.concurrent.ArrayBlockingQueue<String>(1);
        Platform.runLater(() -> text.add(read(scene)));
        return text.take();
    }

    private static String read(Scene scene) {
        return scene.lookup(".due") instanceof Labeled label ? label.getText() : "";
    }

    /// Nanoseconds from the action to the layout after which the amount is another one.
    private static long until(Scene scene, String before, Runnable action) throws Exception {
        var done = new CountDownLatch(1);
        var end = new long[1];
        Runnable look =
                () -> {
                    if (done.getCount() == 0 || read(scene).equals(before)) return;
                    end[0] = System.nanoTime();
                    done.countDown();
                };
        var listening = new CountDownLatch(1);
        Platform.runLater(
                () -> {
                    scene.addPostLayoutPulseListener(look);
                    listening.countDown();
                });
        listening.await();
        long start = System.nanoTime();
        action.run();
        done.await();
        Platform.runLater(() -> scene.removePostLayoutPulseListener(look));
        return end[0] - start;
    }

    private static Prices prices(BenchTill till) {
        var ports =
                new PricePorts(
                        till.store.prices(),
                        till.store.priceHistory(),
                        till.store.shelfTags(),
                        java.util.List::of,
                        PriceLaw.NONE);
        return new Prices(
                till.counter.rules(),
                till.store.books(),
                till.store.catalogue(),
                ports,
                Clock.systemUTC());
    }

    private static TillParts parts(BenchTill till, java.util.concurrent.Executor steps) {
        return new TillParts(
                till.counter,
                new PriceParts(prices(till), PriceFiles.NONE),
                till.store.staff(),
                steps,
                new FxExecutor(),
                Clock.systemUTC(),
                ZoneId.of("Asia/Shanghai"),
                Name.of("bench"),
                Sounds.SILENT,
                () -> guitai.slip.Waiting.NOTHING,
                guitai.sale.CounterScale.NONE,
                PayParts.NONE,
                TechnicianParts.NONE,
                true,
                new Appearance(Language.ZH, Theme.LIGHT, Arrangement.SCAN),
                _ -> {},
                Throwable::printStackTrace);
    }
}
