package guitai.storage;

import static org.assertj.core.api.Assertions.assertThat;

import guitai.journal.Commit;
import guitai.journal.Fact;
import guitai.money.Money;
import guitai.sale.DocumentNumber;
import guitai.sale.Funder;
import guitai.sale.PriceModifier;
import guitai.shift.CashCount;
import guitai.shift.CashMovement;
import guitai.shift.Counters;
import guitai.shift.DocumentFigures.Kind;
import guitai.shift.PeriodTotals;
import guitai.shift.Shift;
import guitai.shift.ZReport;
import guitai.slip.Slip;
import guitai.staff.Permission;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;
import java.util.Random;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class StoredShiftsTest {
    private final Random random = new Random(3);

    @TempDir private Path home;

    @Test
    void a_shift_is_open_then_counted_then_gone() {
        var first = CashCount.amount(Money.cny(49_000));
        var second = CashCount.amount(Money.cny(50_000));
        Shift.Open shift;
        try (var till = Tills.open(home)) {
            assertThat(till.shifts().current()).isEmpty();
            assertThat(till.shifts().nextNumber()).isEqualTo(1);
            var day = new Day(till, random);
            shift = day.open(50_000);
            assertThat(till.shifts().current()).contains(shift);

            count(till, first, 1);
            count(till, second, 2);
        }
        try (var till = Tills.open(home)) {
            assertThat(till.shifts().current())
                    .contains(new Shift.Counting(shift, List.of(first, second)));

            till.books().write(Commit.of(new Fact.CountGivenUp(1, Day.CASHIER)));
            assertThat(till.shifts().current()).contains(shift);

            count(till, second, 1);
            assertThat(till.shifts().current())
                    .contains(new Shift.Counting(shift, List.of(second)));
            new Day(till, random).close(shift);
            assertThat(till.shifts().current()).isEmpty();
            assertThat(till.shifts().nextNumber()).isEqualTo(2);
        }
    }

    private static void count(TillStore till, CashCount count, int tries) {
        till.books().write(Commit.of(new Fact.CashCounted(1, count, tries, Day.CASHIER)));
    }

    @Test
    void the_documents_of_a_shift_are_its_own_in_order() {
        try (var till = Tills.open(home)) {
            var day = new Day(till, random);
            var one = day.open(0);
            day.sell(one, List.of(Goods.water(1, 3)));
            till.books().write(Commit.of(new Fact.DrawerOpened(number(till), 1, "换", Day.CASHIER)));
            day.close(one);
            var two = day.open(0);
            day.sell(two, List.of(Goods.water(1, 1)));

            var documents = till.shifts().documents(1);
            assertThat(documents)
                    .extracting(d -> d.kind())
                    .containsExactly(Kind.SALE, Kind.NO_SALE);
            assertThat(documents).extracting(d -> d.no()).containsExactly(1L, 2L);
            assertThat(documents.getFirst().units()).isEqualTo(3);
            assertThat(documents.getFirst().perTax()).containsOnlyKeys(Goods.VAT_13);
            assertThat(till.shifts().documents(2)).extracting(d -> d.no()).containsExactly(3L);
            assertThat(till.shifts().documents(9)).isEmpty();
        }
    }

    @Test
    void every_movement_of_cash_is_in_the_figures() {
        try (var till = Tills.open(home)) {
            var day = new Day(till, random);
            var shift = day.open(50_000);
            day.sell(shift, List.of(Goods.water(1, 3)));
            day.sell(shift, List.of(Goods.water(1, 2)));
            move(till, CashMovement.Kind.PAID_IN, 300);
            move(till, CashMovement.Kind.PAID_OUT, 200);
            move(till, CashMovement.Kind.PAID_OUT, 50);
            move(till, CashMovement.Kind.DROP, 10_000);

            var cash = till.shifts().cash(shift);

            assertThat(cash.openingFloat()).isEqualTo(Money.cny(50_000));
            assertThat(cash.tendered()).isEqualTo(Money.cny(600 + 500 + 400 + 500));
            assertThat(cash.change()).isEqualTo(Money.cny(1_000));
            assertThat(cash.refunds()).isEqualTo(Money.ZERO_CNY);
            assertThat(cash.paidIn()).isEqualTo(Money.cny(300));
            assertThat(cash.paidOut()).isEqualTo(Money.cny(250));
            assertThat(cash.drops()).isEqualTo(Money.cny(10_000));
            assertThat(cash.expected()).isEqualTo(Money.cny(50_000 + 1_000 + 300 - 250 - 10_000));
        }
    }

    private static void move(TillStore till, CashMovement.Kind kind, long fen) {
        var movement = new CashMovement(kind, Money.cny(fen), "原因");
        till.books().write(Commit.of(new Fact.CashMoved(number(till), 1, movement, Day.CASHIER)));
    }

    private static DocumentNumber number(TillStore till) {
        return Day.number(till.books().nextDocument());
    }

    @Test
    void what_a_manager_looks_at_is_counted_by_shift() {
        try (var till = Tills.open(home)) {
            var line = Goods.water(1, 1);
            var id = Goods.saleId(random);
            till.books()
                    .write(
                            Commit.of(
                                    new Fact.LineDeleted(id, 1, line, Day.CASHIER),
                                    new Fact.LineDeleted(id, 1, line, Day.CASHIER),
                                    new Fact.OverrideGiven(
                                            Day.MANAGER, Day.CASHIER, Permission.REPRINT, 1),
                                    new Fact.Reprinted(
                                            Slip.Kind.SALE_RECEIPT, "x", 1, 1, Day.CASHIER),
                                    new Fact.Reprinted(Slip.Kind.Z, "1", 1, 2, Day.CASHIER)));
            var day = new Day(till, random);
            var shift = day.open(0);
            var byHand =
                    new PriceModifier(
                            PriceModifier.Kind.MANUAL_LINE,
                            "damaged",
                            0,
                            "破损",
                            Money.cny(50),
                            Funder.MERCHANT);
            day.sell(shift, List.of(with(line, byHand), Goods.water(2, 1), Goods.keyed(3)));

            assertThat(till.shifts().counters(1)).isEqualTo(new Counters(2, 1, 1, 1, 0, 0, 1));
            assertThat(till.shifts().counters(2)).isEqualTo(new Counters(0, 0, 1, 0, 0, 0, 0));
            assertThat(till.shifts().counters(3)).isEqualTo(Counters.NONE);
        }
    }

    private static guitai.sale.LineItem with(
            guitai.sale.LineItem line, guitai.sale.PriceModifier modifier) {
        return new guitai.sale.LineItem(
                line.number(),
                line.sku(),
                line.code(),
                line.nameZh(),
                line.nameEn(),
                line.unit(),
                line.unitWord(),
                line.tax(),
                line.quantity(),
                line.unitPrice(),
                line.gross(),
                List.of(modifier));
    }

    @Test
    void grand_totals_go_on_from_z_to_z() {
        try (var till = Tills.open(home)) {
            assertThat(till.shifts().previousZ())
                    .isEqualTo(new ZReport.Previous(0, Money.ZERO_CNY, Money.ZERO_CNY));
            assertThat(till.shifts().leftInDrawer()).isEmpty();
            var day = new Day(till, random);
            var one = day.open(50_000);
            day.sell(one, List.of(Goods.water(1, 3)));
            var firstZ = day.close(one);
            var two = day.open(50_600);
            day.sell(two, List.of(Goods.water(1, 1)));
            var secondZ = day.close(two);

            assertThat(till.shifts().previousZ())
                    .isEqualTo(new ZReport.Previous(2, Money.cny(800), Money.cny(800)));
            assertThat(till.shifts().z(1)).contains(firstZ);
            assertThat(till.shifts().z(3)).isEmpty();
            assertThat(till.shifts().latestZ(10)).containsExactly(secondZ, firstZ);
            assertThat(till.shifts().latestZ(1)).containsExactly(secondZ);
            assertThat(till.shifts().leftInDrawer()).contains(CashCount.amount(Money.cny(50_800)));
        }
    }

    @Test
    void ten_thousand_sales_of_one_shift_add_up() {
        try (var till = Tills.open(home)) {
            new Day(till, random).open(0);
        }
        var codec = new FactCodec(Money.CNY);
        try (var store = Tills.store(home)) {
            store.write(
                    tx -> {
                        for (long no = 1; no <= 10_000; no++) {
                            var sale = Day.sale(no, 1, Goods.lines(random, 5), random);
                            var fact = new Fact.SaleCompleted(sale, Day.CASHIER);
                            tx.append(codec.encode(fact, () -> 0));
                        }
                        return tx;
                    });
        }
        try (var till = Tills.open(home)) {
            var totals = PeriodTotals.of(Money.CNY, till.shifts().documents(1));

            assertThat(totals.count(Kind.SALE)).isEqualTo(10_000);
            assertThat(totals.imbalances()).isEmpty();
            assertThat(totals.gaps()).isEmpty();
            assertThat(till.books().nextDocument()).isEqualTo(10_001);
        }
    }
}
