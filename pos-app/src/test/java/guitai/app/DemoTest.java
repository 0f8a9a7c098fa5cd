package guitai.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DemoTest {
    @TempDir private Path folder;

    private JsonNode demo(String name, int seed) throws IOException {
        var out = folder.resolve(name);
        var ran = Ran.run("demo", "--out", out, "--sales", 30, "--seed", seed);
        assertThat(ran.status()).as(ran.said() + ran.complained()).isZero();
        return new ObjectMapper().readTree(out.resolve("summary.json").toFile());
    }

    @Test
    void a_played_day_balances_and_leaves_its_papers_and_the_same_seed_plays_it_again()
            throws IOException {
        var first = demo("a", 7);

        assertThat(first.path("balanced").asBoolean()).isTrue();
        assertThat(first.path("chain").asText()).isEqualTo("intact");
        assertThat(first.path("allPrinted").asBoolean()).isTrue();
        assertThat(first.path("printerComplaints").asInt()).isZero();
        // Some change their mind, and while a sale is parked another customer is served.
        assertThat(first.path("sales").asInt()).isBetween(25, 34);
        assertThat(first.path("papers").asInt()).isGreaterThan(first.path("sales").asInt());
        paysByWallet(first);
        sellsWithoutALine(first);
        reconciles(first);
        assertThat(first.path("shelf").path("linesFromPriceList").asInt()).isPositive();
        assertThat(first.path("shelf").path("discountsByHand").asInt()).isPositive();
        assertThat(first.path("shelf").path("exchanges").asInt()).isOne();
        assertThat(first.path("stock").path("agrees").asBoolean()).isTrue();
        var out = folder.resolve("a");
        try (var papers = Files.list(out.resolve("receipts"))) {
            assertThat(papers.filter(f -> f.toString().endsWith(".png")))
                    .hasSize(first.path("papers").asInt());
        }
        assertThat(out.resolve("journal.jsonl")).isNotEmptyFile();
        assertThat(out.resolve("reconciliation.pdf")).isNotEmptyFile();
        assertThat(out.resolve("reconciliation.csv")).isNotEmptyFile();
        try (var reports = Files.list(out.resolve("reports"))) {
            assertThat(reports.map(f -> f.getFileName().toString()))
                    .anyMatch(f -> f.endsWith(".pdf"))
                    .anyMatch(f -> f.endsWith(".csv"))
                    .anyMatch(f -> f.endsWith(".json"));
        }

        var again = demo("a", 7);
        assertThat(again).isEqualTo(first);
    }

    /// Half of the customers, with bad days; and the gateways' ledger says the same as the till.
    private static void paysByWallet(JsonNode day) {
        assertThat(day.path("payments").path("approved").asInt()).isGreaterThan(5);
        assertThat(day.path("payments").size()).as("ends: %s", day).isGreaterThan(2);
        var ledger = day.path("ledger");
        assertThat(ledger.path("agrees").asBoolean()).as("%s", ledger).isTrue();
        // The card that was refused when the goods were gone.
        var unpaid = day.path("outage").path("refusedLater").path("amount").asLong();
        assertThat(ledger.path("kept").asLong())
                .isPositive()
                .isEqualTo(ledger.path("ours").asLong() - unpaid);
    }

    /// Two hours without a line; afterwards head office has all of it, and nothing waits.
    private static void sellsWithoutALine(JsonNode day) {
        var outage = day.path("outage");
        assertThat(outage.path("good").asBoolean()).as("%s", outage).isTrue();
        assertThat(outage.path("from").asText()).isEqualTo("2026-11-21T04:00:00Z");
        assertThat(outage.path("to").asText()).isEqualTo("2026-11-21T06:00:00Z");
        assertThat(outage.path("storedCards").path("count").asInt()).isPositive();
        assertThat(outage.path("storedValue").path("count").asInt()).isPositive();
        assertThat(outage.path("refusedLater").path("count").asInt()).isEqualTo(1);
        assertThat(outage.path("walletCodesRefused").asInt()).isPositive();
        assertThat(outage.path("overTheCap").asInt()).isPositive();
        assertThat(outage.path("left").asInt()).isZero();
        assertThat(day.path("headOffice").path("agrees").asBoolean()).isTrue();
    }

    /// The next morning every channel's bills say the same, but for the card that was refused.
    private static void reconciles(JsonNode day) {
        var found = day.path("reconciliation");
        for (var channel : new String[] {"wechat-pay", "alipay", "card"}) {
            var classes = found.path(channel);
            assertThat(classes.path("matched").asInt()).as("%s %s", channel, found).isPositive();
            for (var other : classes.properties()) {
                if (other.getKey().equals("matched")) continue;
                assertThat(other.getValue().asInt()).as("%s %s", channel, found).isZero();
            }
        }
        assertThat(found.path("disagree").size()).isZero();
        assertThat(found.path("cases").asInt()).isEqualTo(1);
        assertThat(found.path("casesOfRefusedCards").asInt()).isEqualTo(1);
        assertThat(found.path("everyCaseHasAnOwner").asBoolean()).isTrue();
    }

    @Test
    void a_folder_that_is_not_a_demos_is_left_alone() throws IOException {
        var out = folder.resolve("b");
        Files.createDirectories(out.resolve("home"));
        Files.writeString(out.resolve("home").resolve("precious"), "x");

        assertThat(Ran.run("demo", "--out", out, "--sales", 1).status()).isEqualTo(2);
        assertThat(out.resolve("home").resolve("precious")).exists();
    }

    @Test
    void a_day_without_customers_is_refused_in_one_line() {
        var ran = Ran.run("demo", "--out", folder.resolve("c"), "--sales", 0);

        assertThat(ran.status()).isEqualTo(2);
        assertThat(ran.complained().lines()).hasSize(1);
    }
}
