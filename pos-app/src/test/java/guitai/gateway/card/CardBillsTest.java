package guitai.gateway.card;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import guitai.gateway.bill.KeptRows;
import guitai.gateway.bill.TestBill;
import guitai.gateway.card.ColumnMap.Parsed;
import guitai.money.Money;
import guitai.reconciliation.StatementLine;
import guitai.reconciliation.StatementSource.Bill;
import guitai.reconciliation.StatementSource.Fetched;
import guitai.reconciliation.StatementSource.Reading;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/// The acquirer's files, ours and another's, each by its map.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class CardBillsTest {
    private static final Charset GB = Charset.forName("GB18030");
    private static final TestBill OURS = TestBill.fixture("card/standard.csv", UTF_8);
    private static final TestBill FUNDS = TestBill.fixture("card/funds.csv", UTF_8);
    private static final TestBill BANK = TestBill.fixture("card/bank.txt", GB);
    private static final String BANK_MAP =
            new String(TestBill.fixture("card/bank.properties", UTF_8).bytes(), UTF_8);

    @TempDir private Path folder;

    private final KeptRows rows = new KeptRows();

    @Test
    void every_kind_of_row_is_read_by_the_standard_map() {
        assertThat(read(OURS)).isEqualTo(new Reading.Whole(9));
        assertThat(rows.words())
                .containsExactly(
                        "2 PAYMENT 8.88=8.88+0.00 fee 5000 DONE 00",
                        "3 PAYMENT 100.00=100.00+0.00 fee 60000 DONE 00",
                        "4 PAYMENT 20.00=20.00+0.00 fee 12000 DONE 00",
                        "5 REFUND 3.00=3.00+0.00 fee -2000 DONE 00",
                        "6 REFUND 50.00=50.00+0.00 fee -30000 PROCESSING 09",
                        "7 REFUND 10.00=10.00+0.00 fee 0 FAILED 05",
                        "8 REVERSAL 20.00=20.00+0.00 fee -12000 DONE 00",
                        "9 PAYMENT 5.00=5.00+0.00 fee 3000 UNKNOWN 00",
                        "10 PAYMENT 6.00=6.00+0.00 fee 4000 UNKNOWN 77");
        assertThat(rows.trades.get(3))
                .isEqualTo(
                        new StatementLine(
                                5,
                                StatementLine.Kind.REFUND,
                                "T0100000000000000000000001",
                                "T01R0000000000000000000001",
                                "000000000004",
                                Instant.parse("2026-11-20T06:00:00Z"),
                                Money.cny(300),
                                Money.cny(300),
                                Money.cny(0),
                                -2000,
                                StatementLine.State.DONE,
                                "00"));
    }

    @Test
    void the_fund_file_says_what_came_and_what_went() {
        assertThat(read(ColumnMap.STANDARD, FUNDS, Bill.FUNDS)).isEqualTo(new Reading.Whole(4));
        assertThat(rows.funds)
                .extracting(line -> line.business() + " " + line.amount() + " " + line.reference())
                .containsExactly(
                        "SALE CNY 8.88 000000000001",
                        "FEE CNY -0.05 000000000001",
                        "REFUND CNY -3.00 000000000004",
                        "FEE CNY 0.02 000000000004");
        assertThat(read(ColumnMap.STANDARD, FUNDS.with(",5.85", ",5.86"), Bill.FUNDS))
                .isEqualTo(
                        refused(6, "balance does not agree with the rows: 586 said, 585 added up"));
    }

    @Test
    void another_acquirers_file_is_read_by_places_and_by_its_own_words() {
        assertThat(read(bank(BANK_MAP), BANK, Bill.TRADES)).isEqualTo(new Reading.Whole(4));
        assertThat(rows.words())
                .containsExactly(
                        "1 PAYMENT 8.88=8.88+0.00 fee 3000 DONE PAY_SUCCESS",
                        "2 PAYMENT 100.00=100.00+0.00 fee 3000 DONE PAY_SUCCESS",
                        "3 REFUND 3.00=3.00+0.00 fee 3000 DONE REFUND_SUCCESS",
                        "4 REFUND 50.00=50.00+0.00 fee 3000 PROCESSING REFUND_PENDING");
        assertThat(rows.trades.getLast().at()).isEqualTo(Instant.parse("2026-11-20T06:01:00Z"));
        assertThat(rows.trades.getLast().refund()).isEqualTo("T01R0000000000000000000002");
        assertThat(new CardBills(bank(BANK_MAP), "").has(Bill.FUNDS)).isFalse();
    }

    @Test
    void another_merchants_and_a_cut_file_without_sums_are_refused() {
        var file = BANK.in(folder);
        assertThat(new CardBills(bank(BANK_MAP), "103").read(file, Bill.TRADES, rows))
                .isEqualTo(refused(1, "merchant is another merchant's: 103881104410001"));
        assertThat(read(bank(BANK_MAP), BANK.cut(BANK.length() - 2), Bill.TRADES))
                .isEqualTo(refused(4, "the file ends in the middle of a row"));
        assertThat(read(bank(BANK_MAP), BANK.with("888", "8.88"), Bill.TRADES))
                .isEqualTo(refused(1, "amount has more than 0 decimals: 8.88"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1234,8.88,| 1234,8.888,| 2| amount has more than 2 decimals: 8.888",
                "1234,8.88,| 1234,8.8a,| 2| amount is no amount: 8.8a",
                "20,13:35:25| 31,13:35:25| 2| date is no day of the calendar: 2026-11-31",
                "13:35:25| 1:35:25| 2| time is no time: 1:35:25",
                "TOTAL,9,| TOTAL,8,| 11| count does not agree with the rows: 8 said, 9 added up",
                ",128.88| ,128.87| 11| sales does not agree with the rows: 12887 said, 12888 added"
                        + " up",
                ",0.63| ,0.64| 11| fees does not agree with the rows: 64000 said, 63000 added up",
                ",105.25| ,| 11| no sum of net",
                ",0.05,8.83| ,0.05,8.83,x| 2| '14 columns, the heading has 13'",
                ",fee,| ,fees,| 1| no column fee",
                "TOTAL,| TOTALS,| 11| '6 columns, the heading has 13'",
            })
    void what_does_not_fit_is_named(String old, String other, long row, String reason) {
        assertThat(read(OURS.with(old, other))).isEqualTo(refused(row, reason));
    }

    @Test
    void a_file_cut_anywhere_is_refused() {
        var whole = new KeptRows();
        new CardBills(ColumnMap.STANDARD, "").read(OURS.in(folder), Bill.TRADES, whole);
        for (int length = 0; length < OURS.length() - 1; length++) {
            var kept = new KeptRows();
            var file = OURS.cut(length).in(folder);
            var reading = new CardBills(ColumnMap.STANDARD, "").read(file, Bill.TRADES, kept);
            // A sum may lose a zero at its end and be the same sum.
            if (reading instanceof Reading.Whole) assertThat(kept.trades).isEqualTo(whole.trades);
            else assertThat(reading).isInstanceOf(Reading.Refused.class);
        }
        assertThat(read(OURS.cut(OURS.length() - 3))).isInstanceOf(Reading.Refused.class);
        assertThat(read(TestBill.fixture("wechat/all.csv", UTF_8)))
                .isEqualTo(refused(1, "no column date"));
        assertThat(read(FUNDS)).isEqualTo(refused(1, "no column type"));
        var page = TestBill.of("<html></html>".getBytes(UTF_8), UTF_8);
        assertThat(read(page)).isEqualTo(refused(1, "a page or a message, not a bill"));
    }

    @Test
    void every_fault_of_a_map_is_named() {
        var wrong =
                BANK_MAP.replace("charset=GB18030", "charset=EBCDIC")
                        .replace("=PROCESSING", "=PERHAPS")
                        .replace("trades.amount=13", "trades.amount=21")
                        .replace("trades.order=4", "trades.ordre=4");
        assertThat(ColumnMap.read(wrong))
                .isEqualTo(
                        new Parsed.Wrong(
                                List.of(
                                        "charset must be one of UTF-8, GB18030",
                                        "status.REFUND_PENDING means nothing known: PERHAPS",
                                        "trades.amount is beyond the last column: 21",
                                        "trades.order is missing",
                                        "trades.ordre is no key of a column map")));
        assertThat(ColumnMap.read("")).isInstanceOf(Parsed.Wrong.class);
        assertThat(ColumnMap.read("a=\\u00zz")).isInstanceOf(Parsed.Wrong.class);
    }

    @Test
    void a_reader_without_a_line_fetches_nothing() {
        var reader = new CardBills(ColumnMap.STANDARD, "");
        assertThat(reader.fetch(LocalDate.of(2026, 11, 20), Bill.TRADES, folder))
                .isEqualTo(new Fetched.Refused("NOT_CONNECTED"));
        assertThat(reader.fetch(LocalDate.of(2026, 11, 20), Bill.REFUNDS, folder))
                .isEqualTo(new Fetched.Refused("NO_SUCH_BILL"));
    }

    private static Reading.Refused refused(long row, String reason) {
        return new Reading.Refused(row, reason);
    }

    private static ColumnMap bank(String text) {
        if (ColumnMap.read(text) instanceof Parsed.Read(var map)) return map;
        throw new AssertionError("" + ColumnMap.read(text));
    }

    private Reading read(TestBill bill) {
        return read(ColumnMap.STANDARD, bill, Bill.TRADES);
    }

    private Reading read(ColumnMap map, TestBill bill, Bill kind) {
        return new CardBills(map, "").read(bill.in(folder), kind, rows);
    }
}
