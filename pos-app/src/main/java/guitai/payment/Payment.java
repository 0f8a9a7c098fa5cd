package guitai.payment;

/// An approved payment as the sale it settles remembers it.
public record Payment(
        AttemptId attempt, Channel channel, GatewayReference reference, Funds funds) {}
