package guitai.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import guitai.equipment.Basis;
import guitai.equipment.Cause;
import guitai.equipment.Condition;
import guitai.equipment.DeviceKind;
import guitai.equipment.SwitchLine;
import guitai.equipment.Trial;
import guitai.equipment.Trial.Level;
import guitai.equipment.Weighed;
import guitai.scan.Tap;
import guitai.ui.key.Command;
import guitai.ui.prompt.PromptEvent;
import guitai.ui.sample.FakeDevices;
import guitai.ui.sample.Shop;
import guitai.ui.technician.DevicesEvent;
import guitai.ui.technician.DevicesScreen;
import guitai.ui.technician.Finding;
import guitai.ui.technician.SetUps;
import guitai.ui.text.Language;
import guitai.ui.text.Texts;
import guitai.ui.text.Words;
import guitai.ui.work.Place;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/// The self tests a technician takes part in.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class SelfTestsPageTest extends TillAtWork {

    private static final Instant AT = Instant.parse("2026-11-21T01:00:00Z");

    private final FakeDevices devices = FakeDevices.counter();

    @Override
    Shop shop(Path at) {
        var shop = super.shop(at);
        shop.technician = new TechnicianParts(devices, SetUps.NONE, Finding.NONE, () -> false);
        return shop;
    }

    private void come() {
        openShift();
        till.command(Command.DEVICES);
        till.on(new PromptEvent.Authorised("2001", "8888"));
        assertThat(till.place().get()).isEqualTo(Place.DEVICES);
    }

    private DevicesScreen page() {
        return screens.devices.screen().get();
    }

    private void choose(DeviceKind kind) {
        screens.devices.on(new DevicesEvent.Chosen(List.of(DeviceKind.values()).indexOf(kind)));
    }

    private void test(DeviceKind kind) {
        choose(kind);
        screens.devices.on(DevicesEvent.Asked.TEST);
    }

    private static String say(Words words) {
        return Texts.in(Language.EN).say(words);
    }

    @Test
    void a_drawer_whose_switch_answers_works_and_one_that_does_not_move_says_so() {
        devices.is(
                DeviceKind.DRAWER,
                Condition.READY,
                Cause.NONE,
                1,
                new Basis("drawer.switch", "high", Basis.Origin.FILE, "5"));
        come();
        devices.drawerLine = SwitchLine.LOW;
        test(DeviceKind.DRAWER);
        for (int second = 0; second < 3; second++) till.tick();
        assertThat(devices.kept(DeviceKind.DRAWER))
                .get()
                .extracting(Trial::cause)
                .isEqualTo(Cause.NOT_MOVED);
        test(DeviceKind.DRAWER);
        devices.drawerLine = SwitchLine.HIGH;
        till.tick();
        assertThat(devices.kept(DeviceKind.DRAWER))
                .get()
                .extracting(Trial::reached)
                .isEqualTo(Level.WORKS);
    }

    @Test
    void a_scale_works_when_what_is_put_on_it_comes_to_rest() {
        devices.is(DeviceKind.SCALE, Condition.READY, Cause.NONE, 1);
        come();
        test(DeviceKind.SCALE);
        till.tick();
        assertThat(page().testing()).isTrue();
        devices.weighed = new Weighed.Stable("1.386 kg");
        till.tick();
        var kept = devices.kept(DeviceKind.SCALE).orElseThrow();
        assertThat(kept.reached()).isEqualTo(Level.WORKS);
        assertThat(kept.said()).isEqualTo("1.386 kg");
        assertThat(say(page().notice().what())).isEqualTo("Weighed 1.386 kg");
    }

    @Test
    void a_scale_on_which_nothing_is_put_only_talks() {
        devices.is(DeviceKind.SCALE, Condition.READY, Cause.NONE, 1);
        come();
        test(DeviceKind.SCALE);
        for (int second = 0; second < 20; second++) till.tick();
        assertThat(devices.kept(DeviceKind.SCALE).orElseThrow().reached()).isEqualTo(Level.TALKS);
    }

    @Test
    void a_card_held_to_the_reader_says_its_kind_and_not_its_number() {
        devices.is(DeviceKind.CARD_READER, Condition.READY, Cause.NONE, 1);
        come();
        test(DeviceKind.CARD_READER);
        till.tapped(new Tap.Card("04A1B2C3D4E5F6"));
        assertThat(devices.kept(DeviceKind.CARD_READER).orElseThrow().said())
                .isEqualTo("UID 04…F6");
        test(DeviceKind.CARD_READER);
        till.tapped(new Tap.BankCard());
        assertThat(devices.kept(DeviceKind.CARD_READER).orElseThrow().said()).isEqualTo("EMV");
    }

    @Test
    void whether_the_display_can_be_read_only_a_person_can_say() {
        devices.is(DeviceKind.CUSTOMER_DISPLAY, Condition.READY, Cause.NONE, 1);
        devices.answers(
                DeviceKind.CUSTOMER_DISPLAY, new Trial(AT, Level.TALKS, Cause.NOT_PROVEN, ""));
        come();
        test(DeviceKind.CUSTOMER_DISPLAY);
        assertThat(page().asks()).isTrue();
        screens.devices.on(DevicesEvent.Asked.TEST_ALL);
        assertThat(devices.kept(DeviceKind.CUSTOMER_DISPLAY).orElseThrow().cause())
                .isEqualTo(Cause.NOT_SEEN);
        test(DeviceKind.CUSTOMER_DISPLAY);
        screens.devices.on(DevicesEvent.Asked.TEST);
        assertThat(devices.kept(DeviceKind.CUSTOMER_DISPLAY).orElseThrow().reached())
                .isEqualTo(Level.WORKS);
    }

    @Test
    void all_together_take_half_a_minute_at_most_and_what_was_not_reached_is_named() {
        devices.silent.add(DeviceKind.SCALE);
        come();
        screens.devices.on(DevicesEvent.Asked.TEST_ALL);
        for (int second = 0; second < 30; second++) till.tick();
        assertThat(page().testing()).isFalse();
        assertThat(say(page().notice().next()))
                .endsWith("not reached within 30 s: Scale, Payment terminal");
    }
}
