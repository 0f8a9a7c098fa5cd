package guitai.ui.tender;

/// What a person does after a sale is paid.
public sealed interface PaidEvent {

    /// The text in the one box; it waits for Enter, because a scanner may still be typing it.
    record Typed(String text) implements PaidEvent {}

    /// Enter: on to the next sale, which begins with what stands in the box.
    record Next() implements PaidEvent {}

    /// What the customer said who was asked to become a member.
    record Answered(boolean agreed) implements PaidEvent {}

    record Reprint() implements PaidEvent {}
}
