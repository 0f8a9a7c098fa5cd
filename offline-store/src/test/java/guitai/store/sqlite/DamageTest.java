package guitai.store.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import guitai.store.Opening;
import guitai.store.Shop;
import guitai.store.StoreUnavailable;
import guitai.store.StoreUnavailable.Reason;
import guitai.store.journal.ChainCheck;
import guitai.store.journal.ChainCheck.Broken;
import guitai.store.journal.ChainCheck.Intact;
import guitai.store.journal.Entry;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class DamageTest {
    private static final int SALES = 60;
    @TempDir Path home;
    private Path file;
    private List<Entry> written = List.of();

    @BeforeEach
    void sell() {
        file = home.resolve("till.db");
        try (var store = Shop.open(home)) {
            for (int i = 1; i <= SALES; i++) {
                var id = "S" + i;
                store.write(tx -> Shop.sell(tx, id));
            }
            written = store.journal().from(1, 1000);
        }
    }

    private Opening open() {
        return SqliteStore.open(home, Shop.clock(), Shop.TABLES, List.of(), SqliteOptions.small());
    }

    private ChainCheck verify() {
        try (var database = Database.reading(file)) {
            database.begin("BEGIN");
            return new JournalTable(database).verify();
        }
    }

    @Test
    void any_changed_byte_in_any_column_is_found_and_named() throws SQLException {
        assertThat(verify()).isInstanceOf(Intact.class);
        for (long seed = 1; seed <= 5; seed++) {
            var random = new Random(seed);
            for (var column : List.of("at", "type", "version", "id", "body", "hash")) {
                long seq = random.nextInt(SALES) + 1L;
                try (var raw = unprotected()) {
                    var before = value(raw, column, seq);
                    set(raw, column, seq, changed(before, random));
                    assertThat(verify())
                            .describedAs("seed %d, %s of %d", seed, column, seq)
                            .isEqualTo(new Broken(seq, whatIsSaid(seq)));
                    set(raw, column, seq, before);
                }
            }
        }
        assertThat(verify()).isInstanceOf(Intact.class);
    }

    /// The place is what must be right; the words may differ.
    private String whatIsSaid(long seq) {
        return verify() instanceof Broken(var at, var what) && at == seq ? what : "nothing";
    }

    @Test
    void a_missing_entry_is_named() throws SQLException {
        try (var raw = unprotected();
                var change = raw.createStatement()) {
            change.executeUpdate("UPDATE journal SET seq = 1000 WHERE seq = 31");
            assertThat(verify()).isEqualTo(new Broken(31, "missing"));
            change.executeUpdate("UPDATE journal SET seq = 31 WHERE seq = 1000");
            change.executeUpdate("DELETE FROM journal WHERE seq = 1");
            assertThat(verify()).isEqualTo(new Broken(1, "missing"));
        }
        assertThat(open()).isEqualTo(new Opening.Damaged("journal entry 1", "missing"));
    }

    @Test
    void a_till_does_not_open_on_a_changed_journal() throws IOException {
        var bytes = Files.readAllBytes(file);
        var at = new String(bytes, StandardCharsets.ISO_8859_1).indexOf("\"S40\",\"pad\":\"x");
        bytes[at + 14] ^= 1;
        Files.write(file, bytes);
        assertThat(open())
                .isEqualTo(new Opening.Damaged("journal entry 40", "not what was written"));
    }

    @Test
    void any_changed_byte_in_the_file_is_refused_or_found_or_harms_nothing() throws IOException {
        var sound = Files.readAllBytes(file);
        int harmless = 0;
        var rounds = Boolean.getBoolean("guitai.nightly") ? 5000 : 250;
        for (int seed = 1; seed <= rounds; seed++) {
            var random = new Random(seed);
            var bytes = sound.clone();
            // Every other time in the first page, which says what the file is.
            var at = random.nextInt(seed % 2 == 0 ? 4096 : bytes.length);
            bytes[at] ^= (byte) (1 + random.nextInt(255));
            Files.write(file, bytes);
            if (isHarmless(open(), "seed " + seed + ", byte " + at)) harmless++;
        }
        assertThat(harmless).isBetween(1, rounds - 1);
    }

    private boolean isHarmless(Opening opening, String where) {
        if (!(opening instanceof Opening.Opened(var store, var _))) return false;
        try (store) {
            if (!(store.journal().verify() instanceof Intact)) return false;
            assertThat(store.journal().from(1, 1000)).describedAs(where).isEqualTo(written);
            return true;
        } catch (StoreUnavailable e) {
            return false;
        }
    }

    @Test
    void a_file_cut_short_is_refused() throws IOException {
        var sound = Files.readAllBytes(file);
        for (int left : List.of(10, 512, 4096, sound.length / 2, sound.length - 4096)) {
            Files.write(file, Arrays.copyOf(sound, left));
            assertThat(open())
                    .describedAs("%d bytes left", left)
                    .isInstanceOf(Opening.Damaged.class);
        }
        Files.write(file, sound);
        Shop.opened(open()).store().close();
    }

    @Test
    void another_programs_file_is_refused_and_left_alone() throws Exception {
        Files.writeString(file, "a letter to the manager, long enough for a header".repeat(40));
        assertThat(open()).isInstanceOf(Opening.Damaged.class);
        Files.delete(file);
        try (var raw = DriverManager.getConnection("jdbc:sqlite:" + file);
                var change = raw.createStatement()) {
            change.executeUpdate("CREATE TABLE recipe(name TEXT)");
        }
        assertThat(open())
                .isEqualTo(new Opening.Damaged("database", "till.db is another program's file"));
        try (var raw = DriverManager.getConnection("jdbc:sqlite:" + file);
                var tables = raw.createStatement().executeQuery("SELECT name FROM sqlite_schema")) {
            assertThat(tables.next()).isTrue();
            assertThat(tables.getString(1)).isEqualTo("recipe");
            assertThat(tables.next()).isFalse();
        }
    }

    @Test
    void reading_a_damaged_entry_fails_instead_of_inventing_one() throws SQLException {
        try (var store = Shop.open(home)) {
            try (var raw = unprotected();
                    var change = raw.createStatement()) {
                change.executeUpdate("UPDATE journal SET id = CAST(x'ff' AS TEXT) WHERE seq = 5");
            }
            assertThat(Shop.refused(() -> store.journal().entry(5)).reason())
                    .isEqualTo(Reason.DAMAGED);
            assertThat(store.journal().entry(6)).isPresent();
        }
    }

    private Connection unprotected() throws SQLException {
        var raw = DriverManager.getConnection("jdbc:sqlite:" + file);
        var triggers = new ArrayList<String>();
        try (var change = raw.createStatement()) {
            try (var found =
                    change.executeQuery("SELECT name FROM sqlite_schema WHERE type = 'trigger'")) {
                while (found.next()) triggers.add(found.getString(1));
            }
            for (var trigger : triggers) change.executeUpdate("DROP TRIGGER " + trigger);
        }
        return raw;
    }

    private static Object value(Connection raw, String column, long seq) throws SQLException {
        try (var row =
                raw.createStatement()
                        .executeQuery("SELECT " + column + " FROM journal WHERE seq = " + seq)) {
            row.next();
            return row.getObject(1);
        }
    }

    private static Object changed(Object value, Random random) {
        return switch (value) {
            case Number number -> number.longValue() ^ (1L << random.nextInt(31));
            case String text -> flip(text.getBytes(StandardCharsets.UTF_8), random);
            case byte[] bytes -> flip(bytes.clone(), random);
            default -> throw new AssertionError(value.getClass());
        };
    }

    private static byte[] flip(byte[] bytes, Random random) {
        bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
        return bytes;
    }

    private static void set(Connection raw, String column, long seq, Object value)
            throws SQLException {
        var text = column.equals("type") || column.equals("id");
        try (var change =
                raw.prepareStatement(
                        "UPDATE journal SET "
                                + column
                                + (text ? " = CAST(? AS TEXT)" : " = ?")
                                + " WHERE seq = "
                                + seq)) {
            change.setObject(1, value);
            change.executeUpdate();
        }
    }
}
