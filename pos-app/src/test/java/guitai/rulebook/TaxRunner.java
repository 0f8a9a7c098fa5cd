package guitai.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import guitai.catalog.Sku;
import guitai.catalog.Unit;
import guitai.money.Money;
import guitai.sale.Funder;
import guitai.sale.LineItem;
import guitai.sale.PriceModifier;
import guitai.sale.Quantity;
import guitai.sale.TaxedLine;
import guitai.sale.Totals;
import guitai.tax.TaxCategory;
import guitai.tax.TaxRate;
import guitai.tax.TaxRegime;
import guitai.tax.TaxShare;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Tax in prices that include it, by line and by total; tax that is added, by item and by invoice.
final class TaxRunner implements Runner {

    @Override
    public List<Case> cases(JsonNode file) {
        var regime = regime(file);
        return Runner.whole(
                () -> {
                    if (regime.added()) added(file, regime);
                    else included(file, regime);
                });
    }

    private static TaxRegime regime(JsonNode file) {
        var kind =
                file.path("price_mode").asText()
                        + " "
                        + file.path("mode").asText()
                        + file.path("basis").asText();
        return switch (kind) {
            case "INCLUSIVE LINE" -> TaxRegime.INCLUSIVE_LINE;
            case "INCLUSIVE TOTAL" -> TaxRegime.INCLUSIVE_TOTAL;
            case "EXCLUSIVE ITEM" -> TaxRegime.EXCLUSIVE_ITEM;
            case "EXCLUSIVE INVOICE" -> TaxRegime.EXCLUSIVE_INVOICE;
            default ->
                    throw new RulebookVectorsTest.NoRunner(file.path("id").asText() + ", " + kind);
        };
    }

    private static void included(JsonNode file, TaxRegime regime) {
        var lines = lines(file);
        var expected = file.path("expected");
        if (expected.path("lines").isArray()) {
            var found = new ArrayList<Line>();
            var taxed = TaxedLine.of(regime, lines);
            for (int i = 0; i < taxed.size(); i++) {
                found.add(Line.of(file.path("lines").get(i), taxed.get(i).share()));
            }
            assertThat(found).isEqualTo(expectedLines(expected.path("lines")));
        }
        var totals = Totals.of(Money.CNY, regime, lines);
        var perRate = new HashMap<String, TaxShare>();
        totals.perTax().forEach((category, share) -> perRate.put(category.code(), share));
        assertThat(perRate).isEqualTo(expectedRates(expected.path("per_rate")));
        assertThat(totals.net().minor()).as("total").isEqualTo(expected.path("total").asLong());
        assertThat(totals.tax().minor())
                .as("tax_total")
                .isEqualTo(expected.path("tax_total").asLong());
    }

    private static void added(JsonNode file, TaxRegime regime) {
        var totals = Totals.of(Money.CNY, regime, lines(file));
        var expected = file.path("expected");
        assertThat(totals.subtotal().plus(totals.taxedOff()).minor())
                .as("subtotal")
                .isEqualTo(expected.path("subtotal").asLong());
        assertThat(totals.added().minor()).as("tax").isEqualTo(expected.path("tax").asLong());
        assertThat(totals.tax()).isEqualTo(totals.added());
        assertThat(totals.net().minor()).as("total").isEqualTo(expected.path("total").asLong());
    }

    /// Each line as the till stores it: what is not taxed was taken off by the shop, and a
    /// manufacturer's coupon by the manufacturer.
    private static List<LineItem> lines(JsonNode file) {
        var lines = new ArrayList<LineItem>();
        for (var line : file.path("lines")) {
            var price = Money.cny(line.path("price").asLong(line.path("net").asLong()));
            var off = new ArrayList<PriceModifier>();
            var taxable = Money.cny(line.path("taxable").asLong(price.minor()));
            if (!taxable.equals(price)) off.add(coupon(price.minus(taxable), Funder.MERCHANT));
            var others = Money.cny(line.path("mfr_coupon").asLong());
            if (!others.isZero()) off.add(coupon(others, Funder.SUPPLIER));
            lines.add(
                    new LineItem(
                            lines.size() + 1,
                            new Sku("A" + lines.size()),
                            "",
                            "商品",
                            "Goods",
                            Unit.EACH,
                            "件",
                            category(line.has("rate_ppm") ? line : file),
                            Quantity.ONE,
                            price,
                            price,
                            off));
        }
        return lines;
    }

    private static PriceModifier coupon(Money amount, Funder funder) {
        return new PriceModifier(PriceModifier.Kind.COUPON, "C", 1, "券", amount, funder);
    }

    private static TaxCategory category(JsonNode rated) {
        var rate = rated.path("rate_ppm");
        return rate.isNull()
                ? new TaxCategory("EXEMPT", TaxRate.EXEMPT)
                : new TaxCategory(rate.asText(), new TaxRate.Percent(rate.asLong()));
    }

    private record Line(String id, long exTax, long tax) {
        static Line of(JsonNode line, TaxShare share) {
            return new Line(line.path("id").asText(), share.exTax().minor(), share.tax().minor());
        }
    }

    private static List<Line> expectedLines(JsonNode array) {
        var lines = new ArrayList<Line>();
        for (var line : array) {
            lines.add(
                    new Line(
                            line.path("id").asText(),
                            line.path("ex_tax").asLong(),
                            line.path("tax").asLong()));
        }
        return lines;
    }

    private static Map<String, TaxShare> expectedRates(JsonNode object) {
        var rates = new HashMap<String, TaxShare>();
        for (var rate : object.properties()) {
            var share = rate.getValue();
            rates.put(
                    rate.getKey(),
                    new TaxShare(
                            Money.cny(share.path("gross").asLong()),
                            Money.cny(share.path("ex_tax").asLong()),
                            Money.cny(share.path("tax").asLong())));
        }
        return rates;
    }
}
