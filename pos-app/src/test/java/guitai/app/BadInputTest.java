package guitai.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import guitai.scenario.LaneProcess;
import guitai.scenario.TillFile;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;

/// Bad input from end to end: clear words in one line, the right exit status, and nothing lost.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class BadInputTest {
    private static final String HEAD =
            "sku,name_zh,name_en,category,unit,unit_word,price,tax,plu,gtins,quick_key,flags\n";

    @TempDir private static Path used;
    @TempDir private Path folder;

    /// A till that sold one bottle and closed its shift.
    @BeforeAll
    static void aTillThatWasUsed() throws IOException {
        try (var lane = LaneProcess.start(used, "printer = none")) {
            lane.ask("/sign-on 1001 1111", "signed-on");
            lane.ask("/open-shift 500.00", "shift-opened");
            lane.ask("9520001001857", "line-added");
            lane.ask("/pay cash", "sale-completed");
            lane.ask("/close-shift 502.00", "shift-closed");
            assertThat(lane.quit()).isZero();
        }
    }

    private Path copyOfUsed() throws IOException {
        var copy = folder.resolve("copy");
        Files.createDirectories(copy.resolve("training"));
        try (var files = Files.list(used.resolve("training"))) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, copy.resolve("training").resolve(file.getFileName()));
            }
        }
        return copy;
    }

    private static void refused(Ran ran, String... words) {
        assertThat(ran.status()).as(ran.complained()).isEqualTo(2);
        assertThat(ran.complained().lines()).as(ran.complained()).hasSize(1);
        assertThat(ran.complained()).contains(words);
    }

    @Test
    void a_second_start_on_the_same_home_is_told_who_holds_it() throws IOException {
        var home = copyOfUsed();
        try (var lane = LaneProcess.start(home, "printer = none")) {
            refused(
                    Ran.run("journal", "verify", "--home", home),
                    "another till",
                    "process",
                    "since");
            refused(Ran.run("backup", folder.resolve("b"), "--home", home), "another till");
            assertThat(lane.quit()).isZero();
        }
        assertThat(Ran.run("journal", "verify", "--home", home).status()).isZero();
    }

    @Test
    void a_damaged_configuration_is_refused_with_its_line() throws IOException {
        var home = copyOfUsed();
        Files.writeString(home.resolve("till.conf"), "store = S001\ncash.tolerance = lots\n");

        refused(Ran.run("journal", "verify", "--home", home), "till.conf line 2", "lots", "amount");
        Files.writeString(home.resolve("till.conf"), "printer.profile = crystal-ball\n");
        refused(Ran.run("report", "z", "--home", home), "crystal-ball", "generic-80");
        Files.delete(home.resolve("till.conf"));
        assertThat(Ran.run("journal", "verify", "--home", home).status()).isZero();
    }

    @Test
    void a_home_that_cannot_be_written_is_said_and_no_till_is_made_by_a_typing_error()
            throws IOException {
        var file = Files.writeString(folder.resolve("file"), "x");
        refused(Ran.run("import", "catalogue", goods("ok"), "--home", file), file.toString());
        refused(Ran.run("import", "catalogue", goods("ok"), "--home", "/proc/guitai"), "/proc");
        var typo = folder.resolve("typo");
        refused(Ran.run("backup", folder.resolve("b"), "--home", typo), typo.toString());
        refused(Ran.run("journal", "verify", "--home", typo), typo.toString());
        assertThat(typo).doesNotExist();
    }

    private Path goods(String kind) throws IOException {
        var good = "T1,测试茶,Test tea,drinks,each,瓶,5.00,13,,,,\n";
        var text =
                switch (kind) {
                    case "broken" -> HEAD + good + "T2,,,drinks,each,瓶,five,13,,,,\n";
                    default -> HEAD + good;
                };
        return Files.write(
                folder.resolve(kind + ".csv"), text.getBytes(Charset.forName("GB18030")));
    }

    @Test
    void a_catalogue_with_broken_rows_is_taken_whole_or_not_at_all() throws IOException {
        var home = copyOfUsed();
        var ran = Ran.run("import", "catalogue", goods("broken"), "--home", home);
        refused(ran, "nothing was imported");
        assertThat(ran.said()).contains("refused line 3").contains("taken 0");
        var skipped = Ran.run("import", "catalogue", goods("broken"), "--skip-bad", "--home", home);
        assertThat(skipped.status()).isZero();
        assertThat(skipped.said()).contains("taken 1, refused 1");
        refused(
                Ran.run("import", "catalogue", "no-such-file.csv", "--home", home),
                "cannot be read");
        refused(Ran.run("import", "recipes", goods("ok"), "--home", home), "recipes");
    }

    @Test
    void a_changed_byte_in_the_journal_is_named_and_the_answer_is_no() throws IOException {
        var home = copyOfUsed();
        assertThat(Ran.run("journal", "verify", "--home", home).said()).startsWith("intact");
        var receipt = receipt(home);
        var entry = "entry " + sale(home).path("seq").asLong();
        TillFile.damage(home.resolve("training"), "\"id\":\"" + saleId(home), "\"sale\"");

        var ran = Ran.run("journal", "verify", "--home", home);

        assertThat(ran.status()).as(ran.said() + ran.complained()).isEqualTo(1);
        assertThat(ran.said()).startsWith("broken at journal " + entry);
        refused(Ran.run("journal", "show", receipt, "--home", home), entry, "restore");
    }

    private String receipt(Path home) throws IOException {
        return sale(home).path("id").asText();
    }

    private String saleId(Path home) throws IOException {
        return sale(home).path("body").path("sale").path("header").path("id").asText();
    }

    private JsonNode sale(Path home) throws IOException {
        var file = folder.resolve("journal.jsonl");
        Ran.run("journal", "export", "--out", file, "--home", home);
        for (var line : Files.readAllLines(file)) {
            var entry = new ObjectMapper().readTree(line);
            if (entry.path("type").asText().equals("SALE")) return entry;
        }
        throw new AssertionError("no sale in " + file);
    }

    @Test
    void an_older_copy_is_not_put_in_the_place_of_newer_books() throws IOException {
        var home = copyOfUsed();
        var copy = folder.resolve("till.backup");
        assertThat(Ran.run("backup", copy, "--home", home).status()).isZero();
        assertThat(Ran.run("restore", copy, "--home", home).status()).isZero();
        assertThat(Ran.run("import", "catalogue", goods("ok"), "--home", home).status()).isZero();

        refused(Ran.run("restore", copy, "--home", home), "it is older");
        assertThat(Ran.run("journal", "verify", "--home", home).status()).isZero();
    }

    @Test
    void a_damaged_copy_and_what_is_no_copy_are_refused() throws IOException {
        var home = copyOfUsed();
        var copy = folder.resolve("till.backup");
        Ran.run("backup", copy, "--home", home);
        var bytes = Files.readAllBytes(copy);
        Files.write(copy, java.util.Arrays.copyOf(bytes, bytes.length / 2));
        refused(Ran.run("restore", copy, "--home", home), "the copy was refused");
        Files.writeString(copy, "shopping list");
        refused(Ran.run("restore", copy, "--home", home), "the copy was refused");
        refused(Ran.run("restore", folder.resolve("nothing"), "--home", home), "not a file");
        assertThat(Ran.run("journal", "verify", "--home", home).status()).isZero();
    }

    @Test
    void a_word_that_is_no_command_is_answered_in_one_line() {
        refused(Ran.run("jurnal"), "jurnal");
        refused(Ran.run("journal"), "guitai");
        refused(Ran.run("report", "z", "--date", "yesterday", "--home", used), "yesterday");
        refused(Ran.run("journal", "show", "receipt", "--home", used), "receipt");
    }

    @Test
    void a_question_with_the_answer_no_ends_with_one() throws IOException {
        var home = copyOfUsed();
        var ran = Ran.run("journal", "show", "S001-01-20200101-000009", "--home", home);
        assertThat(ran.status()).isEqualTo(1);
        refused(Ran.run("report", "z", "--date", "2020-01-01", "--home", home), "2020-01-01");
    }
}
