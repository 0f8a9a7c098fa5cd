package guitai.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class WipeTest {
    private static final String SECRET = "what-must-be-forgotten-".repeat(300);

    @TempDir Path folder;
    private Store store;

    @BeforeEach
    void open() {
        store = Shop.open(folder.resolve("home"));
        var payload = SECRET.getBytes(StandardCharsets.UTF_8);
        store.write(tx -> tx.due().add("secret", "S1", Shop.OPENING_TIME, payload));
    }

    @AfterEach
    void close() {
        store.close();
    }

    private void done() {
        store.write(tx -> tx.due().done(tx.due().find("secret", "S1").orElseThrow().id()));
    }

    private List<Path> filesWithSecret() throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).filter(WipeTest::hasSecret).toList();
        }
    }

    private static boolean hasSecret(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1)
                    .contains("what-must-be-forgotten-");
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    @Test
    void what_is_done_stays_in_the_log_until_that_is_emptied() throws IOException {
        assertThat(filesWithSecret()).isNotEmpty();
        done();
        assertThat(filesWithSecret()).isNotEmpty();

        assertThat(store.wipe()).isTrue();

        assertThat(filesWithSecret()).isEmpty();
        assertThat(folder.resolve("home").resolve("till.db-wal")).isEmptyFile();
        store.write(tx -> Shop.sell(tx, "S2"));
        assertThat(Shop.count(store, "sale")).isEqualTo(1);
    }

    @Test
    void somebody_who_reads_is_neither_waited_for_nor_disturbed() throws IOException {
        var emptied =
                store.<Boolean>read(
                        in -> {
                            assertThat(in.due().find("secret", "S1")).isPresent();
                            done();
                            var at = store.wipe();
                            assertThat(in.due().find("secret", "S1")).isPresent();
                            return at;
                        });
        assertThat(emptied).isFalse();
        assertThat(filesWithSecret()).isNotEmpty();

        assertThat(store.wipe()).isTrue();
        assertThat(filesWithSecret()).isEmpty();
    }

    @Test
    void what_was_moved_from_page_to_page_is_gone_from_each_of_them() throws IOException {
        long seed = 3;
        var random = new Random(seed);
        var secrets = new ArrayList<String>();
        for (int i = 0; i < 400; i++) {
            var no = i;
            var secret = "%04d-secret-%016x-".formatted(no, random.nextLong());
            secrets.add(secret);
            var payload = secret.repeat(1 + random.nextInt(30)).getBytes(StandardCharsets.UTF_8);
            store.write(tx -> tx.due().add("many", "" + no, Shop.OPENING_TIME, payload));
        }
        var gone = new ArrayList<String>();
        for (int i = 0; i < secrets.size(); i++) {
            if (random.nextInt(4) == 0) continue;
            var key = "" + i;
            store.write(tx -> tx.due().done(tx.due().find("many", key).orElseThrow().id()));
            gone.add(secrets.get(i));
        }

        assertThat(store.wipe()).isTrue();

        var file = Files.readString(folder.resolve("home/till.db"), StandardCharsets.ISO_8859_1);
        assertThat(gone).as("seed %d", seed).noneMatch(file::contains);
        assertThat(store.<Long>read(in -> in.due().waiting("many").waiting()))
                .isEqualTo(secrets.size() - gone.size());
    }

    @Test
    void a_store_that_is_closed_has_no_log() {
        store.close();
        assertThat(store.wipe()).isFalse();
        assertThat(folder.resolve("home").resolve("till.db-wal")).doesNotExist();
    }
}
