package guitai.app;

import static org.assertj.core.api.Assertions.assertThat;

import guitai.command.OpenTill;
import guitai.command.TillStarter.Hearing;
import guitai.command.TillStarter.Start;
import guitai.device.link.Dump;
import guitai.device.virtual.VirtualPrinter;
import guitai.equipment.Basis;
import guitai.equipment.Cause;
import guitai.equipment.Condition;
import guitai.equipment.DeviceKind;
import guitai.equipment.DeviceReport;
import guitai.equipment.Found;
import guitai.equipment.SwitchLine;
import guitai.equipment.Traffic;
import guitai.equipment.Weighed;
import guitai.flow.Checkout;
import guitai.flow.SignOn;
import guitai.money.Money;
import guitai.patience.Patience;
import guitai.scan.ScanReader.Origin;
import guitai.shift.CashCount;
import guitai.slip.PrintJob;
import guitai.staff.Approval;
import guitai.ui.technician.SetUps.Told;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/// A device is bound while the till runs, on real TCP.
@Timeout(120)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RebindTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String WATER = "9520001013690";

    @TempDir private Path home;
    private final TillBuilder starter = new TillBuilder(InstantSource.system(), Map.of());
    private final BlockingQueue<PrintJob> told = new LinkedBlockingQueue<>();

    private OpenTill start(String... lines) throws IOException {
        Files.writeString(home.resolve("till.conf"), String.join("\n", lines) + "\n");
        var hearing =
                new Hearing(
                        told::add, _ -> {}, _ -> {}, _ -> {}, _ -> {}, _ -> {}, _ -> {}, _ -> {});
        if (!(starter.start(home, true, hearing) instanceof Start.Running(var till))) {
            throw new IOException("the till did not start");
        }
        assertThat(till.counter().signOn().signOn("1001", "1111"))
                .isInstanceOf(SignOn.Result.SignedOn.class);
        till.counter().shifts().open(CashCount.amount(Money.cny(30_000)));
        return till;
    }

    private static String tcp(VirtualPrinter printer) {
        return "tcp:" + printer.host() + ":" + printer.port();
    }

    private Told bind(OpenTill till, DeviceKind kind, String setting, String value) {
        var answers = new ArrayList<Told>();
        new Finders(
                        starter.settings(home),
                        ZoneOffset.UTC,
                        starter.clock(),
                        Runnable::run,
                        till.equipment())
                .bind(new Found(kind, "", "", Found.Why.ANSWERS, setting, value), answers::add);
        return answers.getFirst();
    }

    private static DeviceReport of(OpenTill till, DeviceKind kind) {
        return till.equipment().all().stream()
                .filter(one -> one.kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    private static void awaitReady(OpenTill till, DeviceKind kind) {
        Patience.until(kind + " is ready", () -> of(till, kind).condition() == Condition.READY);
    }

    private static void sell(OpenTill till) {
        till.counter().basket().scan(WATER, Origin.SCANNER);
        assertThat(till.counter().checkout().cash(Money.cny(10_000)))
                .isInstanceOf(Checkout.Result.Completed.class);
    }

    private PrintJob awaitJob(Class<? extends PrintJob.State> state) throws InterruptedException {
        while (true) {
            var job = told.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            assertThat(job).as("a job that is " + state.getSimpleName()).isNotNull();
            if (state.isInstance(job.state())) return job;
        }
    }

    @Test
    void the_next_receipt_comes_out_of_the_printer_that_was_bound_and_the_sale_goes_on()
            throws Exception {
        try (var one = VirtualPrinter.start(0, VirtualPrinter.DOTS_80);
                var other = VirtualPrinter.start(0, VirtualPrinter.DOTS_80);
                var till = start("printer = " + tcp(one))) {
            awaitReady(till, DeviceKind.PRINTER);
            sell(till);
            awaitJob(PrintJob.State.Confirmed.class);
            var before = one.papers().size();
            till.counter().basket().scan(WATER, Origin.SCANNER);

            var bound = bind(till, DeviceKind.PRINTER, "printer", tcp(other));

            assertThat(bound).isInstanceOf(Told.Applied.class);
            assertThat(((Told.Applied) bound).later()).isEmpty();
            awaitReady(till, DeviceKind.PRINTER);
            assertThat(till.counter().checkout().cash(Money.cny(10_000)))
                    .isInstanceOf(Checkout.Result.Completed.class);
            awaitJob(PrintJob.State.Confirmed.class);
            assertThat(other.awaitPapers(1, PATIENCE)).hasSize(1);
            assertThat(one.papers()).hasSize(before);
            var basis = of(till, DeviceKind.PRINTER).basis().getFirst();
            assertThat(basis.value()).isEqualTo(tcp(other));
            assertThat(basis.origin()).isEqualTo(Basis.Origin.FILE);
        }
    }

    @Test
    void a_slip_that_hangs_in_the_old_printer_is_of_unknown_fate_and_never_printed_on_the_new_one()
            throws Exception {
        try (var one = VirtualPrinter.start(0, VirtualPrinter.DOTS_80);
                var other = VirtualPrinter.start(0, VirtualPrinter.DOTS_80);
                var till = start("printer = " + tcp(one))) {
            awaitReady(till, DeviceKind.PRINTER);
            one.speed(20);
            sell(till);
            awaitJob(PrintJob.State.Sent.class);
            // Questions are a few bytes; so many are of the slip.
            Patience.until("some of it has left", () -> one.bytesWaiting() > 100);

            bind(till, DeviceKind.PRINTER, "printer", tcp(other));

            awaitJob(PrintJob.State.Unknown.class);
            awaitReady(till, DeviceKind.PRINTER);
            sell(till);
            awaitJob(PrintJob.State.Confirmed.class);
            assertThat(other.awaitPapers(1, PATIENCE)).hasSize(1);
        }
    }

    @Test
    void a_till_that_had_none_has_a_drawer_and_a_printer_without_a_new_start() throws Exception {
        try (var printer = VirtualPrinter.start(0, VirtualPrinter.DOTS_80);
                var till = start("printer = none")) {
            bind(till, DeviceKind.PRINTER, "printer", tcp(printer));
            awaitReady(till, DeviceKind.PRINTER);
            sell(till);
            assertThat(printer.awaitPapers(1, PATIENCE)).hasSize(1);
            Patience.until("the drawer was fired", () -> !printer.kicks().isEmpty());
        }
    }

    @Test
    void only_the_device_that_was_bound_is_closed_and_opened_again() throws Exception {
        try (var printer = VirtualPrinter.start(0, VirtualPrinter.DOTS_80);
                var till = start("printer = " + tcp(printer), "scale = virtual")) {
            awaitReady(till, DeviceKind.PRINTER);
            awaitReady(till, DeviceKind.SCALE);
            var bound = bind(till, DeviceKind.SCANNER, "scanner", "serial:/dev/nothing-there@9600");
            assertThat(((Told.Applied) bound).later()).isEmpty();
            Patience.until(
                    "the scanner is looked for",
                    () -> of(till, DeviceKind.SCANNER).condition() != Condition.NOT_SET_UP);
            for (var kind : List.of(DeviceKind.PRINTER, DeviceKind.SCALE)) {
                assertThat(of(till, kind).opened()).as(kind.name()).isEqualTo(1);
            }
        }
    }

    @Test
    void what_goes_over_the_line_is_heard_and_its_file_can_be_read_again() throws Exception {
        try (var printer = VirtualPrinter.start(0, VirtualPrinter.DOTS_80);
                var till = start("printer = " + tcp(printer))) {
            awaitReady(till, DeviceKind.PRINTER);
            sell(till);
            awaitJob(PrintJob.State.Confirmed.class);
            var heard = till.equipment().traffic(DeviceKind.PRINTER);
            assertThat(heard.pieces()).anyMatch(Traffic.Piece::sent).anyMatch(p -> !p.sent());
            var folder = new DumpFolder(home, ZoneOffset.UTC, starter.clock());
            var file = folder.write(DeviceKind.PRINTER, heard).orElseThrow();
            try (var text = Files.newBufferedReader(Path.of(file))) {
                assertThat(Dump.read(text).entries()).hasSameSizeAs(heard.pieces());
            }
        }
    }

    @Test
    void the_wire_of_the_drawers_switch_goes_there_and_back() throws Exception {
        try (var printer = VirtualPrinter.start(0, VirtualPrinter.DOTS_80);
                var till = start("printer = " + tcp(printer))) {
            awaitReady(till, DeviceKind.PRINTER);
            var closed = till.equipment().drawerLine();
            assertThat(closed).isNotEqualTo(SwitchLine.UNKNOWN);
            till.counter().cash().noSale("test", Approval.own());
            Patience.until("the drawer is out", printer::drawerOpen);
            assertThat(till.equipment().drawerLine()).isNotIn(closed, SwitchLine.UNKNOWN);
            printer.closeDrawer();
            assertThat(till.equipment().drawerLine()).isEqualTo(closed);
        }
    }

    @Test
    void a_port_that_is_not_there_is_said_so_and_the_tills_own_scale_goes_on() throws Exception {
        try (var till = start("printer = none", "scale = virtual")) {
            awaitReady(till, DeviceKind.SCALE);
            var heard = till.equipment().listen("/dev/nothing-there", _ -> {});
            assertThat(heard.cause()).isEqualTo(Cause.NOT_FOUND);
            assertThat(of(till, DeviceKind.SCALE).opened()).isEqualTo(1);
            assertThat(till.equipment().weigh()).isInstanceOf(Weighed.NotYet.class);
        }
    }

    @Test
    void what_needs_a_new_start_says_so() throws Exception {
        try (var till = start("printer = none", "scale = none")) {
            var bound = bind(till, DeviceKind.PRINTER, "printer", "virtual");
            assertThat(((Told.Applied) bound).later()).containsExactly("printer");
            assertThat(of(till, DeviceKind.PRINTER).condition()).isEqualTo(Condition.NOT_SET_UP);
        }
    }
}
