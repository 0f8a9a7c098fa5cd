package guitai.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import guitai.ui.key.Command;
import guitai.ui.prompt.PromptEvent;
import guitai.ui.sample.Shop;
import guitai.ui.technician.Devices;
import guitai.ui.technician.DevicesEvent;
import guitai.ui.technician.Finding;
import guitai.ui.technician.SetUpEvent;
import guitai.ui.technician.SetUpScreen;
import guitai.ui.technician.SetUps;
import guitai.ui.text.Tone;
import guitai.ui.work.Place;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// The whole set-up into one file and back, from the screen.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class SetUpPageTest extends TillAtWork {

    private final List<String> asked = new ArrayList<>();
    private SetUps.Told plan =
            new SetUps.Told.Planned(
                    List.of(new SetUps.Change("printer", "none", "tcp:192.0.2.20:9100")),
                    List.of("workstation"),
                    List.of("secrets/key.txt"));

    private final class Folder implements SetUps {
        @Override
        public String usualPlace() {
            return "/home/till.setup";
        }

        @Override
        public void export(String path, Consumer<Told> back) {
            asked.add("export " + path);
            back.accept(new Told.Exported(path, List.of("workstation"), List.of()));
        }

        @Override
        public void plan(String path, Consumer<Told> back) {
            asked.add("plan " + path);
            back.accept(plan);
        }

        @Override
        public void apply(Consumer<Told> back) {
            asked.add("apply");
            back.accept(
                    new Told.Applied(
                            "till.setup",
                            List.of("printer"),
                            List.of("/home/till.conf.before"),
                            List.of()));
        }
    }

    @Override
    Shop shop(Path at) {
        var shop = super.shop(at);
        shop.technician =
                new TechnicianParts(Devices.NONE, new Folder(), Finding.NONE, () -> false);
        return shop;
    }

    private void come() {
        openShift();
        till.command(Command.DEVICES);
        till.on(new PromptEvent.Authorised("2001", "8888"));
        screens.devices.on(DevicesEvent.Asked.SET_UP);
        assertThat(till.place().get()).isEqualTo(Place.SET_UP);
    }

    private SetUpScreen page() {
        return screens.setUp.screen().get();
    }

    @Test
    void nothing_can_be_applied_before_it_was_looked_at() {
        come();
        assertThat(page().mayApply()).isFalse();
        screens.setUp.on(SetUpEvent.Asked.APPLY);
        assertThat(asked).isEmpty();
    }

    @Test
    void what_would_change_is_shown_old_and_new_and_then_applied_with_the_word_in_the_journal() {
        come();
        screens.setUp.on(new SetUpEvent.Typed("/media/stick/shop.setup"));
        screens.setUp.on(SetUpEvent.Asked.CHECK);
        assertThat(page().rows()).hasSize(1);
        assertThat(page().rows().getFirst().before()).isEqualTo("none");
        assertThat(page().rows().getFirst().after()).isEqualTo("tcp:192.0.2.20:9100");
        assertThat(page().mayApply()).isTrue();
        screens.setUp.on(SetUpEvent.Asked.APPLY);
        assertThat(asked).containsExactly("plan /media/stick/shop.setup", "apply");
        assertThat(page().notice().tone()).isEqualTo(Tone.GOOD);
        assertThat(page().mayApply()).isFalse();
        assertThat(journal()).contains("SETTINGS_CHANGED").contains("OVERRIDE");
    }

    @Test
    void another_file_has_to_be_looked_at_again() {
        come();
        screens.setUp.on(SetUpEvent.Asked.CHECK);
        screens.setUp.on(new SetUpEvent.Typed("/media/stick/other.setup"));
        assertThat(page().mayApply()).isFalse();
        assertThat(page().rows()).isEmpty();
    }

    @Test
    void a_bad_file_names_each_place_and_nothing_can_be_applied() {
        plan =
                new SetUps.Told.Refused(
                        List.of(new SetUps.Fault("shop.setup line 4", "printer: 'x' is not")));
        come();
        screens.setUp.on(SetUpEvent.Asked.CHECK);
        assertThat(page().rows().getFirst().what()).isEqualTo("shop.setup line 4");
        assertThat(page().notice().tone()).isEqualTo(Tone.BAD);
        assertThat(page().mayApply()).isFalse();
    }

    @Test
    void a_set_up_is_written_where_the_technician_says_and_what_is_left_by_hand_is_named() {
        come();
        screens.setUp.on(SetUpEvent.Asked.EXPORT);
        assertThat(asked).containsExactly("export /home/till.setup");
        assertThat(page().byHand().isEmpty()).isFalse();
    }
}
