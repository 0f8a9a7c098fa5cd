package guitai.device.finding;

import static org.assertj.core.api.Assertions.assertThat;

import guitai.device.DeviceFault;
import guitai.device.DeviceReason;
import guitai.device.Heard;
import guitai.device.Pty;
import guitai.device.link.SerialLink;
import guitai.device.link.SerialSettings;
import guitai.device.link.Tape;
import guitai.device.link.TcpLink;
import guitai.device.virtual.VirtualPrinter;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DiagnosisTest {
    private static final Diagnosis.Limits SHORT =
            new Diagnosis.Limits(
                    Duration.ofSeconds(4), Duration.ofSeconds(4), Duration.ofSeconds(4));

    private static Diagnosis printer(VirtualPrinter printer) throws InterruptedException {
        var tape = new Tape();
        return Diagnosis.of(
                "printer",
                new PrinterCheck(() -> TcpLink.open(printer.host(), printer.port()), tape),
                tape,
                SHORT);
    }

    @Test
    void a_printer_that_answers_is_present_and_talks() throws Exception {
        try (var virtual = VirtualPrinter.start(0, 576)) {
            var diagnosis = printer(virtual);
            assertThat(diagnosis.good()).isTrue();
            assertThat(diagnosis.talks()).isInstanceOf(Level.Passed.class);
            assertThat(((Level.Passed) diagnosis.talks()).said()).isEqualTo("16 12 12 12");
            assertThat(diagnosis.works()).isEqualTo(new Level.NotAsked());
            assertThat(diagnosis.frames()).hasSize(8);
            assertThat(diagnosis.frames().getFirst()).isEqualTo("0.000000 > 10 04 01");
        }
    }

    @Test
    void a_printer_that_went_away_is_not_present_and_asked_no_more()
            throws IOException, InterruptedException {
        var virtual = VirtualPrinter.start(0, 576);
        virtual.close();
        var diagnosis = printer(virtual);
        assertThat(diagnosis.good()).isFalse();
        assertThat(((Level.Failed) diagnosis.present()).why()).isEqualTo(DeviceReason.UNREACHABLE);
        assertThat(diagnosis.talks()).isEqualTo(new Level.NotAsked());
    }

    @Test
    void a_device_that_hangs_costs_its_limit_and_no_more() throws InterruptedException {
        var for_ever = new CountDownLatch(1);
        var check =
                new Check() {
                    @Override
                    public Answer present() {
                        return Answer.of("there");
                    }

                    @Override
                    public Optional<Answer> talks() throws InterruptedException {
                        for_ever.await();
                        return Optional.empty();
                    }

                    @Override
                    public Optional<Answer> works() {
                        throw new AssertionError("asked although it does not talk");
                    }
                };
        var limits =
                new Diagnosis.Limits(
                        Duration.ofSeconds(4), Duration.ofMillis(50), Duration.ofSeconds(4));
        var diagnosis = Diagnosis.of("it", check, new Tape(), limits);
        assertThat(((Level.Failed) diagnosis.talks()).why()).isEqualTo(DeviceReason.SILENT);
        assertThat(diagnosis.works()).isEqualTo(new Level.NotAsked());
    }

    /// The plug: gives back what it gets, or all but the eighth bit of it.
    private static final class Plug implements AutoCloseable {
        private final Pty pty = Pty.open();
        private final int bits;
        private final AtomicBoolean pulled = new AtomicBoolean();
        private final Thread thread;

        Plug(int bits) {
            this.bits = bits;
            thread = Thread.ofPlatform().daemon().start(this::joinEnds);
        }

        private void joinEnds() {
            while (!pulled.get()) {
                try {
                    var some = pty.read(64);
                    for (int i = 0; i < some.length; i++) some[i] &= (byte) bits;
                    pty.write(some);
                } catch (IllegalStateException nobodyHasItOpen) {
                    LockSupport.parkNanos(200_000);
                }
            }
        }

        @Override
        public void close() {
            pulled.set(true);
            Heard.until("the plug is pulled", () -> !thread.isAlive());
            pty.close();
        }
    }

    private static Diagnosis loop(Pty pty) throws InterruptedException {
        var check = new LoopBack(() -> SerialLink.open(pty.path(), SerialSettings.USUAL), 256);
        return Diagnosis.of("line", check, new Tape(), SHORT);
    }

    @Test
    void a_line_with_a_plug_that_joins_its_ends_gives_back_every_value()
            throws InterruptedException {
        try (var plug = new Plug(0xFF)) {
            var diagnosis = loop(plug.pty);
            assertThat(diagnosis.good()).isTrue();
            assertThat(((Level.Passed) diagnosis.works()).said()).isEqualTo("256 bytes");
        }
    }

    @Test
    void a_line_that_loses_the_eighth_bit_is_found_out() throws InterruptedException {
        try (var plug = new Plug(0x7F)) {
            var works = (Level.Failed) loop(plug.pty).works();
            assertThat(works.why()).isEqualTo(DeviceReason.GARBLED);
            assertThat(works.said()).contains("sent 80, came back 00");
        }
    }

    @Test
    void a_line_without_the_plug_is_silent() throws InterruptedException {
        try (var pty = Pty.open()) {
            var diagnosis = loop(pty);
            assertThat(((Level.Failed) diagnosis.talks()).why()).isEqualTo(DeviceReason.SILENT);
        }
    }

    @Test
    void the_report_says_the_same_to_people_and_to_machines() {
        var found =
                new Candidate(
                        Candidate.Kind.SCANNER,
                        Candidate.Way.SERIAL,
                        "/dev/ttyACM0",
                        "a \"good\" one",
                        Candidate.Identity.NONE,
                        Candidate.Why.POSSIBLE);
        var checked =
                new Diagnosis(
                        "scanner",
                        new Level.Passed(Duration.ofMillis(3), ""),
                        new Level.NotAsked(),
                        new Level.Failed(Duration.ofMillis(20), DeviceReason.SILENT, "x"),
                        List.of("0.000000 < 36"));
        var report = new Report(List.of("till: 01"), List.of(found), List.of(checked));
        assertThat(report.text())
                .contains(
                        "scanner serial /dev/ttyACM0 a \"good\" one (possible)",
                        "  works:   NO, silent, 20 ms x",
                        "  0.000000 < 36");
        assertThat(report.json())
                .isEqualTo(
                        """
                        {"about":["till: 01"],"found":[{"kind":"scanner","way":"serial",\
                        "where":"/dev/ttyACM0","name":"a \\"good\\" one","usb":"","serial":"",\
                        "why":"possible"}],"checked":[{"device":"scanner",\
                        "present":{"result":"passed","millis":3,"said":""},\
                        "talks":{"result":"not-asked"},\
                        "works":{"result":"failed","reason":"silent","millis":20,"said":"x"},\
                        "frames":["0.000000 < 36"]}]}\
                        """);
    }

    @Test
    void a_fault_keeps_its_reason() throws InterruptedException {
        var check =
                new LoopBack(
                        () -> {
                            throw new DeviceFault(DeviceReason.IN_USE, "/dev/ttyS0");
                        },
                        128);
        var present = Diagnosis.of("line", check, new Tape(), SHORT).present();
        assertThat(((Level.Failed) present).why()).isEqualTo(DeviceReason.IN_USE);
    }
}
