package guitai.storage;

import static org.assertj.core.api.Assertions.assertThat;

import guitai.journal.Commit;
import guitai.journal.Fact;
import guitai.journal.Working;
import guitai.money.Money;
import guitai.refund.Return;
import guitai.refund.ReturnPlan;
import guitai.refund.Returned;
import guitai.sale.Quantity;
import guitai.sale.Sale;
import guitai.sale.SuspendedSale;
import guitai.tender.TenderKind;
import guitai.tender.TenderLine;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class StoredSalesTest {
    private final Random random = new Random(2);

    @TempDir private Path home;

    @Test
    void a_sale_is_found_by_its_number_as_it_was_in_this_run_and_the_next() {
        Sale.Completed sale;
        try (var till = Tills.open(home)) {
            var day = new Day(till, random);
            var shift = day.open(0);
            sale = day.sell(shift, Goods.lines(random, 60));
            day.sell(shift, List.of(Goods.water(1, 1)));
            assertThat(till.sales().completed(sale.number())).contains(sale);
        }
        try (var till = Tills.open(home)) {
            assertThat(till.sales().completed(sale.number())).contains(sale);
            assertThat(till.sales().completed(Day.number(99))).isEmpty();
        }
    }

    @Test
    void the_last_sale_is_the_newest_that_was_finished() {
        try (var till = Tills.open(home)) {
            assertThat(till.sales().last()).isEmpty();
            var day = new Day(till, random);
            var shift = day.open(0);
            day.sell(shift, List.of(Goods.water(1, 1)));
            var last = day.sell(shift, List.of(Goods.water(1, 5)));
            var voided =
                    new Sale.Voided(
                            Day.header(1, random),
                            Day.number(till.books().nextDocument()),
                            last.lines(),
                            Day.NINE);
            till.books().write(Commit.of(new Fact.SaleVoided(voided, Day.CASHIER)));

            assertThat(till.sales().last()).contains(last);
            assertThat(till.sales().completed(voided.number())).isEmpty();
        }
    }

    @Test
    void what_came_back_of_a_sale_adds_up_over_shifts() {
        try (var till = Tills.open(home)) {
            var day = new Day(till, random);
            var first = day.open(0);
            var sale = day.sell(first, List.of(Goods.water(1, 3), Goods.water(2, 4)));
            assertThat(till.sales().returned(sale.number()))
                    .isEqualTo(new Returned(Map.of(), Money.ZERO_CNY, Money.ZERO_CNY));

            takeBack(till, sale, Map.of(1, Quantity.pieces(1), 2, Quantity.pieces(1)), 1);
            day.close(first);
            var second = day.open(0);
            takeBack(till, sale, Map.of(1, Quantity.pieces(2)), second.number());

            var back = till.sales().returned(sale.number());
            assertThat(back.milliByLine()).isEqualTo(Map.of(1, 3000L, 2, 1000L));
            assertThat(back.amountByLine()).isEqualTo(Map.of(1, Money.cny(600), 2, Money.cny(200)));
            assertThat(back.amount()).isEqualTo(Money.cny(800));
            assertThat(back.refunded()).isEqualTo(Money.cny(800));
            assertThat(till.sales().returned(Day.number(77)).milliByLine()).isEmpty();
        }
    }

    private void takeBack(
            TillStore till, Sale.Completed sale, Map<Integer, Quantity> wanted, long shift) {
        var before = till.sales().returned(sale.number());
        var plan = ReturnPlan.of(sale, before, wanted, Day.MODE);
        if (!(plan instanceof ReturnPlan.Possible possible)) throw new AssertionError(plan);
        var goodsBack =
                new Return(
                        Day.header(shift, random),
                        Day.number(till.books().nextDocument()),
                        sale.number(),
                        possible.lines(),
                        List.of(TenderLine.exact(TenderKind.CASH, possible.cash().negated())),
                        possible.rounding(),
                        Day.NINE);
        till.books().write(Commit.of(new Fact.ReturnCompleted(goodsBack, Day.CASHIER)));
    }

    @Test
    void a_swapped_tender_settles_the_sale_from_then_on_and_takes_no_goods_back() {
        try (var till = Tills.open(home)) {
            var day = new Day(till, random);
            var shift = day.open(10_000);
            var sale = day.sellByWallet(shift);
            var wallet = sale.tenders().getFirst();
            assertThat(wallet.payment()).isPresent();
            assertThat(till.sales().completed(sale.number())).contains(sale);
            assertThat(till.sales().tenders(sale.number())).containsExactly(wallet);

            day.swap(shift);

            var cash = TenderLine.cash(wallet.amount().plus(Money.cny(100)), Money.cny(100));
            assertThat(till.sales().tenders(sale.number())).containsExactly(cash);
            assertThat(till.sales().completed(sale.number())).contains(sale);
            assertThat(till.sales().returned(sale.number()))
                    .isEqualTo(new Returned(Map.of(), Money.ZERO_CNY, Money.ZERO_CNY));
            assertThat(till.sales().tenders(Day.number(99))).isEmpty();

            var figures = day.figures(shift);
            assertThat(figures.totals().imbalances()).isEmpty();
            assertThat(figures.cash().expected())
                    .isEqualTo(Money.cny(10_000).plus(wallet.amount()));
            assertThat(figures.totals().net()).isEqualTo(sale.totals().net());
        }
    }

    @Test
    void a_document_is_shown_with_the_payments_that_were_tried_for_it_and_its_swap() {
        try (var till = Tills.open(home)) {
            var day = new Day(till, random);
            var shift = day.open(0);
            new Day(till, random).sellByWallet(shift);
            var sale = day.sellByWallet(shift);
            day.swap(shift);

            var file = till.show(sale.number()).orElseThrow();
            assertThat(file.before())
                    .extracting(JournalLine::type)
                    .containsExactly("ATTEMPT", "ATTEMPT_MOVED");
            assertThat(file.returns())
                    .extracting(JournalLine::type)
                    .containsExactly("TENDER_SWAPPED");
        }
    }

    @Test
    void what_the_gateway_said_of_a_tender_is_in_the_figures_of_the_shift() {
        try (var till = Tills.open(home)) {
            var day = new Day(till, random);
            var shift = day.open(0);
            var sale = day.sellByWallet(shift);

            assertThat(till.shifts().documents(shift.number()).getFirst().tenders())
                    .isEqualTo(sale.tenders());
        }
    }

    @Test
    void parked_sales_are_listed_oldest_first_until_they_are_taken_up_again() {
        var one = parked("红衣服");
        var two = parked("老王");
        var three = parked("two bags");
        try (var till = Tills.open(home)) {
            for (var parked : List.of(one, two, three)) {
                till.books()
                        .write(
                                Commit.of(new Fact.SaleParked(parked, Day.CASHIER))
                                        .with(Working.CLEAR));
            }
        }
        try (var till = Tills.open(home)) {
            assertThat(till.sales().parked()).containsExactly(one, two, three);

            var resumed = new Fact.SaleResumed(id(two), two.name(), Day.CASHIER);
            till.books().write(Commit.of(resumed).with(new Working.Keep(two.sale())));

            assertThat(till.sales().parked()).containsExactly(one, three);
            assertThat(till.sales().working()).contains(two.sale());

            var again = new Fact.SaleParked(two, Day.CASHIER);
            till.books().write(Commit.of(again).with(Working.CLEAR));
            assertThat(till.sales().parked()).containsExactly(one, three, two);
        }
    }

    @Test
    void a_parked_sale_that_is_voided_is_not_parked_any_more() {
        var parked = parked("红衣服");
        try (var till = Tills.open(home)) {
            till.books().write(Commit.of(new Fact.SaleParked(parked, Day.CASHIER)));
            var voided =
                    new Sale.Voided(
                            parked.sale().header(), Day.number(1), parked.sale().lines(), Day.NINE);
            till.books().write(Commit.of(new Fact.SaleVoided(voided, Day.CASHIER)));

            assertThat(till.sales().parked()).isEmpty();
        }
    }

    private SuspendedSale parked(String name) {
        var open = new Sale.Open(Day.header(1, random), Goods.lines(random, 5));
        return new SuspendedSale(name, open, Money.cny(100), Day.NINE);
    }

    private static guitai.sale.SaleId id(SuspendedSale parked) {
        return parked.sale().header().id();
    }
}
