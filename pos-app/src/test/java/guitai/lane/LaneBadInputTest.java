package guitai.lane;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import guitai.flow.SmallShop;
import guitai.flow.TillForTests;
import guitai.money.Money;
import guitai.sale.CounterScale;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class LaneBadInputTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int LINES = Boolean.getBoolean("guitai.nightly") ? 50_000 : 1_500;

    @TempDir private Path home;

    /// Sends these lines to a lane and gives back what it said.
    private static List<JsonNode> said(TillForTests till, List<String> lines)
            throws IOException, InterruptedException {
        var out = new ByteArrayOutputStream();
        var line = new FactLine(new PrintStream(out, true, StandardCharsets.UTF_8), till.clock());
        var facts = new Facts(line, Locale.CHINA, Money.CNY);
        // As many at a time as can wait, because the lane runs on this very thread.
        for (int from = 0; from < lines.size() || from == 0; from += 1_000) {
            var some = lines.subList(from, Math.min(lines.size(), from + 1_000));
            var in = new Inputs();
            in.read(new StringReader(String.join("\n", some) + "\n"));
            in.end();
            assertThat(
                            new Lane(
                                            till.counter(),
                                            in,
                                            facts,
                                            CounterScale.NONE,
                                            _ -> true,
                                            _ -> {})
                                    .run(true))
                    .isTrue();
        }
        var nodes = new ArrayList<JsonNode>();
        for (var one : out.toString(StandardCharsets.UTF_8).lines().toList()) {
            nodes.add(JSON.readTree(one));
        }
        return nodes;
    }

    private static String fact(JsonNode node) {
        return node.path("fact").asText();
    }

    @Test
    void whatever_is_sent_the_lane_answers_in_facts_and_the_books_balance() throws Exception {
        var seed = Long.getLong("guitai.seed", 3L);
        var random = new Random(seed);
        try (var till = TillForTests.trading(home)) {
            till.signOn("2001", "8888");
            var lines = new ArrayList<String>();
            for (int i = 0; i < LINES; i++) lines.add(anything(random));
            var facts = said(till, lines);

            assertThat(facts).as("seed %d", seed).hasSizeGreaterThan(LINES / 2);
            assertThat(facts).allMatch(f -> !fact(f).isEmpty() && !f.path("at").asText().isEmpty());
            assertThat(facts.stream().filter(f -> fact(f).equals("error")))
                    .allMatch(
                            e ->
                                    !e.path("what").asText().isEmpty()
                                            && !e.path("next").asText().isEmpty());
            assertThat(facts.stream().filter(f -> fact(f).equals("sale-completed"))).isNotEmpty();
            for (var z : till.store().shifts().latestZ(1_000)) {
                assertThat(z.figures().totals().imbalances()).as("seed %d", seed).isEmpty();
                assertThat(z.figures().totals().gaps()).isEmpty();
            }
        }
    }

    private static String anything(Random random) {
        var words =
                List.of(
                        "/sign-on 2001 8888",
                        "/open-shift 100",
                        "/open-shift as-left",
                        "/total",
                        "/pay cash",
                        "/pay cash 100",
                        "/pay cash 1",
                        "/pay cash -1",
                        "/pay cash 1e9",
                        "/pay wechat",
                        "/pay",
                        "/void",
                        "/undo",
                        "/delete 1",
                        "/delete x",
                        "/qty 3",
                        "/qty 0",
                        "/qty 99999999999",
                        "/weigh 500",
                        "/weigh -3",
                        "/age ok",
                        "/forget",
                        "/age maybe",
                        "/park a",
                        "/park",
                        "/recall a",
                        "/line-qty 1 5",
                        "/line-qty 1",
                        "/return S001-01-20261121-000001",
                        "/return S001-01-20261121-000002 1 1",
                        "/return",
                        "/return x 1",
                        "/return S001-01-20261121-000003 1 0.5",
                        "/paid-in 10 x",
                        "/paid-in 10",
                        "/paid-out 600 x",
                        "/drop 5",
                        "/drop",
                        "/no-sale",
                        "/no-sale x",
                        "/x",
                        "/close-shift 100",
                        "/close-shift 100 why",
                        "/sell",
                        "/cancel-payment",
                        "/reprint",
                        "/print-again 1",
                        "/on-paper 1",
                        "/wait idle",
                        "/wait tea",
                        "/override 2001 8888",
                        "/override",
                        "/member 1",
                        "/",
                        "//",
                        "/ total",
                        "/lock",
                        "/search 牛奶",
                        "/search",
                        "\u0000\u0001",
                        "",
                        " ",
                        "*",
                        "3*");
        var codes =
                List.of(
                        SmallShop.WATER,
                        SmallShop.MILK,
                        SmallShop.WINE,
                        SmallShop.STICKER,
                        SmallShop.LABEL_OF_ORANGES,
                        SmallShop.ORANGES,
                        "9520001000371",
                        "134567890123456789",
                        "RC:S001-01-20261121-000001",
                        "x".repeat(600));
        if (random.nextInt(40) == 0) return "/sign-on 2001 8888";
        return random.nextBoolean()
                ? words.get(random.nextInt(words.size()))
                : codes.get(random.nextInt(codes.size()));
    }

    @Test
    void a_line_without_an_end_is_refused_and_the_next_one_is_read() throws Exception {
        try (var till = TillForTests.trading(home)) {
            var facts = said(till, List.of("9".repeat(100_000), SmallShop.WATER));

            assertThat(facts).extracting(LaneBadInputTest::fact).startsWith("error", "line-added");
        }
    }

    @Test
    void a_payment_code_is_never_said_in_clear() throws Exception {
        try (var till = TillForTests.trading(home)) {
            var facts =
                    said(
                            till,
                            List.of(
                                    "134567890123456789",
                                    "284567890123456789",
                                    SmallShop.WATER,
                                    "/total",
                                    "134567890123456789"));

            assertThat(facts.toString())
                    .doesNotContain("134567890123456789")
                    .doesNotContain("284567890123456789");
            assertThat(facts.stream().filter(f -> fact(f).equals("scan-refused"))).hasSize(3);
        }
    }

    @Test
    void a_supervisors_word_is_for_the_step_it_was_asked_for() throws Exception {
        try (var till = TillForTests.trading(home)) {
            var facts =
                    said(till, List.of("/paid-out 600 进货", SmallShop.WATER, "/override 2001 8888"));

            assertThat(facts.getLast().path("what").asText())
                    .isEqualTo("no step waits for a supervisor");
            assertThat(till.journal("CASH_MOVED")).isEmpty();
        }
    }

    @Test
    void a_line_of_a_receipt_given_twice_is_not_guessed_at() throws Exception {
        try (var till = TillForTests.trading(home)) {
            var sale = till.sell(200, SmallShop.WATER);
            var facts = said(till, List.of("/return " + sale.number() + " 1 1 1 1"));

            assertThat(facts.getLast().path("what").asText()).isEqualTo("line 1 is given twice");
            assertThat(till.journal("RETURN")).isEmpty();
        }
    }

    @Test
    void a_code_that_came_damaged_is_shown_and_never_looked_up() throws Exception {
        try (var till = TillForTests.trading(home)) {
            var out = new ByteArrayOutputStream();
            var line =
                    new FactLine(new PrintStream(out, true, StandardCharsets.UTF_8), till.clock());
            var in = new Inputs();
            in.scanned(SmallShop.WATER);
            in.unreadable(SmallShop.MILK);
            in.end();
            var facts = new Facts(line, Locale.CHINA, Money.CNY);
            new Lane(till.counter(), in, facts, CounterScale.NONE, _ -> true, _ -> {}).run(true);

            assertThat(till.counter().basket().sale().orElseThrow().lines()).hasSize(1);
            assertThat(out.toString(StandardCharsets.UTF_8)).contains("9520*********");
        }
    }
}
