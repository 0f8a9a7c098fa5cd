package guitai.ui.phone;

import guitai.scan.PaymentCode.Wallet;
import guitai.ui.phone.CustomersPhone.Behaviour;
import guitai.ui.phone.CustomersPhone.Card;
import guitai.ui.phone.CustomersPhone.Fault;

/// What a trainer does with the phone.
public sealed interface PhoneEvent {

    record Took(Wallet wallet) implements PhoneEvent {}

    record Decided(Behaviour behaviour) implements PhoneEvent {}

    record HasCoupon(boolean yes) implements PhoneEvent {}

    /// Holds a fresh payment code before the scanner.
    record Showed() implements PhoneEvent {}

    /// Reads the code the till shows, and pays.
    record Paid() implements PhoneEvent {}

    record Broke(Fault fault) implements PhoneEvent {}

    record Mended() implements PhoneEvent {}

    /// The next card at the terminal.
    record CardChosen(Card card) implements PhoneEvent {}

    record TerminalLine(boolean up) implements PhoneEvent {}

    /// @param printed on a card rather than a phone
    record StoredValueShown(boolean printed) implements PhoneEvent {}
}
