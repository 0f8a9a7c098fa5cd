package guitai.payment;

import java.time.Instant;

/// A payment the gateway has confirmed under its signature, with our number and our amount.
///
/// @param at the gateway's own time
public record Paid(GatewayReference reference, Instant at, Funds funds) {}
