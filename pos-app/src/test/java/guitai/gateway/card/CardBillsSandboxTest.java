package guitai.gateway.card;

import static org.assertj.core.api.Assertions.assertThat;

import guitai.gateway.bill.KeptRows;
import guitai.gateway.http.HttpLine;
import guitai.gateway.http.MacKey;
import guitai.gateway.http.MacLine;
import guitai.gateway.http.TimeOuts;
import guitai.gateway.http.Tls;
import guitai.reconciliation.FundLine;
import guitai.reconciliation.StatementLine.Kind;
import guitai.reconciliation.StatementSource.Bill;
import guitai.reconciliation.StatementSource.Fetched;
import guitai.reconciliation.StatementSource.Reading;
import guitai.sandbox.Desk;
import guitai.sandbox.Machine;
import guitai.sandbox.Merchant;
import guitai.sandbox.Sandbox;
import guitai.sandbox.TestSandbox;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;

/// The acquirer's files of a day, over the wire, say what its book says.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class CardBillsSandboxTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);
    private static final TimeOuts PATIENT =
            new TimeOuts(Duration.ofSeconds(20), Duration.ofSeconds(20));

    @TempDir private Path folder;

    private Instant now = Instant.parse("2026-11-20T04:00:00Z");
    private Sandbox sandbox;
    private Desk desk;
    private Machine till;
    private Machine terminal;
    private HttpLine line;
    private CardBills bills;

    @BeforeAll
    void sellForADay(@TempDir Path state) throws IOException {
        sandbox = TestSandbox.start(state, () -> now);
        desk = new Desk(sandbox);
        till = Machine.till(sandbox, "card", () -> now);
        terminal = Machine.till(sandbox, "terminal", () -> now);
        line = new HttpLine(Tls.ofThisMachine(), PATIENT, () -> now);
        var merchant = new Merchant(sandbox);
        var key =
                MacKey.of(
                        merchant.word("card", "keyId"),
                        Files.readString(merchant.file("card", "keyFile")).strip());
        var base = URI.create(sandbox.endpoints().acquirer());
        bills =
                new CardBills(
                        ColumnMap.STANDARD,
                        merchant.word("card", "merchantId"),
                        new MacLine(key, base, line, () -> now));
        pay("A1", 8888);
        pay("A2", 100);
        pay("A3", 12345);
        till.post("/acquirer/reversals", "{\"order\":\"A2\"}");
        refund("R1", "A1", 3333);
        refund("R2", "A1", 1);
        now = Instant.parse("2026-11-21T02:00:00Z");
    }

    @AfterEach
    void calm() {
        sandbox.clearFaults();
    }

    @AfterAll
    void stop() {
        line.close();
        sandbox.close();
    }

    private void pay(String order, long fen) {
        var answer =
                terminal.post(
                        "/terminal/present",
                        """
                        {"order":"%s","amount":%d,"currency":"CNY","store":false,"wait":10}
                        """
                                .formatted(order, fen));
        assertThat(answer.word("result")).isEqualTo("APPROVED");
    }

    private void refund(String refund, String order, long fen) {
        till.post(
                "/acquirer/refunds",
                "{\"refund\":\"%s\",\"order\":\"%s\",\"amount\":%d}".formatted(refund, order, fen));
    }

    @Test
    void the_file_of_a_day_has_every_row_of_the_acquirers_book() {
        var rows = new KeptRows();
        assertThat(read(Bill.TRADES, rows)).isEqualTo(new Reading.Whole(6));
        assertThat(rows.trades)
                .extracting(
                        row -> row.kind() + " " + row.number() + row.refund() + " " + row.order())
                .containsExactlyInAnyOrder(
                        "PAYMENT A1 CNY 88.88",
                        "PAYMENT A2 CNY 1.00",
                        "PAYMENT A3 CNY 123.45",
                        "REVERSAL A2 CNY 1.00",
                        "REFUND A1R1 CNY 33.33",
                        "REFUND A1R2 CNY 0.01");
    }

    @Test
    void the_fund_file_has_what_the_trades_settle_less_the_fees() {
        var rows = new KeptRows();
        read(Bill.TRADES, rows);
        assertThat(read(Bill.FUNDS, rows)).isInstanceOf(Reading.Whole.class);
        long owed =
                rows.trades.stream()
                        .mapToLong(
                                row ->
                                        (row.kind() == Kind.PAYMENT ? 1 : -1)
                                                        * row.settled().minor()
                                                - row.fee() / 1000)
                        .sum();
        assertThat(rows.funds.stream().map(FundLine::amount).mapToLong(a -> a.minor()).sum())
                .isEqualTo(owed)
                .isPositive();
    }

    @ParameterizedTest
    @ValueSource(strings = {"bill-bom", "bill-cross-midnight"})
    void odd_files_are_read_all_the_same(String odd) {
        desk.fault("bill", odd);
        assertThat(read(Bill.TRADES, new KeptRows())).isEqualTo(new Reading.Whole(6));
    }

    @Test
    void a_day_without_trade_and_a_file_that_is_not_made_yet_are_told_apart() {
        assertThat(fetch(DAY.minusDays(1), Bill.TRADES)).isEqualTo(new Fetched.NothingTraded());
        assertThat(fetch(DAY.plusDays(1), Bill.TRADES))
                .isEqualTo(new Fetched.NotReady("NOT_READY"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "unsigned",
                "tampered",
                "unsigned-error",
                "answer-lost-in-body",
                "answer-lost-before-headers",
                "bad-gateway-html"
            })
    void what_is_not_signed_or_not_whole_brings_no_file(String fault) throws IOException {
        desk.fault("bill", fault);
        assertThat(fetch(DAY, Bill.TRADES)).isInstanceOf(Fetched.Unknown.class);
        try (var left = Files.list(folder)) {
            assertThat(left).isEmpty();
        }
    }

    private Fetched fetch(LocalDate day, Bill bill) {
        return bills.fetch(day, bill, folder);
    }

    private Reading read(Bill bill, KeptRows rows) {
        if (!(fetch(DAY, bill) instanceof Fetched.File(var file))) {
            throw new AssertionError("no file of " + bill);
        }
        return bills.read(file, bill, rows);
    }
}
