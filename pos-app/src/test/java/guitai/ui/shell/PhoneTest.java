package guitai.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import guitai.payment.Channel;
import guitai.scan.PaymentCode.Wallet;
import guitai.ui.key.KeyMap;
import guitai.ui.phone.CustomersPhone;
import guitai.ui.phone.PhoneEvent;
import guitai.ui.phone.PhoneViewModel;
import guitai.ui.sample.FakeWallet.Answer;
import guitai.ui.tender.Paying.Stage;
import guitai.ui.tender.TenderEvent;
import guitai.ui.text.Language;
import guitai.ui.text.Tone;
import guitai.ui.work.Place;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// A trainer plays the customer.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class PhoneTest extends WalletsAtWork {

    private final List<String> asked = new ArrayList<>();
    private final Played sandbox = new Played();

    private final class Played implements CustomersPhone {
        @Override
        public void showCode(
                Wallet wallet, Behaviour behaviour, boolean coupon, Consumer<Told> back) {
            asked.add("show " + wallet + " " + behaviour + " " + coupon);
            till.scanned(CODE);
            back.accept(new Told.Done());
        }

        @Override
        public void pay(Channel channel, String number, boolean coupon, Consumer<Told> back) {
            asked.add("pay " + channel + " " + number);
            back.accept(new Told.Failed("no order waits"));
        }

        @Override
        public void breaks(Fault fault, Consumer<Told> back) {
            asked.add("break " + fault.on() + " " + fault.what() + " " + fault.times());
            back.accept(new Told.Done());
        }

        @Override
        public void mends(Consumer<Told> back) {
            asked.add("mend");
            back.accept(new Told.Done());
        }

        @Override
        public boolean hasCards() {
            return true;
        }

        @Override
        public void nextCard(Card card, Consumer<Told> back) {
            asked.add("card " + card);
            back.accept(new Told.Done());
        }

        @Override
        public void terminalLine(boolean up, Consumer<Told> back) {
            asked.add("terminal " + up);
            back.accept(new Told.Done());
        }

        @Override
        public void showStoredValue(boolean printed, Consumer<Told> back) {
            asked.add("stored value " + printed);
            back.accept(new Told.Failed("no account"));
        }

        @Override
        public List<String> faults() {
            return List.of("ANSWER_LOST_BEFORE_HEADERS", "SYSTEM_ERROR");
        }
    }

    @Test
    void a_trainer_shows_a_code_and_the_till_charges_it() {
        askForMoney();
        var phone = till.phone(sandbox);
        phone.on(new PhoneEvent.Decided(CustomersPhone.Behaviour.PASSWORD));
        phone.on(new PhoneEvent.HasCoupon(true));
        phone.on(new PhoneEvent.Showed());
        assertThat(asked).containsExactly("show WECHAT PASSWORD true");
        assertThat(till.place().get()).isEqualTo(Place.PAID);
        assertThat(phone.screen().get().notice().tone()).isEqualTo(Tone.GOOD);
    }

    @Test
    void the_code_the_till_shows_is_paid_by_its_number_and_a_refusal_is_said() {
        askForMoney();
        PhoneViewModel phone = till.phone(sandbox);
        phone.on(new PhoneEvent.Paid());
        assertThat(asked).isEmpty();
        assertThat(phone.screen().get().notice().tone()).isEqualTo(Tone.WARN);
        alipay.answer = Answer.AWAITED;
        press(new TenderEvent.WalletAsked(Wallet.ALIPAY));
        assertThat(paying().stage()).isEqualTo(Stage.SHOWN);
        phone.on(new PhoneEvent.Paid());
        assertThat(asked).hasSize(1).first().asString().startsWith("pay ALIPAY 02A0");
        assertThat(phone.screen().get().notice().tone()).isEqualTo(Tone.BAD);
    }

    @Test
    void a_trainer_plays_the_card_the_terminals_line_and_the_stored_value_code() {
        openShift();
        var phone = till.phone(sandbox);
        phone.on(new PhoneEvent.CardChosen(CustomersPhone.Card.ANSWER_LOST));
        assertThat(phone.screen().get().notice().tone()).isEqualTo(Tone.GOOD);
        phone.on(new PhoneEvent.TerminalLine(false));
        assertThat(phone.screen().get().terminalCut()).isTrue();
        phone.on(new PhoneEvent.TerminalLine(true));
        assertThat(phone.screen().get().terminalCut()).isFalse();
        phone.on(new PhoneEvent.StoredValueShown(true));
        assertThat(phone.screen().get().notice().tone()).isEqualTo(Tone.BAD);
        assertThat(asked)
                .containsExactly(
                        "card ANSWER_LOST", "terminal false", "terminal true", "stored value true");
    }

    @Test
    void faults_are_switched_on_and_all_off_again() throws Exception {
        openShift();
        var phone = till.phone(sandbox);
        phone.on(
                new PhoneEvent.Broke(
                        new CustomersPhone.Fault(CustomersPhone.On.PAY, "SYSTEM_ERROR", 2)));
        assertThat(phone.screen().get().armed()).hasSize(1);
        phone.on(new PhoneEvent.Mended());
        assertThat(phone.screen().get().armed()).isEmpty();
        assertThat(asked).containsExactly("break PAY SYSTEM_ERROR 2", "mend");
        for (var language : Language.values()) {
            var as = till.appearance().get();
            till.appearance().set(new Appearance(language, as.theme(), as.arrangement()));
            Rig.onFx(
                    () -> {
                        var window = new PhoneWindow(till, KeyMap.usual(), sandbox);
                        var stage = new javafx.stage.Stage();
                        stage.setScene(window.scene());
                        stage.show();
                        window.scene().getRoot().applyCss();
                        window.scene().getRoot().layout();
                        var file = Rig.picture(window.scene(), "phone-" + language);
                        stage.close();
                        return file;
                    });
        }
    }
}
