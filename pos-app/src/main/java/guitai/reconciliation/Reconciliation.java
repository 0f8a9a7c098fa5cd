package guitai.reconciliation;

import guitai.reconciliation.OurLine.Kind;
import guitai.reconciliation.OurLine.State;
import guitai.reconciliation.SuspensePool.Suspended;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/// One day of one channel reconciled (对账): our book, the channel's bill, and the fund bill if there
/// is one. The only entrance: [#of], then a reader's rows, then [#finish()] once.
///
/// A pure function of what was waiting, our lines, the bill's rows in any order, the fund bill's
/// lines, and the rules. Our lines are held packed, about a hundred bytes each, and the bill's rows
/// are not held at all where they agree; only differences are, and no more than the rules' most.
///
/// For one thread. A reader that refuses its file has given rows that do not count: throw this away
/// then.
public final class Reconciliation implements StatementSource.Rows {
    private final DayBill bill;
    private final MatchRules rules;
    private final Judge judge;
    private final PackedLines ours;
    private final PackedRows agreeing;
    private final FundBook funds;

    /// What had waited, by key.
    private final Map<LineKey, Suspended> waited = new HashMap<>();

    /// Rows of lines of ours that need more than a glance.
    private final Map<Integer, List<StatementLine>> held = new HashMap<>();

    /// Our lines of which something is in `held`, or which had waited.
    private final BitSet odd = new BitSet();

    /// Rows nobody here knows.
    private final Map<LineKey, List<StatementLine>> strangers = new HashMap<>();

    private final PackedLines.Figures figures = new PackedLines.Figures();
    private final Agreement agreement = new Agreement();
    private final Tally in;
    private final Tally neighbours;
    private int keeping;
    private boolean tradesOver;

    /// What came of it.
    public sealed interface Outcome {
        record Done(Reconciled result) implements Outcome {}

        /// So little agrees that this is the bill of another shop or another day: nothing is
        /// changed, and a person looks at the file.
        ///
        /// @param most how many differences there may be
        record TooDifferent(int most) implements Outcome {}
    }

    private Reconciliation(DayBill bill, MatchRules rules, List<Suspended> pool, OurBooks books) {
        this.bill = bill;
        this.rules = rules;
        judge = new Judge(rules, bill.bill());
        in = new Tally(rules.currency());
        neighbours = new Tally(rules.currency());
        funds = new FundBook(rules);
        ours = new PackedLines(bill.channel(), rules.currency());
        for (var entry : pool) waited.put(entry.key(), entry);
        ourLines(books);
        agreeing = new PackedRows(ours.size());
        pool.stream()
                .sorted(Comparator.comparing(Suspended::key))
                .forEach(entry -> entry.sides().theirLines().forEach(this::row));
    }

    /// Begins a day with our book; blocks while it is read.
    ///
    /// @param pool what was waiting when the day began: [SuspensePool#before]
    public static Reconciliation of(
            DayBill bill, MatchRules rules, List<Suspended> pool, OurBooks books) {
        return new Reconciliation(bill, rules, pool, books);
    }

    /// Takes a row of the bill. Rows of the fund bill come after all of these.
    ///
    /// @throws IllegalArgumentException if it is in another currency
    @Override
    public void trade(StatementLine line) {
        if (tradesOver) throw new IllegalStateException("trades after fund lines");
        if (bill.funds()) funds.trade(line);
        row(line);
    }

    @Override
    public void fund(FundLine line) {
        if (!bill.funds()) throw new IllegalStateException("no fund bill was announced");
        tradesOver = true;
        funds.fund(line);
    }

    /// What the day came to, without the rows that agree.
    public Outcome finish() {
        return finish(_ -> {}, false);
    }

    /// The same, and gives every row that agrees to whoever wants them listed, in our book's order.
    public Outcome finish(Consumer<Row> agreed) {
        return finish(agreed, true);
    }

    // Coming in

    /// Lines that wait are read again, as they stand now: what was open may have ended.
    private void ourLines(OurBooks books) {
        var date = bill.date();
        var from =
                waited.values().stream()
                        .filter(entry -> entry.sides().ourLine().isPresent())
                        .map(Suspended::since)
                        .min(Comparator.naturalOrder())
                        .filter(since -> since.isBefore(date))
                        .orElse(date);
        books.each(bill.channel(), from, date, this::ourLine);
        waited.values().stream()
                .sorted(Comparator.comparing(Suspended::key))
                .flatMap(entry -> entry.sides().ourLine().stream())
                .filter(line -> !ours.has(line.key()))
                .forEach(this::add);
    }

