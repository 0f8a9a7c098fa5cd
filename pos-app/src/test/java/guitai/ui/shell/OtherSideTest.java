package guitai.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import guitai.scan.PaymentCode.Wallet;
import guitai.ui.customer.CustomerScreen;
import guitai.ui.customer.CustomerScreen.Stage;
import guitai.ui.sample.FakeWallet.Answer;
import guitai.ui.tender.TenderEvent;
import guitai.ui.text.Language;
import guitai.ui.text.Name;
import guitai.ui.work.Place;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/// What the customer sees of a sale.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class OtherSideTest extends WalletsAtWork {

    private CustomerScreen customer() {
        return till.customer().screen().get();
    }

    @Test
    void the_customer_sees_lines_total_code_seconds_and_paid() {
        var due = askForMoney();
        assertThat(customer().lines()).hasSize(2);
        assertThat(customer().total()).isEqualTo(due);
        assertThat(customer().stage()).isInstanceOf(Stage.Due.class);
        alipay.answer = Answer.AWAITED;
        press(new TenderEvent.WalletAsked(Wallet.ALIPAY));
        wait(1);
        assertThat(customer().stage())
                .isInstanceOfSatisfying(
                        Stage.Scan.class,
                        scan -> {
                            assertThat(scan.amount()).isEqualTo(due);
                            assertThat(scan.qr().isShown()).isTrue();
                            assertThat(scan.secondsLeft()).isPositive();
                        });
        alipay.answer = Answer.PAID;
        wait(6);
        assertThat(till.place().get()).isEqualTo(Place.PAID);
        assertThat(customer().stage())
                .isInstanceOfSatisfying(
                        Stage.Paid.class, paid -> assertThat(paid.amount()).isEqualTo(due));
        assertThat(customer().lines()).as("what was bought can still be read").hasSize(2);
    }

    @Test
    void the_customer_is_never_shown_the_payment_code_not_even_masked() {
        askForMoney();
        wechat.answer = Answer.AWAITED;
        till.scanned(CODE);
        assertThat(customer().stage()).isInstanceOf(Stage.Paying.class);
        assertThat(customer().toString()).doesNotContain("6789");
    }

    @Test
    void a_locked_till_shows_nobodys_goods() {
        openShift();
        scan(0);
        assertThat(customer().stage()).isInstanceOf(Stage.Shopping.class);
        till.command(guitai.ui.key.Command.LOCK);
        assertThat(customer().stage()).isInstanceOf(Stage.Welcome.class);
    }

    @Test
    void the_second_screen_is_drawn_in_each_of_its_stages() throws Exception {
        askForMoney();
        alipay.answer = Answer.AWAITED;
        picture("customer-due");
        press(new TenderEvent.WalletAsked(Wallet.ALIPAY));
        picture("customer-scan");
        alipay.answer = Answer.PAID;
        wait(6);
        picture("customer-paid");
    }

    private void picture(String name) throws Exception {
        for (var language : Language.values()) {
            var as = till.appearance().get();
            till.appearance().set(new Appearance(language, as.theme(), as.arrangement()));
            var file =
                    Rig.onFx(
                            () -> {
                                var window =
                                        new CustomerWindow(till, new Name("一号店", "Store No. 1"));
                                var stage = new javafx.stage.Stage();
                                stage.setScene(window.scene());
                                stage.show();
                                window.scene().getRoot().applyCss();
                                window.scene().getRoot().layout();
                                var drawn = Rig.picture(window.scene(), name + "-" + language);
                                stage.close();
                                return drawn;
                            });
            assertThat(file).isNotEmptyFile();
        }
    }
}
