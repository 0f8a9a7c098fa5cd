package guitai.ui.tender;

/// What a person does after a sale is paid.
public sealed interface PaidEvent {

    /// The next sale begins with this text in the box.
    record Typed(String text) implements PaidEvent {}

    /// On to an empty basket.
    record Next() implements PaidEvent {}

    record Reprint() implements PaidEvent {}
}
