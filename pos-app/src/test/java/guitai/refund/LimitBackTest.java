package guitai.refund;

import static org.assertj.core.api.Assertions.assertThat;

import guitai.money.CashRounding;
import guitai.money.Money;
import guitai.sale.LineItem;
import guitai.sale.OfferUse;
import guitai.sale.Quantity;
import guitai.sale.Sale;
import guitai.sale.Sales;
import guitai.time.BusinessDate;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// What a return gives back of the limits of a sale's offers (rules PR-16, PR-39).
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class LimitBackTest {
    private static final Returned NOTHING = new Returned(Map.of(), Money.cny(0), Money.cny(0));

    private static ReturnPlan.Possible one(Sale.Completed sale, Returned before) {
        var plan = ReturnPlan.of(sale, before, Map.of(1, Quantity.ONE), CashRounding.NONE);
        return (ReturnPlan.Possible) plan;
    }

    private static Returned after(Returned before) {
        return new Returned(Map.of(1, before.milli(1) + 1_000), before.amount(), before.refunded());
    }

    @Test
    void limits_go_back_on_the_same_business_date_only() {
        var sale = using(new OfferUse("P1", 1, 2, 1), Sales.pieces(1, 2, 6_000, Sales.off(100)));
        var one = one(sale, NOTHING);
        var all = (ReturnPlan.Possible) ReturnPlan.ofAll(sale, NOTHING, CashRounding.NONE);

        assertThat(LimitBack.of(sale, NOTHING, one.lines(), Sales.DAY))
                .containsExactly(new OfferUse("P1", 1, 1, 0));
        assertThat(LimitBack.of(sale, NOTHING, all.lines(), Sales.DAY))
                .containsExactly(new OfferUse("P1", 1, 2, 1));
        var tomorrow = BusinessDate.parse("2026-11-22");
        assertThat(LimitBack.of(sale, NOTHING, one.lines(), tomorrow)).isEmpty();
    }

    private static Sale.Completed using(OfferUse use, LineItem... lines) {
        var sale = Sales.cash(1, lines);
        var terms = sale.header().terms().using(List.of(use));
        return new Sale.Completed(
                sale.header().on(terms),
                sale.number(),
                sale.lines(),
                sale.tenders(),
                sale.rounding(),
                sale.at());
    }

    @Test
    void part_returns_give_limits_back_late_rather_than_early_and_all_of_them_in_the_end() {
        // Two of five had the special price.
        var sale = using(new OfferUse("P1", 1, 2, 1), Sales.pieces(1, 5, 1_000, Sales.off(800)));
        var before = NOTHING;
        var units = new ArrayList<Integer>();
        int times = 0;
        for (int piece = 0; piece < 5; piece++) {
            var back = one(sale, before);
            var uses = LimitBack.of(sale, before, back.lines(), Sales.DAY);
            units.add(uses.stream().mapToInt(OfferUse::units).sum());
            times += uses.stream().mapToInt(OfferUse::times).sum();
            before = after(before);
        }
        assertThat(units).containsExactly(0, 0, 1, 0, 1);
        assertThat(times).isEqualTo(1);
    }
}
