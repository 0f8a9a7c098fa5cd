import guitai.flow.MemberDesk;
import guitai.flow.MemberPorts;
import guitai.flow.PricePorts;
import guitai.flow.Prices;
import guitai.importing.SampleShop;
import guitai.loyalty.MemberCode;
import guitai.loyalty.MemberId;
import guitai.loyalty.MemberKey;
import guitai.loyalty.book.OwnAuthority;
import guitai.loyalty.book.Programme;
import guitai.loyalty.campaign.Campaigns;
import guitai.loyalty.points.EarnTerms;
import guitai.loyalty.tier.Tier;
import guitai.loyalty.tier.TierLadder;
import guitai.loyalty.value.PurseTerms;
import guitai.money.Money;
import guitai.price.PriceLaw;
import guitai.privacy.Purpose;
import guitai.sale.SaleMember.Proof;
import guitai.staff.Operator;
import guitai.storage.TillStore;
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
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/// From a scan to the layout of the screen on which its line stands, or on which the member's card
/// stands, and, as the floor, from a request to the next layout of the same screen with nothing new
/// in it.
public final class PaintBench {
    private static final int SCANS = 300;
    private static final int MEMBERS = 100;
    private static final long PATIENCE_SECONDS = 3;
    private static final MemberCode CODES = new MemberCode(new byte[16]);

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
        var attached = new Figures(MEMBERS);
        try (var till = new BenchTill(Path.of(args[0]), shop.items(), SCANS, PaintBench::club)) {
            var two = List.of(join(till, "13800138000"), join(till, "13900139000"));
            var view = new TillViewModel(parts(till, steps));
            var scene = open(view, till.counter.signOn().operator().orElseThrow());
            for (int i = 0; i < SCANS; i++) {
                var code = codes.get(i % codes.size());
                until(scene, due(scene), () -> view.scanned(code)).ifPresent(painted::add);
                until(scene, "", () -> Platform.runLater(() -> scene.getRoot().requestLayout()))
                        .ifPresent(empty::add);
            }
            // By turns, so that each time another member's card has to be drawn.
            for (int i = 0; i < MEMBERS; i++) {
                var code = "MB:" + CODES.show(two.get(i % 2), Clock.systemUTC().instant());
                until(scene, CARD, said(scene, CARD), () -> view.scanned(code))
                        .ifPresent(attached::add);
            }
        }
        painted.say("paint");
        empty.say("pulse");
        attached.say("attach");
        System.exit(0);
    }

    private static MemberPorts club(TillStore store) {
        var programme =
                new Programme(
                        "bench",
                        EarnTerms.USUAL,
                        new Programme.PayTerms(Money.cny(1_000), 100, 100, 5_000),
                        new TierLadder(List.of(new Tier("普通", Money.cny(0), 10_000))),
                        List.of(),
                        new Campaigns(List.of()),
                        PurseTerms.NOTHING_SOLD,
                        0,
                        Money.cny(5_000),
                        List.of());
        var book = store.members();
        var authority = new OwnAuthority(book, programme, new Random(1), Clock.systemUTC());
        var numbers = new AtomicInteger();
        return new MemberPorts(
                Optional.of(
                        MemberPorts.Club.own(
                                authority,
                                book,
                                programme,
                                Optional.of(CODES),
                                () -> "B-" + numbers.incrementAndGet(),
                                new Random(2))));
    }

    private static MemberId join(BenchTill till, String phone) {
        var wish =
                new MemberDesk.Wish(
                        List.of(MemberKey.phone(phone).orElseThrow()),
                        Optional.empty(),
                        Optional.empty(),
                        List.of(Purpose.MEMBERSHIP),
                        Proof.NAMED);
        if (!(till.counter.members().enrol(wish) instanceof MemberDesk.Result.Attached(var card))) {
            throw new IllegalStateException("nobody joined");
        }
        till.counter.members().detach();
        return card.id();
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

    private static final String DUE = ".due";
    private static final String CARD = ".member-who";

    /// What the screen says is to be paid; empty where no sale is shown.
    private static String due(Scene scene) throws InterruptedException {
        return said(scene, DUE);
    }

    private static String said(Scene scene, String where) throws InterruptedException {
        var text = new java.util.concurrent.ArrayBlockingQueue<String>(1);
        Platform.runLater(() -> text.add(read(scene, where)));
        return text.take();
    }

    private static String read(Scene scene, String where) {
        return scene.lookup(where) instanceof Labeled label ? label.getText() : "";
    }

    private static OptionalLong until(Scene scene, String before, Runnable action)
            throws Exception {
        return until(scene, DUE, before, action);
    }

    /// Nanoseconds from the action to the layout after which another text stands there; nothing
    /// where none ever does, as after goods that an offer gives away.
    private static OptionalLong until(Scene scene, String where, String before, Runnable action)
            throws Exception {
        var done = new CountDownLatch(1);
        var end = new long[1];
        Runnable look =
                () -> {
                    if (done.getCount() == 0 || read(scene, where).equals(before)) return;
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
        var changed = done.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
        Platform.runLater(() -> scene.removePostLayoutPulseListener(look));
        return changed ? OptionalLong.of(end[0] - start) : OptionalLong.empty();
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
