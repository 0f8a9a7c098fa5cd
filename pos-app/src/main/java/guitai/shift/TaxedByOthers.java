package guitai.shift;

import guitai.money.Money;
import guitai.tax.TaxCategory;

/// What third parties paid in a period of prices that were taxed all the same, of one rate (rule
/// PX-09): the price that was taxed is the ex-tax amount of the rate and this.
public record TaxedByOthers(TaxCategory rate, Money amount) {}