    private void ourLine(OurLine line) {
        if (!taking(line)) return;
        var today = LocalDate.ofInstant(line.at(), rules.zone()).equals(bill.date());
        if (today || hasWaited(line)) add(line);
    }

    private void add(OurLine line) {
        var number = ours.add(line);
        if (hasWaited(line)) odd.set(number);
        in.ours(judge.moved(line).minor());
    }

    private boolean hasWaited(OurLine line) {
        return !waited.isEmpty() && waited.containsKey(line.key());
    }

    /// Whether a bill of this kind could have it.
    private boolean taking(OurLine line) {
        return switch (bill.bill()) {
            case TRADES, FUNDS -> true;
            case PAYMENTS -> line.kind() == Kind.PAYMENT;
            case REFUNDS ->
                    line.kind() == Kind.REFUND
                            || line.state() == State.TAKEN_BACK
                            || line.state() == State.GIVEN_UP;
        };
    }

    private void row(StatementLine row) {
        if (!row.order().currency().equals(rules.currency())) {
            throw new IllegalArgumentException("row %d: %s".formatted(row.row(), row.order()));
        }
        var refund = row.kind() == StatementLine.Kind.REFUND;
        int line =
                refund
                        ? ours.find(Kind.REFUND, row.refund(), figures)
                        : ours.find(Kind.PAYMENT, row.number(), figures);
        if (line < 0 && refund) line = takenBack(row);
        if (line < 0 && rules.isNeighbours(row.number())) {
            neighbours.theirs(Judge.movedMinor(row));
            return;
        }
        in.theirs(Judge.movedMinor(row));
        if (line < 0) keep(strangers.computeIfAbsent(LineKey.of(row), Reconciliation::few), row);
        else if (!plain(line, row)) hold(line, row);
    }

    /// Whether it agrees with the line just found and nothing is odd; then it is packed away.
    private boolean plain(int line, StatementLine row) {
        if (odd.get(line) || agreeing.has(line)) return false;
        if (!judge.agrees(figures, row) || !agreeing.put(line, row)) return false;
        long contract = judge.fee(figures.kind, figures.settled);
        agreement.pair(1, Judge.movedMinor(row), contract, row.fee());
        return true;
    }

    /// The payment of ours this refund takes back, or nothing.
    private int takenBack(StatementLine refund) {
        int line = ours.find(Kind.PAYMENT, refund.number(), figures);
        if (line < 0) return line;
        return Legs.takesBack(figures.state, figures.order, refund) ? line : PackedKeys.NONE;
    }

    private void hold(int line, StatementLine row) {
        odd.set(line);
        var rows = held.computeIfAbsent(line, Reconciliation::few);
        if (agreeing.has(line)) {
            var ourLine = ours.line(line);
            var first = agreeing.take(line, ourLine);
            long contract = judge.fee(ourLine.kind(), ourLine.settled().minor());
            agreement.pair(-1, Judge.movedMinor(first), contract, first.fee());
            keep(rows, first);
        }
        keep(rows, row);
    }

    private void keep(List<StatementLine> rows, StatementLine row) {
        if (++keeping <= rules.most()) rows.add(row);
    }

    private static List<StatementLine> few(Object key) {
        return new ArrayList<>(2);
    }

    // Going out

    private Outcome finish(Consumer<Row> agreed, boolean wanted) {
        var findings = new Findings(bill, rules, judge, waited, agreed);
        findings.plain(agreement);
        for (int line = 0; line < ours.size() && !tooMany(findings); line++) {
            if (!agreeing.has(line)) odd(line, findings);
            else if (wanted) list(line, findings);
        }
        for (var rows : strangers.values()) {
            if (tooMany(findings)) break;
            findings.strangers(rows);
        }
        var moneyMoved = bill.funds() ? funds.read() : new FundMatch.NotRead();
        if (tooMany(findings) || moneyMoved.differing() > rules.most()) {
            return new Outcome.TooDifferent(rules.most());
        }
        return new Outcome.Done(findings.result(in.totals(), neighbours.totals(), moneyMoved));
    }

    private void list(int line, Findings findings) {
        var ourLine = ours.line(line);
        findings.list(ourLine, agreeing.get(line, ourLine));
    }

    private void odd(int line, Findings findings) {
        var ourLine = ours.line(line);
        var sorted = Legs.of(ourLine, held.getOrDefault(line, List.of()));
        for (var refund : sorted.strangers()) {
            strangers.computeIfAbsent(LineKey.of(refund), Reconciliation::few).add(refund);
        }
        findings.ours(ourLine, sorted);
    }

    private boolean tooMany(Findings findings) {
        return keeping > rules.most() || findings.size() > rules.most();
    }
}
