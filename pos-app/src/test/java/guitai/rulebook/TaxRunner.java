package guitai.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import guitai.money.Money;
import guitai.tax.InclusiveTax;
import guitai.tax.TaxRate;
import guitai.tax.TaxShare;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Tax in prices that include it, line by line.
final class TaxRunner implements Runner {

    @Override
    public List<Case> cases(JsonNode file) {
        var kind = file.path("price_mode").asText() + " " + file.path("mode").asText();
        if (!kind.equals("INCLUSIVE LINE")) {
            throw new RulebookVectorsTest.NoRunner(file.path("id").asText() + ", " + kind);
        }
        return Runner.whole(() -> inclusiveByLine(file));
    }

    private static void inclusiveByLine(JsonNode file) {
        var lines = new ArrayList<Line>();
        var perRate = new HashMap<String, TaxShare>();
        var tax = Money.ZERO_CNY;
        var total = Money.ZERO_CNY;
        for (var line : file.path("lines")) {
            var share = InclusiveTax.extract(Money.cny(line.path("net").asLong()), rate(line));
            lines.add(Line.of(line.path("id").asText(), share));
            perRate.merge(rateName(line), share, TaxShare::plus);
            tax = tax.plus(share.tax());
            total = total.plus(share.gross());
        }
        var expected = file.path("expected");
        assertThat(lines).isEqualTo(expectedLines(expected.path("lines")));
        assertThat(perRate).isEqualTo(expectedRates(expected.path("per_rate")));
        assertThat(total.minor()).isEqualTo(expected.path("total").asLong());
        assertThat(tax.minor()).isEqualTo(expected.path("tax_total").asLong());
    }

    private record Line(String id, long exTax, long tax) {
        static Line of(String id, TaxShare share) {
            return new Line(id, share.exTax().minor(), share.tax().minor());
        }
    }

    private static TaxRate rate(JsonNode line) {
        return line.path("rate_ppm").isNull()
                ? TaxRate.EXEMPT
                : new TaxRate.Percent(line.path("rate_ppm").asLong());
    }

    private static String rateName(JsonNode line) {
        return line.path("rate_ppm").isNull() ? "EXEMPT" : line.path("rate_ppm").asText();
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
