package guitai.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import guitai.store.ConstraintBroken.Rule;
import guitai.store.journal.ChainCheck;
import guitai.store.journal.ChainHash;
import guitai.store.journal.Entry;
import guitai.store.journal.EntryDraft;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class JournalTest {
    @TempDir Path folder;
    private final AtomicReference<Instant> now = new AtomicReference<>(Shop.OPENING_TIME);
    private Store store;

    @BeforeEach
    void open() {
        store = Shop.open(folder, now::get);
    }

    @AfterEach
    void close() {
        store.close();
    }

    private Entry append(String id) {
        return store.write(tx -> tx.append(Shop.draft(id, "{}")));
    }

    private void restart() {
        store.close();
        open();
    }

    @Test
    void the_hash_is_the_one_anybody_can_compute_from_its_description() {
        // Computed once in another language from the words in ChainHash.
        assertThat(append("S1").hash())
                .hasToString("70c132aa3db5212471dab56da6c10712a4774a2cab495c33c4844415a8c84500");
        store.write(tx -> tx.append(Shop.draft("S2", "{\"名\":\"水\"}")));
        assertThat(store.journal().last().orElseThrow().hash())
                .hasToString("07f695fdde3eea61ea6caf9aac5cfa52254fdbaa829cb69ee2d10e5cb06c72ea");
    }

    @Test
    void entries_are_read_back_by_number_by_id_and_in_order() {
        for (int i = 1; i <= 25; i++) assertThat(append("S" + i).seq()).isEqualTo(i);
        var journal = store.journal();
        assertThat(journal.count()).isEqualTo(25);
        assertThat(journal.from(11, 10)).extracting(Entry::seq).startsWith(11L).endsWith(20L);
        assertThat(journal.from(26, 10)).isEmpty();
        assertThat(journal.byId("S7")).isEqualTo(journal.entry(7));
        assertThat(journal.byId("S77")).isEmpty();
        assertThat(journal.last()).isEqualTo(journal.entry(25));
        assertThatThrownBy(() -> journal.from(1, 10_001))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_new_journal_is_empty_and_intact() {
        assertThat(store.journal().last()).isEmpty();
        assertThat(store.journal().verify())
                .isEqualTo(new ChainCheck.Intact(0, ChainHash.BEFORE_FIRST));
        assertThat(store.journal().verifyTail(10))
                .isEqualTo(new ChainCheck.Intact(0, ChainHash.BEFORE_FIRST));
    }

    @Test
    void nobody_changes_removes_or_slips_in_an_entry() {
        append("S1");
        append("S2");
        for (var sql :
                List.of(
                        "UPDATE journal SET body = x'00' WHERE seq = 1",
                        "DELETE FROM journal WHERE seq = 2",
                        "INSERT INTO journal SELECT 9, at, type, version, 'x', body, hash FROM"
                                + " journal",
                        "REPLACE INTO journal SELECT 1, at, type, 9, 'x', body, hash FROM journal",
                        "REPLACE INTO journal SELECT 3, at, type, 9, id, body, hash FROM journal"))
            assertThatThrownBy(() -> store.write(tx -> tx.execute(sql)))
                    .describedAs(sql)
                    .isInstanceOfSatisfying(
                            ConstraintBroken.class,
                            e -> assertThat(e.rule()).isEqualTo(Rule.TRIGGER));
        assertThat(store.journal().verify()).isInstanceOf(ChainCheck.Intact.class);
        assertThat(store.journal().count()).isEqualTo(2);
    }

    @Test
    void the_same_event_is_not_remembered_twice() {
        append("S1");
        assertThatThrownBy(() -> append("S1"))
                .isInstanceOfSatisfying(
                        ConstraintBroken.class, e -> assertThat(e.rule()).isEqualTo(Rule.UNIQUE));
        assertThat(append("S2").seq()).isEqualTo(2);
    }

    @Test
    void a_draft_that_cannot_be_an_entry_is_refused_at_once() {
        assertThatThrownBy(() -> new EntryDraft("sale", 1, "x", new byte[0]))
                .hasMessageContaining("type");
        assertThatThrownBy(() -> new EntryDraft("CLOCK", 1, "x", new byte[0]))
                .hasMessageContaining("CLOCK");
        assertThatThrownBy(() -> new EntryDraft("SALE", 0, "x", new byte[0]))
                .hasMessageContaining("version");
        assertThatThrownBy(() -> new EntryDraft("SALE", 1, "名", new byte[0]))
                .hasMessageContaining("id");
        assertThatThrownBy(() -> new EntryDraft("SALE", 1, "x", new byte[(1 << 20) + 1]))
                .hasMessageContaining("1048576");
    }

    @Test
    void an_entry_never_shows_its_body() {
        assertThat(append("S1").toString()).contains("S1").doesNotContain("{}");
        assertThat(Shop.draft("S1", "secret").toString()).doesNotContain("secret");
    }

    @Test
    void a_clock_that_goes_back_is_told_once_and_time_stands_still_until_it_has_caught_up() {
        append("S1");
        now.set(Shop.OPENING_TIME.minusSeconds(3600));
        assertThat(append("S2").seq()).isEqualTo(3);
        now.set(Shop.OPENING_TIME.minusSeconds(3500));
        assertThat(append("S3").seq()).isEqualTo(4);
        assertThat(append("S4").at()).isEqualTo(Shop.OPENING_TIME);
        now.set(Shop.OPENING_TIME.plusSeconds(1));
        assertThat(append("S5").at()).isEqualTo(Shop.OPENING_TIME.plusSeconds(1));
        var clock = store.journal().entry(2).orElseThrow();
        assertThat(clock.type()).isEqualTo(Entry.CLOCK);
        assertThat(new String(clock.body(), StandardCharsets.UTF_8))
                .isEqualTo(
                        "{\"wall\":\"2026-03-01T00:00:00Z\",\"previous\":\"2026-03-01T01:00:00Z\"}");
        assertThat(store.journal().count()).isEqualTo(6);
    }

    @Test
    void a_clock_that_goes_back_again_is_told_again() {
        append("S1");
        now.set(Shop.OPENING_TIME.minusSeconds(10));
        append("S2");
        now.set(Shop.OPENING_TIME.minusSeconds(20));
        append("S3");
        restart();
        append("S4");
        assertThat(store.journal().from(1, 10))
                .extracting(Entry::type)
                .containsExactly("SALE", "CLOCK", "SALE", "CLOCK", "SALE", "CLOCK", "SALE");
    }

    @Test
    void a_clock_that_trembles_is_not_worth_telling() {
        append("S1");
        now.set(Shop.OPENING_TIME.minusSeconds(2));
        assertThat(append("S2").seq()).isEqualTo(2);
    }

    @Test
    void a_refused_write_does_not_count_as_told() {
        append("S1");
        now.set(Shop.OPENING_TIME.minusSeconds(10));
        assertThatThrownBy(() -> append("S1")).isInstanceOf(ConstraintBroken.class);
        append("S2");
        assertThat(store.journal().entry(2).orElseThrow().type()).isEqualTo(Entry.CLOCK);
    }

    @Test
    void any_run_of_events_verifies_and_time_never_goes_back() {
        for (long seed = 1; seed <= 10; seed++) {
            var random = new Random(seed);
            var from = store.journal().count();
            for (int i = 0; i < 40; i++) {
                now.updateAndGet(t -> t.plus(Duration.ofMillis(random.nextInt(-5000, 10_000))));
                var id = seed + "-" + i;
                var body = new byte[random.nextInt(2000)];
                random.nextBytes(body);
                var version = random.nextInt(1, 300);
                store.write(tx -> tx.append(new EntryDraft("E_" + version, version, id, body)));
                if (random.nextInt(20) == 0) restart();
            }
            var entries = store.journal().from(from + 1, 1000);
            for (int i = 1; i < entries.size(); i++)
                assertThat(entries.get(i).at())
                        .describedAs("seed %d", seed)
                        .isAfterOrEqualTo(entries.get(i - 1).at());
            var last = entries.getLast();
            assertThat(store.journal().verify())
                    .describedAs("seed %d", seed)
                    .isEqualTo(new ChainCheck.Intact(last.seq(), last.hash()));
            assertThat(store.journal().verifyTail(7))
                    .describedAs("seed %d", seed)
                    .isEqualTo(new ChainCheck.Intact(7, last.hash()));
        }
    }
}
