package guitai.sale;

import guitai.catalog.Sku;
import guitai.catalog.Unit;
import guitai.money.Money;
import guitai.tax.InclusiveTax;
import guitai.tax.TaxCategory;
import guitai.tax.TaxShare;

import java.util.List;

/// One row of a sale, with everything about the item that the sale must still know in a year.
///
/// @param number from 1; kept when other lines are deleted
/// @param code what was scanned or typed to get it
/// @param unitPrice for one piece, or for the grams of the unit
/// @param gross before any modifier
public record LineItem(
        int number,
        Sku sku,
        String code,
        String nameZh,
        String nameEn,
        Unit unit,
        String unitWord,
        TaxCategory tax,
        Quantity quantity,
        Money unitPrice,
        Money gross,
        List<PriceModifier> modifiers) {

    public LineItem {
        modifiers = List.copyOf(modifiers);
        if (quantity.milli() == 0) throw new IllegalArgumentException("a line of nothing");
    }

    /// What the customer pays for this line.
    public Money net() {
        return gross.minus(discount());
    }

    public Money discount() {
        return Money.sum(gross.currency(), modifiers.stream().map(PriceModifier::amount).toList());
    }

    public TaxShare taxShare() {
        return InclusiveTax.extract(net(), tax.rate());
    }

    public boolean weighed() {
        return unit instanceof Unit.Weighed;
    }

    public String name(java.util.Locale locale) {
        return locale.getLanguage().equals("zh") || nameEn.isBlank() ? nameZh : nameEn;
    }
}
