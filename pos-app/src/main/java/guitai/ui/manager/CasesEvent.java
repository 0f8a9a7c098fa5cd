package guitai.ui.manager;

/// What a person does on the list of payments.
public sealed interface CasesEvent {

    record Moved(int by) implements CasesEvent {}

    record Chosen(int index) implements CasesEvent {}

    record Typed(String number) implements CasesEvent {}

    enum Asked implements CasesEvent {
        /// "I look after this one."
        TAKE,
        /// Asks the gateway about the row now.
        ASK,
        /// Asks about the number that was typed.
        LOOK_UP,
        BACK
    }
}
