package guitai.payment;

/// What is known about one refund. There is no way back: its number is fixed, and it is asked for
/// until the gateway has an answer.
public sealed interface RefundState {
    /// On disk; asked for, or about to be.
    record Asked() implements RefundState {}

    /// The gateway has taken it and says later what became of it.
    record Processing() implements RefundState {}

    record Refunded(GatewayReference reference, RefundedFunds funds) implements RefundState {}

    /// The gateway could not or would not: a person must bring the money back another way.
    record NeedsPerson(String code) implements RefundState {}

    default boolean open() {
        return switch (this) {
            case Asked _, Processing _, NeedsPerson _ -> true;
            case Refunded _ -> false;
        };
    }
}
