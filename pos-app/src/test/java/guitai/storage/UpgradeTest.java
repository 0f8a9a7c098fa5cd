package guitai.storage;

import static org.assertj.core.api.Assertions.assertThat;

import guitai.catalog.Sku;
import guitai.journal.Fact;
import guitai.money.Money;
import guitai.payment.AttemptState;
import guitai.payment.AttemptState.Why;
import guitai.slip.Slip;
import guitai.staff.Operator;
import guitai.staff.PinHash;
import guitai.staff.Role;
import guitai.store.Opening;
import guitai.store.Store;
import guitai.store.journal.ChainCheck;
import guitai.store.journal.EntryDraft;
import guitai.store.sqlite.SqliteOptions;
import guitai.store.sqlite.SqliteStore;
import guitai.store.table.Tx;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;

/// A home made by the program that took nothing offline: schema 2, and the forms of that time.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class UpgradeTest {
    private static final int BEFORE = 2;
    private static final Operator WANG =
            new Operator(Day.CASHIER, "王芳", Role.CASHIER, new PinHash("$hash$"));

    @TempDir private Path home;

    private static String golden(FactType type, int version) {
        var name = "facts/%s-%d.json".formatted(type, version);
        try (var in = UpgradeTest.class.getResourceAsStream(name)) {
            assertThat(in).as(name).isNotNull();
            return new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// What that program wrote, byte by byte.
    private static void append(FactType type, int version, Tx tx) {
        var id = EntryIds.of(Examples.of(type), () -> 1 + tx.journal().count());
        var body = golden(type, version).getBytes(java.nio.charset.StandardCharsets.UTF_8);
        tx.append(new EntryDraft(type.name(), version, id, body));
    }

    private Store before() {
        var opening =
                SqliteStore.open(
                        home,
                        Tills.CLOCK,
                        Schema.migrations().subList(0, BEFORE),
                        List.of(),
                        SqliteOptions.small());
        if (opening instanceof Opening.Opened(var store, var _)) return store;
        throw new AssertionError(opening);
    }

    private void trade() {
        try (var store = before()) {
            new StoredStaff(new Disk(store)).put(WANG);
            store.write(
                    tx -> {
                        tx.set("currency", "CNY");
                        append(FactType.SHIFT_OPENED, 1, tx);
                        append(FactType.ATTEMPT, 1, tx);
                        append(FactType.ATTEMPT_MOVED, 1, tx);
                        append(FactType.SALE, 2, tx);
                        append(FactType.RETURN, 2, tx);
                        append(FactType.REFUND, 1, tx);
                        append(FactType.X_TAKEN, 2, tx);
                        append(FactType.SHIFT_CLOSED, 2, tx);
                        var refund = PaymentExamples.REFUND.value();
                        tx.due().add(PaymentTasks.REFUND, refund, Day.NINE, new byte[0]);
                        var receipt =
                                Slip.Request.original(Slip.Kind.SALE_RECEIPT, Examples.number(187));
                        PrintJobTable.add(receipt, Day.NINE, tx);
                        // It followed the journal with tables of its own form.
                        return tx.execute(
                                "INSERT INTO projection(name, version, seq, following)"
                                        + " VALUES('books', 2, 0, 1)");
                    });
        }
    }

    @Test
    void a_home_of_the_version_before_is_brought_up_and_keeps_everything() {
        trade();

        var opened = Tills.opened(home);
        try (var till = opened.till()) {
            assertThat(opened.report().migrated()).startsWith("offline");
            assertThat(opened.report().copy()).hasValueSatisfying(c -> assertThat(c).exists());
            assertThat(opened.report().rebuilt()).contains("books");
            assertThat(till.unreadable()).isEmpty();
            assertThat(till.verify()).isInstanceOf(ChainCheck.Intact.class);

            assertThat(till.staff().all()).containsExactly(WANG);
            var sale = (Fact.SaleCompleted) Examples.of(FactType.SALE);
            assertThat(till.sales().completed(Examples.number(187))).contains(sale.sale());
            var z = (Fact.ShiftClosed) Examples.of(FactType.SHIFT_CLOSED);
            assertThat(till.shifts().z(9)).contains(z.z());
            var paid = new AttemptState.Approved(PaymentExamples.paid());
            assertThat(till.payments().attempt(PaymentExamples.ATTEMPT))
                    .contains(PaymentExamples.attempt(paid));
            assertThat(till.payments().openRefunds()).hasSize(1);
            assertThat(till.printJobs().waiting().count()).isEqualTo(1);
            assertThat(till.journalQueue().backlog().entries()).isEqualTo(8);
            assertThat(till.payments().backlog(12).count()).isZero();
            // Three were sold and one came back before anybody kept stock.
            assertThat(till.stock().level(new Sku("W1")).milli()).isEqualTo(-2_000);
        }
    }

    @Test
    void what_the_upgraded_till_does_then_is_there_at_the_next_start() {
        trade();
        try (var till = Tills.open(home)) {
            var line = new OfflineDay(till);
            line.spend(13, 20_00, "account", 7);
            line.moved(
                    PaymentExamples.ATTEMPT,
                    new AttemptState.Reversing(Why.LATE_SUCCESS, Day.NINE, true));
        }
        var opened = Tills.opened(home);
        try (var till = opened.till()) {
            assertThat(opened.report().migrated()).isEmpty();
            assertThat(opened.report().rebuilt()).isEmpty();
            assertThat(till.payments().stored(9)).hasSize(1);
            assertThat(till.payments().spentOffline("account")).isEqualTo(Money.cny(20_00));
            assertThat(till.payments().openAttempts()).hasSize(1);
        }
    }
}
