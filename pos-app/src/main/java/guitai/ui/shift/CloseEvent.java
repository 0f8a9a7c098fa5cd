package guitai.ui.shift;

/// What a person does while closing a shift.
public sealed interface CloseEvent {

    /// @param line index of the denomination; the number of denominations means the other cash
    record Counted(int line, String text) implements CloseEvent {}

    record ReasonChosen(int index) implements CloseEvent {}

    /// The count, or the reason, is given.
    record Given() implements CloseEvent {}

    /// Back to selling; only before the first count.
    record Backed() implements CloseEvent {}
}
