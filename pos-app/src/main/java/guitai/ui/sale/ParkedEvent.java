package guitai.ui.sale;

/// What a person does with the parked sales.
public sealed interface ParkedEvent {

    record Moved(int by) implements ParkedEvent {}

    record Chosen(int index) implements ParkedEvent {}

    /// Takes the selected one up again.
    record Entered() implements ParkedEvent {}

    record Backed() implements ParkedEvent {}
}
