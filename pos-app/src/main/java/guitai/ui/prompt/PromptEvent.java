package guitai.ui.prompt;

import guitai.ui.key.Command;

/// What a person answers.
public sealed interface PromptEvent {

    record NumberTyped(String text) implements PromptEvent {}

    record Authorised(String number, String pin) implements PromptEvent {
        @Override
        public String toString() {
            return "Authorised[number=" + number + ", pin=****]";
        }
    }

    /// Old enough.
    record AgeConfirmed() implements PromptEvent {}

    /// Not old enough, or not shown: the goods stay out of the sale.
    record AgeRefused() implements PromptEvent {}

    /// Cards may be taken while the line is down.
    record CardsAllowed(String reason) implements PromptEvent {}

    /// On the card for discounts and prices by hand.
    sealed interface HandPrice extends PromptEvent {
        /// For the whole sale instead of the line, or back.
        record Where() implements HandPrice {}

        /// As an amount instead of a percentage, and so on.
        record How() implements HandPrice {}

        record Given(String number, String reason) implements HandPrice {}

        /// What was changed by hand goes back to what it was.
        record TakenBack() implements HandPrice {}
    }

    /// On the card that asks why money goes back.
    sealed interface Why extends PromptEvent {
        /// The other way to do it.
        record Other() implements Why {}

        record Given(String number, String reason) implements Why {}
    }

    /// A command of the menu.
    record Picked(Command command) implements PromptEvent {}

    /// Esc: nothing is allowed, nothing changes.
    record Dismissed() implements PromptEvent {}
}
