package guitai.device.nfc;

import static org.assertj.core.api.Assertions.assertThat;

import guitai.device.DeviceReason;
import guitai.device.DeviceState;
import guitai.device.DeviceStatus;
import guitai.device.Heard;
import guitai.device.Supervisor;
import guitai.device.virtual.Chip;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Duration;

/// Cards on a real PC/SC service with a virtual reader.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PcscReaderTest {
    private static final String NUMBER = "04A1B2C3D4E5F6";
    private static final String OTHER = "04112233445566";
    private static final NfcTiming QUICK =
            new NfcTiming(Duration.ofSeconds(2), Duration.ofSeconds(1), Duration.ofSeconds(1));

    @TempDir private Path folder;
    private PrivateService service;
    private Supervisor<CardReader> reader;
    private final Heard<Tapped> taps = new Heard<>();
    private final Heard<DeviceStatus> statuses = new Heard<>();

    @BeforeEach
    void open() throws Exception {
        service = PrivateService.start(folder, "Counter");
        var readers = new PcscReaders(service::library, "", taps, QUICK);
        reader = Supervisor.start("nfc", readers::open, statuses);
        statuses.awaitValue(DeviceStatus.READY);
    }

    @AfterEach
    void close() throws InterruptedException {
        if (reader != null) reader.close();
        if (service != null) service.kill();
    }

    @Test
    void a_members_card_is_known_by_its_number_once_and_again_when_it_comes_again()
            throws InterruptedException {
        try (var _ = service.hold(Chip.numbered(NUMBER))) {
            assertThat(taps.next()).isEqualTo(new Tapped.CardNumber(NUMBER));
            assertThat(reader.device().orElseThrow().name()).contains("Counter");
        }
        try (var _ = service.hold(Chip.numbered(OTHER))) {
            assertThat(taps.next()).isEqualTo(new Tapped.CardNumber(OTHER));
        }
        // What lay there and stayed was one tap: nothing else came in between.
        assertThat(taps.isEmpty()).isTrue();
    }

    @Test
    void what_is_written_on_a_tag_goes_before_its_number() throws InterruptedException {
        var tag = Chip.written(NUMBER, Chip.text("MB:m-1001"), 59);
        try (var _ = service.hold(tag)) {
            assertThat(taps.next()).isEqualTo(new Tapped.Token("MB:m-1001"));
        }
    }

    @Test
    void a_bank_card_is_recognised_and_asked_nothing_more() throws InterruptedException {
        var bank = Chip.bank();
        try (var _ = service.hold(bank)) {
            assertThat(taps.next()).isEqualTo(new Tapped.BankCard());
        }
        assertThat(bank.asked()).containsExactly("00A404000E325041592E5359532E444446303100");
    }

    @Test
    void a_card_that_leaves_in_the_middle_is_said_and_the_next_one_is_read()
            throws InterruptedException {
        try (var card = service.hold(Chip.written(NUMBER, Chip.text("MB:m-1001"), 59))) {
            card.leaveAt(4);
            assertThat(taps.next()).isEqualTo(new Tapped.Unreadable(Tapped.Why.TAKEN_AWAY));
        }
        try (var _ = service.hold(Chip.numbered(OTHER))) {
            assertThat(taps.next()).isEqualTo(new Tapped.CardNumber(OTHER));
        }
    }

    @Test
    void a_mute_card_costs_one_deadline_and_the_reader_is_taken_again()
            throws InterruptedException {
        try (var _ = service.holdMute(Chip.numbered(NUMBER))) {
            assertThat(taps.next()).isEqualTo(new Tapped.Unreadable(Tapped.Why.NO_ANSWER));
            assertThat(statuses.next()).isEqualTo(DeviceStatus.fault(DeviceReason.SILENT));
            statuses.awaitValue(DeviceStatus.degraded(DeviceReason.SILENT));
        }
        statuses.awaitValue(DeviceStatus.READY);
        try (var _ = service.hold(Chip.numbered(OTHER))) {
            assertThat(taps.next()).isEqualTo(new Tapped.CardNumber(OTHER));
        }
    }

    @Test
    void a_service_that_starts_anew_is_found_again_and_a_card_that_stays_is_still_one_tap()
            throws Exception {
        try (var _ = service.hold(Chip.numbered(NUMBER))) {
            assertThat(taps.next()).isEqualTo(new Tapped.CardNumber(NUMBER));
            service.kill();
            assertThat(statuses.next().state()).isEqualTo(DeviceState.FAULT);
            assertThat(statuses.next())
                    .isEqualTo(new DeviceStatus(DeviceState.ABSENT, DeviceReason.NO_SERVICE));
        }
        service.start();
        statuses.awaitValue(DeviceStatus.READY);
        try (var _ = service.hold(Chip.numbered(OTHER))) {
            assertThat(taps.next()).isEqualTo(new Tapped.CardNumber(OTHER));
        }
    }

    @Test
    void a_reader_that_is_unplugged_is_missed_and_found_when_it_is_back() throws Exception {
        service.kill();
        service.empty();
        service.start();
        statuses.awaitValue(new DeviceStatus(DeviceState.ABSENT, DeviceReason.NOT_FOUND));
        service.kill();
        service.fill();
        service.start();
        statuses.awaitValue(DeviceStatus.READY);
        try (var _ = service.hold(Chip.numbered(NUMBER))) {
            assertThat(taps.next()).isEqualTo(new Tapped.CardNumber(NUMBER));
        }
    }

    @Test
    void a_service_that_hangs_is_noticed_and_nobody_hangs_with_it() throws Exception {
        service.freeze(true);
        assertThat(statuses.next()).isEqualTo(DeviceStatus.fault(DeviceReason.SILENT));
        service.freeze(false);
        statuses.awaitValue(DeviceStatus.READY);
        try (var _ = service.hold(Chip.numbered(NUMBER))) {
            assertThat(taps.next()).isEqualTo(new Tapped.CardNumber(NUMBER));
        }
    }
}
