package guitai.sale;

import guitai.money.Money;

/// Why a line costs other than its gross: this line's stored share of one offer or manual change.
///
/// Stored with the sale and never computed again; a refund reads it (rules PR-04, PR-32).
///
/// @param id the offer, or the reason of a manual change
/// @param version of the offer; 0 for a manual change
/// @param name as printed, in the language of the receipt
/// @param amount taken off; positive makes the line cheaper
public record PriceModifier(String id, int version, String name, Money amount) {}
