package guitai.flow;

import static org.assertj.core.api.Assertions.assertThat;

import guitai.sale.LineItem;
import guitai.shift.DocumentFigures.Kind;
import guitai.staff.Approval;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ChangesTest {
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

    private Changes changes() {
        return till.counter().changes();
    }

    private List<LineItem> lines() {
        return till.counter().basket().sale().map(s -> s.lines()).orElse(List.of());
    }

    private guitai.shift.ZReport closedAfterSelling() {
        till.sell(200);
        return till.closeShift();
    }

    private int deletedAfterTotal() {
        return till.counter().shifts().figures().counters().deletedAfterTotal();
    }

    @Test
    void the_last_ten_steps_can_be_taken_back_and_no_more() {
        for (int i = 0; i < 12; i++) till.scan(SmallShop.WATER);
        for (int i = 0; i < 10; i++) {
            assertThat(changes().undo()).isInstanceOf(Changes.Result.Changed.class);
        }

        assertThat(lines()).hasSize(2);
        assertThat(changes().undo())
                .isEqualTo(new Changes.Result.Refused(Refusal.Because.NOTHING_TO_UNDO));
    }

    @Test
    void a_deletion_and_a_new_quantity_can_be_taken_back() {
        till.scan(SmallShop.WATER);
        changes().quantity(1, 6, Approval.own());
        changes().delete(1, Approval.own());
        assertThat(lines()).isEmpty();
        changes().undo();
        assertThat(lines()).extracting(l -> l.net().minor()).containsExactly(1_200L);
        changes().undo();

        assertThat(lines()).extracting(l -> l.net().minor()).containsExactly(200L);
    }

    @Test
    void before_the_total_a_deletion_is_nobodys_business() {
        till.scan(SmallShop.WATER);
        changes().delete(1, Approval.own());

        assertThat(till.journal("LINE_DELETED")).isEmpty();
        assertThat(deletedAfterTotal()).isZero();
    }

    @Test
    void a_line_deleted_after_the_total_is_journaled_and_counted() {
        till.scan(SmallShop.WATER);
        till.scan(SmallShop.MILK);
        till.counter().checkout().total();
        changes().delete(2, Approval.own());

        var deleted = till.journal("LINE_DELETED");
        assertThat(deleted).hasSize(1);
        assertThat(deleted.getFirst().toString()).contains("\"M1\"").contains("\"1001\"");
        assertThat(closedAfterSelling().figures().counters().deletedAfterTotal()).isEqualTo(1);
    }

    @Test
    void fewer_pieces_after_the_total_are_journaled_like_a_deletion() {
        till.type("5*" + SmallShop.WATER);
        till.counter().checkout().total();
        changes().quantity(1, 1, Approval.own());

        assertThat(till.journal("LINE_DELETED"))
                .hasSize(1)
                .allMatch(e -> e.path("line").path("gross").toString().contains("800"));
        assertThat(deletedAfterTotal()).isEqualTo(1);
    }

    @Test
    void undo_after_the_total_is_no_way_round_the_record() {
        till.scan(SmallShop.WATER);
        till.scan(SmallShop.MILK);
        till.counter().checkout().total();
        changes().undo();

        assertThat(lines()).hasSize(1);
        assertThat(till.journal("LINE_DELETED").toString()).contains("\"M1\"");
    }

    @Test
    void neither_is_parking_nor_a_stop_of_the_till() {
        till.scan(SmallShop.WATER);
        till.scan(SmallShop.MILK);
        till.counter().checkout().total();
        changes().park("红衣服");
        changes().resume("红衣服");
        changes().delete(2, Approval.own());
        till.scan(SmallShop.MILK);
        till.stopAndStart();
        till.signOn("1001", "1111");
        changes().delete(2, Approval.own());

        assertThat(till.journal("LINE_DELETED")).hasSize(2);
    }

    @Test
    void more_pieces_after_the_total_need_no_record() {
        till.scan(SmallShop.WATER);
        till.counter().checkout().total();
        changes().quantity(1, 3, Approval.own());

        assertThat(till.journal("LINE_DELETED")).isEmpty();
    }

    @Test
    void the_weight_of_goods_is_what_the_scale_said() {
        till.scan(SmallShop.LABEL_OF_PEARS);

        assertThat(changes().quantity(1, 2, Approval.own()))
                .isEqualTo(new Changes.Result.Refused(Refusal.Because.WEIGHED_LINE));
    }

    @Test
    void nothing_changes_once_money_was_taken() {
        till.scan(SmallShop.MILK);
        till.counter().checkout().cash(guitai.money.Money.cny(100));
        var refused = new Changes.Result.Refused(Refusal.Because.MONEY_TAKEN);

        assertThat(changes().undo()).isEqualTo(refused);
        assertThat(changes().delete(1, Approval.own())).isEqualTo(refused);
        assertThat(changes().quantity(1, 9, Approval.own())).isEqualTo(refused);
        assertThat(changes().voidSale(Approval.own())).isEqualTo(refused);
        assertThat(changes().park("x")).isEqualTo(refused);
    }

    @Test
    void a_voided_sale_keeps_a_number_and_takes_no_money() {
        till.scan(SmallShop.MILK);
        var result = changes().voidSale(Approval.own());

        assertThat(result)
                .isInstanceOfSatisfying(
                        Changes.Result.Voided.class,
                        v -> assertThat(v.sale().number().sequence()).isEqualTo(1));
        assertThat(till.sell(200, SmallShop.WATER).number().sequence()).isEqualTo(2);
        var z = till.closeShift();
        assertThat(z.figures().totals().count(Kind.VOID)).isEqualTo(1);
        assertThat(z.figures().totals().gaps()).isEmpty();
        assertThat(z.figures().totals().netSales().minor()).isEqualTo(200);
    }

    @Test
    void an_empty_counter_has_nothing_to_void_or_park() {
        var refused = new Changes.Result.Refused(Refusal.Because.NO_SALE_AT_COUNTER);
        assertThat(changes().voidSale(Approval.own())).isEqualTo(refused);
        till.scan(SmallShop.WATER);
        changes().delete(1, Approval.own());
        assertThat(changes().voidSale(Approval.own())).isEqualTo(refused);
        assertThat(changes().park("x")).isEqualTo(refused);
    }

    @Test
    void a_parked_sale_waits_under_its_name_while_others_are_served() {
        till.scan(SmallShop.MILK);
        changes().park(" 红衣服 ");
        till.sell(200, SmallShop.WATER);
        assertThat(changes().parked()).extracting(p -> p.name()).containsExactly("红衣服");
        changes().resume("红衣服");

        assertThat(till.sell(2_000).totals().net().minor()).isEqualTo(1_253);
        assertThat(changes().parked()).isEmpty();
    }

    @Test
    void a_name_is_needed_and_is_given_once() {
        till.scan(SmallShop.MILK);
        var needed = new Changes.Result.Refused(Refusal.Because.NAME_NEEDED);
        assertThat(changes().park("  ")).isEqualTo(needed);
        assertThat(changes().park("很".repeat(41))).isEqualTo(needed);
        changes().park("a");
        till.scan(SmallShop.WATER);
        assertThat(changes().park("a"))
                .isEqualTo(new Changes.Result.Refused(Refusal.Because.NAME_TAKEN));
        assertThat(changes().resume("a"))
                .isEqualTo(new Changes.Result.Refused(Refusal.Because.SALE_AT_COUNTER));
        changes().voidSale(Approval.own());
        assertThat(changes().resume("b"))
                .isEqualTo(new Changes.Result.Refused(Refusal.Because.NO_SUCH_NAME));
    }

    @Test
    void a_sale_parked_in_one_shift_is_sold_in_the_shift_that_sells_it() {
        till.scan(SmallShop.MILK);
        changes().park("late");
        assertThat(till.closeShift().figures().totals().netSales().minor()).isZero();
        till.stopAndStart();
        till.clock().move(java.time.Duration.ofHours(24));
        till.signOn("1002", "2222");
        till.openShift(0);
        changes().resume("late");

        var sale = till.sell(1_250);
        assertThat(sale.header().shift()).isEqualTo(2);
        assertThat(sale.number().toString()).contains("20261122");
        assertThat(till.closeShift().figures().totals().netSales().minor()).isEqualTo(1_253);
    }

    @Test
    void only_so_many_sales_can_be_parked() {
        for (int i = 0; i < Changes.MOST_PARKED; i++) {
            till.scan(SmallShop.WATER);
            changes().park("n" + i);
        }
        till.scan(SmallShop.WATER);

        assertThat(changes().park("one more"))
                .isEqualTo(new Changes.Result.Refused(Refusal.Because.TOO_MANY_PARKED));
    }
}
