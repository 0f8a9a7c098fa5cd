package guitai.storage;

import static org.assertj.core.api.Assertions.assertThat;

import guitai.catalog.Sku;
import guitai.journal.Commit;
import guitai.journal.Fact;
import guitai.money.Money;
import guitai.sale.Quantity;
import guitai.shift.Shift;
import guitai.stock.Batch;
import guitai.stock.Receiving;
import guitai.stock.StockMove;
import guitai.stock.Stocktake;
import guitai.stock.WriteOff;
import guitai.time.BusinessDate;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class StoredStockTest {
    private static final Sku WATER = new Sku("W1");

    @TempDir private Path home;
    private TillStore till;
    private Day day;
    private Shift.Open shift;

    @BeforeEach
    void open() {
        till = Tills.open(home);
        day = new Day(till, new Random(3));
        shift = day.open(50_000);
    }

    @AfterEach
    void close() {
        till.close();
    }

    private void receive(Receiving.Line... lines) {
        var number = Day.number(till.books().nextDocument());
        var paper = new Receiving(number, shift.number(), "", List.of(lines), Day.NINE);
        till.books().write(Commit.of(new Fact.GoodsReceived(paper, Day.MANAGER)));
    }

    private static Receiving.Line water(long pieces, long costFen, String expires) {
        var date = expires.isEmpty() ? Optional.<LocalDate>empty() : date(expires);
        return new Receiving.Line(
                WATER, "1", Quantity.pieces(pieces), Money.cny(costFen), date, Optional.empty());
    }

    private static Optional<LocalDate> date(String text) {
        return Optional.of(LocalDate.parse(text));
    }

    private void sell(int pieces) {
        day.sell(shift, List.of(Goods.water(1, pieces)));
    }

    private long level() {
        return till.stock().level(WATER).milli() / 1000;
    }

    @Test
    void a_sale_moves_the_stock_with_its_own_commit() {
        receive(water(24, 120, ""));
        sell(5);

        assertThat(level()).isEqualTo(19);
        var moves = till.stock().moves(WATER, 10);
        assertThat(moves)
                .extracting(StockMove::kind)
                .containsExactly(StockMove.Kind.SOLD, StockMove.Kind.RECEIVED);
        assertThat(moves.getFirst().milli()).isEqualTo(-5_000);
        assertThat(moves.getFirst().costOfGoods()).isEqualTo(Money.cny(600));
        assertThat(till.stock().moves(moves.getFirst().document()))
                .containsExactly(moves.getFirst());
    }

    @Test
    void two_lines_of_one_item_are_one_move() {
        day.sell(shift, List.of(Goods.water(1, 2), Goods.water(2, 3)));

        assertThat(till.stock().moves(WATER, 10)).hasSize(1);
        assertThat(level()).isEqualTo(-5);
        assertThat(till.stock().low(10))
                .singleElement()
                .satisfies(low -> assertThat(low.level().negative()).isTrue());
    }

    @Test
    void what_is_sold_while_counting_is_not_lost() {
        receive(water(24, 120, ""));
        var draft =
                Stocktake.Draft.EMPTY.count(
                        WATER, Quantity.pieces(22), till.stock().level(WATER).milli());
        sell(3);
        var number = Day.number(till.books().nextDocument());
        var count = new Stocktake(number, shift.number(), draft.lines(), Day.NINE);
        till.books().write(Commit.of(new Fact.StockCounted(count, Day.MANAGER)));

        // Two were missing when it was counted, three were sold since: 24 - 2 - 3.
        assertThat(level()).isEqualTo(19);
        assertThat(till.stock().moves(number))
                .singleElement()
                .satisfies(move -> assertThat(move.milli()).isEqualTo(-2_000))
                .satisfies(move -> assertThat(move.value()).isEqualTo(Money.cny(-240)));
    }

    @Test
    void papers_of_the_stock_take_numbers_and_add_nothing_to_the_day() {
        sell(1);
        var before = day.figures(shift).totals();
        receive(water(24, 120, ""));
        sell(0 + 1);
        var after = day.figures(shift).totals();

        assertThat(after.gaps()).isEmpty();
        assertThat(after.imbalances()).isEmpty();
        assertThat(after.net()).isEqualTo(before.net().times(2));
        assertThat(after.count(guitai.shift.DocumentFigures.Kind.STOCK)).isEqualTo(1);
    }

    @Test
    void of_several_batches_the_oldest_went_out_first() {
        receive(water(10, 100, "2026-11-25"));
        receive(water(10, 100, ""));
        receive(water(10, 100, "2026-11-22"));
        sell(18);
        var until = LocalDate.parse("2026-11-30");

        // 12 are left: all ten of the last delivery, two of the one before, none of the first.
        assertThat(till.stock().expiringUpTo(until, 10))
                .extracting(Batch::expires, Batch::left)
                .containsExactly(
                        org.assertj.core.api.Assertions.tuple(
                                LocalDate.parse("2026-11-22"), 10_000L));
        assertThat(till.stock().expiringUpTo(LocalDate.parse("2026-11-21"), 10)).isEmpty();

        sell(12);
        assertThat(till.stock().expiringUpTo(until, 10)).isEmpty();
    }

    @Test
    void the_turnover_of_a_day_comes_from_its_moves() {
        receive(water(20, 100, ""));
        sell(5);
        var number = Day.number(till.books().nextDocument());
        var off =
                new WriteOff(
                        number,
                        shift.number(),
                        WATER,
                        Quantity.pieces(1),
                        WriteOff.Reason.DAMAGED,
                        "",
                        Day.NINE);
        till.books().write(Commit.of(new Fact.GoodsWrittenOff(off, Day.MANAGER)));

        var figures = till.stock().turnover(Day.DATE, Day.DATE, 10);
        assertThat(figures)
                .singleElement()
                .satisfies(
                        one -> {
                            assertThat(one.sold()).isEqualTo(5_000);
                            assertThat(one.turnover().opening()).isEqualTo(Money.ZERO_CNY);
                            assertThat(one.turnover().closing()).isEqualTo(Money.cny(1_400));
                            assertThat(one.turnover().costOfGoods()).isEqualTo(Money.cny(500));
                            assertThat(one.turnover().writtenOff()).isEqualTo(Money.cny(100));
                            assertThat(one.turnover().meanStock()).isEqualTo(Money.cny(1_400));
                        });
        var week = BusinessDate.parse("2026-11-27");
        var later = till.stock().turnover(Day.DATE, week, 10).getFirst().turnover();
        assertThat(later.meanStock()).isEqualTo(Money.cny(1_400));
        var yesterday = BusinessDate.parse("2026-11-20");
        var before = till.stock().turnover(yesterday, yesterday, 10).getFirst().turnover();
        assertThat(before.closing()).isEqualTo(Money.ZERO_CNY);
        assertThat(before.costOfGoods()).isEqualTo(Money.ZERO_CNY);
        var both = till.stock().turnover(yesterday, Day.DATE, 10).getFirst().turnover();
        assertThat(both.meanStock()).isEqualTo(Money.cny(700));
    }

    @Test
    void a_paper_that_is_being_written_survives_a_restart_and_is_gone_once_it_is_booked() {
        var draft = Receiving.Draft.EMPTY.noted("7731").add(water(24, 120, "2027-01-01"));
        till.stock().keep(draft);
        till.stock().keep(Stocktake.Draft.EMPTY.count(WATER, Quantity.pieces(1), 0));
        till.close();
        till = Tills.open(home);

        assertThat(till.stock().receiving()).isEqualTo(draft);
        receive(water(1, 1, ""));
        assertThat(till.stock().receiving()).as("another paper").isEqualTo(draft);
        receive(draft.lines().toArray(new Receiving.Line[0]));
        assertThat(till.stock().receiving()).isEqualTo(Receiving.Draft.EMPTY);
        assertThat(till.stock().counting().lines()).hasSize(1);
        till.stock().keep(Stocktake.Draft.EMPTY);
        assertThat(till.stock().counting()).isEqualTo(Stocktake.Draft.EMPTY);
    }

    @Test
    void a_level_is_the_sum_of_its_moves_and_what_a_simple_map_says() {
        int documents = Boolean.getBoolean("guitai.nightly") ? 2_000 : 150;
        long seed = 20261122;
        var random = new Random(seed);
        var stock = new StockDay(random);
        var simple = new HashMap<Sku, Long>();
        for (int i = 0; i < documents; i++) {
            switch (random.nextInt(6)) {
                case 0 ->
                        stock.receive(till.books(), shift.number())
                                .lines()
                                .forEach(l -> add(simple, l.sku(), l.quantity().milli()));
                case 1 ->
                        stock.count(till.books(), till.stock(), shift.number())
                                .lines()
                                .forEach(l -> simple.put(l.sku(), l.counted().milli()));
                case 2 -> {
                    var off = stock.writeOff(till.books(), shift.number());
                    add(simple, off.sku(), -off.quantity().milli());
                }
                default ->
                        day.sell(shift, Goods.lines(random, 40))
                                .lines()
                                .forEach(l -> add(simple, l.sku(), -l.quantity().milli()));
            }
        }
        simple.forEach(
                (sku, milli) -> {
                    var level = till.stock().level(sku);
                    var moves = till.stock().moves(sku, 1_000);
                    assertThat(level.milli()).as("seed %d %s", seed, sku).isEqualTo(milli);
                    assertThat(moves.stream().mapToLong(StockMove::milli).sum())
                            .as("seed %d %s", seed, sku)
                            .isEqualTo(milli);
                    assertThat(moves.stream().mapToLong(m -> m.value().minor()).sum())
                            .as("seed %d %s", seed, sku)
                            .isEqualTo(level.value().minor());
                });
    }

    private static void add(Map<Sku, Long> simple, Sku sku, long milli) {
        simple.merge(sku, milli, Long::sum);
    }
}
