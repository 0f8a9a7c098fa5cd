package guitai.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import guitai.catalog.Unit;
import guitai.catalog.WeighedPrice;
import guitai.catalog.WeighedPrice.NetWeight;
import guitai.money.CashRounding;
import guitai.money.CumulativeRounding;
import guitai.money.Money;

import java.util.ArrayList;
import java.util.List;

/// Cash rounding, its refunds, and the amount of weighed goods.
final class RoundingRunner implements Runner {

    @Override
    public List<Case> cases(JsonNode file) {
        if (file.has("cases")) return Runner.each(file, RoundingRunner::weighed);
        if (file.has("nets_in_return_order")) return Runner.whole(() -> refunds(file));
        if (file.has("non_cash")) return Runner.whole(() -> cashPart(file));
        if (file.has("modes")) return table(file);
        throw new RulebookVectorsTest.NoRunner(file.path("id").asText());
    }

    private static List<Case> table(JsonNode file) {
        var cases = new ArrayList<Case>();
        for (var mode : file.path("expected").properties()) {
            cases.add(new Case(mode.getKey(), () -> rows(mode.getKey(), mode.getValue())));
        }
        return cases;
    }

    private static void rows(String mode, JsonNode rows) {
        assertThat(rows).isNotEmpty();
        for (var row : rows) {
            assertThat(CashRounding.valueOf(mode).round(Money.cny(row.get(0).asLong())))
                    .as(mode + " of " + row.get(0))
                    .isEqualTo(Money.cny(row.get(1).asLong()));
        }
    }

    private static void cashPart(JsonNode file) {
        var rest = Money.cny(file.path("total").asLong());
        for (var other : file.path("non_cash")) rest = rest.minus(Money.cny(other.asLong()));
        var due = mode(file).round(rest);
        var expected = file.path("expected");
        assertThat(rest.minor()).isEqualTo(expected.path("cash_rest").asLong());
        assertThat(due.minor()).isEqualTo(expected.path("cash_due").asLong());
        assertThat(due.minus(rest).minor()).isEqualTo(expected.path("rounding").asLong());
    }

    private static void refunds(JsonNode file) {
        var nets = amounts(file.path("nets_in_return_order"));
        var taken = mode(file).round(Money.sum(Money.CNY, nets));
        assertThat(taken.minor()).isEqualTo(file.path("expected").path("cash_taken").asLong());
        var refunds = CumulativeRounding.refunds(taken, nets, mode(file));
        assertThat(refunds).isEqualTo(amounts(file.path("expected").path("refunds")));
        assertThat(Money.sum(Money.CNY, refunds)).isEqualTo(taken);
    }

    private static void weighed(JsonNode one) {
        var expected = one.path("expected");
        var net = WeighedPrice.net(one.path("gross_g").asLong(), one.path("tare_g").asLong());
        if (expected.has("error")) {
            assertThat(net).isNotInstanceOf(NetWeight.Net.class);
            return;
        }
        var grams = expected.path("net_g").asLong();
        assertThat(net).isEqualTo(new NetWeight.Net(grams));
        var price = Money.cny(one.path("price_per_unit").asLong());
        var unit = new Unit.Weighed(one.path("unit_grams").asInt());
        assertThat(WeighedPrice.amount(price, unit, grams).minor())
                .isEqualTo(expected.path("amount").asLong());
    }

    private static CashRounding mode(JsonNode file) {
        return CashRounding.valueOf(file.path("mode").asText());
    }

    private static List<Money> amounts(JsonNode array) {
        var amounts = new ArrayList<Money>();
        for (var amount : array) amounts.add(Money.cny(amount.asLong()));
        return amounts;
    }
}
