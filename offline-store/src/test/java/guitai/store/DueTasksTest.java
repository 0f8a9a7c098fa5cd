package guitai.store;

import static org.assertj.core.api.Assertions.assertThat;

import guitai.store.due.Backlog;
import guitai.store.due.DueTask;
import guitai.store.due.DueTasks;
import guitai.store.due.Payload;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class DueTasksTest {
    private static final Instant NOW = Shop.OPENING_TIME;
    @TempDir Path folder;
    private Store store;

    @BeforeEach
    void open() {
        store = Shop.open(folder);
    }

    @AfterEach
    void close() {
        store.close();
    }

    private boolean change(Predicate<DueTasks> change) {
        return store.write(tx -> change.test(tx.due()));
    }

    private boolean add(String kind, String key, Instant at) {
        return change(due -> due.add(kind, key, at, new byte[] {42}));
    }

    private List<String> keysDue(Instant at) {
        return store.read(in -> in.due().due(at, 100)).stream().map(DueTask::key).toList();
    }

    private DueTask task(String kind, String key) {
        return store.<Optional<DueTask>>read(in -> in.due().find(kind, key)).orElseThrow();
    }

    @Test
    void a_task_is_due_from_its_time_on_and_the_longest_waiting_first() {
        add("print", "B", NOW.plusSeconds(5));
        add("print", "A", NOW);
        assertThat(keysDue(NOW.minusMillis(1))).isEmpty();
        assertThat(keysDue(NOW)).containsExactly("A");
        assertThat(keysDue(NOW.plusSeconds(5))).containsExactly("A", "B");
        assertThat(store.<Object>read(in -> in.due().nextAt())).isEqualTo(Optional.of(NOW));
        assertThat(store.<List<DueTask>>read(in -> in.due().due(NOW.plusSeconds(5), 1))).hasSize(1);
    }

    @Test
    void the_same_task_added_again_changes_nothing() {
        assertThat(add("print", "A", NOW)).isTrue();
        change(due -> due.attempted(task("print", "A").id(), NOW.plusSeconds(9), "paper out"));
        assertThat(add("print", "A", NOW)).isFalse();
        assertThat(add("refund", "A", NOW)).isTrue();
        assertThat(task("print", "A").attempts()).isEqualTo(1);
    }

    @Test
    void a_try_that_failed_is_counted_with_its_reason_and_waits() {
        add("print", "A", NOW);
        var id = task("print", "A").id();
        assertThat(change(due -> due.attempted(id, NOW.plusSeconds(30), "paper out"))).isTrue();
        assertThat(change(due -> due.attempted(id, NOW.plusSeconds(60), "cover open"))).isTrue();
        assertThat(keysDue(NOW.plusSeconds(59))).isEmpty();
        assertThat(task("print", "A"))
                .isEqualTo(
                        new DueTask(
                                id,
                                "print",
                                "A",
                                Payload.of(new byte[] {42}),
                                NOW,
                                NOW.plusSeconds(60),
                                2,
                                Optional.of("cover open"),
                                Optional.empty()));
    }

    @Test
    void a_task_that_is_done_is_forgotten() {
        add("print", "A", NOW);
        var id = task("print", "A").id();
        assertThat(change(due -> due.done(id))).isTrue();
        assertThat(change(due -> due.done(id))).isFalse();
        assertThat(change(due -> due.attempted(id, NOW, "late"))).isFalse();
        assertThat(store.<Object>read(in -> in.due().find("print", "A")))
                .isEqualTo(Optional.empty());
        assertThat(store.<Object>read(in -> in.due().nextAt())).isEqualTo(Optional.empty());
    }

    @Test
    void a_blocked_task_waits_for_a_person() {
        add("refund", "A", NOW);
        var id = task("refund", "A").id();
        assertThat(change(due -> due.unblock(id, NOW))).isFalse();
        change(due -> due.block(id, "the account is closed"));
        assertThat(keysDue(NOW.plusSeconds(9999))).isEmpty();
        assertThat(store.<List<DueTask>>read(in -> in.due().blocked(10)))
                .extracting(DueTask::blocked)
                .containsExactly(Optional.of("the account is closed"));
        assertThat(change(due -> due.unblock(id, NOW.plusSeconds(1)))).isTrue();
        assertThat(keysDue(NOW.plusSeconds(1))).containsExactly("A");
    }

    @Test
    void what_waits_is_counted_by_kind() {
        assertThat(store.<Backlog>read(in -> in.due().waiting("print")))
                .isEqualTo(new Backlog("print", 0, 0, Optional.empty()));
        add("print", "A", NOW);
        add("print", "B", NOW);
        add("refund", "C", NOW);
        change(due -> due.block(task("print", "B").id(), "no printer"));
        assertThat(store.<Backlog>read(in -> in.due().waiting("print")))
                .isEqualTo(new Backlog("print", 1, 1, Optional.of(NOW)));
    }

    @Test
    void a_task_and_its_cause_stand_or_fall_together() {
        try {
            store.write(
                    tx -> {
                        tx.due().add("print", "A", NOW, new byte[0]);
                        return tx.execute("INSERT INTO sale(id, total) VALUES('1', -1)");
                    });
        } catch (ConstraintBroken e) {
            assertThat(keysDue(NOW)).isEmpty();
            return;
        }
        throw new AssertionError("a sale below zero was taken");
    }

    @Test
    void the_payload_does_not_show() {
        assertThat(Payload.of(new byte[] {77, 78})).hasToString("2 bytes");
    }
}
