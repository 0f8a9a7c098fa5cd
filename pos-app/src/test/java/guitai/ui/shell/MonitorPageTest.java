package guitai.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import guitai.equipment.DeviceKind;
import guitai.equipment.Traffic;
import guitai.equipment.Traffic.Piece;
import guitai.ui.key.Command;
import guitai.ui.prompt.PromptEvent;
import guitai.ui.sample.FakeDevices;
import guitai.ui.sample.Shop;
import guitai.ui.technician.DevicesEvent;
import guitai.ui.technician.Finding;
import guitai.ui.technician.MonitorEvent;
import guitai.ui.technician.MonitorScreen;
import guitai.ui.technician.SetUps;
import guitai.ui.text.Words;
import guitai.ui.work.Place;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Collections;
import java.util.List;

/// A technician looks at what goes over a line.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class MonitorPageTest extends TillAtWork {

    private static final Instant AT = Instant.parse("2026-11-21T01:00:00Z");
    private static final Piece ASKED = new Piece(AT, true, "57", "W");
    private static final Piece SAID = new Piece(AT, false, "02 30 31 0D", "·01·");

    private final FakeDevices devices = FakeDevices.counter();

    @Override
    Shop shop(Path at) {
        var shop = super.shop(at);
        shop.technician = new TechnicianParts(devices, SetUps.NONE, Finding.NONE, () -> false);
        return shop;
    }

    private static Traffic heard(Piece... pieces) {
        return new Traffic(true, List.of(pieces), "> 57\n");
    }

    private void come(DeviceKind kind) {
        openShift();
        till.command(Command.DEVICES);
        till.on(new PromptEvent.Authorised("2001", "8888"));
        screens.devices.on(new DevicesEvent.Chosen(List.of(DeviceKind.values()).indexOf(kind)));
        screens.devices.on(DevicesEvent.Asked.MONITOR);
        assertThat(till.place().get()).isEqualTo(Place.MONITOR);
    }

    private MonitorScreen page() {
        return screens.monitor.screen().get();
    }

    @Test
    void what_goes_over_the_line_is_shown_and_more_of_it_a_second_later() {
        devices.goesOver(DeviceKind.SCALE, heard(ASKED));
        come(DeviceKind.SCALE);
        assertThat(page().rows()).extracting(MonitorScreen.Row::sent).containsExactly(true);
        devices.goesOver(DeviceKind.SCALE, heard(ASKED, SAID));
        screens.tick();
        assertThat(page().rows()).hasSize(2);
        assertThat(page().rows().getLast().octets()).containsExactly("02", "30", "31", "0D");
        assertThat(page().rows().getLast().text()).isEqualTo("·01·");
    }

    @Test
    void a_long_piece_takes_several_rows_of_sixteen() {
        var hex = String.join(" ", Collections.nCopies(40, "2D"));
        devices.goesOver(DeviceKind.PRINTER, heard(new Piece(AT, true, hex, "-".repeat(40))));
        come(DeviceKind.PRINTER);
        assertThat(page().rows()).extracting(row -> row.octets().size()).containsExactly(16, 16, 8);
        assertThat(page().rows())
                .extracting(MonitorScreen.Row::first)
                .containsExactly(true, false, false);
    }

    @Test
    void held_it_stays_and_what_is_saved_is_what_is_shown() {
        devices.goesOver(DeviceKind.SCALE, heard(ASKED));
        come(DeviceKind.SCALE);
        screens.monitor.on(MonitorEvent.STOP);
        devices.goesOver(DeviceKind.SCALE, heard(ASKED, SAID));
        screens.tick();
        assertThat(page().stopped()).isTrue();
        assertThat(page().rows()).hasSize(1);
        screens.monitor.on(MonitorEvent.SAVE);
        assertThat(devices.saved).containsExactly(heard(ASKED));
        assertThat(page().notice().what())
                .isEqualTo(Words.of("monitor.saved", "/home/dumps/SCALE.dump"));
        screens.monitor.on(MonitorEvent.STOP);
        assertThat(page().rows()).hasSize(2);
    }

    @Test
    void older_rows_hold_the_page_still() {
        devices.goesOver(
                DeviceKind.SCALE, heard(Collections.nCopies(50, ASKED).toArray(Piece[]::new)));
        come(DeviceKind.SCALE);
        screens.monitor.on(MonitorEvent.OLDER);
        assertThat(page().stopped()).isTrue();
        assertThat(page().rows()).hasSize(38);
        screens.monitor.on(MonitorEvent.NEWER);
        assertThat(page().rows()).hasSize(50);
    }

    @Test
    void a_device_without_a_line_says_so_and_nothing_can_be_saved() {
        come(DeviceKind.CARD_READER);
        assertThat(page().empty()).isEqualTo(Words.of("monitor.noLine"));
        screens.monitor.on(MonitorEvent.SAVE);
        assertThat(devices.saved).isEmpty();
    }

    @Test
    void a_scan_here_is_never_goods_and_its_code_is_not_shown_in_full() {
        devices.goesOver(DeviceKind.SCANNER, heard());
        come(DeviceKind.SCANNER);
        till.scanned("134567890123456789");
        assertThat(page().notice().toString()).doesNotContain("134567890123456789");
        screens.monitor.on(MonitorEvent.BACK);
        assertThat(till.place().get()).isEqualTo(Place.DEVICES);
    }
}
