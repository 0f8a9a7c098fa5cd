package guitai.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import guitai.catalog.Sku;
import guitai.money.Money;
import guitai.price.PriceHistory;
import guitai.price.PriceLaw;
import guitai.price.PricePeriod;
import guitai.price.ReferencePrice;
import guitai.staff.OperatorId;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/// What may be struck through: the deals of the vector, read as prices paid for 7 days and as
/// prices asked for 30.
final class ReferenceRunner implements Runner {
    private static final Sku GOODS = new Sku("LW01");

    @Override
    public List<Case> cases(JsonNode file) {
        var deals = new TreeMap<LocalDate, Money>();
        for (var deal : file.path("deals")) {
            deals.put(LocalDate.parse(deal.get(0).asText()), Money.cny(deal.get(1).asLong()));
        }
        var past = new Deals(deals);
        return Runner.each(file, one -> check(one, past));
    }

    private static void check(JsonNode one, Deals past) {
        var law =
                switch (one.path("days").asInt()) {
                    case 7 -> PriceLaw.CHINA;
                    case 30 -> PriceLaw.EUROPEAN_UNION;
                    default -> throw new RulebookVectorsTest.NoRunner(one.toString());
                };
        var start = LocalDate.parse(one.path("start").asText());
        var expected = one.path("expected");
        assertThat(ReferencePrice.of(law, past, GOODS, "S001", start, ZoneOffset.UTC))
                .isEqualTo(
                        expected.isNull()
                                ? Optional.empty()
                                : Optional.of(Money.cny(expected.asLong())));
    }

    private record Deals(TreeMap<LocalDate, Money> deals) implements PriceHistory {

        @Override
        public List<PricePeriod> asked(Sku sku, String store) {
            var periods = new ArrayList<PricePeriod>();
            for (var deal : deals.entrySet()) {
                var next = Optional.ofNullable(deals.higherKey(deal.getKey()));
                periods.add(
                        new PricePeriod(
                                sku,
                                store,
                                deal.getValue(),
                                at(deal.getKey()),
                                next.map(Deals::at),
                                new OperatorId("9001"),
                                new PricePeriod.Source.Catalogue("vector")));
            }
            return periods;
        }

        private static Instant at(LocalDate day) {
            return day.atStartOfDay(ZoneOffset.UTC).toInstant();
        }

        @Override
        public NavigableMap<LocalDate, Money> paid(Sku sku, LocalDate from, LocalDate to) {
            return deals.subMap(from, true, to, false);
        }

        @Override
        public Optional<Money> lastPaid(Sku sku, LocalDate before) {
            return Optional.ofNullable(deals.lowerEntry(before)).map(entry -> entry.getValue());
        }
    }
}
