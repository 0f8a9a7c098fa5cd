package guitai.flow;

import static org.assertj.core.api.Assertions.assertThat;

import guitai.catalog.Item;
import guitai.catalog.Sku;
import guitai.money.Money;
import guitai.sale.Quantity;
import guitai.scan.ScanReader.Origin;
import guitai.staff.Approval;
import guitai.staff.OperatorId;
import guitai.staff.Permission;
import guitai.stock.Receiving;
import guitai.stock.Stocktake;
import guitai.stock.WriteOff;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class StockDeskTest {
    private static final Sku WATER = new Sku("W1");
    private static final Sku ORANGES = new Sku("F1");
    private static final Approval BOSS =
            new Approval.ByOverride(new OperatorId("2001"), Permission.STOCK);

    @TempDir private Path home;
    private TillForTests till;

    @BeforeEach
    void open() {
        till = TillForTests.trading(home);
    }

    @AfterEach
    void close() {
        till.close();
    }

    private StockDesk stock() {
        return till.counter().stock();
    }

    private static Receiving.Line line(Sku sku, Quantity quantity, String expires) {
        return new Receiving.Line(
                sku,
                "code",
                quantity,
                Money.cny(120),
                expires.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(expires)),
                Optional.empty());
    }

    private void receive(int pieces) {
        var line = line(WATER, Quantity.pieces(pieces), "");
        assertThat(stock().receive("7731", List.of(line), BOSS))
                .isInstanceOf(StockDesk.Result.Received.class);
    }

    private long level(Sku sku) {
        return stock().standing(sku).of().level().milli();
    }

    private Item water() {
        return stock().item(WATER).orElseThrow();
    }

    @Test
    void selling_never_waits_for_stock() {
        till.sell(1_000, SmallShop.WATER);

        assertThat(level(WATER)).isEqualTo(-1_000);
        assertThat(stock().low(10)).hasSize(1);
    }

    @Test
    void what_is_received_sold_and_returned_is_on_the_shelf_by_the_books() {
        receive(24);
        var sale = till.sell(10_00, SmallShop.WATER, SmallShop.WATER, SmallShop.WATER);
        till.counter()
                .refunds()
                .takeBack(sale.number().toString(), Map.of(1, Quantity.pieces(1)), Approval.own());

        assertThat(level(WATER)).isEqualTo(22_000);
        assertThat(till.journal("GOODS_RECEIVED")).hasSize(1);
        assertThat(till.closeShift().figures().totals().gaps()).isEmpty();
    }

    @Test
    void goods_that_stay_with_the_customer_do_not_come_back_with_the_money() {
        var sale = till.sell(10_00, SmallShop.WATER);
        till.counter()
                .refunds()
                .giveBack(sale.number().toString(), Money.cny(50), "碰伤", Approval.own());

        assertThat(level(WATER)).isEqualTo(-1_000);
    }

    @Test
    void a_cashier_needs_a_supervisor_to_move_stock_and_nobody_to_look() {
        var lines = List.of(line(WATER, Quantity.pieces(1), ""));
        var refused = new Refusal.NeedsOverride(Permission.STOCK);

        assertThat(stock().receive("", lines, Approval.own()))
                .isEqualTo(new StockDesk.Result.Refused(refused));
        assertThat(stock().count().countOne(water(), Quantity.ONE, Approval.own()))
                .isEqualTo(new StockCount.Result.Refused(refused));
        assertThat(stock().writeOff(WATER, Quantity.ONE, WriteOff.Reason.LOST, "", Approval.own()))
                .isEqualTo(new StockDesk.Result.Refused(refused));
        assertThat(till.journal("GOODS_RECEIVED")).isEmpty();

        receive(1);
        assertThat(till.journal("OVERRIDE")).hasSize(1);
    }

    @Test
    void a_supervisor_takes_goods_in_alone() {
        till.signOn("3001", "3333");

        var lines = List.of(line(ORANGES, Quantity.grams(8_500), ""));
        assertThat(stock().receive("", lines, Approval.own()))
                .isInstanceOf(StockDesk.Result.Received.class);
        assertThat(level(ORANGES)).isEqualTo(8_500);
    }

    @Test
    void a_line_that_cannot_be_is_refused_and_the_others_are_kept() {
        assertThat(stock().add(line(WATER, Quantity.pieces(24), "2030-01-01"))).isEmpty();
        assertThat(stock().add(line(WATER, Quantity.grams(500), "")))
                .contains(Refusal.Because.QUANTITY_OUT_OF_RANGE);
        assertThat(stock().add(line(new Sku("GONE"), Quantity.ONE, "")))
                .contains(Refusal.Because.NOT_ON_FILE);
        assertThat(stock().add(line(WATER, Quantity.ONE, "2001-01-01")))
                .contains(Refusal.Because.PAST_ITS_DATE);
        assertThat(stock().add(line(WATER, Quantity.ONE, "2099-01-01")))
                .contains(Refusal.Because.NOT_A_DATE);
        assertThat(stock().receiving().lines()).hasSize(1);

        till.stopAndStart();
        till.signOn("3001", "3333");
        assertThat(stock().receiving().lines()).hasSize(1);
        assertThat(stock().receive("7731", Approval.own()))
                .isInstanceOf(StockDesk.Result.Received.class);
        assertThat(stock().receiving()).isEqualTo(Receiving.Draft.EMPTY);
        assertThat(stock().receive("7731", Approval.own()))
                .isEqualTo(new StockDesk.Result.Refused(Refusal.Because.NOTHING_ON_THE_PAPER));
        assertThat(level(WATER)).isEqualTo(24_000);
    }

    @Test
    void customers_are_served_while_the_shelves_are_counted() {
        receive(24);
        assertThat(stock().count().count(water(), Quantity.pieces(20))).isEmpty();
        till.sell(1_000, SmallShop.WATER, SmallShop.WATER, SmallShop.WATER);
        assertThat(stock().count().count(water(), Quantity.pieces(3))).isEmpty();

        assertThat(stock().count().differences())
                .singleElement()
                .satisfies(one -> assertThat(one.line().difference()).isEqualTo(-1_000))
                .satisfies(one -> assertThat(one.worth()).isEqualTo(Money.cny(-120)));
        assertThat(stock().count().book(BOSS)).isInstanceOf(StockCount.Result.Booked.class);
        assertThat(level(WATER)).isEqualTo(20_000);
        assertThat(stock().count().counting()).isEqualTo(Stocktake.Draft.EMPTY);
    }

    @Test
    void a_count_that_is_right_is_written_down_and_moves_nothing() {
        receive(24);

        var result = stock().count().countOne(water(), Quantity.pieces(24), BOSS);
        assertThat(result)
                .isInstanceOfSatisfying(
                        StockCount.Result.Booked.class,
                        booked ->
                                assertThat(booked.moves())
                                        .allSatisfy(move -> assertThat(move.milli()).isZero()));
        assertThat(till.journal("STOCK_COUNTED")).hasSize(1);
        assertThat(level(WATER)).isEqualTo(24_000);
    }

    @Test
    void goods_are_found_by_scan_by_number_and_by_words() {
        assertThat(stock().find(SmallShop.WATER, Origin.SCANNER))
                .isInstanceOf(FoundGoods.One.class);
        assertThat(stock().find("W1", Origin.TYPED)).isInstanceOf(FoundGoods.One.class);
        assertThat(stock().find(SmallShop.LABEL_OF_PEARS, Origin.SCANNER))
                .isInstanceOf(FoundGoods.One.class);
        assertThat(stock().find("矿泉水", Origin.TYPED)).isInstanceOf(FoundGoods.One.class);
        assertThat(stock().find("水银", Origin.TYPED)).isEqualTo(new FoundGoods.Nothing("水银"));
        assertThat(stock().find("9520001000378", Origin.SCANNER))
                .isInstanceOf(FoundGoods.Unreadable.class);
    }

    @Test
    void a_gs1_code_brings_its_own_date_and_batch() {
        var found = stock().find("]d201095200010003791727053110L2611", Origin.SCANNER);

        assertThat(found)
                .isEqualTo(
                        new FoundGoods.One(
                                water(),
                                Optional.of(LocalDate.parse("2027-05-31")),
                                Optional.of("L2611")));
    }

    @Test
    void a_paper_has_five_hundred_lines_and_no_more() {
        var line = line(WATER, Quantity.pieces(1), "");
        var most = Collections.nCopies(Receiving.MOST_LINES, line);
        var tooMany = Collections.nCopies(Receiving.MOST_LINES + 1, line);

        assertThat(stock().receive("", tooMany, BOSS))
                .isEqualTo(new StockDesk.Result.Refused(Refusal.Because.PAPER_FULL));
        assertThat(stock().receive("", most, BOSS)).isInstanceOf(StockDesk.Result.Received.class);
        assertThat(level(WATER)).isEqualTo(500_000);
    }

    @Test
    void no_slip_of_the_finger_counts_or_costs_a_fortune() {
        var dear =
                new Receiving.Line(
                        WATER,
                        "code",
                        Quantity.ONE,
                        Money.cny(10_000_001),
                        Optional.empty(),
                        Optional.empty());
        assertThat(stock().add(dear)).contains(Refusal.Because.AMOUNT_OUT_OF_RANGE);
        assertThat(stock().count().count(water(), new Quantity(Quantity.MOST))).isEmpty();
        assertThat(stock().count().count(water(), Quantity.ONE))
                .contains(Refusal.Because.QUANTITY_OUT_OF_RANGE);
        assertThat(stock().count().counting().lines()).hasSize(1);
    }

    @Test
    void a_customers_payment_code_is_no_goods() {
        assertThat(stock().find("134567890123456789", Origin.SCANNER))
                .isEqualTo(new FoundGoods.Nothing(""));
    }

    @Test
    void what_is_written_off_leaves_the_stock_at_its_cost() {
        receive(24);

        var result =
                stock().writeOff(WATER, Quantity.pieces(2), WriteOff.Reason.DAMAGED, "破了", BOSS);
        assertThat(result)
                .isInstanceOfSatisfying(
                        StockDesk.Result.WrittenOff.class,
                        off ->
                                assertThat(off.moves().getFirst().value())
                                        .isEqualTo(Money.cny(-240)));
        assertThat(level(WATER)).isEqualTo(22_000);
        assertThat(stock().expiring(30, 10)).isEmpty();
    }
}
