package guitai.device.nfc;

import static org.assertj.core.api.Assertions.assertThat;

import guitai.device.DeviceReason;
import guitai.device.finding.CardReaderCheck;
import guitai.device.finding.Diagnosis;
import guitai.device.finding.Level;
import guitai.device.link.Tape;
import guitai.device.virtual.Chip;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Duration;

/// What a technician learns of a reader, on a real PC/SC service.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CardReaderCheckTest {
    @TempDir private Path folder;

    private static Diagnosis look(PrivateService service, Duration patience)
            throws InterruptedException {
        var check =
                new CardReaderCheck(
                        heard -> new PcscReaders(service::library, "", heard, NfcTiming.USUAL));
        var limits = new Diagnosis.Limits(Duration.ofSeconds(4), Duration.ofSeconds(4), patience);
        return Diagnosis.of("reader", check, new Tape(), limits);
    }

    @Test
    void a_reader_works_when_it_has_read_a_card_and_the_card_is_not_named() throws Exception {
        var service = PrivateService.start(folder, "Counter");
        try (var _ = service.hold(Chip.numbered("04A1B2C3D4E5F6"))) {
            assertThat(PcscReaders.names(service.library(), NfcTiming.USUAL))
                    .anyMatch(name -> name.contains("Counter"));
            var diagnosis = look(service, Duration.ofSeconds(10));
            assertThat(((Level.Passed) diagnosis.present()).said()).contains("Counter");
            assertThat(((Level.Passed) diagnosis.works()).said()).isEqualTo("CardNumber[7 bytes]");
            assertThat(diagnosis.good()).isTrue();
        } finally {
            service.kill();
        }
    }

    @Test
    void without_a_card_it_is_present_and_its_work_is_not_shown() throws Exception {
        var service = PrivateService.start(folder, "Counter");
        try {
            var diagnosis = look(service, Duration.ofMillis(300));
            assertThat(diagnosis.present().passed()).isTrue();
            assertThat(((Level.Failed) diagnosis.works()).why()).isEqualTo(DeviceReason.SILENT);
        } finally {
            service.kill();
        }
    }

    @Test
    void without_a_service_it_is_not_present() throws Exception {
        var service = PrivateService.prepare(folder, "Counter");
        var present = (Level.Failed) look(service, Duration.ofSeconds(1)).present();
        assertThat(present.why()).isEqualTo(DeviceReason.NO_SERVICE);
    }
}
