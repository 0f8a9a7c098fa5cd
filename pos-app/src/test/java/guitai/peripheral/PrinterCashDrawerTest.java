package guitai.peripheral;

import static org.assertj.core.api.Assertions.assertThat;

import guitai.device.Supervisor;
import guitai.device.drawer.DrawerSwitch;
import guitai.device.drawer.PrinterDrawer.Wiring;
import guitai.device.printer.DrawerPin;
import guitai.device.printer.PrinterProfile;
import guitai.device.printer.ReceiptPrinter;
import guitai.device.virtual.VirtualPrinter;
import guitai.patience.Patience;
import guitai.shift.CashDrawer.Kick;
import guitai.slip.DeviceHealth;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.io.IOException;
import java.io.StringReader;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

@Timeout(30)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class PrinterCashDrawerTest {
    private static final PrinterProfile USUAL = PrinterProfile.named("generic-80");

    private final LinkedBlockingQueue<Boolean> told = new LinkedBlockingQueue<>();
    private final CountDownLatch keyed = new CountDownLatch(1);

    @Test
    void the_drawer_opens_and_its_switch_says_so() throws Exception {
        try (var virtual = VirtualPrinter.start(0, VirtualPrinter.DOTS_80);
                var line = ready(virtual, USUAL)) {
            var drawer = drawer(line, DrawerPin.TWO, DrawerSwitch.OPEN_WHEN_LOW);
            assertThat(drawer.open()).isEqualTo(Kick.OPENED);
            assertThat(virtual.kicks()).isEqualTo(List.of(2));
        }
    }

    @Test
    void the_drawer_opens_without_paper_too() throws Exception {
        try (var virtual = VirtualPrinter.start(0, VirtualPrinter.DOTS_80);
                var line = ready(virtual, USUAL)) {
            virtual.runOutOfPaper();
            var drawer = drawer(line, DrawerPin.FIVE, DrawerSwitch.OPEN_WHEN_LOW);
            assertThat(drawer.open()).isEqualTo(Kick.OPENED);
            assertThat(virtual.kicks()).isEqualTo(List.of(5));
        }
    }

    @Test
    void a_drawer_without_a_switch_is_never_said_to_be_open() throws Exception {
        try (var virtual = VirtualPrinter.start(0, VirtualPrinter.DOTS_80);
                var line = ready(virtual, USUAL)) {
            var drawer = drawer(line, DrawerPin.TWO, DrawerSwitch.NONE);
            assertThat(drawer.open()).isEqualTo(Kick.SENT);
        }
    }

    @Test
    void a_printer_without_a_plug_has_no_drawer() throws Exception {
        try (var virtual = VirtualPrinter.start(0, VirtualPrinter.DOTS_80);
                var line = ready(virtual, withoutDrawer())) {
            var drawer = drawer(line, DrawerPin.TWO, DrawerSwitch.OPEN_WHEN_LOW);
            assertThat(drawer.open()).isEqualTo(Kick.NO_DRAWER);
            assertThat(virtual.kicks()).isEmpty();
        }
    }

    @Test
    void a_drawer_on_a_printer_that_is_gone_is_not_reachable() throws Exception {
        try (var virtual = VirtualPrinter.start(0, VirtualPrinter.DOTS_80);
                var line = ready(virtual, USUAL)) {
            virtual.hang(true);
            virtual.cutConnection();
            Patience.until("the printer is gone", () -> line.device().isEmpty());
            var drawer = drawer(line, DrawerPin.TWO, DrawerSwitch.OPEN_WHEN_LOW);
            assertThat(drawer.open()).isEqualTo(Kick.NOT_REACHABLE);
        }
    }

    @Test
    void a_drawer_left_open_is_told_and_told_again_when_it_is_closed() throws Exception {
        try (var virtual = VirtualPrinter.start(0, VirtualPrinter.DOTS_80);
                var line = ready(virtual, USUAL);
                var drawer =
                        new PrinterCashDrawer(
                                line,
                                new Wiring(
                                        DrawerPin.TWO,
                                        DrawerSwitch.OPEN_WHEN_LOW,
                                        Duration.ofMillis(1)),
                                told::add,
                                keyed::countDown)) {
            assertThat(drawer.open()).isEqualTo(Kick.OPENED);
            assertThat(told.poll(20, TimeUnit.SECONDS)).isTrue();
            virtual.closeDrawer();
            assertThat(told.poll(20, TimeUnit.SECONDS)).isFalse();
        }
    }

    @Test
    void a_drawer_that_comes_out_and_was_not_fired_is_told_as_opened_by_its_key() throws Exception {
        try (var virtual = VirtualPrinter.start(0, VirtualPrinter.DOTS_80);
                var line = ready(virtual, USUAL);
                var _ =
                        new PrinterCashDrawer(
                                line,
                                new Wiring(
                                        DrawerPin.TWO,
                                        DrawerSwitch.OPEN_WHEN_LOW,
                                        Duration.ofMillis(1)),
                                told::add,
                                keyed::countDown)) {
            // Found open it was opened by nobody; closed and out again it was.
            virtual.openDrawer();
            assertThat(told.poll(20, TimeUnit.SECONDS)).isTrue();
            virtual.closeDrawer();
            assertThat(told.poll(20, TimeUnit.SECONDS)).isFalse();
            virtual.openDrawer();
            assertThat(keyed.await(20, TimeUnit.SECONDS)).isTrue();
            assertThat(virtual.kicks()).isEmpty();
        }
    }

    private PrinterCashDrawer drawer(
            Supervisor<ReceiptPrinter> line, DrawerPin pin, DrawerSwitch how) {
        return new PrinterCashDrawer(
                line, new Wiring(pin, how, Duration.ofHours(1)), told::add, keyed::countDown);
    }

    private static Supervisor<ReceiptPrinter> ready(VirtualPrinter virtual, PrinterProfile profile)
            throws InterruptedException {
        var ready = new CountDownLatch(1);
        var line =
                Printers.network(
                        virtual.host(),
                        virtual.port(),
                        profile,
                        health -> {
                            if (health instanceof DeviceHealth.Ready) ready.countDown();
                        });
        assertThat(ready.await(20, TimeUnit.SECONDS)).isTrue();
        return line;
    }

    private static PrinterProfile withoutDrawer() throws IOException {
        return PrinterProfile.read("bare", new StringReader("like = generic-80\ndrawer = none\n"));
    }
}
