package guitai.device.nfc;

import static org.assertj.core.api.Assertions.assertThat;

import guitai.device.DeviceFault;
import guitai.device.DeviceReason;
import guitai.device.Heard;
import guitai.device.virtual.Chip;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.ArrayList;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ParallelServicesTest {

    @Test
    void three_counters_on_one_machine_hear_each_its_own_cards(@TempDir Path folder)
            throws Exception {
        var services = new ArrayList<PrivateService>();
        var open = new ArrayList<CardReader>();
        var taps = new ArrayList<Heard<Tapped>>();
        try {
            for (int i = 0; i < 3; i++) {
                var service = PrivateService.start(folder.resolve("s" + i), "Counter " + i);
                services.add(service);
                var heard = new Heard<Tapped>();
                taps.add(heard);
                var readers = new PcscReaders(service::library, "counter", heard, NfcTiming.USUAL);
                open.add(readers.open(_ -> {}));
            }
            for (int i = 0; i < 3; i++) {
                assertThat(open.get(i).name()).contains("Counter " + i);
                try (var _ = services.get(i).hold(Chip.numbered("0401020" + i))) {
                    assertThat(taps.get(i).next()).isEqualTo(new Tapped.CardNumber("0401020" + i));
                }
            }
            assertThat(taps).allMatch(Heard::isEmpty);
        } finally {
            open.forEach(CardReader::close);
            for (var service : services) service.kill();
        }
    }

    @Test
    void without_a_service_it_says_so(@TempDir Path folder) throws Exception {
        var service = PrivateService.prepare(folder, "Counter");
        var readers = new PcscReaders(service::library, "", _ -> {}, NfcTiming.USUAL);
        try {
            readers.open(_ -> {});
            throw new AssertionError("opened without a service");
        } catch (DeviceFault fault) {
            assertThat(fault.reason()).isEqualTo(DeviceReason.NO_SERVICE);
        }
    }
}
