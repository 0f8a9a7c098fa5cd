package guitai.receipt;

import static org.assertj.core.api.Assertions.assertThat;

import guitai.money.CashRounding;
import guitai.money.Money;
import guitai.refund.Return;
import guitai.refund.ReturnPlan;
import guitai.refund.Returned;
import guitai.sale.Funder;
import guitai.sale.LineItem;
import guitai.sale.PriceModifier;
import guitai.sale.Sale;
import guitai.sale.SaleTerms;
import guitai.shift.XReport;
import guitai.slip.Letterhead;
import guitai.slip.SampleShift;
import guitai.slip.SampleShop;
import guitai.slip.Slip;
import guitai.tax.TaxCategory;
import guitai.tax.TaxRate;
import guitai.tax.TaxRegime;
import guitai.tender.TenderKind;
import guitai.tender.TenderLine;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Locale;
import java.util.Map;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class TaxOnPaperTest {
    private static final TaxCategory COUNTY = new TaxCategory("CTY", TaxRate.percent(6));
    private static final Returned NOTHING = new Returned(Map.of(), Money.cny(0), Money.cny(0));

    private static Sale.Completed sale(TaxRegime regime, LineItem... lines) {
        var due =
                new Sale.Open(SampleShop.header().on(SaleTerms.of(regime)), List.of(lines))
                        .tender(Money.CNY, CashRounding.NONE);
        return due.cash(due.settlement().cashDue()).complete(SampleShop.number(7), SampleShop.NOON);
    }

    private static LineItem soap(Funder funder) {
        var line = SampleShop.line(1, "肥皂", "Soap", COUNTY, 1, 1099, 0);
        return line.priced(
                line.basis(),
                line.unitPrice(),
                line.gross(),
                List.of(
                        new PriceModifier(
                                PriceModifier.Kind.COUPON,
                                "C1",
                                1,
                                "Coupon",
                                Money.cny(200),
                                funder)));
    }

    private static List<String> paper(Slip slip, boolean tax) {
        var usual = SampleShop.shop(false);
        var shop =
                new Letterhead(
                        usual.shop(),
                        usual.legalName(),
                        usual.address(),
                        usual.phone(),
                        usual.taxId(),
                        usual.returnRule(),
                        false,
                        tax);
        var layout = new SlipLayout(SampleShop.TILL, SampleShop::nameOf, () -> SampleShop.NOON);
        return SlipLayoutTest.plain(
                layout.layout(slip, shop, 0, 1, Locale.ENGLISH, SampleShop.SHANGHAI), "80");
    }

    private static List<String> paper(Sale.Completed sale) {
        return paper(new Slip.SaleReceipt(sale, SampleShop.WANG), true);
    }

    private static String line(List<String> paper, String start) {
        return paper.stream()
                .filter(line -> line.strip().startsWith(start))
                .findFirst()
                .orElseThrow(() -> new AssertionError(start + " is not on " + paper))
                .strip()
                .replaceAll(" +", " ");
    }

    @Test
    void a_shop_that_adds_tax_prints_subtotal_tax_of_each_rate_and_total() {
        var exempt = SampleShop.line(2, "面包", "Bread", SampleShop.EXEMPT, 2, 300, 0);
        var paper = paper(sale(TaxRegime.EXCLUSIVE_INVOICE, soap(Funder.MERCHANT), exempt));

        assertThat(line(paper, "Subtotal")).isEqualTo("Subtotal 14.99");
        assertThat(line(paper, "Tax 6%")).isEqualTo("Tax 6% 0.54");
        assertThat(line(paper, "Total")).contains("15.53");
        assertThat(line(paper, "6% ")).isEqualTo("6% 9.53 8.99 0.54");
        assertThat(paper).noneMatch(line -> line.contains("Paid by others"));
    }

    @Test
    void a_manufacturers_coupon_is_taxed_and_the_paper_says_so() {
        var paper = paper(sale(TaxRegime.EXCLUSIVE_INVOICE, soap(Funder.SUPPLIER)));

        assertThat(line(paper, "Subtotal")).isEqualTo("Subtotal 8.99");
        assertThat(line(paper, "Paid by others")).isEqualTo("Paid by others, taxed 2.00");
        assertThat(line(paper, "Tax 6%")).isEqualTo("Tax 6% 0.66");
        assertThat(line(paper, "Total")).contains("9.65");
    }

    @Test
    void a_shop_whose_prices_include_tax_has_no_subtotal() {
        var paper = paper(sale(TaxRegime.INCLUSIVE_TOTAL, soap(Funder.SUPPLIER)));

        assertThat(paper).noneMatch(line -> line.strip().startsWith("Subtotal"));
        assertThat(line(paper, "6% ")).isEqualTo("6% 8.99 8.48 0.51");
    }

    @Test
    void the_table_of_rates_can_be_switched_off_and_what_is_added_stays() {
        var sale = sale(TaxRegime.EXCLUSIVE_ITEM, soap(Funder.MERCHANT));
        var paper = paper(new Slip.SaleReceipt(sale, SampleShop.WANG), false);

        assertThat(paper).noneMatch(line -> line.startsWith("6%"));
        assertThat(line(paper, "Tax 6%")).isEqualTo("Tax 6% 0.54");
    }

    @Test
    void a_z_says_by_rate_what_third_parties_paid_of_taxed_prices() {
        var z = SampleShift.supplied(12_345);

        assertThat(line(paper(new Slip.Z(z), true), "13% paid"))
                .isEqualTo("13% paid by others 123.45");
        var x = new XReport(z.figures(), z.closedAt());
        assertThat(line(paper(new Slip.X(x), true), "13% paid")).contains("123.45");
        assertThat(paper(new Slip.Z(SampleShift.balanced()), true))
                .noneMatch(line -> line.contains("paid by others"));
    }

    @Test
    void a_return_of_goods_with_added_tax_gives_back_price_and_tax() {
        var sale = sale(TaxRegime.EXCLUSIVE_INVOICE, soap(Funder.SUPPLIER));
        var plan = (ReturnPlan.Possible) ReturnPlan.ofAll(sale, NOTHING, CashRounding.NONE);
        var back =
                new Return(
                        sale.header(),
                        SampleShop.number(8),
                        sale.number(),
                        plan.lines(),
                        List.of(TenderLine.exact(TenderKind.CASH, plan.cash().negated())),
                        plan.rounding(),
                        SampleShop.NOON);
        var document =
                new SlipLayout(SampleShop.TILL, SampleShop::nameOf, () -> SampleShop.NOON)
                        .layout(
                                new Slip.ReturnReceipt(back, SampleShop.LI),
                                SampleShop.shop(false),
                                0,
                                1,
                                Locale.ENGLISH,
                                SampleShop.SHANGHAI);
        var paper = SlipLayoutTest.plain(document, "80");

        assertThat(paper).anyMatch(line -> line.contains("10.99"));
        assertThat(line(paper, "Tax 6%")).isEqualTo("Tax 6% 0.66");
        assertThat(line(paper, "Goods returned")).isEqualTo("Goods returned 9.65");
    }
}
