package guitai.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import guitai.money.Money;
import guitai.payment.Means;
import guitai.scan.PaymentCode.Wallet;
import guitai.ui.sample.FakeWallet.Answer;
import guitai.ui.tender.Paying;
import guitai.ui.tender.Paying.Stage;
import guitai.ui.tender.TenderEvent;
import guitai.ui.tender.TenderEvent.Wallets;
import guitai.ui.text.Language;
import guitai.ui.text.Texts;
import guitai.ui.text.Tone;
import guitai.ui.work.Place;
import guitai.ui.work.Sounds.Sound;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import java.time.Duration;

/// What a cashier sees while a customer's phone pays.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class WalletPayingTest extends WalletsAtWork {

    @Test
    void zero_touch_the_goods_then_the_phone_then_the_next_goods() {
        openShift();
        var due = scan(0).plus(scan(1));
        till.scanned(CODE);
        assertThat(till.place().get()).isEqualTo(Place.PAID);
        var paid = screens.paid.screen().get().settled();
        assertThat(paid.paid()).isEqualTo(due);
        assertThat(paid.cash()).isFalse();
        assertThat(shop.heard).contains(Sound.PAID);
        assertThat(shop.kicks).as("no cash, no drawer").isZero();
        scan(2);
        assertThat(till.place().get()).isEqualTo(Place.SALE);
        assertThat(screens.sale.screen().get().rows()).hasSize(1);
    }

    @Test
    void the_seconds_until_patience_ends_count_down_while_the_customer_types_a_password() {
        var due = askForMoney();
        wechat.answer = Answer.AWAITED;
        till.scanned(CODE);
        assertThat(paying().stage()).isEqualTo(Stage.AWAITED);
        assertThat(paying().amount()).isEqualTo(due);
        assertThat(paying().means()).isEqualTo(Means.WECHAT);
        assertThat(paying().code()).isEqualTo("13************6789");
        assertThat(paying().secondsLeft()).isEqualTo(45);
        wait(4);
        assertThat(paying().secondsLeft()).isEqualTo(41);
        wechat.answer = Answer.PAID;
        press(Wallets.ASK);
        assertThat(till.place().get()).isEqualTo(Place.PAID);
    }

    @Test
    void a_second_code_and_goods_are_refused_aloud_while_a_payment_is_under_way() {
        askForMoney();
        wechat.answer = Answer.AWAITED;
        till.scanned(CODE);
        for (var scan : new String[] {FRESH_CODE, ALIPAY_CODE, shop.code(3)}) {
            shop.heard.clear();
            till.scanned(scan);
            assertThat(shop.heard).contains(Sound.REFUSED);
            assertThat(till.place().get()).isEqualTo(Place.TENDER);
            assertThat(tender().notice().tone()).isEqualTo(Tone.BAD);
            assertThat(paying().stage()).isEqualTo(Stage.AWAITED);
        }
        wechat.answer = Answer.PAID;
        press(Wallets.ASK);
        assertThat(shop.store().sales().last().orElseThrow().lines()).hasSize(2);
    }

    @Test
    void the_same_code_twice_is_one_payment() {
        askForMoney();
        wechat.answer = Answer.AWAITED;
        till.scanned(CODE);
        till.scanned(CODE);
        assertThat(paying().stage()).isEqualTo(Stage.AWAITED);
        assertThat(shop.store().payments().openAttempts()).hasSize(1);
    }

    @Test
    void while_the_outcome_is_unknown_nothing_invites_to_pay_again() {
        askForMoney();
        wechat.answer = Answer.UNKNOWN;
        till.scanned(CODE);
        assertThat(paying().stage()).isEqualTo(Stage.UNKNOWN);
        assertThat(paying().cashAllowed()).isFalse();
        assertThat(paying().mayAsk()).isTrue();
        for (var language : Language.values()) {
            var texts = Texts.in(language);
            var said = texts.say(paying().what()) + texts.say(paying().next());
            assertThat(said.toLowerCase(java.util.Locale.ROOT))
                    .doesNotContain("try again", "retry", "重试", "再试");
        }
        press(new TenderEvent.ExactGiven());
        assertThat(till.place().get()).isEqualTo(Place.TENDER);
        assertThat(shop.store().sales().last()).isEmpty();
    }

    @Test
    void a_stopped_payment_lets_cash_in_only_after_the_customer_was_told() {
        askForMoney();
        wechat.answer = Answer.UNKNOWN;
        till.scanned(CODE);
        press(Wallets.STOP);
        assertThat(paying().stage()).isEqualTo(Stage.TAKING_BACK);
        assertThat(paying().mayTell()).isTrue();
        assertThat(paying().cashAllowed()).isFalse();
        press(Wallets.TOLD);
        assertThat(paying().told()).isTrue();
        assertThat(paying().cashAllowed()).isTrue();
        assertThat(tender().walletAllowed()).as("no second code before it is sure").isFalse();
        press(new TenderEvent.ExactGiven());
        assertThat(till.place().get()).isEqualTo(Place.PAID);
    }

    @Test
    void a_payment_that_ran_out_is_taken_back_and_said_to_be_taken_back() {
        askForMoney();
        wechat.answer = Answer.AWAITED;
        till.scanned(CODE);
        wait(46);
        assertThat(paying().stage()).isEqualTo(Stage.TAKING_BACK);
        wechat.answer = Answer.TAKEN_BACK;
        wait(30);
        assertThat(paying().stage()).isEqualTo(Stage.REVERSED);
        assertThat(tender().walletAllowed()).isTrue();
        wechat.answer = Answer.PAID;
        till.scanned(FRESH_CODE);
        assertThat(till.place().get()).isEqualTo(Place.PAID);
    }

    @Test
    void a_declined_payment_says_why_and_what_helps_and_cash_is_taken_at_once() {
        askForMoney();
        wechat.answer = Answer.NOT_ENOUGH;
        shop.heard.clear();
        till.scanned(CODE);
        assertThat(paying().stage()).isEqualTo(Stage.DECLINED);
        assertThat(shop.heard).contains(Sound.REFUSED);
        assertThat(Texts.in(Language.ZH).say(paying().what())).contains("余额不足");
        assertThat(Texts.in(Language.ZH).say(paying().money())).isEqualTo("没有扣款");
        press(new TenderEvent.ExactGiven());
        assertThat(till.place().get()).isEqualTo(Place.PAID);
        scan(0);
        enter();
        assertThat(paying()).as("the next sale knows nothing of it").isEqualTo(Paying.NONE);
    }

    @Test
    void our_code_is_shown_for_the_customer_to_read_until_it_is_paid() {
        var due = askForMoney();
        press(new TenderEvent.WalletAsked(Wallet.ALIPAY));
        assertThat(paying().stage()).isEqualTo(Stage.SHOWN);
        assertThat(paying().qr().isShown()).isTrue();
        assertThat(paying().amount()).isEqualTo(due);
        wait(6);
        assertThat(till.place().get()).isEqualTo(Place.PAID);
    }

    @Test
    void some_in_cash_and_the_rest_by_wallet() {
        var due = askForMoney();
        press(new TenderEvent.Typed("1"));
        press(new TenderEvent.Entered());
        till.scanned(CODE);
        assertThat(till.place().get()).isEqualTo(Place.PAID);
        var paid = screens.paid.screen().get().settled();
        assertThat(paid.by()).hasSize(2);
        assertThat(shop.store().sales().last().orElseThrow().tenders().getLast().amount())
                .isEqualTo(due.minus(Money.cny(100)));
    }

    @Test
    void a_part_by_wallet_and_the_rest_in_cash() {
        var due = askForMoney();
        press(new TenderEvent.Typed("2"));
        press(Wallets.PART);
        till.scanned(CODE);
        assertThat(till.place().get()).isEqualTo(Place.TENDER);
        assertThat(tender().walletDue()).isEqualTo(due.minus(Money.cny(200)));
        assertThat(tender().already()).hasSize(1);
        press(new TenderEvent.ExactGiven());
        assertThat(till.place().get()).isEqualTo(Place.PAID);
    }

    @Test
    void an_amount_typed_as_cash_is_never_taken_for_the_part_of_a_code() {
        var due = askForMoney();
        press(new TenderEvent.Typed("2"));
        till.scanned(CODE);
        assertThat(till.place().get()).isEqualTo(Place.PAID);
        var sale = shop.store().sales().last().orElseThrow();
        assertThat(sale.tenders()).hasSize(1);
        assertThat(sale.tenders().getFirst().amount()).isEqualTo(due);
    }

    @Test
    void giving_up_asks_twice_and_says_what_goes_back_to_the_wallet() {
        askForMoney();
        press(new TenderEvent.Typed("2"));
        press(Wallets.PART);
        till.scanned(CODE);
        press(new TenderEvent.Backed());
        assertThat(till.place().get()).isEqualTo(Place.TENDER);
        assertThat(tender().notice().tone()).isEqualTo(Tone.WARN);
        wechat.answer = Answer.TAKEN_BACK;
        press(new TenderEvent.Backed());
        assertThat(till.place().get()).isEqualTo(Place.SALE);
        assertThat(screens.sale.screen().get().notice().money().args())
                .containsExactly(Money.cny(200));
        wait(20);
        assertThat(shop.store().payments().openAttempts()).isEmpty();
    }

    @Test
    void a_payment_under_way_is_in_front_again_after_a_power_cut() {
        askForMoney();
        wechat.answer = Answer.AWAITED;
        till.scanned(CODE);
        shop.close();
        shop = shop(home);
        till = new TillViewModel(shop.parts(Runnable::run, Runnable::run));
        screens = till.screens();
        shop.pass(Duration.ofSeconds(5));
        till.start();
        signOn();
        assertThat(till.place().get()).isEqualTo(Place.TENDER);
        assertThat(paying().open()).isTrue();
        wechat.answer = Answer.PAID;
        press(Wallets.ASK);
        assertThat(till.place().get()).isEqualTo(Place.PAID);
    }

    @Test
    void money_that_comes_while_the_till_is_locked_shows_nothing_to_whoever_stands_there() {
        askForMoney();
        wechat.answer = Answer.AWAITED;
        till.scanned(CODE);
        till.command(guitai.ui.key.Command.LOCK);
        wechat.answer = Answer.PAID;
        wait(6);
        assertThat(till.place().get()).isEqualTo(Place.SIGN_ON);
        assertThat(shop.store().sales().last()).isPresent();
    }
}
