package guitai.sale;

import guitai.money.Money;

import java.time.Instant;

/// A sale that was parked under a name, to be resumed at this till (挂单).
///
/// @param name what the cashier called it; 1 to 40 characters, unique among the parked
public record SuspendedSale(String name, Sale.Open sale, Money total, Instant at) {}
