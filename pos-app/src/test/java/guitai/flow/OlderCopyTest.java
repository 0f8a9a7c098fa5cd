package guitai.flow;

import static org.assertj.core.api.Assertions.assertThat;

import guitai.flow.JournalForward.Stop;
import guitai.journal.Commit;
import guitai.journal.Fact;
import guitai.journal.Uplink;
import guitai.journal.Written;
import guitai.staff.OperatorId;
import guitai.storage.SmallTills;
import guitai.storage.TillOpening;
import guitai.storage.TillStore;
import guitai.store.backup.BackupOutcome;
import guitai.store.backup.RestoreOutcome;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A till that was put back from a copy, on a real disk, and what head office says to it.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class OlderCopyTest {
    private static final OperatorId WHO = new OperatorId("1001");

    @TempDir private Path folder;

    private final MovedClock clock = new MovedClock();
    private final Errands errands = new Errands(Runnable::run, Runnable::run, clock);
    private final Office office = new Office();

    /// Keeps what it is given, as head office does.
    private static final class Office implements Uplink {
        private final List<String> hashes = new ArrayList<>();

        @Override
        public Answer put(Written entry) {
            if (entry.seq() > hashes.size() + 1) return new Answer.Gap(hashes.size(), last());
            if (entry.seq() == hashes.size() + 1) hashes.add(entry.hash());
            var kept = hashes.get((int) entry.seq() - 1);
            return kept.equals(entry.hash())
                    ? watermark()
                    : new Answer.OtherHash(entry.seq(), kept);
        }

        @Override
        public Answer watermark() {
            return new Answer.Has(hashes.size(), last());
        }

        private String last() {
            return hashes.isEmpty() ? "0".repeat(64) : hashes.getLast();
        }
    }

    private TillStore open(Path home) {
        var opening = SmallTills.open(home, clock);
        if (opening instanceof TillOpening.Opened opened) return opened.till();
        throw new AssertionError(opening);
    }

    private static void trade(TillStore till, int times) {
        for (int i = 0; i < times; i++) till.books().write(Commit.of(new Fact.Locked(WHO)));
    }

    /// Sends until nothing is left to send.
    private Optional<Stop> forward(TillStore till) {
        var forward =
                new JournalForward(
                        till.journalQueue(),
                        office,
                        errands,
                        new JournalForward.Listener() {
                            @Override
                            public void taken(long seq) {}

                            @Override
                            public void stopped(Stop why) {}
                        });
        for (int i = 0; i < 100 && forward.busy(); i++) forward.tick();
        return forward.stop();
    }

    /// Three entries, all taken; a copy; two more, all taken.
    private Path copiedAndSoldOn() {
        var copy = folder.resolve("copy.db");
        try (var till = open(folder.resolve("home"))) {
            trade(till, 3);
            assertThat(forward(till)).isEmpty();
            assertThat(till.backup(copy)).isInstanceOf(BackupOutcome.Copied.class);
            trade(till, 2);
            assertThat(forward(till)).isEmpty();
            assertThat(till.journalQueue().taken()).isEqualTo(5);
        }
        var machine = folder.resolve("machine");
        assertThat(TillStore.restore(machine, copy)).isInstanceOf(RestoreOutcome.Restored.class);
        return machine;
    }

    @Test
    void a_till_on_an_older_copy_is_told_by_head_office_before_it_sends_anything() {
        try (var till = open(copiedAndSoldOn())) {
            assertThat(forward(till)).contains(new Stop.OlderCopy(3, 5));
            assertThat(office.hashes).hasSize(5);
            assertThat(till.journalQueue().taken()).isEqualTo(3);
        }
    }

    @Test
    void a_till_that_went_on_selling_on_an_older_copy_has_another_history() {
        try (var till = open(copiedAndSoldOn())) {
            till.books().write(Commit.of(new Fact.SignedOn(WHO), new Fact.Locked(WHO)));
            assertThat(forward(till)).contains(new Stop.OtherHistory(5));
            trade(till, 1);
            assertThat(forward(till)).contains(new Stop.OtherHistory(5));
            assertThat(till.journalQueue().taken()).isEqualTo(3);
            assertThat(till.journalQueue().backlog().entries()).isEqualTo(3);
        }
    }

    @Test
    void a_copy_as_new_as_what_head_office_has_goes_on_where_it_was() {
        var copy = folder.resolve("copy.db");
        try (var till = open(folder.resolve("home"))) {
            trade(till, 3);
            assertThat(forward(till)).isEmpty();
            assertThat(till.backup(copy)).isInstanceOf(BackupOutcome.Copied.class);
        }
        var machine = folder.resolve("machine");
        assertThat(TillStore.restore(machine, copy)).isInstanceOf(RestoreOutcome.Restored.class);
        try (var till = open(machine)) {
            trade(till, 4);
            assertThat(forward(till)).isEmpty();
            assertThat(till.journalQueue().taken()).isEqualTo(7);
            assertThat(office.hashes).hasSize(7);
        }
    }
}
