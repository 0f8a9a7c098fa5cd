package guitai.ui.phone;

import guitai.payment.Channel;
import guitai.scan.PaymentCode.Wallet;

import java.util.List;
import java.util.function.Consumer;

/// Port: a customer with a phone, and the bad days of a gateway. Every call returns at once and
/// tells on any thread what came of it.
public interface CustomersPhone {

    /// Puts a fresh payment code before the scanner.
    void showCode(Wallet wallet, Behaviour behaviour, boolean coupon, Consumer<Told> back);

    /// Reads the code the till shows, and pays it.
    ///
    /// @param number of the attempt
    void pay(Channel channel, String number, boolean coupon, Consumer<Told> back);

    /// Whether cards and stored value can be played too.
    default boolean hasCards() {
        return false;
    }

    /// What becomes of the next card that is presented at the terminal.
    default void nextCard(Card card, Consumer<Told> back) {
        back.accept(new Told.Failed("no terminal"));
    }

    /// Cuts the terminal from its acquirer, or mends that.
    default void terminalLine(boolean up, Consumer<Told> back) {
        back.accept(new Told.Failed("no terminal"));
    }

    /// Puts a code of the shop's stored value before the scanner.
    ///
    /// @param printed on a card, which may not be spent while the line is down; a phone's may
    default void showStoredValue(boolean printed, Consumer<Told> back) {
        back.accept(new Told.Failed("no issuer"));
    }

    /// From now on so many of these calls go wrong in this way.
    void breaks(Fault fault, Consumer<Told> back);

    /// Everything goes right again.
    void mends(Consumer<Told> back);

    /// The ways things can go wrong, by the sandbox's names.
    List<String> faults();

    /// What the customer does with a payment code.
    enum Behaviour {
        PAYS("phone.pays"),
        PASSWORD("phone.password"),
        PASSWORD_THEN_DECLINES("phone.passwordThenDeclines"),
        DECLINES("phone.declines"),
        NOT_ENOUGH("phone.notEnough"),
        NEVER("phone.never"),
        SLOW("phone.slow");

        private final String label;

        Behaviour(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /// What becomes of a card.
    enum Card {
        APPROVED("phone.cardApproved"),
        DECLINED("phone.cardDeclined"),
        NOT_ENOUGH("phone.cardNotEnough"),
        /// The acquirer has it; its answer is lost.
        ANSWER_LOST("phone.cardAnswerLost"),
        /// It never reaches the acquirer.
        NEVER_ARRIVES("phone.cardNeverArrives"),
        /// Nobody presents one.
        NOBODY("phone.cardNobody"),
        /// Taken offline, and refused when it is handed over.
        REFUSED_LATER("phone.cardRefusedLater"),
        SLOW("phone.cardSlow");

        private final String label;

        Card(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /// Which calls go wrong.
    enum On {
        PAY("phone.onPay"),
        QUERY("phone.onQuery"),
        REVERSE("phone.onReverse"),
        REFUND("phone.onRefund"),
        ANY("phone.onAny");

        private final String label;

        On(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /// @param what by the sandbox's name
    /// @param times how often, at least once
    record Fault(On on, String what, int times) {}

    sealed interface Told {
        record Done() implements Told {}

        /// @param why in the sandbox's words
        record Failed(String why) implements Told {}
    }
}
