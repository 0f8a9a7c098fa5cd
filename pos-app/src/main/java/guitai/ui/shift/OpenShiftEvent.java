package guitai.ui.shift;

/// What a person does before the shift is open.
public sealed interface OpenShiftEvent {

    /// @param line index of the denomination; the number of denominations means the other cash
    record Counted(int line, String text) implements OpenShiftEvent {}

    /// The drawer holds what the shift before left in it.
    record AsLeft() implements OpenShiftEvent {}

    record Opened() implements OpenShiftEvent {}
}
