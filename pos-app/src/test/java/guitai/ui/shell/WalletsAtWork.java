package guitai.ui.shell;

import guitai.money.Money;
import guitai.payment.Channel;
import guitai.scan.PaymentCode.Wallet;
import guitai.ui.sample.FakeWallet;
import guitai.ui.sample.Shop;
import guitai.ui.tender.Paying;
import guitai.ui.tender.TenderEvent;
import guitai.ui.tender.TenderScreen;
import guitai.ui.work.Place;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/// A till that takes two wallets, whose gateways say what a test wants.
abstract class WalletsAtWork extends TillAtWork {

    static final String CODE = "134567890123456789";
    static final String FRESH_CODE = "134567890123456780";
    static final String ALIPAY_CODE = "281234567890123456";

    final FakeWallet wechat = new FakeWallet(Channel.WECHAT_PAY);
    final FakeWallet alipay = new FakeWallet(Channel.ALIPAY);

    boolean atOnce() {
        return true;
    }

    @Override
    Shop shop(Path at) {
        return new Shop(at, Map.of(Wallet.WECHAT, wechat, Wallet.ALIPAY, alipay), atOnce());
    }

    TenderScreen tender() {
        return screens.tender.screen().get();
    }

    Paying paying() {
        return tender().paying();
    }

    void press(TenderEvent event) {
        screens.tender.on(event);
    }

    /// So many seconds go by.
    void wait(int seconds) {
        for (int i = 0; i < seconds; i++) {
            shop.pass(Duration.ofSeconds(1));
            shop.counter().charge().tick();
            till.tick();
        }
    }

    /// Goods in the basket, and their money asked for.
    Money askForMoney() {
        openShift();
        var due = scan(0).plus(scan(1));
        enter();
        org.assertj.core.api.Assertions.assertThat(till.place().get()).isEqualTo(Place.TENDER);
        return due;
    }
}
