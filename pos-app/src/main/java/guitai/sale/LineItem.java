package guitai.sale;

import guitai.catalog.ItemClass;
import guitai.catalog.Sku;
import guitai.catalog.Unit;
import guitai.money.Money;
import guitai.tax.TaxCategory;

import java.util.List;
import java.util.Optional;

/// One row of a sale, with everything about the item that the sale must still know in a year.
///
/// @param number from 1; kept when other lines are deleted
/// @param code what was scanned or typed to get it
/// @param unitPrice for one piece, or for the grams of the unit
/// @param gross before any modifier
/// @param itemClass as the catalogue had it when the line was made
/// @param manual what a person took off this line
/// @param trace what the code said about this package
/// @param weighing how weighed goods came to their quantity; empty for others, and for what was
///   sold before it was kept
/// @param modifiers in the order in which they were taken off
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
        ItemClass itemClass,
        PriceBasis basis,
        Optional<ManualDiscount> manual,
        Optional<Trace> trace,
        Optional<Weighing> weighing,
        List<PriceModifier> modifiers) {

    /// A line at the item's own price, about which no more is known.
    public LineItem(
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
        this(
                number,
                sku,
                code,
                nameZh,
                nameEn,
                unit,
                unitWord,
                tax,
                quantity,
                unitPrice,
                gross,
                ItemClass.NONE,
                PriceBasis.SHELF,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                modifiers);
    }

    public LineItem {
        modifiers = List.copyOf(modifiers);
        if (quantity.milli() == 0) throw new IllegalArgumentException("a line of nothing");
    }

    /// What is asked for this line. Where tax is added, it comes on top: see [TaxedLine].
    public Money net() {
        return gross.minus(discount());
    }

    public Money discount() {
        return Money.sum(gross.currency(), modifiers.stream().map(PriceModifier::amount).toList());
    }

    /// The price that is taxed where tax is added: with what a third party pays of it (rule PX-09).
    public Money taxable() {
        return net().plus(
                        Money.sum(
                                gross.currency(),
                                modifiers.stream()
                                        .filter(off -> off.funder().thirdParty())
                                        .map(PriceModifier::amount)
                                        .toList()));
    }

    /// The same line taxed in another way.
    public LineItem taxed(TaxCategory other) {
        if (other.equals(tax)) return this;
        return new LineItem(
                number, sku, code, nameZh, nameEn, unit, unitWord, other, quantity, unitPrice,
                gross, itemClass, basis, manual, trace, weighing, modifiers);
    }

    /// The same line with what pricing made of it.
    public LineItem priced(
            PriceBasis newBasis, Money newUnitPrice, Money newGross, List<PriceModifier> off) {
        return new LineItem(
                number,
                sku,
                code,
                nameZh,
                nameEn,
                unit,
                unitWord,
                tax,
                quantity,
                newUnitPrice,
                newGross,
                itemClass,
                newBasis,
                manual,
                trace,
                weighing,
                off);
    }

    /// The same line with another quantity and what that costs before anything is taken off.
    public LineItem counted(Quantity newQuantity, Money newGross) {
        return new LineItem(
                number,
                sku,
                code,
                nameZh,
                nameEn,
                unit,
                unitWord,
                tax,
                newQuantity,
                unitPrice,
                newGross,
                itemClass,
                basis,
                manual,
                trace,
                weighing,
                List.of());
    }

    public LineItem discounted(Optional<ManualDiscount> byHand) {
        return new LineItem(
                number, sku, code, nameZh, nameEn, unit, unitWord, tax, quantity, unitPrice, gross,
                itemClass, basis, byHand, trace, weighing, modifiers);
    }

    /// Whether an offer put it in.
    public boolean gift() {
        return basis instanceof PriceBasis.Gift;
    }

    /// Whether it is no goods, but money for the member's stored value.
    public boolean topUp() {
        return basis instanceof PriceBasis.TopUp;
    }

    public boolean weighed() {
        return unit instanceof Unit.Weighed;
    }

    public String name(java.util.Locale locale) {
        return locale.getLanguage().equals("zh") || nameEn.isBlank() ? nameZh : nameEn;
    }
}
