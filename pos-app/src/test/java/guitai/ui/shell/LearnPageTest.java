package guitai.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import guitai.equipment.Basis;
import guitai.equipment.Cause;
import guitai.equipment.Condition;
import guitai.equipment.DeviceKind;
import guitai.equipment.Found;
import guitai.equipment.Listened;
import guitai.equipment.SwitchLine;
import guitai.ui.key.Command;
import guitai.ui.prompt.PromptEvent;
import guitai.ui.sample.FakeDevices;
import guitai.ui.sample.Shop;
import guitai.ui.technician.DevicesEvent;
import guitai.ui.technician.Finding;
import guitai.ui.technician.LearnEvent.Asked;
import guitai.ui.technician.LearnEvent.Moved;
import guitai.ui.technician.LearnScreen;
import guitai.ui.technician.SetUps;
import guitai.ui.technician.SetUps.Told;
import guitai.ui.text.Tone;
import guitai.ui.text.Words;
import guitai.ui.work.Place;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// The till learns how a drawer is wired and what a scale speaks.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class LearnPageTest extends TillAtWork {

    private static final Found PORT =
            new Found(DeviceKind.SCALE, "", "/dev/ttyUSB0", Found.Why.POSSIBLE, "", "");

    private final FakeDevices devices = FakeDevices.counter();
    private final List<String> written = new ArrayList<>();

    private final class Machine implements Finding {
        @Override
        public void attached(Consumer<List<Found>> back) {
            back.accept(List.of(PORT));
        }

        @Override
        public void onTheNetwork(Consumer<List<Found>> back) {
            back.accept(List.of());
        }

        @Override
        public void bind(Found found, Consumer<Told> back) {
            written.add(found.setting() + " = " + found.value());
            back.accept(new Told.Applied("", List.of(found.setting()), List.of(), List.of()));
        }
    }

    @Override
    Shop shop(Path at) {
        var shop = super.shop(at);
        shop.technician = new TechnicianParts(devices, SetUps.NONE, new Machine(), () -> false);
        return shop;
    }

    private void come(DeviceKind kind) {
        openShift();
        till.command(Command.DEVICES);
        till.on(new PromptEvent.Authorised("2001", "8888"));
        screens.devices.on(new DevicesEvent.Chosen(List.of(DeviceKind.values()).indexOf(kind)));
        screens.devices.on(DevicesEvent.Asked.LEARN);
    }

    private LearnScreen page() {
        return screens.learn.screen().get();
    }

    private void next() {
        screens.learn.on(Asked.NEXT);
    }

    @Test
    void a_drawer_that_was_opened_and_closed_by_hand_has_taught_its_wiring() {
        come(DeviceKind.DRAWER);
        assertThat(till.place().get()).isEqualTo(Place.LEARN);
        int before = shop.kicks;
        devices.drawerLine = SwitchLine.HIGH;
        next();
        assertThat(shop.kicks).isEqualTo(before + 1);
        assertThat(journal()).contains("NO_SALE");
        devices.drawerLine = SwitchLine.LOW;
        till.tick();
        assertThat(page().say()).isEqualTo(Words.of("learn.drawerOpen"));
        assertThat(written).isEmpty();
        devices.drawerLine = SwitchLine.HIGH;
        till.tick();
        assertThat(page().say()).isEqualTo(Words.of("learn.drawerLow"));
        next();
        assertThat(written).containsExactly("drawer.switch = low");
        assertThat(page().notice().tone()).isEqualTo(Tone.GOOD);
        assertThat(journal()).contains("SETTINGS_CHANGED");
    }

    @Test
    void a_drawer_without_a_switch_is_said_to_have_none_only_when_somebody_says_so() {
        come(DeviceKind.DRAWER);
        devices.drawerLine = SwitchLine.HIGH;
        next();
        for (int second = 0; second < 5; second++) till.tick();
        assertThat(page().say()).isEqualTo(Words.of("learn.drawerNothing"));
        assertThat(written).isEmpty();
        next();
        assertThat(written).containsExactly("drawer.switch = none");
    }

    @Test
    void a_drawer_is_not_fired_while_its_printer_does_not_answer() {
        come(DeviceKind.DRAWER);
        int before = shop.kicks;
        next();
        assertThat(shop.kicks).isEqualTo(before);
        assertThat(page().notice().tone()).isEqualTo(Tone.BAD);
    }

    @Test
    void the_protocol_that_reads_the_weight_is_bound_with_one_key() {
        devices.listened =
                new Listened(
                        List.of(
                                new Listened.Candidate("toledo-8217", "9600 7E1", 100, "1.386 kg"),
                                new Listened.Candidate("cas", "9600 8N1", 20, "")),
                        Cause.NONE);
        come(DeviceKind.SCALE);
        assertThat(page().rows()).hasSize(1);
        next();
        assertThat(devices.listenedAt).containsExactly("/dev/ttyUSB0");
        assertThat(page().rows().getFirst().detail())
                .isEqualTo(Words.of("learn.weight", "1.386 kg", "9600 7E1", 100));
        next();
        assertThat(written).containsExactly("scale = serial:/dev/ttyUSB0@toledo-8217");
    }

    @Test
    void the_port_of_the_scale_that_is_set_up_can_be_listened_to_as_well() {
        devices.is(
                DeviceKind.SCALE,
                Condition.FAULT,
                Cause.GARBLED,
                1,
                new Basis("scale", "serial:/dev/ttyS0@cas", Basis.Origin.FILE, "3"));
        come(DeviceKind.SCALE);
        assertThat(page().rows()).hasSize(2);
        next();
        screens.learn.on(new Moved(1));
        next();
        assertThat(devices.listenedAt).containsExactly("/dev/ttyS0", "/dev/ttyUSB0");
    }

    @Test
    void a_scale_that_says_nothing_binds_nothing() {
        come(DeviceKind.SCALE);
        next();
        assertThat(page().notice().what()).isEqualTo(Words.of("learn.silent"));
        assertThat(written).isEmpty();
    }

    @Test
    void nothing_can_be_learned_of_a_scanner() {
        come(DeviceKind.SCANNER);
        assertThat(till.place().get()).isEqualTo(Place.DEVICES);
    }
}
