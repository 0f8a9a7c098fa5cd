package guitai.app;

import static org.assertj.core.api.Assertions.assertThat;

import guitai.command.OpenTill;
import guitai.command.TillStarter.Hearing;
import guitai.command.TillStarter.Start;
import guitai.device.display.CustomerDisplay.Shown;
import guitai.equipment.Condition;
import guitai.equipment.DeviceKind;
import guitai.patience.Patience;
import guitai.sale.ScaleReading;
import guitai.sale.ScaleReading.Why;
import guitai.scan.Tap;
import guitai.slip.DeviceHealth;
import guitai.slip.PrintJob;
import guitai.ui.bench.Bench;
import guitai.ui.bench.Bench.Card;
import guitai.ui.bench.Bench.Part;
import guitai.ui.bench.Bench.Trouble;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;

/// A training till as the window starts it, and a trainer who plays its devices: each is heard
/// through the driver of the real ones.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class VirtualBenchTest {
    private static final long PATIENCE = 30;

    @TempDir private Path home;
    private final LinkedBlockingQueue<DeviceHealth> printer = new LinkedBlockingQueue<>();
    private final LinkedBlockingQueue<DeviceHealth> scanner = new LinkedBlockingQueue<>();
    private final LinkedBlockingQueue<DeviceHealth> cards = new LinkedBlockingQueue<>();
    private final LinkedBlockingQueue<DeviceHealth> scale = new LinkedBlockingQueue<>();
    private final LinkedBlockingQueue<String> scanned = new LinkedBlockingQueue<>();
    private final LinkedBlockingQueue<String> unreadable = new LinkedBlockingQueue<>();
    private final LinkedBlockingQueue<Tap> taps = new LinkedBlockingQueue<>();
    private OpenTill till;
    private Bench bench;

    @BeforeEach
    void start() throws Exception {
        var hearing =
                new Hearing(
                        _ -> {},
                        printer::add,
                        scanner::add,
                        cards::add,
                        scale::add,
                        scanned::add,
                        unreadable::add,
                        taps::add);
        var starter = new TillBuilder(InstantSource.system(), Map.of()).played();
        if (!(starter.start(home, true, hearing) instanceof Start.Running(var running))) {
            throw new IOException("the till did not start");
        }
        till = running;
        bench = BenchBeside.bench(till, Runnable::run);
        for (var health : List.of(printer, scanner, cards, scale)) {
            await(health, DeviceHealth.Ready.class::isInstance);
        }
    }

    @AfterEach
    void stop() {
        if (till != null) till.close();
    }

    private static <T> T await(LinkedBlockingQueue<T> heard, Predicate<? super T> wanted)
            throws InterruptedException {
        while (true) {
            var next = heard.poll(PATIENCE, TimeUnit.SECONDS);
            if (next == null) throw new AssertionError("not heard");
            if (wanted.test(next)) return next;
        }
    }

    @Test
    void a_training_till_has_every_device_where_nobody_has_set_another() {
        assertThat(bench.look().parts()).containsExactlyInAnyOrder(Part.values());
        assertThat(bench.goods()).isNotEmpty();
        assertThat(bench.heaps()).isNotEmpty();
    }

    @Test
    void twenty_codes_held_before_the_scanner_reach_the_till_in_order() throws Exception {
        var codes = bench.goods().stream().map(Bench.Goods::code).limit(20).toList();
        assertThat(bench.burst(codes)).isEqualTo(20);
        for (var code : codes) assertThat(await(scanned, _ -> true)).isEqualTo(code);
    }

    @Test
    void a_cable_that_is_pulled_stays_pulled_until_it_is_put_back() throws Exception {
        bench.trouble(Trouble.SCANNER_PULLED, true);
        bench.trouble(Trouble.PRINTER_PULLED, true);
        bench.trouble(Trouble.READER_PULLED, true);
        bench.trouble(Trouble.SCALE_PULLED, true);
        var away = new DeviceHealth.NotReady(PrintJob.Trouble.NOT_REACHABLE);
        for (var health : List.of(printer, scanner, cards, scale)) {
            await(health, away::equals);
        }
        assertThat(bench.scan("9520001001857")).isFalse();
        assertThat(bench.look().troubles()).hasSize(4);
        for (var trouble : bench.look().troubles()) bench.trouble(trouble, false);
        for (var health : List.of(printer, scanner, cards, scale)) {
            await(health, DeviceHealth.Ready.class::isInstance);
        }
        assertThat(bench.scan("9520001001857")).isTrue();
        assertThat(await(scanned, _ -> true)).isEqualTo("9520001001857");
    }

    @Test
    void what_is_put_on_the_scale_is_weighed() {
        var last = new AtomicReference<ScaleReading>(new ScaleReading.NoWeight(Why.MOVING));
        till.scale().watch(last::set);
        bench.put(845);
        Patience.until(
                "it comes so far",
                () -> last.get().equals(new ScaleReading.Still(845, false, false)));
        bench.put(0);
        Patience.until(
                "it comes so far",
                () -> last.get().equals(new ScaleReading.NoWeight(Why.NOTHING_ON_IT)));
        till.scale().rest();
    }

    @ParameterizedTest
    @CsvSource({
        "MOVING, MOVING",
        "OVERLOADED, OVER",
        "BELOW_ZERO, UNDER_ZERO",
        "SCALE_SILENT, NOT_REACHABLE",
        "SCALE_GARBAGE, NOT_REACHABLE",
        "SCALE_SLOW, NOT_REACHABLE",
        "SCALE_PULLED, NOT_REACHABLE",
    })
    void a_scale_in_trouble_shows_no_weight_and_why(Trouble trouble, Why why) {
        var last = new AtomicReference<ScaleReading>(new ScaleReading.NoWeight(Why.EXPIRED));
        bench.put(845);
        bench.trouble(trouble, true);
        till.scale().watch(last::set);
        Patience.until("it comes so far", () -> last.get().equals(new ScaleReading.NoWeight(why)));
        bench.trouble(trouble, false);
        Patience.until(
                "it comes so far",
                () -> last.get().equals(new ScaleReading.Still(845, false, false)));
        till.scale().rest();
    }

    @Test
    void a_scale_is_in_one_condition_at_a_time() {
        bench.trouble(Trouble.MOVING, true);
        bench.trouble(Trouble.OVERLOADED, true);
        assertThat(bench.look().troubles()).containsExactly(Trouble.OVERLOADED);
    }

    @Test
    void what_the_customers_display_shows_is_seen_on_the_bench() {
        // Before anything has happened at the till.
        Patience.until(
                "it comes so far", () -> bench.look().display().getFirst().startsWith("Welcome"));
        till.display().accept(new Shown.Words("Tea", "9.00"));
        Patience.until(
                "it comes so far", () -> bench.look().display().getFirst().startsWith("Tea"));
        bench.trouble(Trouble.DISPLAY_PULLED, true);
        Patience.until("it comes so far", () -> displayIs() != Condition.READY);
        till.display().accept(new Shown.Words("Water", "2.00"));
        bench.trouble(Trouble.DISPLAY_PULLED, false);
        Patience.until(
                "it comes so far", () -> bench.look().display().getFirst().startsWith("Water"));
        assertThat(till.soft().display().violations()).isEmpty();
    }

    private Condition displayIs() {
        return till.equipment().all().stream()
                .filter(one -> one.kind() == DeviceKind.CUSTOMER_DISPLAY)
                .findFirst()
                .orElseThrow()
                .condition();
    }

    @Test
    void each_card_held_to_the_reader_is_what_it_is() throws Exception {
        held(Card.MEMBER, Tap.Card.class::isInstance);
        held(Card.STAFF, Tap.Card.class::isInstance);
        held(Card.GOODS, Tap.Text.class::isInstance);
        held(Card.BANK, Tap.BankCard.class::isInstance);
        held(Card.MUTE, tap -> tap.equals(new Tap.Unusable(Tap.Why.NO_ANSWER)));
        held(Card.MEMBER, Tap.Card.class::isInstance);
    }

    private void held(Card card, Predicate<Tap> wanted) throws InterruptedException {
        Patience.until("it comes so far", () -> !bench.look().card());
        bench.hold(card);
        await(taps, wanted);
    }

    @Test
    void a_printed_page_can_be_kept_as_a_picture() throws Exception {
        assertThat(till.equipment().tryOut(DeviceKind.PRINTER).reached()).isNotNull();
        Patience.until("it comes so far", () -> bench.look().sheets() > 0);
        var told = new AtomicReference<>("");
        bench.save(told::set);
        assertThat(Files.readAllBytes(Path.of(told.get())))
                .startsWith(new byte[] {(byte) 0x89, 'P', 'N', 'G'});
    }
}
