package guitai.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import guitai.flow.RefundDesk;
import guitai.flow.Refusal;
import guitai.flow.ScanResult;
import guitai.flow.SmallShop;
import guitai.flow.TillForTests;
import guitai.journal.Commit;
import guitai.journal.Fact;
import guitai.money.Money;
import guitai.shift.CashCount;
import guitai.staff.Approval;
import guitai.staff.OperatorId;
import guitai.storage.SmallTills;
import guitai.storage.UnreadableEntry;
import guitai.store.journal.ChainCheck;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;

/// Scenario 22, close never sticks: a bad record goes to the list of exceptions and nothing waits
/// for it.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class Scenario22CloseNeverSticksTest {
    @TempDir private Path home;

    @Test
    void
            a_sale_that_cannot_be_read_is_listed_counted_and_holds_up_neither_this_shift_nor_the_next() {
        try (var till = TillForTests.trading(home)) {
            var good = till.sell(200, SmallShop.WATER);
            till.whileStopped(
                    folder ->
                            SmallTills.append(
                                    folder, "SALE", "S001-01-20261121-000002", "{\"sale\":"));
            till.signOn("1001", "1111");
            till.sell(200, SmallShop.WATER);
            var z = till.closeShift();

            assertThat(z.figures().counters().exceptions()).isEqualTo(1);
            assertThat(z.figures().totals().gaps()).containsExactly(2L);
            assertThat(z.figures().totals().net()).isEqualTo(Money.cny(400));
            assertThat(z.figures().totals().imbalances()).isEmpty();
            assertThat(till.store().unreadable())
                    .extracting(UnreadableEntry::id)
                    .containsExactly("S001-01-20261121-000002");
            till.openShift(0);
            till.counter().refunds().takeBack(good.number().toString(), Map.of(), Approval.own());
            assertThat(till.journal("RETURN")).hasSize(1);
            till.counter().cash().paidIn(Money.cny(200), "x");
            assertThat(till.closeShift().number()).isEqualTo(2);
        }
    }

    @Test
    void a_row_somebody_changed_by_hand_is_left_out_and_the_shift_closes() {
        try (var till = TillForTests.trading(home)) {
            till.sell(200, SmallShop.WATER);
            till.sell(2_000, SmallShop.MILK);
            till.whileStopped(
                    folder ->
                            SmallTills.sql(
                                    folder,
                                    "UPDATE document_tender SET kind = 'SHELLS' WHERE no = 1"));
            till.signOn("1001", "1111");
            till.counter().close().count(CashCount.amount(Money.cny(51_450)), "", Approval.own());
            till.signOn("2001", "8888");
            till.counter()
                    .close()
                    .count(CashCount.amount(Money.cny(51_450)), "记录损坏", Approval.own());

            var z = till.store().shifts().latestZ(1).getFirst();
            assertThat(z.figures().counters().exceptions()).isEqualTo(1);
            assertThat(till.counter().shifts().current()).isEmpty();
        }
    }

    @Test
    void an_old_entry_whose_bytes_changed_is_named_by_the_check_and_the_shift_closes() {
        try (var till = TillForTests.trading(home)) {
            var sale = till.sell(2_000, SmallShop.MILK);
            var by = new OperatorId("1001");
            till.store()
                    .books()
                    .write(
                            Commit.of(
                                    Stream.generate(() -> new Fact.SignedOn(by))
                                            .limit(1_100)
                                            .toArray(Fact[]::new)));
            till.whileStopped(
                    folder -> TillFile.damage(folder, sale.header().id().value(), "\"sale\""));
            till.signOn("1001", "1111");

            assertThat(till.store().verify())
                    .isInstanceOfSatisfying(
                            ChainCheck.Broken.class,
                            broken -> assertThat(broken.seq()).isEqualTo(3));
            assertThat(
                            till.counter()
                                    .refunds()
                                    .takeBack(sale.number().toString(), Map.of(), Approval.own()))
                    .isInstanceOf(RefundDesk.Result.NotFound.class);
            var z = till.closeShift();
            assertThat(z.overShort().isZero()).isTrue();
            assertThat(z.figures().totals().imbalances()).isEmpty();
        }
    }

    @Test
    void keys_pressed_early_lose_no_sale() {
        try (var till = TillForTests.trading(home)) {
            till.scan(SmallShop.MILK);
            var close = till.counter().close();
            for (int i = 0; i < 5; i++) {
                close.count(CashCount.amount(Money.cny(50_000)), "", Approval.own());
                close.accept("x", Approval.own());
            }
            assertThat(till.journal("CASH_COUNTED")).isEmpty();
            var sale = till.sell(2_000);
            close.count(CashCount.amount(Money.cny(1)), "", Approval.own());
            assertThat(till.scan(SmallShop.WATER))
                    .isEqualTo(new ScanResult.Refused(Refusal.Because.COUNTING));
            var z = close.count(CashCount.amount(Money.cny(51_250)), "", Approval.own());
            for (int i = 0; i < 5; i++) {
                close.count(CashCount.amount(Money.cny(51_250)), "", Approval.own());
            }

            assertThat(z.toString()).contains(sale.number().date().toString());
            assertThat(till.journal("SHIFT_CLOSED")).hasSize(1);
            assertThat(till.store().shifts().z(1).orElseThrow().figures().totals().net())
                    .isEqualTo(Money.cny(1_253));
        }
    }
}
