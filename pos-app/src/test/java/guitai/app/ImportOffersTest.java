package guitai.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// `import promotions` as a shop runs it.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class ImportOffersTest {
    private static final String HEAD = "id,type,name_zh,category,off,threshold,amount\n";
    private static final String GOOD = "SPRING,折扣,春季九折,drinks,10%,,\n";
    private static final String OTHER = "SUM,满减,满50减5,,,50,5\n";
    private static final String BAD = "BROKEN,折扣,坏的,,much,,\n";

    @TempDir Path folder;
    private Path home;

    @BeforeEach
    void aNewHome() {
        home = folder.resolve("home");
    }

    private Path file(String rows) throws IOException {
        return Files.writeString(folder.resolve("offers.csv"), HEAD + rows);
    }

    private Ran take(String rows, Object... more) throws IOException {
        var arguments = new java.util.ArrayList<Object>();
        arguments.addAll(java.util.List.of("import", "promotions", file(rows), "--home", home));
        arguments.addAll(java.util.List.of(more));
        return Ran.run(arguments.toArray());
    }

    @Test
    void a_good_file_is_taken_whole_and_the_same_file_again_changes_nothing() throws Exception {
        var first = take(GOOD + OTHER);
        assertThat(first.status()).isZero();
        assertThat(first.said()).contains("taken 2, unchanged 0, refused 0");
        var again = take(GOOD + OTHER);
        assertThat(again.status()).isZero();
        assertThat(again.said()).contains("taken 0, unchanged 2, refused 0");
    }

    @Test
    void one_bad_offer_stops_all_of_them_and_is_named_by_line_field_and_reason() throws Exception {
        var refused = take(GOOD + BAD);
        assertThat(refused.status()).isNotZero();
        assertThat(refused.said())
                .contains("refused line 3 (BROKEN).off: bad rate ('much')")
                .contains("taken 0, refused 1");
        assertThat(refused.complained()).contains("nothing was imported");
        assertThat(take(GOOD).said()).as("nothing of it was kept").contains("taken 1");
    }

    @Test
    void with_skip_bad_the_good_ones_are_taken_and_the_bad_ones_still_named() throws Exception {
        var some = take(GOOD + BAD + OTHER, "--skip-bad");
        assertThat(some.status()).isZero();
        assertThat(some.said())
                .contains("refused line 3 (BROKEN).off: bad rate")
                .contains("taken 2, unchanged 0, refused 1");
    }

    @Test
    void another_form_of_an_offer_is_taken_as_its_next_version() throws Exception {
        take(GOOD);
        assertThat(take(GOOD.replace("10%", "20%")).said()).contains("taken 1, unchanged 0");
    }

    @Test
    void a_version_that_was_used_in_another_form_is_refused() throws Exception {
        var json = folder.resolve("offers.json");
        Files.writeString(json, numbered("1000"));
        assertThat(Ran.run("import", "promotions", json, "--home", home).status()).isZero();
        Files.writeString(json, numbered("2000"));
        var refused = Ran.run("import", "promotions", json, "--home", home);
        assertThat(refused.status()).isNotZero();
        assertThat(refused.said())
                .contains("refused SPRING: version 7 was used before in another form");
    }

    private static String numbered(String off) {
        return """
        [{"id": "SPRING", "version": 7, "type": "percent_off", "off_bp": %s}]
        """
                .formatted(off);
    }

    @Test
    void a_file_that_is_not_there_or_none_of_its_kind_is_refused_with_a_way_on() throws Exception {
        var missing = Ran.run("import", "promotions", folder.resolve("no"), "--home", home);
        assertThat(missing.status()).isNotZero();
        assertThat(missing.complained()).contains("cannot be read");
        var broken = Files.writeString(folder.resolve("b.json"), "{ \"promotions\": [ {");
        var refused = Ran.run("import", "promotions", broken, "--home", home);
        assertThat(refused.status()).isNotZero();
        assertThat(refused.said()).contains("broken json");
    }

    @Test
    void a_report_of_discounts_names_what_is_wrong_with_its_own_command() throws Exception {
        take(GOOD);
        var days = Ran.run("report", "discounts", "--home", home, "--days", "0");
        assertThat(days.status()).isNotZero();
        assertThat(days.complained()).contains("--days is 1 to");
        var pdf = Ran.run("report", "discounts", "--home", home, "--format", "pdf");
        assertThat(pdf.status()).isNotZero();
        assertThat(pdf.complained()).contains("csv or json");
        var date = Ran.run("report", "discounts", "--home", home, "--date", "yesterday");
        assertThat(date.status()).isNotZero();
        var out = folder.resolve("discounts.json");
        assertThat(Ran.run("report", "discounts", "--home", home, "--out", out).status()).isZero();
        assertThat(out).content().contains("\"discount\" : 0");
    }
}
