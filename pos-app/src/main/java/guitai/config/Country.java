package guitai.config;

import guitai.money.CashRounding;
import guitai.tax.TaxRegime;

/// Where the shop stands: which way of taxing and of rounding cash is usual there. Both can be set
/// apart; nothing else follows from the country.
///
/// The roundings are those of each country's own rule for cash without its smallest coins; a
/// country without one does not round. Swedish shops round to the krona, and so on: rule PX-21.
public enum Country {
    AU(TaxRegime.INCLUSIVE_TOTAL, CashRounding.CASH_5_HALF_UP),
    BE(TaxRegime.INCLUSIVE_TOTAL, CashRounding.CASH_5_HALF_UP),
    CA(TaxRegime.EXCLUSIVE_INVOICE, CashRounding.CASH_5_HALF_UP),
    CH(TaxRegime.INCLUSIVE_TOTAL, CashRounding.CASH_5_HALF_UP),
    CN(TaxRegime.INCLUSIVE_LINE, CashRounding.CN_FEN_DOWN),
    DE(TaxRegime.INCLUSIVE_TOTAL, CashRounding.NONE),
    DK(TaxRegime.INCLUSIVE_TOTAL, CashRounding.CASH_50_HALF_UP),
    FI(TaxRegime.INCLUSIVE_TOTAL, CashRounding.CASH_5_HALF_UP),
    FR(TaxRegime.INCLUSIVE_TOTAL, CashRounding.NONE),
    IE(TaxRegime.INCLUSIVE_TOTAL, CashRounding.CASH_5_HALF_UP),
    NL(TaxRegime.INCLUSIVE_TOTAL, CashRounding.CASH_5_HALF_UP),
    NO(TaxRegime.INCLUSIVE_TOTAL, CashRounding.CASH_100_HALF_UP),
    NZ(TaxRegime.INCLUSIVE_TOTAL, CashRounding.CASH_10_HALF_DOWN),
    SE(TaxRegime.INCLUSIVE_TOTAL, CashRounding.CASH_100_HALF_UP),
    US(TaxRegime.EXCLUSIVE_INVOICE, CashRounding.NONE);

    private final TaxRegime taxRegime;
    private final CashRounding cashRounding;

    Country(TaxRegime taxRegime, CashRounding cashRounding) {
        this.taxRegime = taxRegime;
        this.cashRounding = cashRounding;
    }

    public TaxRegime taxRegime() {
        return taxRegime;
    }

    public CashRounding cashRounding() {
        return cashRounding;
    }
}
