package guitai.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import guitai.journal.Commit;
import guitai.journal.Fact;
import guitai.journal.JournalQueue;
import guitai.journal.JournalQueue.Backlog;
import guitai.journal.Written;
import guitai.store.backup.BackupOutcome;
import guitai.store.backup.RestoreOutcome;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class StoredJournalQueueTest {
    private final Random random = new Random(11);

    @TempDir private Path folder;

    private Path home() {
        return folder.resolve("home");
    }

    private static void locked(TillStore till, int times) {
        for (int i = 0; i < times; i++) {
            till.books().write(Commit.of(new Fact.Locked(Day.CASHIER)));
        }
    }

    @Test
    void nothing_waits_in_a_new_home() {
        try (var till = Tills.open(home())) {
            var queue = till.journalQueue();
            assertThat(queue.last()).isZero();
            assertThat(queue.taken()).isZero();
            assertThat(queue.after(0, 10)).isEmpty();
            assertThat(queue.entry(1)).isEmpty();
            assertThat(queue.backlog()).isEqualTo(Backlog.NOTHING);
            assertThat(queue.contact()).isBefore(Instant.parse("1971-01-01T00:00:00Z"));
        }
    }

    @Test
    void entries_go_up_with_the_bytes_and_the_hash_they_were_written_with() {
        try (var till = Tills.open(home())) {
            locked(till, 3);
            var two = till.journalQueue().after(1, 1);

            assertThat(two).extracting(Written::seq).containsExactly(2L);
            var entry = till.journalQueue().entry(2).orElseThrow();
            assertThat(entry.hash()).isEqualTo(two.getFirst().hash()).matches("[0-9a-f]{64}");
            assertThat(entry.type()).isEqualTo("LOCKED");
            assertThat(entry.version()).isEqualTo(1);
            assertThat(entry.at()).isEqualTo(Day.NINE);
            assertThat(new String(entry.body(), java.nio.charset.StandardCharsets.UTF_8))
                    .isEqualTo("{\"operator\":\"1001\"}");
            assertThat(till.journalQueue().after(0, 100)).hasSize(3);
            assertThat(till.journalQueue().entry(3).orElseThrow().hash())
                    .isEqualTo(till.books().lastHash());
        }
    }

    @Test
    void how_far_head_office_has_come_survives_a_restart() {
        try (var till = Tills.open(home())) {
            locked(till, 5);
            till.journalQueue().taken(3);
            till.journalQueue().contact(Day.NINE.plusSeconds(5));
        }
        try (var till = Tills.open(home())) {
            assertThat(till.journalQueue().taken()).isEqualTo(3);
            assertThat(till.journalQueue().contact()).isEqualTo(Day.NINE.plusSeconds(5));
        }
    }

    @Test
    void the_backlog_counts_papers_apart_from_entries() {
        try (var till = Tills.open(home())) {
            var day = new Day(till, random);
            var shift = day.open(0);
            day.sell(shift, List.of(Goods.water(1, 1)));
            day.sell(shift, List.of(Goods.water(1, 2)));
            locked(till, 1);
            assertThat(till.journalQueue().backlog())
                    .isEqualTo(new Backlog(4, 2, Optional.of(Day.NINE)));

            till.journalQueue().taken(2);
            assertThat(till.journalQueue().backlog())
                    .isEqualTo(new Backlog(2, 1, Optional.of(Day.NINE)));

            till.journalQueue().taken(4);
            assertThat(till.journalQueue().backlog()).isEqualTo(Backlog.NOTHING);
        }
    }

    @Test
    void head_office_never_has_more_than_was_written_and_never_less_than_before() {
        try (var till = Tills.open(home())) {
            locked(till, 3);
            var queue = till.journalQueue();
            assertThatThrownBy(() -> queue.taken(4)).isInstanceOf(IllegalArgumentException.class);
            assertThat(queue.taken()).isZero();

            queue.taken(3);
            assertThatThrownBy(() -> queue.taken(2)).isInstanceOf(IllegalArgumentException.class);
            assertThat(queue.taken()).isEqualTo(3);
        }
    }

    @Test
    void an_older_copy_in_the_place_of_the_home_knows_less_than_head_office_had_taken() {
        var copy = folder.resolve("copy.db");
        try (var till = Tills.open(home())) {
            locked(till, 3);
            till.journalQueue().taken(2);
            assertThat(till.backup(copy)).isInstanceOf(BackupOutcome.Copied.class);
            locked(till, 4);
            till.journalQueue().taken(7);
        }
        // Over newer books it is not put; a new machine has only the copy.
        assertThat(TillStore.restore(home(), copy)).isNotInstanceOf(RestoreOutcome.Restored.class);
        var machine = folder.resolve("machine");
        assertThat(TillStore.restore(machine, copy)).isInstanceOf(RestoreOutcome.Restored.class);
        try (var till = Tills.open(machine)) {
            JournalQueue queue = till.journalQueue();
            assertThat(queue.last()).isEqualTo(3);
            assertThat(queue.taken()).isEqualTo(2);
        }
    }
}
