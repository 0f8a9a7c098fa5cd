package guitai.store;

import static org.assertj.core.api.Assertions.assertThat;

import guitai.store.StoreUnavailable.Reason;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.ArrayList;
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
        assertThat(store.journal().verify())
                .isInstanceOf(guitai.store.journal.ChainCheck.Intact.class);
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
}
