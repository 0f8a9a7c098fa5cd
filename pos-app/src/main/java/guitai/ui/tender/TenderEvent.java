package guitai.ui.tender;

/// What a person does while cash is asked for.
public sealed interface TenderEvent {

    record Typed(String text) implements TenderEvent {}

    /// Enter: takes what is typed, or exactly what is due.
    record Entered() implements TenderEvent {}

    /// Exactly what is due, whatever is typed.
    record ExactGiven() implements TenderEvent {}

    record NoteGiven(int index) implements TenderEvent {}

    /// Back to the basket; what was given so far goes back to the customer.
    record Backed() implements TenderEvent {}
}
