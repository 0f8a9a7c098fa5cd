package guitai.app;

import static org.assertj.core.api.Assertions.assertThat;

import guitai.money.Money;
import guitai.storage.TillOpening;
import guitai.storage.TillStore;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/// `report points` as a shop runs it (rule LY-04).
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class ReportPointsTest {
    @TempDir Path home;

    @BeforeEach
    void aTillHasRun() {
        var books = home.resolve("training");
        if (!(TillStore.open(books, InstantSource.system(), Money.CNY)
                instanceof TillOpening.Opened opened)) {
            throw new AssertionError("not opened");
        }
        opened.till().close();
    }

    private Ran report(String... more) {
        var out = home.resolve("points.out");
        var arguments = new ArrayList<Object>();
        arguments.addAll(List.of("report", "points", "--home", home, "--out", out));
        arguments.addAll(List.of(more));
        return Ran.run(arguments.toArray());
    }

    @Test
    void LY_04_what_points_are_owed_comes_as_json_or_csv_for_so_many_days() throws IOException {
        Files.writeString(home.resolve("members.conf"), "points.per-yuan = 1\n");
        Files.writeString(home.resolve("till.conf"), "members.programme = members.conf\n");
        assertThat(report("--date", "2026-11-21", "--days", "21").status()).isZero();
        assertThat(Files.readString(home.resolve("points.out")))
                .contains(
                        "\"from\" : \"2026-11-01\"",
                        "\"to\" : \"2026-11-21\"",
                        "\"agrees\" : true");
        assertThat(report("--date", "2026-11-21", "--format", "csv").status()).isZero();
        assertThat(Files.readString(home.resolve("points.out"))).contains("期末余额");
    }

    @Test
    void a_shop_without_members_is_told_so() {
        var ran = report("--date", "2026-11-21");
        assertThat(ran.status()).isNotZero();
        assertThat(ran.complained()).contains("no members");
    }
}
