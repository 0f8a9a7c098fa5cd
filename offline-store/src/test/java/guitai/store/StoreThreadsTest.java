package guitai.store;

import static org.assertj.core.api.Assertions.assertThat;

import guitai.store.StoreUnavailable.Reason;
import guitai.store.backup.BackupOutcome.NotCopied;
import guitai.store.journal.ChainCheck.Intact;
import guitai.store.sqlite.SqliteOptions;
import guitai.store.sqlite.SqliteStore;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CountDownLatch;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class StoreThreadsTest {
    @TempDir Path folder;
    private Store store;

    @BeforeEach
    void open() {
        store = Shop.open(folder.resolve("home"));
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void a_reading_does_not_wait_for_a_write_and_sees_one_unchanging_view() throws Exception {
        var writing = new CountDownLatch(1);
        var finish = new CountDownLatch(1);
        var writer =
                Thread.ofPlatform()
                        .start(
                                () ->
                                        store.write(
                                                tx -> {
                                                    Shop.sell(tx, "S1");
                                                    writing.countDown();
                                                    return await(finish);
                                                }));
        writing.await();
        assertThat(Shop.count(store, "sale")).isZero();
        store.<Object>read(
                in -> {
                    var before = in.journal().count();
                    finish.countDown();
                    join(writer);
                    assertThat(in.journal().count()).isEqualTo(before).isZero();
                    return before;
                });
        assertThat(Shop.count(store, "sale")).isEqualTo(1);
    }

    private static boolean await(CountDownLatch latch) {
        try {
            latch.await();
            return true;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void many_tills_hands_write_one_after_another() throws Exception {
        var hands = new ArrayList<Thread>();
        for (int hand = 0; hand < 8; hand++) {
            var name = "H" + hand + "-";
            hands.add(
                    Thread.ofPlatform()
                            .start(
                                    () -> {
                                        for (int i = 0; i < 25; i++) {
                                            var id = name + i;
                                            store.write(tx -> Shop.sell(tx, id));
                                        }
                                    }));
        }
        for (var hand : hands) hand.join();
        assertThat(store.journal().count()).isEqualTo(200);
        assertThat(store.journal().verify()).isInstanceOf(Intact.class);
        assertThat(Shop.count(store, "line")).isEqualTo(1000);
    }

    @Test
    void a_closed_store_says_so() {
        store.close();
        store.close();
        assertThat(Shop.refused(() -> store.write(tx -> 1)).reason()).isEqualTo(Reason.CLOSED);
        assertThat(Shop.refused(() -> store.journal().last()).reason()).isEqualTo(Reason.CLOSED);
    }

    @Test
    void closing_waits_for_the_sale_being_written() throws Exception {
        var writing = new CountDownLatch(1);
        var finish = new CountDownLatch(1);
        var writer =
                Thread.ofPlatform()
                        .start(
                                () ->
                                        store.write(
                                                tx -> {
                                                    writing.countDown();
                                                    await(finish);
                                                    return Shop.sell(tx, "S1");
                                                }));
        writing.await();
        var closer = Thread.ofPlatform().start(store::close);
        while (closer.getState() == Thread.State.RUNNABLE) Thread.onSpinWait();
        finish.countDown();
        closer.join();
        writer.join();
        store = Shop.open(folder.resolve("home"));
        assertThat(Shop.count(store, "sale")).isEqualTo(1);
    }

    @Test
    void whoever_waits_for_a_write_can_be_ended_and_has_written_nothing() throws Exception {
        var writing = new CountDownLatch(1);
        var finish = new CountDownLatch(1);
        var holder = Thread.ofPlatform().start(() -> hold(writing, finish));
        writing.await();
        var refusals = new ArrayBlockingQueue<StoreUnavailable>(1);
        var waiter =
                Thread.ofPlatform()
                        .start(
                                () ->
                                        refusals.add(
                                                Shop.refused(
                                                        () ->
                                                                store.write(
                                                                        tx ->
                                                                                Shop.sell(
                                                                                        tx,
                                                                                        "S1")))));
        waiter.interrupt();
        assertThat(refusals.take().reason()).isEqualTo(Reason.OTHER);
        finish.countDown();
        holder.join();
        assertThat(store.journal().count()).isZero();
    }

    private void hold(CountDownLatch writing, CountDownLatch finish) {
        store.write(
                tx -> {
                    writing.countDown();
                    return await(finish);
                });
    }

    @Test
    void closing_ends_a_question_that_would_never_be_answered() throws Exception {
        var asking = new CountDownLatch(1);
        var refusals = new ArrayBlockingQueue<StoreUnavailable>(1);
        Thread.ofPlatform()
                .start(
                        () ->
                                refusals.add(
                                        Shop.refused(
                                                () ->
                                                        store.read(
                                                                in -> {
                                                                    asking.countDown();
                                                                    return in.one(
                                                                            """
                                                                            WITH RECURSIVE n(i) AS
                                                                              (SELECT 1 UNION ALL SELECT i + 1 FROM n)
                                                                            SELECT max(i) AS i FROM n
                                                                            """,
                                                                            row ->
                                                                                    row.getLong(
                                                                                            "i"));
                                                                }))));
        asking.await();
        store.close();
        assertThat(refusals.take().reason()).isEqualTo(Reason.OTHER);
        Shop.open(folder.resolve("home")).close();
    }

    @Test
    void closing_gives_up_on_work_that_hangs_and_keeps_the_home_locked() throws Exception {
        var writing = new CountDownLatch(1);
        var finish = new CountDownLatch(1);
        var holder = Thread.ofPlatform().start(() -> hold(writing, finish));
        writing.await();
        store.close();
        assertThat(
                        SqliteStore.open(
                                folder.resolve("home"),
                                Shop.clock(),
                                Shop.TABLES,
                                List.of(),
                                SqliteOptions.small()))
                .isInstanceOf(Opening.HeldByOther.class);
        finish.countDown();
        holder.join();
    }

    @Test
    void a_copy_is_not_begun_after_closing() {
        store.close();
        assertThat(store.backup(folder.resolve("copy.db"))).isInstanceOf(NotCopied.class);
        assertThat(folder.resolve("copy.db")).doesNotExist();
    }
}
