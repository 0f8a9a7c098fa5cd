package guitai.tax;

import guitai.money.Money;

/// What tax needs to know of a line.
///
/// @param net what is asked for the line, before tax is added where it is added
/// @param base the price that is taxed where tax is added: `net`, and what a third party pays of
///   the price (rule PX-09); prices that include tax are taxed as `net`, whoever pays the rest
public record TaxableLine(TaxCategory category, Money net, Money base) {

    public static TaxableLine of(TaxCategory category, Money net) {
        return new TaxableLine(category, net, net);
    }
}
