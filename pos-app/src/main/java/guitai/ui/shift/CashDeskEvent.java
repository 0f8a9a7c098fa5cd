package guitai.ui.shift;

/// What a person does at the cash desk.
public sealed interface CashDeskEvent {

    record KindChosen(CashDeskScreen.Kind kind) implements CashDeskEvent {}

    record AmountTyped(String text) implements CashDeskEvent {}

    record ReasonTyped(String text) implements CashDeskEvent {}

    /// One of the usual reasons.
    record ReasonChosen(int index) implements CashDeskEvent {}

    record Given() implements CashDeskEvent {}

    record Backed() implements CashDeskEvent {}
}
