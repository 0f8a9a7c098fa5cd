package guitai.config;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;

/// Scanner, scale and display, as a technician sets them.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class DeviceSettingsTest {
    @TempDir Path home;

    private SettingsFile.Reading read(String text) throws IOException {
        var file = home.resolve(SettingsFile.NAME);
        Files.writeString(file, text);
        return SettingsFile.read(file, Map.of());
    }

    private DeviceSettings good(String text) throws IOException {
        if (read(text) instanceof SettingsFile.Reading.Good(var settings)) {
            return DeviceSettings.of(settings);
        }
        throw new AssertionError(read(text).toString());
    }

    @Test
    void as_shipped_nothing_is_bound() throws IOException {
        var devices = good("");
        assertThat(devices.scanner()).isEqualTo(new ScannerChoice.None());
        assertThat(devices.scale()).isEqualTo(new ScaleChoice.None());
        assertThat(devices.display()).isEqualTo(new DisplayChoice.None());
        assertThat(devices.verifiedUntil()).isEmpty();
        assertThat(devices.continuous()).isFalse();
    }

    @Test
    void each_is_bound_by_port_by_what_it_is_or_by_node() throws IOException {
        assertThat(good("scanner = serial:/dev/ttyACM0@9600").scanner())
                .isEqualTo(new ScannerChoice.Serial("/dev/ttyACM0", 9600));
        assertThat(good("scanner = usb:0c2e:0b61@9600").scanner())
                .isEqualTo(new ScannerChoice.Usb(0x0c2e, 0x0b61, "", 9600));
        assertThat(good("scanner = usb:0c2e:0b61:SN:1@115200").scanner())
                .isEqualTo(new ScannerChoice.Usb(0x0c2e, 0x0b61, "SN:1", 115_200));
        assertThat(good("scanner = typing:/dev/input/event3").scanner())
                .isEqualTo(new ScannerChoice.Typing("/dev/input/event3"));
        assertThat(good("scanner = hid:/dev/hidraw0").scanner())
                .isEqualTo(new ScannerChoice.Hid("/dev/hidraw0"));
        assertThat(good("scale = serial:COM3@toledo-8217").scale())
                .isEqualTo(new ScaleChoice.Serial("COM3", "toledo-8217"));
        assertThat(good("display = led8:/dev/ttyS1@2400").display())
                .isEqualTo(new DisplayChoice.Led8("/dev/ttyS1", 2400));
        assertThat(good("display = virtual-led8").display())
                .isEqualTo(new DisplayChoice.VirtualLed8());
        var expired = good("scale.verified-until = 2027-03-31\nscale.expired = refuse");
        assertThat(expired.verifiedUntil()).contains(LocalDate.parse("2027-03-31"));
        assertThat(expired.refuseExpired()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "scanner = usb:c2e:b61@9600",
                "scanner = serial:/dev/ttyS0",
                "scanner = typing:keyboard",
                "scale = toledo-8217",
                "scale.verified-until = 31.03.2027",
                "scale.expired = ignore",
                "display = vfd:/dev/ttyS0",
            })
    void what_is_none_of_them_is_refused(String line) throws IOException {
        assertThat(read(line)).isInstanceOf(SettingsFile.Reading.Bad.class);
    }
}
