package guitai.storage;

import static org.assertj.core.api.Assertions.assertThat;

import guitai.journal.Commit;
import guitai.journal.Fact;
import guitai.money.Money;
import guitai.payment.AttemptId;
import guitai.payment.AttemptState;
import guitai.payment.SealedPayment;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/// What pays is on the disk until somebody has answered, and then nowhere.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class OfflineSecretsTest {
    // A piece of a blob that a page boundary or an overflow page has cut off is found as well.
    private static final int PIECE = 48;

    @TempDir private Path folder;

    private Path home() {
        return folder.resolve("home");
    }

    private static String blob(Random random, int length) {
        var bytes = new byte[length / 2];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /// Where a secret is, in any file of the home: whole or a piece of it.
    private List<String> found(String secret) throws IOException {
        var found = new ArrayList<String>();
        try (var files = Files.walk(home())) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var text = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
                for (int at = 0; at < secret.length(); at += PIECE) {
                    var piece = secret.substring(at, Math.min(at + PIECE, secret.length()));
                    // Two letters are everywhere.
                    if (at > 0 && piece.length() < PIECE) continue;
                    if (text.contains(piece)) found.add(file.getFileName() + " at " + at);
                }
            }
        }
        return found;
    }

    @Test
    void what_waits_is_there_to_be_found_and_after_the_answer_it_is_in_no_file_of_the_home()
            throws IOException {
        long seed = 4;
        var random = new Random(seed);
        int payments = Boolean.getBoolean("guitai.nightly") ? 1_000 : 60;
        try (var till = Tills.open(home())) {
            var line = new OfflineDay(till);
            var waiting = new LinkedHashMap<AttemptId, String>();
            for (int i = 0; i < payments; i++) {
                var blob = blob(random, 64 + random.nextInt(SealedPayment.LONGEST - 64));
                waiting.put(line.card(1, 10_00, blob, ""), blob);
                if (random.nextInt(3) == 0) answer(line, waiting, random, seed);
            }
            for (var secret : waiting.values()) assertThat(found(secret)).isNotEmpty();
            while (!waiting.isEmpty()) answer(line, waiting, random, seed);
        }
    }

    /// In the order taken or any other, paid or refused.
    private void answer(OfflineDay line, Map<AttemptId, String> waiting, Random random, long seed)
            throws IOException {
        var ids = new ArrayList<>(waiting.keySet());
        if (random.nextBoolean()) Collections.shuffle(ids, random);
        var secret = java.util.Objects.requireNonNull(waiting.remove(ids.getFirst()));
        if (random.nextBoolean()) line.approved(ids.getFirst());
        else line.refused(ids.getFirst());
        assertThat(found(secret)).as("seed %d, %d left", seed, waiting.size()).isEmpty();
    }

    @Test
    void a_contact_stays_with_a_case_and_is_gone_when_it_is_paid() throws IOException {
        try (var till = Tills.open(home())) {
            var line = new OfflineDay(till);
            var refused = line.card(1, 10_00, "blob-of-a", "customer-a@shop.example");
            var paid = line.card(1, 10_00, "blob-of-b", "customer-b@shop.example");
            line.refused(refused);
            line.approved(paid);
            assertThat(found("customer-a@shop.example")).isNotEmpty();
            assertThat(found("customer-b@shop.example")).isEmpty();

            line.approved(refused);
            assertThat(found("customer-a@shop.example")).isEmpty();
        }
    }

    @Test
    void no_contact_of_many_is_left_behind_when_its_case_is_paid() throws IOException {
        long seed = 5;
        var random = new Random(seed);
        try (var till = Tills.open(home())) {
            var line = new OfflineDay(till);
            var contacts = new LinkedHashMap<AttemptId, String>();
            for (int i = 0; i < 150; i++) {
                var contact = "c" + blob(random, 40 + random.nextInt(16));
                contacts.put(line.card(1, 10_00, "blob", contact), contact);
            }
            var ids = new ArrayList<>(contacts.keySet());
            Collections.shuffle(ids, random);
            for (var id : ids.subList(0, 40)) {
                line.refused(id);
                line.approved(id);
                assertThat(found(contacts.getOrDefault(id, ""))).as("seed %d", seed).isEmpty();
            }
        }
    }

    @Test
    void no_token_and_no_contact_is_in_the_journal() throws IOException {
        var journal = new java.io.StringWriter();
        try (var till = Tills.open(home())) {
            var line = new OfflineDay(till);
            line.refused(line.card(1, 10_00, "the-blob", "13800138000"));
            line.spend(1, 5_00, "the-account", 3);
            till.export(journal);
        }
        assertThat(journal.toString())
                .contains("622202******1234")
                .doesNotContain("the-blob", "13800138000", "token-", "the-account");
    }

    @Test
    void what_cannot_be_wiped_because_somebody_reads_is_wiped_after_the_next_commit() {
        var busy = new BusyStore(Tills.store(home()), 1);
        try (busy) {
            var books =
                    new StoreBooks(
                            new Disk(busy),
                            new FactCodec(Money.CNY),
                            new MessageFolder(home()),
                            Tills.CLOCK,
                            Day.NINE,
                            _ -> {});
            var started = PaymentExamples.attempt(OfflineDay.stored());
            var payment = new SealedPayment(started.id(), "blob", "", -1, "");
            books.write(
                    Commit.of(new Fact.AttemptStarted(started, 1, Day.CASHIER))
                            .keeping(Optional.of(payment)));
            assertThat(busy.tries()).isZero();

            var paid = new AttemptState.Approved(PaymentExamples.paid());
            books.write(Commit.of(new Fact.AttemptMoved(started.id(), paid)));
            assertThat(busy.tries()).isEqualTo(1);

            books.write(Commit.of(new Fact.Locked(Day.CASHIER)));
            books.write(Commit.of(new Fact.Locked(Day.CASHIER)));
            assertThat(busy.tries()).isEqualTo(2);
        }
    }
}
