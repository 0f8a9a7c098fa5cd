package guitai.flow;

import guitai.money.CashRounding;
import guitai.money.Money;
import guitai.sale.Sale;
import guitai.tax.TaxRules;
import guitai.time.BusinessCalendar;

import java.util.Currency;

/// How this till trades; set by the shop, fixed while the till runs.
///
/// @param tolerance a counted drawer may differ by this without a second count (CM-06)
/// @param drawerLimit above this the cashier is asked to bring cash to the safe (CM-07)
/// @param paidOutLimit above this a paid-out needs a supervisor
/// @param mostChange more change than this is taken for a slip of the finger, such as a barcode
///   typed as an amount
public record TillRules(
        String store,
        String workstation,
        Currency currency,
        CashRounding rounding,
        BusinessCalendar calendar,
        Money tolerance,
        Money drawerLimit,
        Money paidOutLimit,
        Money mostChange,
        boolean training,
        TaxRules tax,
        PricingRules pricing) {

    /// A till whose prices include tax, at the rates its goods came with, and that prices as most
    /// do.
    public TillRules(
            String store,
            String workstation,
            Currency currency,
            CashRounding rounding,
            BusinessCalendar calendar,
            Money tolerance,
            Money drawerLimit,
            Money paidOutLimit,
            Money mostChange,
            boolean training) {
        this(
                store,
                workstation,
                currency,
                rounding,
                calendar,
                tolerance,
                drawerLimit,
                paidOutLimit,
                mostChange,
                training,
                TaxRules.USUAL,
                PricingRules.USUAL);
    }

    public TillRules pricing(PricingRules other) {
        return new TillRules(
                store,
                workstation,
                currency,
                rounding,
                calendar,
                tolerance,
                drawerLimit,
                paidOutLimit,
                mostChange,
                training,
                tax,
                other);
    }

    public TillRules taxing(TaxRules other) {
        return new TillRules(
                store,
                workstation,
                currency,
                rounding,
                calendar,
                tolerance,
                drawerLimit,
                paidOutLimit,
                mostChange,
                training,
                other,
                pricing);
    }

    /// The goods at the tax rates of the sale's business date.
    Sale.Open taxed(Sale.Open sale) {
        var date = sale.header().date();
        return new Sale.Open(
                sale.header(),
                sale.lines().stream().map(line -> line.taxed(tax.on(line.tax(), date))).toList());
    }
}
