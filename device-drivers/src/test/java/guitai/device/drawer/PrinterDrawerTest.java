package guitai.device.drawer;

import static org.assertj.core.api.Assertions.assertThat;

import guitai.device.DeviceFault;
import guitai.device.Heard;
import guitai.device.drawer.DrawerLesson.Learned;
import guitai.device.drawer.PrinterDrawer.Wiring;
import guitai.device.link.TcpLink;
import guitai.device.printer.DrawerPin;
import guitai.device.printer.PrinterProfile;
import guitai.device.printer.ReceiptPrinter;
import guitai.device.virtual.Models;
import guitai.device.virtual.VirtualPrinter;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.io.StringReader;
import java.time.Duration;
import java.util.Optional;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PrinterDrawerTest {
    private static final Duration LONG = Duration.ofHours(1);

    private final Heard<DrawerEvent> events = new Heard<>();
    private Optional<VirtualPrinter> device = Optional.empty();
    private Optional<ReceiptPrinter> printer = Optional.empty();

    private ReceiptPrinter plugIn(PrinterProfile profile) throws IOException, DeviceFault {
        var virtual = VirtualPrinter.start(0, Models.of(profile));
        device = Optional.of(virtual);
        var opened =
                ReceiptPrinter.open(TcpLink.open(virtual.host(), virtual.port()), profile, _ -> {});
        printer = Optional.of(opened);
        return opened;
    }

    private VirtualPrinter device() {
        return device.orElseThrow();
    }

    @AfterEach
    void unplug() {
        printer.ifPresent(ReceiptPrinter::close);
        device.ifPresent(VirtualPrinter::close);
    }

    private PrinterDrawer drawer(DrawerPin pin, DrawerSwitch how, Duration leftOpen) {
        return PrinterDrawer.on(() -> printer, new Wiring(pin, how, leftOpen), events);
    }

    @ParameterizedTest
    @CsvSource({
        "generic-80, OPEN_WHEN_LOW",
        "generic-80-polled, OPEN_WHEN_LOW",
        "star-80, OPEN_WHEN_HIGH"
    })
    void its_switch_is_learned_and_then_every_opening_and_closing_is_told(
            String profile, DrawerSwitch wired) throws Exception {
        var opened = plugIn(PrinterProfile.named(profile));
        assertThat(DrawerLesson.learn(opened, DrawerPin.TWO, Duration.ofSeconds(2)))
                .isEqualTo(new Learned.Wired(wired));
        device().closeDrawer();
        opened.refresh();
        try (var drawer = drawer(DrawerPin.FIVE, wired, LONG)) {
            assertThat(drawer.state()).isEqualTo(DrawerState.CLOSED);
            assertThat(drawer.kick()).isEqualTo(Kicked.OPENED);
            assertThat(events.next()).isEqualTo(new DrawerEvent.Opened(true));
            assertThat(drawer.state()).isEqualTo(DrawerState.OPEN);
            device().closeDrawer();
            opened.refresh();
            assertThat(events.next()).isEqualTo(new DrawerEvent.Closed());
        }
        assertThat(device().kicks()).containsExactly(2, 5);
    }

    @Test
    void it_opens_when_paper_is_out_and_is_missed_when_left_open() throws Exception {
        plugIn(PrinterProfile.named("generic-80"));
        device().runOutOfPaper();
        try (var drawer = drawer(DrawerPin.TWO, DrawerSwitch.OPEN_WHEN_LOW, Duration.ofMillis(1))) {
            assertThat(drawer.kick()).isEqualTo(Kicked.OPENED);
            assertThat(events.next()).isInstanceOf(DrawerEvent.Opened.class);
            assertThat(events.next()).isInstanceOf(DrawerEvent.LeftOpen.class);
        }
    }

    @Test
    void a_drawer_without_a_switch_is_fired_and_nobody_claims_to_know_more() throws Exception {
        plugIn(PrinterProfile.named("generic-80"));
        try (var drawer = drawer(DrawerPin.TWO, DrawerSwitch.NONE, LONG)) {
            assertThat(drawer.kick()).isEqualTo(Kicked.SENT);
            assertThat(drawer.state()).isEqualTo(DrawerState.UNKNOWN);
        }
    }

    @Test
    void a_model_without_a_plug_and_a_printer_that_is_away_are_told_apart() throws Exception {
        plugIn(PrinterProfile.read("bare", new StringReader("like = generic-80\ndrawer = none\n")));
        try (var drawer = drawer(DrawerPin.TWO, DrawerSwitch.NONE, LONG)) {
            assertThat(drawer.kick()).isEqualTo(Kicked.NO_DRAWER);
            printer.orElseThrow().close();
            printer = Optional.empty();
            assertThat(drawer.kick()).isEqualTo(Kicked.NOT_REACHABLE);
            assertThat(drawer.state()).isEqualTo(DrawerState.UNKNOWN);
        }
    }

    @Test
    void a_drawer_that_was_open_already_teaches_nothing() throws Exception {
        var opened = plugIn(PrinterProfile.named("generic-80"));
        opened.kick(DrawerPin.TWO);
        Heard.until("the drawer is open", () -> device().drawerOpen());
        assertThat(DrawerLesson.learn(opened, DrawerPin.TWO, Duration.ofMillis(200)))
                .isEqualTo(new Learned.NothingChanged());
    }

    @Test
    void a_drawer_that_is_open_when_it_is_first_seen_was_opened_by_nobody() {
        var watch = new DrawerWatch(Duration.ofNanos(100));
        assertThat(watch.seen(DrawerState.OPEN, 0)).isEmpty();
        assertThat(watch.seen(DrawerState.OPEN, 100))
                .containsExactly(new DrawerEvent.LeftOpen(Duration.ofNanos(100)));
    }

    @Test
    void an_alarm_is_given_once_for_each_opening_and_not_while_the_printer_is_away() {
        var watch = new DrawerWatch(Duration.ofNanos(100));
        assertThat(watch.seen(DrawerState.CLOSED, 0)).isEmpty();
        assertThat(watch.seen(DrawerState.OPEN, 10)).containsExactly(new DrawerEvent.Opened(false));
        assertThat(watch.seen(DrawerState.OPEN, 109)).isEmpty();
        assertThat(watch.seen(DrawerState.UNKNOWN, 200)).isEmpty();
        assertThat(watch.seen(DrawerState.OPEN, 210))
                .containsExactly(new DrawerEvent.LeftOpen(Duration.ofNanos(200)));
        assertThat(watch.seen(DrawerState.OPEN, 900)).isEmpty();
        assertThat(watch.seen(DrawerState.CLOSED, 910)).containsExactly(new DrawerEvent.Closed());
        watch.fired(1_000);
        assertThat(watch.seen(DrawerState.OPEN, 1_200))
                .containsExactly(new DrawerEvent.Opened(true));
        assertThat(watch.seen(DrawerState.OPEN, 1_300))
                .containsExactly(new DrawerEvent.LeftOpen(Duration.ofNanos(100)));
    }
}
