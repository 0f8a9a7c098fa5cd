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

/// The whole set-up of one till in a file, and onto the next: through the program's own commands.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SetUpTest {
    private static final String FIRST =
            """
            # Till at the door
            workstation = 07
            shop.name = 河边小店
            shop.phone =
            printer = tcp:192.0.2.20:9100
            printer.profile = generic-58
            terminal-id = DOOR-7
            neighbours = 08
            wechat = on
            wechat.app-id = wx1234567890abcdef
            wechat.v2-key = secrets/our_v2.txt
            tax.rates = rates.csv
            """;
    private static final String RATES = "13,2019-04-01,13\nL1,2026-01-01,2\n";

    @TempDir private Path folder;
    private Path first;
    private Path next;
    private Path file;

    @BeforeEach
    void twoTills() throws IOException {
        first = Files.createDirectories(folder.resolve("first"));
        next = Files.createDirectories(folder.resolve("next"));
        file = folder.resolve("shop.setup");
        Files.writeString(first.resolve("till.conf"), FIRST.replace("tax.rates = rates.csv\n", ""));
        Files.writeString(
                next.resolve("till.conf"),
                "# Till at the window\nworkstation = 08\nprinter = none\ntheme = dark\n");
    }

    private Ran export() {
        return Ran.run("setup", "export", file, "--home", first);
    }

    private Ran apply(String... more) {
        var ran = new java.util.ArrayList<Object>();
        ran.add("setup");
        ran.add("apply");
        ran.add(file);
        ran.add("--home");
        ran.add(next);
        ran.addAll(java.util.List.of(more));
        return Ran.run(ran.toArray());
    }

    private String conf() throws IOException {
        return Files.readString(next.resolve("till.conf"));
    }

    @Test
    void the_next_till_takes_over_the_shops_settings_and_keeps_what_is_its_own()
            throws IOException {
        assertThat(export().status()).isZero();

        var ran = apply();

        assertThat(ran.status()).as(ran.complained()).isZero();
        assertThat(ran.said())
                .contains("printer: none → tcp:192.0.2.20:9100")
                .contains("printer.profile: generic-80 → generic-58")
                .contains("shop.name: 柜台示范店 → 河边小店")
                .contains("theme: dark → light");
        assertThat(conf())
                .startsWith("# Till at the window\nworkstation = 08\nprinter = tcp:192.0.2.20:9100")
                .contains("theme = light", "shop.name = 河边小店", "wechat = on")
                .doesNotContain("DOOR-7")
                .doesNotContain("neighbours");
        var again = apply();
        assertThat(again.said()).contains("nothing is different");
    }

    @Test
    void the_file_holds_no_key_and_says_what_is_to_be_brought_by_hand() throws IOException {
        Files.createDirectories(first.resolve("secrets"));
        Files.writeString(first.resolve("secrets/our_v2.txt"), "VERYSECRETKEY");

        var ran = export();

        assertThat(Files.readString(file))
                .doesNotContain("VERYSECRETKEY")
                .doesNotContain("DOOR-7")
                .contains("# keys to bring by hand: ")
                .contains("secrets/our_v2.txt");
        assertThat(ran.said())
                .contains("by hand: workstation, terminal-id, neighbours")
                .contains("secrets/our_v2.txt");
    }

    @Test
    void a_dry_run_says_what_would_change_and_changes_nothing() throws IOException {
        export();
        var before = conf();

        var ran = apply("--dry-run");

        assertThat(ran.status()).isZero();
        assertThat(ran.said()).contains("printer: none → tcp:192.0.2.20:9100", "would change");
        assertThat(conf()).isEqualTo(before);
        assertThat(next.resolve("training")).doesNotExist();
    }

    @Test
    void one_bad_value_is_named_with_its_line_and_nothing_at_all_is_changed() throws IOException {
        export();
        var lines = Files.readAllLines(file);
        lines.replaceAll(
                line ->
                        line.startsWith("printer =")
                                ? "printer = bluetooth:7"
                                : line.startsWith("layout") ? "colour = red" : line);
        Files.write(file, lines);
        var before = conf();

        var ran = apply();

        assertThat(ran.status()).isEqualTo(2);
        assertThat(ran.complained().lines()).hasSize(1);
        assertThat(ran.complained()).contains("nothing was changed: 2 faults");
        assertThat(ran.said())
                .contains("line " + (lines.indexOf("printer = bluetooth:7") + 1))
                .contains("printer: 'bluetooth:7' is not")
                .contains("line " + (lines.indexOf("colour = red") + 1))
                .contains("no setting is called 'colour'");
        assertThat(conf()).isEqualTo(before);
    }

    @Test
    void a_file_that_was_cut_off_is_refused_whole() throws IOException {
        export();
        var text = Files.readString(file);
        Files.writeString(file, text.substring(0, text.length() / 2));
        var before = conf();

        var ran = apply();

        assertThat(ran.status()).isEqualTo(2);
        assertThat(conf()).isEqualTo(before);
    }

    @Test
    void what_was_set_before_is_kept_and_the_journal_says_what_was_changed() throws IOException {
        export();
        var before = conf();

        apply();

        try (var files = Files.list(next)) {
            var kept = files.filter(f -> f.toString().contains("till.conf.before-")).findFirst();
            assertThat(kept).isPresent();
            assertThat(Files.readString(kept.orElseThrow())).isEqualTo(before);
        }
        var journal = folder.resolve("journal.jsonl");
        assertThat(Ran.run("journal", "export", "--out", journal, "--home", next).status())
                .isZero();
        assertThat(Files.readString(journal))
                .contains("SETTINGS_CHANGED")
                .contains("shop.setup")
                .contains("printer.profile");
    }

    @Test
    void the_shops_own_tax_codes_travel_with_the_settings() throws IOException {
        Files.writeString(first.resolve("till.conf"), FIRST);
        Files.writeString(first.resolve("rates.csv"), RATES);
        assertThat(export().said()).contains("with rates.csv");

        var ran = apply();

        assertThat(ran.status()).as(ran.said()).isZero();
        assertThat(ran.said()).contains("rates.csv: (nothing) → 2 lines");
        assertThat(next.resolve("rates.csv")).hasContent(RATES);
    }

    @Test
    void tax_codes_no_till_could_start_on_are_refused_before_anything_is_laid() throws IOException {
        Files.writeString(first.resolve("till.conf"), FIRST);
        Files.writeString(first.resolve("rates.csv"), "13,yesterday,13\n");
        export();
        var before = conf();

        var ran = apply();

        assertThat(ran.status()).isEqualTo(2);
        assertThat(ran.said()).contains("rates.csv line 1");
        assertThat(next.resolve("rates.csv")).doesNotExist();
        assertThat(conf()).isEqualTo(before);
    }

    @Test
    void another_file_is_never_overwritten_by_a_set_up() throws IOException {
        Files.writeString(file, "the accounts of May\n");

        var ran = export();

        assertThat(ran.status()).isEqualTo(2);
        assertThat(file).hasContent("the accounts of May\n");
    }
}
