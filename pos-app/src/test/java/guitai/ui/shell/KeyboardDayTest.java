package guitai.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import guitai.money.Money;
import guitai.patience.Patience;
import guitai.ui.key.KeyMap;
import guitai.ui.prompt.Prompt;
import guitai.ui.sale.Row;
import guitai.ui.sample.Shop;
import guitai.ui.text.Language;
import guitai.ui.work.Place;

import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/// The real window on real books, with nothing but a keyboard and a scanner that types.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class KeyboardDayTest {

    @TempDir Path home;
    private final AtomicLong nanos = new AtomicLong();
    private ExecutorService worker;
    private Shop shop;
    private TillViewModel till;
    private Stage stage;
    private Fingers fingers;

    @BeforeEach
    void open() throws Exception {
        Rig.start();
        worker = Executors.newSingleThreadExecutor();
        shop = new Shop(home);
        till = new TillViewModel(shop.parts(worker, new FxExecutor()));
        stage =
                Rig.onFx(
                        () -> {
                            var made = new Stage();
                            var window =
                                    new TillWindow(till, KeyMap.usual(), new Wedge(), nanos::get);
                            window.open(made);
                            till.start();
                            return made;
                        });
        fingers = new Fingers(scene(), nanos);
        until(() -> till.screens().signOn.screen().get().people().size() == 3);
    }

    private Scene scene() {
        return stage.getScene();
    }

    @AfterEach
    void close() throws Exception {
        Rig.onFx(
                () -> {
                    stage.close();
                    return true;
                });
        worker.shutdown();
        assertThat(worker.awaitTermination(10, TimeUnit.SECONDS)).isTrue();
        shop.close();
        assertThat(shop.bugs).isEmpty();
    }

    /// Waits for something that comes of a key on another thread.
    private void until(Callable<Boolean> done) throws Exception {
        Patience.until(this::now, () -> Rig.onFx(done));
    }

    private String now() {
        var screens = till.screens();
        return till.place().get()
                + ", cursor in "
                + scene().getFocusOwner()
                + ", "
                + till.prompt().get()
                + ", "
                + screens.close.screen().get()
                + ", "
                + screens.sale.screen().get().box()
                + screens.sale.screen().get().notice();
    }

    private void untilAt(Place place) throws Exception {
        until(() -> till.place().get() == place);
    }

    private void openShift() throws Exception {
        fingers.alt(KeyCode.DIGIT1);
        fingers.type("1111");
        fingers.press(KeyCode.ENTER);
        untilAt(Place.OPEN_SHIFT);
        for (int row = 0; row < 3; row++) fingers.press(KeyCode.ENTER);
        fingers.type("10");
        for (int row = 3; row < 9; row++) fingers.press(KeyCode.ENTER);
        untilAt(Place.SALE);
    }

    private void untilLines(int count) throws Exception {
        until(() -> till.screens().sale.screen().get().totals().lines() == count);
    }

    @Test
    void three_goods_for_exact_cash_take_three_scans_and_one_key() throws Exception {
        openShift();
        for (int i = 0; i < 3; i++) fingers.scan(shop.code(i));
        untilLines(3);
        fingers.press(KeyCode.F12);
        untilAt(Place.PAID);
        assertThat(shop.store().sales().last()).isPresent();
    }

    @Test
    void the_keyboard_alone_leads_from_sign_on_to_close() throws Exception {
        openShift();
        fingers.scan(shop.code(0));
        untilLines(1);
        fingers.press(KeyCode.ENTER);
        untilAt(Place.TENDER);
        fingers.type("50");
        fingers.press(KeyCode.ENTER);
        untilAt(Place.PAID);
        fingers.press(KeyCode.ENTER);
        untilAt(Place.SALE);
        fingers.ctrl(KeyCode.E);
        untilAt(Place.CLOSE);
        var price = shop.store().sales().last().orElseThrow().paid();
        // Ten notes of ten and what was paid, in yuan and jiao, as other cash.
        for (int row = 0; row < 8; row++) fingers.press(KeyCode.DOWN);
        fingers.type(Money.cny(10_000).plus(price).plain());
        fingers.press(KeyCode.ENTER);
        untilAt(Place.REPORT);
        assertThat(shop.store().shifts().latestZ(1).getFirst().overShort())
                .isEqualTo(Money.ZERO_CNY);
        fingers.press(KeyCode.ENTER);
        untilAt(Place.OPEN_SHIFT);
    }

    @Test
    void scenario_10_twenty_scans_in_a_burst_are_twenty_lines_in_order() throws Exception {
        openShift();
        for (int i = 0; i < 20; i++) fingers.scan(shop.code(i));
        untilLines(20);
        var rows = till.screens().sale.screen().get().rows();
        for (int i = 0; i < 20; i++) {
            assertThat(((Row.Goods) rows.get(i)).code()).isEqualTo(shop.code(i));
        }
        assertThat(box()).isEmpty();
    }

    @Test
    void scenario_11_no_enter_of_a_scanner_confirms_anything_while_the_till_hangs()
            throws Exception {
        openShift();
        fingers.scan(shop.code(0));
        untilLines(1);
        fingers.press(KeyCode.ENTER);
        untilAt(Place.TENDER);
        var hangs = new CountDownLatch(1);
        worker.execute(
                () -> {
                    try {
                        var _ = hangs.await(20, TimeUnit.SECONDS);
                    } catch (InterruptedException stopped) {
                        Thread.currentThread().interrupt();
                    }
                });
        for (int i = 1; i <= 5; i++) fingers.scan(shop.code(i));
        assertThat(till.place().get()).isEqualTo(Place.TENDER);
        hangs.countDown();
        untilLines(6);
        assertThat(till.place().get()).isEqualTo(Place.SALE);
        assertThat(shop.store().sales().last()).isEmpty();
    }

    @Test
    void a_scan_leaves_what_was_typed_before_it_as_it_was() throws Exception {
        openShift();
        fingers.type("ab");
        fingers.scan(shop.code(0));
        untilLines(1);
        fingers.type("12");
        fingers.press(KeyCode.ESCAPE);
        assertThat(box()).isEmpty();
    }

    @Test
    void a_typed_scan_that_was_cut_off_is_a_row_of_its_own_and_no_enter() throws Exception {
        openShift();
        fingers.scan(shop.code(0));
        untilLines(1);
        fingers.type("ab");
        fingers.scan("952");
        var rows = till.screens().sale.screen().get().rows();
        assertThat(((Row.Refused) rows.getLast()).code()).isEqualTo("952");
        assertThat(box()).isEqualTo("ab");
        assertThat(till.place().get()).isEqualTo(Place.SALE);
    }

    @Test
    void a_note_is_typed_in_a_field_with_an_input_method_and_a_scan_there_is_goods()
            throws Exception {
        openShift();
        fingers.scan(shop.code(0));
        untilLines(1);
        fingers.press(KeyCode.F3);
        until(() -> "words".equals(cursor().getId()));
        assertThat(cursor().getInputMethodRequests()).isNotNull();
        fingers.type("ab");
        fingers.scan(shop.code(1));
        untilLines(2);
        assertThat(cursor().getId()).isEqualTo("box");
        assertThat(cursor().getInputMethodRequests()).isNull();
        fingers.press(KeyCode.F3);
        fingers.type("hong");
        fingers.press(KeyCode.ENTER);
        untilLines(0);
        assertThat(shop.counter().changes().parked().getFirst().name()).isEqualTo("hong");
        fingers.scan(shop.code(2));
        untilLines(1);
        fingers.press(KeyCode.F3);
        fingers.press(KeyCode.F3);
        untilLines(0);
    }

    private TextInputControl cursor() {
        return (TextInputControl) scene().getFocusOwner();
    }

    @Test
    void a_scan_over_a_question_waits_and_answers_nothing() throws Exception {
        openShift();
        fingers.scan(shop.forAdults().gtins().getFirst().shortest());
        until(() -> till.prompt().get() instanceof Prompt.AgeCheck);
        fingers.scan(shop.code(0));
        assertThat(till.prompt().get()).isInstanceOf(Prompt.AgeCheck.class);
        fingers.press(KeyCode.ENTER);
        assertThat(till.prompt().get()).isInstanceOf(Prompt.AgeCheck.class);
        fingers.alt(KeyCode.DIGIT1);
        untilLines(2);
    }

    @Test
    void another_language_and_theme_change_what_is_seen_and_nothing_else() throws Exception {
        openShift();
        fingers.scan(shop.code(0));
        untilLines(1);
        fingers.type("ban");
        fingers.ctrl(KeyCode.K);
        fingers.ctrl(KeyCode.D);
        fingers.ctrl(KeyCode.J);
        assertThat(till.appearance().get().language()).isEqualTo(Language.EN);
        assertThat(box()).isEqualTo("ban");
        fingers.type("k");
        assertThat(box()).isEqualTo("bank");
        assertThat(till.screens().sale.screen().get().rows()).hasSize(1);
    }

    @Test
    void after_a_touch_on_a_button_typing_still_finds_the_box() throws Exception {
        openShift();
        Rig.onFx(
                () -> {
                    scene().getRoot().requestFocus();
                    return true;
                });
        fingers.type("12");
        assertThat(box()).isEqualTo("12");
    }

    private String box() throws Exception {
        return Rig.onFx(() -> ((TextInputControl) scene().lookup("#box")).getText());
    }
}
