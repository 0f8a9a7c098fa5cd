package guitai.storage;

import static org.assertj.core.api.Assertions.assertThat;

import static java.util.Objects.requireNonNull;

import guitai.journal.Commit;
import guitai.journal.Fact;
import guitai.money.CashRounding;
import guitai.money.Money;
import guitai.promotion.planning.Discounts;
import guitai.refund.Return;
import guitai.refund.ReturnPlan;
import guitai.sale.Funder;
import guitai.sale.LineItem;
import guitai.sale.PriceModifier;
import guitai.sale.Quantity;
import guitai.sale.Sale;
import guitai.sale.SaleTerms;
import guitai.sale.Sales;
import guitai.store.sqlite.SqliteOptions;
import guitai.tax.TaxCategory;
import guitai.tax.TaxRate;
import guitai.tax.TaxRegime;
import guitai.tender.TenderKind;
import guitai.tender.TenderLine;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// What third parties pay of prices that are taxed in full (rule PX-09).
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class TaxedOffTest {
    private static final TaxCategory RATE = new TaxCategory("13", TaxRate.percent(13));

    @TempDir private Path home;
    private TillStore till;

    @BeforeEach
    void open() {
        var opening = TillStore.open(home, () -> Sales.NOON, Money.CNY, SqliteOptions.small());
        if (!(opening instanceof TillOpening.Opened opened)) throw new AssertionError(opening);
        till = opened.till();
    }

    @AfterEach
    void close() {
        till.close();
    }

    /// Three for 10.00, of which the supplier's coupon pays 2.00 and the shop 0.50.
    private Sale.Completed sell(int no, TaxRegime regime) {
        var line = Sales.pieces(1, 3, 1_000, off(200, Funder.SUPPLIER), off(50, Funder.MERCHANT));
        var header = Sales.header(no).on(SaleTerms.of(regime));
        var tendering =
                new Sale.Open(header, List.<LineItem>of(line)).tender(Money.CNY, CashRounding.NONE);
        var sale =
                tendering
                        .cash(tendering.settlement().cashDue())
                        .complete(Sales.number(no), Sales.NOON);
        till.books().write(Commit.of(new Fact.SaleCompleted(sale, Sales.WANG)));
        return sale;
    }

    private static PriceModifier off(long fen, Funder funder) {
        return new PriceModifier(
                PriceModifier.Kind.COUPON, funder.name(), 1, "券", Money.cny(fen), funder);
    }

    private void back(int no, Sale.Completed sale, int pieces) {
        var before = till.sales().returned(sale.number());
        var wanted = Map.of(1, Quantity.pieces(pieces));
        var plan = (ReturnPlan.Possible) ReturnPlan.of(sale, before, wanted, CashRounding.NONE);
        var refund = TenderLine.exact(TenderKind.CASH, plan.amount().negated());
        var back =
                new Return(
                        Sales.header(no),
                        Sales.number(no),
                        sale.number(),
                        plan.lines(),
                        List.of(refund),
                        Money.ZERO_CNY,
                        Sales.NOON);
        till.books().write(Commit.of(new Fact.ReturnCompleted(back, Sales.WANG)));
    }

    private Discounts ofShift() {
        return till.offers().discounts(1, Sales.DAY);
    }

    @Test
    void a_suppliers_coupon_is_in_the_taxed_price_of_its_rate() {
        var sale = sell(1, TaxRegime.EXCLUSIVE_ITEM);
        // 13 % of 30.00 - 0.50, the supplier's 2.00 not taken off.
        assertThat(sale.totals().tax()).isEqualTo(Money.cny(384));

        assertThat(ofShift().taxedOff()).containsExactly(Map.entry(RATE, Money.cny(200)));
        assertThat(till.offers().discounts(Sales.DAY, Sales.DAY).taxedOff())
                .isEqualTo(ofShift().taxedOff());
        var share = requireNonNull(sale.totals().perTax().get(RATE));
        assertThat(share.exTax().plus(Money.cny(200))).isEqualTo(Money.cny(2_950));
    }

    @Test
    void where_prices_include_tax_nothing_is_taxed_besides() {
        sell(1, TaxRegime.INCLUSIVE_LINE);
        assertThat(ofShift().taxedOff()).isEmpty();
    }

    @Test
    void what_comes_back_is_not_taxed_any_more_to_the_last_fen() {
        var sale = sell(1, TaxRegime.EXCLUSIVE_INVOICE);
        back(2, sale, 1);
        assertThat(ofShift().taxedOff()).containsExactly(Map.entry(RATE, Money.cny(134)));
        back(3, sale, 1);
        assertThat(ofShift().taxedOff()).containsExactly(Map.entry(RATE, Money.cny(67)));
        back(4, sale, 1);
        assertThat(ofShift().taxedOff()).isEmpty();
    }
}
