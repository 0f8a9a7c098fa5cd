package guitai.flow;

import static org.assertj.core.api.Assertions.assertThat;

import guitai.journal.Commit;
import guitai.journal.Fact;
import guitai.money.CashRounding;
import guitai.money.Money;
import guitai.sale.Funder;
import guitai.sale.PriceModifier;
import guitai.sale.Sale;
import guitai.sale.SaleTerms;
import guitai.sale.Sales;
import guitai.shift.TaxedByOthers;
import guitai.tax.TaxCategory;
import guitai.tax.TaxRate;
import guitai.tax.TaxRegime;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;

/// What third parties paid of taxed prices, as the close of a shift writes it down (rule PX-09).
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class TaxedByOthersTest {
    private static final TaxCategory RATE = new TaxCategory("13", TaxRate.percent(13));

    @Test
    void the_z_in_the_journal_says_what_suppliers_paid_of_prices_that_were_taxed(
            @TempDir Path home) {
        try (var till = TillForTests.trading(home)) {
            supplied(till, 200);
            supplied(till, 50);
            var expected = List.of(new TaxedByOthers(RATE, Money.cny(250)));
            assertThat(till.counter().shifts().figures().taxedByOthers()).isEqualTo(expected);

            var z = till.closeShift();

            assertThat(z.figures().taxedByOthers()).isEqualTo(expected);
            assertThat(z.figures().byOthers()).isEqualTo(Money.cny(250));
            till.stopAndStart();
            assertThat(till.store().shifts().z(z.number())).contains(z);
            assertThat(till.journal("SHIFT_CLOSED").toString())
                    .contains("\"taxedByOthers\":[{")
                    .contains("\"amount\":250");
        }
    }

    private static void supplied(TillForTests till, long fen) {
        var coupon =
                new PriceModifier(
                        PriceModifier.Kind.COUPON, "C", 1, "券", Money.cny(fen), Funder.SUPPLIER);
        int no = Math.toIntExact(till.store().books().nextDocument());
        var header = Sales.header(no).on(SaleTerms.of(TaxRegime.EXCLUSIVE_ITEM));
        var tendering =
                new Sale.Open(header, List.of(Sales.pieces(1, 1, 1_000, coupon)))
                        .tender(Money.CNY, CashRounding.NONE);
        var sale =
                tendering
                        .cash(tendering.settlement().cashDue())
                        .complete(Sales.number(no), Sales.NOON);
        till.store().books().write(Commit.of(new Fact.SaleCompleted(sale, Sales.WANG)));
    }
}
