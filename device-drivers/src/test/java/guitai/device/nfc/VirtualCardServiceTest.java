package guitai.device.nfc;

import static org.assertj.core.api.Assertions.assertThat;

import guitai.device.DeviceReason;
import guitai.device.DeviceState;
import guitai.device.DeviceStatus;
import guitai.device.Heard;
import guitai.device.Supervisor;
import guitai.device.pcsc.Pcsc;
import guitai.device.virtual.Chip;
import guitai.device.virtual.VirtualCardService;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import java.time.Duration;

/// The driver of the real service on the one made of software: the same things happen.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class VirtualCardServiceTest {
    private static final String NUMBER = "04A1B2C3D4E5F6";
    private static final Duration TAP = Duration.ofMillis(300);
    private static final Duration LONG = Duration.ofSeconds(30);
    private static final NfcTiming QUICK =
            new NfcTiming(Duration.ofSeconds(2), Duration.ofMillis(500), Duration.ofSeconds(1));

    private final VirtualCardService service = new VirtualCardService();
    private final Heard<Tapped> taps = new Heard<>();
    private final Heard<DeviceStatus> statuses = new Heard<>();
    private Supervisor<CardReader> reader;

    @BeforeEach
    void open() throws InterruptedException {
        var readers = new PcscReaders(() -> Pcsc.over(service), "", taps, QUICK);
        reader = Supervisor.start("nfc", readers::open, statuses);
        statuses.awaitValue(DeviceStatus.READY);
    }

    @AfterEach
    void close() {
        reader.close();
    }

    @Test
    void a_card_is_one_tap_each_time_it_is_held_there() throws InterruptedException {
        for (int i = 0; i < 3; i++) {
            service.hold(Chip.numbered(NUMBER), TAP);
            assertThat(taps.next()).isEqualTo(new Tapped.CardNumber(NUMBER));
            Heard.until("it is taken away", () -> !service.held());
        }
        assertThat(taps.isEmpty()).isTrue();
    }

    @Test
    void a_tag_says_what_is_written_on_it_and_a_bank_card_that_it_is_one()
            throws InterruptedException {
        service.hold(Chip.written(NUMBER, Chip.text("MB:m-1001"), 59), TAP);
        assertThat(taps.next()).isEqualTo(new Tapped.Token("MB:m-1001"));
        Heard.until("it is taken away", () -> !service.held());
        service.hold(Chip.bank(), TAP);
        assertThat(taps.next()).isEqualTo(new Tapped.BankCard());
    }

    @Test
    void a_mute_card_costs_one_deadline_and_the_next_one_is_read() throws InterruptedException {
        service.holdMute(Chip.numbered(NUMBER), LONG);
        assertThat(taps.next()).isEqualTo(new Tapped.Unreadable(Tapped.Why.NO_ANSWER));
        statuses.awaitValue(DeviceStatus.fault(DeviceReason.SILENT));
        service.hold(Chip.numbered("04112233445566"), LONG);
        assertThat(taps.next()).isEqualTo(new Tapped.CardNumber("04112233445566"));
    }

    @Test
    void a_card_that_is_slow_is_read_as_late_as_the_driver_waits() throws InterruptedException {
        service.slow(true);
        service.hold(Chip.numbered(NUMBER), LONG);
        assertThat(taps.next()).isEqualTo(new Tapped.Unreadable(Tapped.Why.NO_ANSWER));
    }

    @Test
    void a_service_that_stops_and_a_reader_that_is_pulled_are_lost_and_found()
            throws InterruptedException {
        service.stop(true);
        assertThat(statuses.next().state()).isEqualTo(DeviceState.FAULT);
        assertThat(statuses.next())
                .isEqualTo(new DeviceStatus(DeviceState.ABSENT, DeviceReason.NO_SERVICE));
        service.stop(false);
        statuses.awaitValue(DeviceStatus.READY);
        service.pull(true);
        assertThat(statuses.next()).isEqualTo(DeviceStatus.fault(DeviceReason.LOST));
        assertThat(statuses.next())
                .isEqualTo(new DeviceStatus(DeviceState.ABSENT, DeviceReason.NOT_FOUND));
        service.pull(false);
        statuses.awaitValue(DeviceStatus.READY);
        service.hold(Chip.numbered(NUMBER), TAP);
        assertThat(taps.next()).isEqualTo(new Tapped.CardNumber(NUMBER));
    }
}
