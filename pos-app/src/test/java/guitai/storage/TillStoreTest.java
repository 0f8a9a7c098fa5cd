package guitai.storage;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;

import guitai.journal.Commit;
import guitai.journal.Fact;
import guitai.money.Money;
import guitai.store.Opening;
import guitai.store.Opening.Holder;
import guitai.store.backup.BackupOutcome;
import guitai.store.backup.RestoreOutcome;
import guitai.store.journal.ChainCheck;
import guitai.store.journal.ChainHash;
import guitai.store.journal.EntryDraft;
import guitai.store.migration.Migration;
import guitai.store.sqlite.SqliteOptions;
import guitai.store.sqlite.SqliteStore;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Random;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class TillStoreTest {
    private final Random random = new Random(6);

    @TempDir private Path folder;

    private Path home() {
        return folder.resolve("home");
    }

    @Test
    void a_new_home_is_clean_and_empty() {
        var opened = Tills.opened(home());
        try (var till = opened.till()) {
            assertThat(opened.report().clean()).isTrue();
            assertThat(opened.report().lastEntry()).isEmpty();
            assertThat(till.unreadable()).isEmpty();
            assertThat(till.home()).isEqualTo(home());
            assertThat(till.sales().parked()).isEmpty();
        }
    }

    @Test
    void a_second_start_on_the_same_home_is_told_who_holds_it() {
        try (var _ = Tills.open(home())) {
            var second = TillStore.open(home(), Tills.CLOCK, Money.CNY);

            assertThat(second)
                    .isInstanceOfSatisfying(
                            TillOpening.HeldByOther.class, held -> isThisProcess(held.holder()));
        }
    }

    private static void isThisProcess(Holder holder) {
        assertThat(holder)
                .isInstanceOfSatisfying(
                        Holder.OtherProcess.class,
                        other -> assertThat(other.pid()).isEqualTo(ProcessHandle.current().pid()));
    }

    @Test
    void books_in_yuan_are_not_opened_as_books_in_euros() {
        Tills.open(home()).close();
        var euros = Currency.getInstance("EUR");

        var refused = TillStore.open(home(), Tills.CLOCK, euros, SqliteOptions.small());

        assertThat(refused).isEqualTo(new TillOpening.OtherCurrency("CNY", euros));
        Tills.open(home()).close();
    }

    @Test
    void a_home_made_by_a_later_program_is_left_alone() {
        var later = new ArrayList<>(Schema.migrations());
        later.add(new Migration(later.size() + 1, "later", "CREATE TABLE later(a INTEGER) STRICT"));
        Opening made = SqliteStore.open(home(), Tills.CLOCK, later, List.of());
        if (made instanceof Opening.Opened(var store, var _)) store.close();

        assertThat(TillStore.open(home(), Tills.CLOCK, Money.CNY))
                .isEqualTo(new TillOpening.Newer(later.size(), later.size() - 1));
    }

    @Test
    void a_file_that_is_no_database_is_damaged_and_stays_as_it_is() throws IOException {
        Tills.open(home()).close();
        var database = home().resolve("till.db");
        var rubbish = "not a database ".repeat(1000).getBytes(StandardCharsets.UTF_8);
        Files.write(database, rubbish);

        var opening = TillStore.open(home(), Tills.CLOCK, Money.CNY, SqliteOptions.small());

        assertThat(opening).isInstanceOf(TillOpening.Damaged.class);
        assertThat(database).hasBinaryContent(rubbish);
    }

    @Test
    void a_home_that_is_a_file_is_unavailable() throws IOException {
        Files.writeString(home(), "I am a file");

        assertThat(TillStore.open(home(), Tills.CLOCK, Money.CNY))
                .isInstanceOf(TillOpening.Unavailable.class);
    }

    @Test
    void a_copy_has_every_sale_and_can_take_the_place_of_the_home() throws IOException {
        var copy = folder.resolve("copy.db");
        guitai.sale.Sale.Completed sale;
        try (var till = Tills.open(home())) {
            var day = new Day(till, random);
            sale = day.sell(day.open(0), Goods.lines(random, 5));
            assertThat(till.backup(copy)).isInstanceOf(BackupOutcome.Copied.class);
        }
        var elsewhere = folder.resolve("elsewhere");

        assertThat(TillStore.restore(elsewhere, copy)).isInstanceOf(RestoreOutcome.Restored.class);

        try (var till = Tills.open(elsewhere)) {
            assertThat(till.sales().completed(sale.number())).contains(sale);
            assertThat(till.verify()).isInstanceOf(ChainCheck.Intact.class);
        }
    }

    @Test
    void the_export_is_one_json_line_an_entry_from_which_anyone_can_prove_the_chain()
            throws IOException {
        var out = new StringWriter();
        try (var till = Tills.open(home())) {
            var day = new Day(till, random);
            var shift = day.open(0);
            for (int i = 0; i < 20; i++) day.anything(shift);
            day.close(shift);
            assertThat(till.export(out)).isGreaterThan(10);
        }
        var previous = ChainHash.BEFORE_FIRST;
        var json = new ObjectMapper();
        for (var text : out.toString().lines().toList()) {
            var line = json.readTree(text);
            var start = text.indexOf("\"body\":") + "\"body\":".length();
            var body = text.substring(start, text.lastIndexOf(",\"hash\""));
            var draft =
                    new EntryDraft(
                            line.get("type").asText(),
                            line.get("version").asInt(),
                            line.get("id").asText(),
                            body.getBytes(StandardCharsets.UTF_8));
            var at = Instant.parse(line.get("at").asText());
            previous = previous.then(line.get("seq").asLong(), at, draft);

            assertThat(line.get("hash").asText()).isEqualTo(previous.toString());
        }
    }

    @Test
    void a_body_that_is_no_json_is_exported_all_the_same() throws IOException {
        Tills.append(home(), "SALE", 1, "X-1", "{\"half\":");
        Tills.append(home(), "SALE", 1, "X-2", "{\"two\":\n\"lines\"}");
        var out = new StringWriter();
        try (var till = Tills.open(home())) {
            till.export(out);
        }
        var lines = out.toString().lines().toList();
        assertThat(lines).hasSize(2);
        for (var line : lines) {
            assertThat(new ObjectMapper().readTree(line).has("bodyBase64")).isTrue();
        }
    }

    @Test
    void a_sale_is_shown_with_everything_that_belongs_to_it() {
        try (var till = Tills.open(home())) {
            var day = new Day(till, random);
            var shift = day.open(0);
            var sale = day.sell(shift, List.of(Goods.water(1, 1)));
            assertThat(till.show(Day.number(9))).isEmpty();

            var deleted = Goods.saleId(random);
            var next = Day.sale(2, 1, List.of(Goods.water(1, 1)), random);
            till.books()
                    .write(
                            Commit.of(
                                    lineDeleted(next.header().id()),
                                    lineDeleted(deleted),
                                    new Fact.SaleCompleted(next, Day.CASHIER)));
            var file = till.show(sale.number()).orElseThrow();
            assertThat(file.document().json()).contains(sale.header().id().value());
            assertThat(file.printJobs()).hasSize(1);
            assertThat(file.before()).isEmpty();

            var nextFile = till.show(next.number()).orElseThrow();
            assertThat(nextFile.before()).hasSize(1);
            assertThat(nextFile.before().getFirst().type()).isEqualTo("LINE_DELETED");
        }
    }

    private static Fact lineDeleted(guitai.sale.SaleId sale) {
        return new Fact.LineDeleted(sale, 1, Goods.water(4, 1), Day.CASHIER);
    }

    @Test
    void a_return_is_shown_with_its_sale_and_the_sale_with_its_return() {
        try (var till = Tills.open(home())) {
            var day = new Day(till, new Random(0));
            var shift = day.open(0);
            var sale = day.sell(shift, List.of(Goods.water(1, 4), Goods.water(2, 4)));
            while (till.books().nextDocument() == 2) day.takeBack(shift);

            var returned = till.show(Day.number(2)).orElseThrow();
            assertThat(returned.original())
                    .extracting(JournalLine::id)
                    .containsExactly(sale.number().toString());
            assertThat(till.show(sale.number()).orElseThrow().returns())
                    .containsExactly(returned.document());
        }
    }

    @Test
    void no_name_and_no_pin_hash_is_in_the_journal() throws IOException {
        try (var till = Tills.open(home())) {
            till.staff()
                    .put(
                            new guitai.staff.Operator(
                                    Day.CASHIER,
                                    "王芳",
                                    guitai.staff.Role.CASHIER,
                                    new guitai.staff.PinHash("$hash$")));
            var day = new Day(till, random);
            day.sell(day.open(0), Goods.lines(random, 5));
            till.books().write(Commit.of(new Fact.SignedOn(Day.CASHIER)));
            var journal = new StringWriter();
            till.export(journal);

            assertThat(journal.toString()).doesNotContain("王芳", "$hash$");
        }
    }
}
