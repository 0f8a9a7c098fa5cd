package guitai.ui.sale;

import guitai.money.Money;
import guitai.ui.text.Words;

/// What one offer, or one person, takes off the whole sale.
///
/// @param what its name, or the reason
/// @param off positive
public record Saving(Words what, Money off) {}
