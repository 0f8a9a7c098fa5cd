package guitai.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import guitai.equipment.Basis;
import guitai.equipment.Cause;
import guitai.equipment.Condition;
import guitai.equipment.DeviceKind;
import guitai.equipment.Found;
import guitai.ui.key.Command;
import guitai.ui.prompt.PromptEvent;
import guitai.ui.sample.FakeDevices;
import guitai.ui.sample.Shop;
import guitai.ui.technician.DevicesEvent;
import guitai.ui.technician.Finding;
import guitai.ui.technician.FoundEvent;
import guitai.ui.technician.FoundScreen;
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

/// A technician finds a device and binds it with one key.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class FoundPageTest extends TillAtWork {

    private static final Found SCANNER =
            new Found(
                    DeviceKind.SCANNER,
                    "Scanner",
                    "/dev/ttyACM0",
                    Found.Why.MAKER,
                    "scanner",
                    "serial:/dev/ttyACM0@9600");
    private static final Found TYPES =
            new Found(DeviceKind.SCANNER, "Types", "/dev/input/event7", Found.Why.SAYS_SO, "", "");
    private static final Found PRINTER =
            new Found(
                    DeviceKind.PRINTER,
                    "",
                    "192.0.2.20:9100",
                    Found.Why.ANSWERS,
                    "printer",
                    "tcp:192.0.2.20:9100");

    private final List<Found> bound = new ArrayList<>();
    private final FakeDevices devices = new FakeDevices();
    private Told answer =
            new Told.Applied("/dev/ttyACM0", List.of("scanner"), List.of(), List.of());

    private final class Machine implements Finding {
        @Override
        public void attached(Consumer<List<Found>> back) {
            back.accept(List.of(SCANNER, TYPES));
        }

        @Override
        public void onTheNetwork(Consumer<List<Found>> back) {
            back.accept(List.of(PRINTER));
        }

        @Override
        public void bind(Found found, Consumer<Told> back) {
            bound.add(found);
            back.accept(answer);
        }
    }

    @Override
    Shop shop(Path at) {
        var shop = super.shop(at);
        shop.technician = new TechnicianParts(devices, SetUps.NONE, new Machine(), () -> false);
        return shop;
    }

    private void come() {
        openShift();
        till.command(Command.DEVICES);
        till.on(new PromptEvent.Authorised("2001", "8888"));
        screens.devices.on(DevicesEvent.Asked.FIND);
        assertThat(till.place().get()).isEqualTo(Place.FOUND);
    }

    private FoundScreen page() {
        return screens.found.screen().get();
    }

    @Test
    void what_is_plugged_in_is_listed_at_once_with_the_line_that_would_bind_it() {
        come();
        assertThat(page().rows())
                .extracting(FoundScreen.Row::setting)
                .containsExactly("scanner = serial:/dev/ttyACM0@9600", "");
    }

    @Test
    void the_network_is_asked_only_when_the_technician_wants_it() {
        come();
        assertThat(page().rows()).hasSize(2);
        screens.found.on(FoundEvent.Asked.ASK_NETWORK);
        assertThat(page().rows()).hasSize(3);
        assertThat(page().rows().getLast().setting()).isEqualTo("printer = tcp:192.0.2.20:9100");
    }

    @Test
    void one_key_binds_the_chosen_one_and_the_journal_says_whose_word_it_was() {
        come();
        screens.found.on(FoundEvent.Asked.BIND);
        assertThat(bound).containsExactly(SCANNER);
        assertThat(page().notice().tone()).isEqualTo(Tone.GOOD);
        assertThat(journal()).contains("SETTINGS_CHANGED").contains("OVERRIDE");
    }

    @Test
    void what_is_bound_is_in_force_at_once_and_what_cannot_be_says_when() {
        come();
        screens.found.on(FoundEvent.Asked.BIND);
        assertThat(page().notice().next()).isEqualTo(Words.of("setUp.now"));
        answer = new Told.Applied("x", List.of("scanner"), List.of(), List.of("scanner"));
        screens.found.on(FoundEvent.Asked.BIND);
        assertThat(page().notice().next()).isEqualTo(Words.of("setUp.restart"));
    }

    @Test
    void another_payment_terminal_waits_for_the_next_start_and_the_page_says_why() {
        come();
        answer =
                new Told.Applied(
                        "x",
                        List.of("card", "card.terminal-url"),
                        List.of(),
                        List.of("card", "card.terminal-url"));
        screens.found.on(FoundEvent.Asked.BIND);
        assertThat(page().notice().next()).isEqualTo(Words.of("setUp.restartTerminal"));
    }

    @Test
    void a_scanner_that_types_needs_no_binding() {
        come();
        screens.found.on(new FoundEvent.Chosen(1));
        screens.found.on(FoundEvent.Asked.BIND);
        assertThat(bound).isEmpty();
    }

    @Test
    void what_the_till_uses_already_says_so_and_is_not_bound_again() {
        devices.is(
                DeviceKind.SCANNER,
                Condition.READY,
                Cause.NONE,
                1,
                new Basis("scanner", "serial:/dev/ttyACM0@9600", Basis.Origin.FILE, "3"));
        come();
        assertThat(page().rows().getFirst().bound()).isTrue();
        screens.found.on(FoundEvent.Asked.BIND);
        assertThat(bound).isEmpty();
    }

    @Test
    void a_setting_that_is_refused_is_said_with_its_reason_and_nothing_is_journaled() {
        answer =
                new Told.Refused(
                        List.of(new SetUps.Fault("scanner", "scanner comes from the environment")));
        come();
        screens.found.on(FoundEvent.Asked.BIND);
        assertThat(page().notice().tone()).isEqualTo(Tone.BAD);
        assertThat(journal()).doesNotContain("SETTINGS_CHANGED");
    }
}
