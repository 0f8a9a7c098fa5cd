import com.sun.management.OperatingSystemMXBean;

import guitai.gateway.wechatpay.WechatBills;
import guitai.money.Money;
import guitai.payment.Channel;
import guitai.reconciliation.DayBill;
import guitai.reconciliation.Discrepancy;
import guitai.reconciliation.FeeRate;
import guitai.reconciliation.FundLine;
import guitai.reconciliation.MatchRules;
import guitai.reconciliation.OurBooks;
import guitai.reconciliation.OurLine;
import guitai.reconciliation.Reconciled;
import guitai.reconciliation.Reconciliation;
import guitai.reconciliation.StatementLine;
import guitai.reconciliation.StatementSource.Bill;
import guitai.reconciliation.StatementSource.Reading;
import guitai.reconciliation.StatementSource.Rows;
import guitai.time.BusinessDate;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/// A day of a million payments on each side reconciled, from the bill's file to the result, and its
/// floor: the same file's bytes cut into rows and columns, with one amount read.
///
/// `ReconcileBench BILL-FILE` makes the file if it is not there.
final class ReconcileBench {
    private static final int ROWS = 1_000_000;
    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);
    private static final Instant MORNING = Instant.parse("2026-11-20T00:00:00Z");
    private static final FeeRate.Share RATE = new FeeRate.Share(6_000, true);

    // Of 100,000 payments so many are known to one side only, have another amount, stand twice.
    private static final int ONLY_ONE = 100;
    private static final int DIFFER = 50;
    private static final int TWICE = 20;
    private static final int PERIOD = 100_000;

    // Of the 27 columns: 订单金额, and the last one.
    private static final int AMOUNT_COLUMN = 24;
    private static final int LAST_COLUMN = 26;

    public static void main(String[] args) throws IOException {
        var file = Path.of(args[0]);
        if (!Files.exists(file))
            BenchBill.write(file, ROWS, ReconcileBench::amount, ReconcileBench::copies);
        // Twice, so that the second finds everything compiled.
        for (int round = 0; round < 2; round++) {
            long looked = cpu();
            var seen = look(file);
            looked = cpu() - looked;
            long read = cpu();
            var rows = new Counted();
            whole(new WechatBills("").read(file, Bill.TRADES, rows));
            read = cpu() - read;
            forgetPeaks();
            long reconciled = cpu();
            var result = reconcile(file);
            reconciled = cpu() - reconciled;
            long peak = peak();
            check(result, seen, rows);
            if (round == 0) continue;
            Figures.say("reconcile", reconciled / 1e9);
            Figures.say("reconcile.read", read / 1e9);
            Figures.say("reconcile.look", looked / 1e9);
            Figures.say("reconcile.heap", peak / 1e6);
            Figures.say("reconcile.most", 300);
            Figures.say("reconcile.file", Files.size(file) / 1e6);
        }
    }

    private static Reconciled reconcile(Path file) {
        var which = new DayBill(Channel.WECHAT_PAY, DAY, Bill.TRADES, "0".repeat(64), false);
        var run = Reconciliation.of(which, MatchRules.china(RATE), List.of(), books());
        whole(new WechatBills("").read(file, Bill.TRADES, run));
        return switch (run.finish()) {
            case Reconciliation.Outcome.Done(var result) -> result;
            case Reconciliation.Outcome.TooDifferent(var most) ->
                    throw new IllegalStateException("more than " + most + " differences");
        };
    }

    /// Our side, made up while it is read.
    private static OurBooks books() {
        return (channel, from, to, lines) -> {
            for (int i = 0; i < ROWS; i++) {
                int of = i % PERIOD;
                if (of < ONLY_ONE) continue;
                var order = Money.cny(amount(i, 0));
                lines.accept(
                        new OurLine(
                                channel,
                                OurLine.Kind.PAYMENT,
                                BenchBill.number(i),
                                "",
                                BenchBill.reference(i),
                                new BusinessDate(DAY),
                                MORNING.plusSeconds(i / 30),
                                order,
                                order,
                                Money.ZERO_CNY,
                                OurLine.State.DONE));
            }
        };
    }

    /// In fen; the bill's own where it differs.
    private static long amount(int payment, int side) {
        int of = payment % PERIOD - 2 * ONLY_ONE;
        boolean differs = side == 1 && of >= 0 && of < DIFFER;
        return 100 + Math.floorMod(payment * 2_654_435_761L, 50_000) + (differs ? 1 : 0);
    }

    private static int copies(int payment) {
        int of = payment % PERIOD;
        if (of >= ONLY_ONE && of < 2 * ONLY_ONE) return 0;
        int twice = of - 2 * ONLY_ONE - DIFFER;
        return twice >= 0 && twice < TWICE ? 2 : 1;
    }

    private static void check(Reconciled result, long[] seen, Counted rows) {
        long periods = ROWS / PERIOD;
        expect("only ours", result.rows(Discrepancy.ONLY_OURS).size(), periods * ONLY_ONE);
        expect(
                "only theirs",
                result.rows(Discrepancy.ONLY_THEIRS).size(),
                periods * (ONLY_ONE + TWICE));
        expect("differ", result.rows(Discrepancy.AMOUNT_DIFFERS).size(), periods * DIFFER);
        expect("rows", result.in().theirs(), seen[0]);
        expect("rows read", rows.count, seen[0]);
        expect("fen", result.in().theirMoney().minor(), seen[1]);
    }

    private static void expect(String what, long found, long planted) {
        if (found != planted)
            throw new IllegalStateException(what + ": " + found + ", not " + planted);
    }

    private static void whole(Reading reading) {
        if (!(reading instanceof Reading.Whole))
            throw new IllegalStateException(reading.toString());
    }

    /// The floor: every row cut into its columns where it lies, one amount read, nothing made.
    ///
    /// @return the rows, and in the second place what they add up to
    private static long[] look(Path file) throws IOException {
        var buffer = new byte[1 << 18];
        long rows = 0;
        long sum = 0;
        int column = 0;
        long fen = 0;
        try (var in = Files.newInputStream(file)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                for (int i = 0; i < read; i++) {
                    byte next = buffer[i];
                    if (next == ',') {
                        column++;
                    } else if (next == '\n') {
                        if (column == LAST_COLUMN && rows++ > 0) sum += fen;
                        column = 0;
                        fen = 0;
                    } else if (column == AMOUNT_COLUMN && next >= '0' && next <= '9') {
                        fen = fen * 10 + next - '0';
                    }
                }
            }
        }
        return new long[] {rows - 1, sum};
    }

    private static final class Counted implements Rows {
        long count;

        @Override
        public void trade(StatementLine line) {
            count++;
        }

        @Override
        public void fund(FundLine line) {}
    }

    /// All of this process's, so that others on the machine do not count.
    private static long cpu() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
    }

    private static void forgetPeaks() {
        System.gc();
        ManagementFactory.getMemoryPoolMXBeans().forEach(pool -> pool.resetPeakUsage());
    }

    /// Of all heap pools together: at least what was in use at any moment.
    private static long peak() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .mapToLong(pool -> pool.getPeakUsage().getUsed())
                .sum();
    }
}
