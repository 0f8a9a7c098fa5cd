package guitai.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import guitai.scan.PaymentCode.Wallet;
import guitai.ui.sale.SaleEvent;
import guitai.ui.text.Tone;
import guitai.ui.work.Place;
import guitai.ui.work.Sounds.Sound;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import java.time.Duration;

/// A shop that wants one key between the phone and the money.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class HeldCodeTest extends WalletsAtWork {

    @Override
    boolean atOnce() {
        return false;
    }

    @Test
    void a_payment_code_among_the_goods_waits_for_one_key_and_is_never_shown_whole() {
        openShift();
        scan(0);
        till.scanned(CODE);
        assertThat(till.place().get()).isEqualTo(Place.SALE);
        var now = screens.sale.screen().get();
        assertThat(now.ways().held()).isEqualTo("13************6789");
        assertThat(now.toString()).doesNotContain(CODE);
        screens.sale.on(new SaleEvent.WalletAsked(Wallet.WECHAT));
        assertThat(till.place().get()).isEqualTo(Place.PAID);
        assertThat(screens.sale.screen().get().ways().held()).isEmpty();
    }

    @Test
    void a_code_that_waited_too_long_is_not_charged_and_a_fresh_one_is_asked_for() {
        openShift();
        scan(0);
        till.scanned(CODE);
        shop.pass(Duration.ofMinutes(1));
        shop.heard.clear();
        screens.sale.on(new SaleEvent.WalletAsked(Wallet.WECHAT));
        assertThat(till.place().get()).isEqualTo(Place.SALE);
        assertThat(shop.heard).contains(Sound.REFUSED);
        assertThat(screens.sale.screen().get().notice().tone()).isEqualTo(Tone.BAD);
        assertThat(shop.store().payments().openAttempts()).isEmpty();
    }

    @Test
    void enter_still_means_cash_while_a_code_waits() {
        openShift();
        scan(0);
        till.scanned(CODE);
        enter();
        assertThat(till.place().get()).isEqualTo(Place.TENDER);
        assertThat(screens.tender.screen().get().paying().isShown()).isFalse();
    }

    @Test
    void without_a_code_the_key_shows_ours() {
        openShift();
        scan(0);
        alipay.answer = guitai.ui.sample.FakeWallet.Answer.AWAITED;
        screens.sale.on(new SaleEvent.WalletAsked(Wallet.ALIPAY));
        assertThat(till.place().get()).isEqualTo(Place.TENDER);
        assertThat(screens.tender.screen().get().paying().qr().isShown()).isTrue();
    }
}
