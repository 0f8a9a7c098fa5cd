package guitai.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import guitai.equipment.Cause;
import guitai.equipment.Condition;
import guitai.equipment.DeviceKind;
import guitai.equipment.Trial;
import guitai.equipment.Trial.Level;
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
import guitai.ui.text.Tone;
import guitai.ui.text.Words;
import guitai.ui.work.Place;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// What a technician sees of the devices, and does with them.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class DevicesPageTest extends TillAtWork {

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
    void a_cashier_needs_a_managers_word_to_come_to_the_devices() {
        openShift();
        till.command(Command.DEVICES);
        assertThat(till.place().get()).isEqualTo(Place.SALE);
        till.on(new PromptEvent.Authorised("2001", "8888"));
        assertThat(till.place().get()).isEqualTo(Place.DEVICES);
    }

    @Test
    void each_kind_of_device_has_its_line_and_what_is_not_set_up_says_so() {
        come();
        assertThat(page().lines())
                .extracting(line -> say(line.name()) + ": " + say(line.state()))
                .containsExactly(
                        "Receipt printer: ready",
                        "Second printer: needs a hand",
                        "Cash drawer: ready",
                        "Scanner: not found",
                        "Scale: fault",
                        "Customer display: not set up",
                        "Member card reader: not set up",
                        "Payment terminal: seen in use");
    }

    @Test
    void a_device_that_was_lost_says_since_when_how_often_why_and_what_to_do() {
        come();
        choose(DeviceKind.SCANNER);
        var scanner = page().detail();
        assertThat(say(scanner.why())).isEqualTo("no such port or path");
        assertThat(say(scanner.cure())).contains("plug", "10 s");
        assertThat(say(scanner.since())).isEqualTo("Since 08:00, for 1 h");
        choose(DeviceKind.PRINTER);
        assertThat(say(page().detail().since())).endsWith("lost and found again 2 times");
    }

    @Test
    void every_setting_a_device_runs_on_says_where_its_value_came_from() {
        come();
        assertThat(page().detail().settings())
                .extracting(s -> s.name() + " " + s.value() + " " + say(s.origin()))
                .containsExactly(
                        "printer tcp:192.0.2.20:9100 till.conf line 4",
                        "printer.profile generic-58 environment GUITAI_PRINTER_PROFILE",
                        "printer.folder  as shipped");
    }

    @Test
    void the_page_follows_a_device_within_a_second() {
        come();
        devices.is(DeviceKind.PRINTER, Condition.DEGRADED, Cause.COVER_OPEN, 3);
        till.tick();
        assertThat(say(page().lines().getFirst().state())).isEqualTo("needs a hand");
        assertThat(say(page().detail().cure())).isEqualTo("Close the cover");
    }

    @Test
    void a_test_page_on_paper_says_that_the_printer_works_and_the_page_keeps_it() {
        devices.answers(DeviceKind.PRINTER, Trial.works(AT, ""));
        come();
        test(DeviceKind.PRINTER);
        assertThat(devices.tried).containsExactly(DeviceKind.PRINTER);
        assertThat(page().notice().tone()).isEqualTo(Tone.GOOD);
        assertThat(say(page().notice().what())).isEqualTo("Receipt printer: just now: works");
        assertThat(say(page().detail().tried())).isEqualTo("21 Nov 2026 09:00: works");
    }

    @Test
    void a_printer_without_paper_talks_and_says_what_it_needs() {
        devices.answers(DeviceKind.SECOND_PRINTER, new Trial(AT, Level.TALKS, Cause.PAPER_OUT, ""));
        come();
        test(DeviceKind.SECOND_PRINTER);
        assertThat(page().notice().tone()).isEqualTo(Tone.BAD);
        assertThat(say(page().notice().what())).contains("talks, no paper");
        assertThat(say(page().notice().next())).isEqualTo("Put in a new roll");
    }

    @Test
    void the_scanner_is_tested_by_the_code_on_the_screen() {
        come();
        test(DeviceKind.SCANNER);
        assertThat(page().detail().code().isShown()).isTrue();
        till.scanned("]Q3GUITAI-TEST");
        assertThat(page().notice().tone()).isEqualTo(Tone.GOOD);
        assertThat(devices.kept(DeviceKind.SCANNER))
                .get()
                .extracting(Trial::reached)
                .isEqualTo(Level.WORKS);
        assertThat(page().detail().code().isShown()).isFalse();
    }

    @Test
    void a_payment_code_scanned_as_a_test_is_never_shown_in_clear() {
        come();
        test(DeviceKind.SCANNER);
        till.scanned("134567890123456789");
        assertThat(say(page().notice().what())).doesNotContain("134567890123456789");
        assertThat(devices.kept(DeviceKind.SCANNER).orElseThrow().said())
                .doesNotContain("4567890123");
    }

    @Test
    void a_scanner_that_reads_nothing_for_twenty_seconds_is_said_to_be_silent() {
        come();
        test(DeviceKind.SCANNER);
        for (int second = 0; second < 20; second++) till.tick();
        assertThat(page().notice().tone()).isEqualTo(Tone.WARN);
        assertThat(devices.kept(DeviceKind.SCANNER))
                .get()
                .extracting(Trial::cause)
                .isEqualTo(Cause.NOBODY_CAME);
    }

    @Test
    void goods_scanned_on_this_page_are_refused_aloud_and_not_lost_in_a_test() {
        come();
        till.scanned(shop.code(0));
        assertThat(page().notice().tone()).isEqualTo(Tone.WARN);
        assertThat(devices.kept(DeviceKind.SCANNER))
                .get()
                .extracting(Trial::cause)
                .isEqualTo(Cause.NOBODY_CAME);
    }

    @Test
    void a_drawer_opened_by_a_test_is_an_opening_with_a_reason_like_any_other() {
        come();
        var before = shop.kicks;
        test(DeviceKind.DRAWER);
        assertThat(shop.kicks).isEqualTo(before + 1);
        assertThat(journal()).contains("NO_SALE").contains("设备自检");
        assertThat(devices.kept(DeviceKind.DRAWER))
                .get()
                .extracting(Trial::cause)
                .isEqualTo(Cause.NOT_PROVEN);
    }

    @Test
    void all_are_tested_one_after_the_other_but_those_that_need_a_hand() {
        come();
        screens.devices.on(DevicesEvent.Asked.TEST_ALL);
        assertThat(devices.tried)
                .containsExactly(
                        DeviceKind.PRINTER,
                        DeviceKind.SECOND_PRINTER,
                        DeviceKind.SCALE,
                        DeviceKind.PAYMENT_TERMINAL);
        assertThat(page().testing()).isFalse();
    }

    @Test
    void time_goes_on_while_the_page_is_open() {
        come();
        shop.pass(Duration.ofHours(2));
        till.tick();
        assertThat(say(page().detail().since())).contains("for 3 h");
    }
}
