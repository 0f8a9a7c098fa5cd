package guitai.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import guitai.patience.Patience;
import guitai.payment.Channel;
import guitai.scan.PaymentCode.Wallet;
import guitai.ui.key.KeyMap;
import guitai.ui.sample.FakeWallet;
import guitai.ui.sample.FakeWallet.Answer;
import guitai.ui.sample.Shop;
import guitai.ui.tender.Paying;
import guitai.ui.tender.Paying.Stage;
import guitai.ui.work.Place;

import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/// Payments by wallet in the real window, with nothing but a keyboard and a scanner that types.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class WalletKeysTest {

    @TempDir Path home;
    private final AtomicLong nanos = new AtomicLong();
    private final FakeWallet wechat = new FakeWallet(Channel.WECHAT_PAY);
    private final FakeWallet alipay = new FakeWallet(Channel.ALIPAY);
    private ExecutorService worker;
    private Shop shop;
    private TillViewModel till;
    private javafx.stage.Stage stage;
    private Fingers fingers;

    @BeforeEach
    void open() throws Exception {
        Rig.start();
        worker = Executors.newSingleThreadExecutor();
        shop = new Shop(home, Map.of(Wallet.WECHAT, wechat, Wallet.ALIPAY, alipay), true);
        till = new TillViewModel(shop.parts(worker, new FxExecutor()));
        stage =
                Rig.onFx(
                        () -> {
                            var made = new javafx.stage.Stage();
                            new TillWindow(till, KeyMap.usual(), new Wedge(), nanos::get)
                                    .open(made);
                            till.start();
                            return made;
                        });
        fingers = new Fingers(stage.getScene(), nanos);
        until(() -> till.screens().signOn.screen().get().people().size() == 3);
        fingers.alt(KeyCode.DIGIT1);
        fingers.type("1111");
        fingers.press(KeyCode.ENTER);
        untilAt(Place.OPEN_SHIFT);
        for (int row = 0; row < 9; row++) fingers.press(KeyCode.ENTER);
        untilAt(Place.SALE);
        fingers.scan(shop.code(0));
        until(() -> till.screens().sale.screen().get().rows().size() == 1);
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

    private void until(Callable<Boolean> done) throws Exception {
        Patience.until(() -> till.place().get() + " " + paying(), () -> Rig.onFx(done));
    }

    private void untilAt(Place place) throws Exception {
        until(() -> till.place().get() == place);
    }

    private void untilPaying(Stage stage) throws Exception {
        until(() -> paying().stage() == stage);
    }

    private Paying paying() {
        return till.screens().tender.screen().get().paying();
    }

    @Test
    void goods_phone_done_and_the_next_goods_begin_the_next_sale() throws Exception {
        fingers.scan(WalletsAtWork.CODE);
        untilAt(Place.PAID);
        fingers.scan(shop.code(1));
        untilAt(Place.SALE);
    }

    @Test
    void a_payment_is_asked_for_stopped_told_and_replaced_by_cash_with_keys_alone()
            throws Exception {
        wechat.answer = Answer.UNKNOWN;
        fingers.scan(WalletsAtWork.CODE);
        untilPaying(Stage.UNKNOWN);
        fingers.ctrl(KeyCode.Q);
        fingers.press(KeyCode.ENTER);
        untilPaying(Stage.UNKNOWN);
        fingers.scan(shop.code(1));
        until(() -> !till.screens().tender.screen().get().notice().isEmpty());
        // Whatever follows from the refusal, its words stay.
        worker.submit(() -> {}).get();
        assertThat(Rig.onFx(() -> till.screens().tender.screen().get().notice().isEmpty()))
                .isFalse();
        fingers.ctrl(KeyCode.S);
        untilPaying(Stage.TAKING_BACK);
        fingers.ctrl(KeyCode.T);
        until(() -> paying().cashAllowed());
        fingers.press(KeyCode.F12);
        untilAt(Place.PAID);
        assertThat(shop.store().sales().last().orElseThrow().lines()).hasSize(1);
    }

    @Test
    void our_code_is_shown_by_one_key_and_a_declined_phone_is_replaced_by_typed_cash()
            throws Exception {
        alipay.answer = Answer.AWAITED;
        fingers.press(KeyCode.F10);
        untilPaying(Stage.SHOWN);
        alipay.answer = Answer.NOT_ENOUGH;
        fingers.ctrl(KeyCode.Q);
        untilPaying(Stage.DECLINED);
        fingers.type("100");
        fingers.press(KeyCode.ENTER);
        untilAt(Place.PAID);
    }
}
