package guitai.config;

import guitai.money.CashRounding;
import guitai.price.PriceLaw;
import guitai.tax.TaxRegime;

import java.util.Currency;

/// Where the shop stands: its money, which way of taxing and of rounding cash is usual there, and
/// whose law says which earlier price may be shown. Each can be set apart; nothing else follows
/// from the country.
///
/// The roundings are those of each country's own rule for cash without its smallest coins; a
/// country without one does not round. Swedish shops round to the krona, and so on: rule PX-21.
/// Korea has no rule; its smallest coin in use is 10 won, and what is less is dropped.
public enum Country {
    AU("AUD", TaxRegime.INCLUSIVE_TOTAL, CashRounding.CASH_5_HALF_UP, PriceLaw.NONE),
    BE("EUR", TaxRegime.INCLUSIVE_TOTAL, CashRounding.CASH_5_HALF_UP, PriceLaw.EUROPEAN_UNION),
    CA("CAD", TaxRegime.EXCLUSIVE_INVOICE, CashRounding.CASH_5_HALF_UP, PriceLaw.NONE),
    CH("CHF", TaxRegime.INCLUSIVE_TOTAL, CashRounding.CASH_5_HALF_UP, PriceLaw.NONE),
    CN("CNY", TaxRegime.INCLUSIVE_LINE, CashRounding.CN_FEN_DOWN, PriceLaw.CHINA),
    DE("EUR", TaxRegime.INCLUSIVE_TOTAL, CashRounding.NONE, PriceLaw.EUROPEAN_UNION),
    DK("DKK", TaxRegime.INCLUSIVE_TOTAL, CashRounding.CASH_50_HALF_UP, PriceLaw.EUROPEAN_UNION),
    FI("EUR", TaxRegime.INCLUSIVE_TOTAL, CashRounding.CASH_5_HALF_UP, PriceLaw.EUROPEAN_UNION),
    FR("EUR", TaxRegime.INCLUSIVE_TOTAL, CashRounding.NONE, PriceLaw.EUROPEAN_UNION),
    IE("EUR", TaxRegime.INCLUSIVE_TOTAL, CashRounding.CASH_5_HALF_UP, PriceLaw.EUROPEAN_UNION),
    JP("JPY", TaxRegime.INCLUSIVE_TOTAL, CashRounding.NONE, PriceLaw.NONE),
    KR("KRW", TaxRegime.INCLUSIVE_TOTAL, CashRounding.CN_FEN_DOWN, PriceLaw.NONE),
    KW("KWD", TaxRegime.INCLUSIVE_TOTAL, CashRounding.NONE, PriceLaw.NONE),
    NL("EUR", TaxRegime.INCLUSIVE_TOTAL, CashRounding.CASH_5_HALF_UP, PriceLaw.EUROPEAN_UNION),
    NO("NOK", TaxRegime.INCLUSIVE_TOTAL, CashRounding.CASH_100_HALF_UP, PriceLaw.NONE),
    NZ("NZD", TaxRegime.INCLUSIVE_TOTAL, CashRounding.CASH_10_HALF_DOWN, PriceLaw.NONE),
    SE("SEK", TaxRegime.INCLUSIVE_TOTAL, CashRounding.CASH_100_HALF_UP, PriceLaw.EUROPEAN_UNION),
    US("USD", TaxRegime.EXCLUSIVE_INVOICE, CashRounding.NONE, PriceLaw.NONE);

    private final String currency;
    private final TaxRegime taxRegime;
    private final CashRounding cashRounding;
    private final PriceLaw priceLaw;

    Country(String code, TaxRegime taxRegime, CashRounding cashRounding, PriceLaw priceLaw) {
        this.currency = code;
        this.priceLaw = priceLaw;
        this.taxRegime = taxRegime;
        this.cashRounding = cashRounding;
    }

    public TaxRegime taxRegime() {
        return taxRegime;
    }

    public CashRounding cashRounding() {
        return cashRounding;
    }

    public Currency currency() {
        return Currency.getInstance(currency);
    }

    public PriceLaw priceLaw() {
        return priceLaw;
    }
}
