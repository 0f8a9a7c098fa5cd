package guitai.reconciliation;

import static guitai.reconciliation.Discrepancy.LATE;
import static guitai.reconciliation.Discrepancy.MATCHED;
import static guitai.reconciliation.Discrepancy.ONLY_THEIRS;

import guitai.money.Money;
import guitai.reconciliation.DifferenceCase.Subject;
import guitai.reconciliation.Judge.Verdict;
import guitai.reconciliation.OurLine.State;
import guitai.reconciliation.Reconciled.Totals;
import guitai.reconciliation.Row.Hint;
import guitai.reconciliation.Row.Sides;
import guitai.reconciliation.SuspensePool.Suspended;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/// What is found key by key, gathered into the day's result: rows, totals, who waits on, and what
/// becomes a case.
final class Findings {
    private final DayBill bill;
    private final MatchRules rules;
    private final Judge judge;
    private final Map<LineKey, Suspended> waited;
    private final Consumer<Row> agreed;
    private final Map<Discrepancy, Tally> tallies = new EnumMap<>(Discrepancy.class);
    private final List<Row> rows = new ArrayList<>();
    private final List<Suspended> put = new ArrayList<>();
    private final Set<LineKey> stay = new HashSet<>();
    private final List<DifferenceCase.Open> cases = new ArrayList<>();
    private long nothingTaken;
    private long contract;
    private long charged;

    Findings(
            DayBill bill,
            MatchRules rules,
            Judge judge,
            Map<LineKey, Suspended> waited,
            Consumer<Row> agreed) {
        this.bill = bill;
        this.rules = rules;
        this.judge = judge;
        this.waited = waited;
        this.agreed = agreed;
        for (var what : Discrepancy.values()) tallies.put(what, new Tally(rules.currency()));
    }

    int size() {
        return rows.size();
    }

    /// Lines and rows that agree in everything.
    void plain(Agreement all) {
        tally(MATCHED).pairs(all.pairs(), all.moved());
        fees(all.contract(), all.charged());
    }

    /// Shows such a pair to whoever wants it listed.
    void list(OurLine ours, StatementLine theirs) {
        var moved = judge.moved(ours);
        var sides = new Sides.Both(ours, List.of(theirs));
        agreed.accept(new Row(ours.key(), 1, MATCHED, Hint.NONE, bill.date(), sides, moved, moved));
    }

    /// Any other line of ours, with what was found of it.
    void ours(OurLine ours, Legs.Sorted found) {
        var legs = found.legs();
        var nothing = ours.state() == State.NOT_DONE || ours.state() == State.GIVEN_UP;
        if (legs.empty() && nothing) {
            nothingTaken++;
            return;
        }
        var sides = legs.empty() ? new Sides.Ours(ours) : new Sides.Both(ours, legs.rows());
        var row = add(ours.key(), judge.judge(ours, legs), sides, judge.moved(ours), legs);
        if (row.what() == MATCHED || row.what() == LATE) {
            var charge = legs.rows().stream().mapToLong(StatementLine::fee).sum();
            fees(judge.contract(ours, legs), charge);
        }
        twice(ours.key(), found.over());
    }

    /// Rows of one key that we have no line of.
    void strangers(List<StatementLine> theirs) {
        var found = Legs.of(theirs);
        var legs = found.legs();
        var key = LineKey.of(theirs.getFirst());
        add(key, judge.onlyTheirs(legs), new Sides.Theirs(legs.rows()), none(), legs);
        twice(key, found.over());
    }

    Reconciled result(Totals in, Totals neighbours, FundMatch funds) {
        var totals = new EnumMap<Discrepancy, Totals>(Discrepancy.class);
        tallies.forEach((what, tally) -> totals.put(what, tally.totals()));
        rows.sort(Row.ORDER);
        put.sort(Comparator.comparing(Suspended::key));
        fundCases(funds);
        cases.sort(Comparator.comparing(found -> found.subject().name()));
        var left = waited.keySet().stream().filter(key -> !stay.contains(key)).sorted().toList();
        return new Reconciled(
                bill,
                rows,
                totals,
                in,
                neighbours,
                nothingTaken,
                allFees(),
                funds,
                put,
                left,
                cases);
    }

    private Row add(LineKey key, Verdict verdict, Sides sides, Money ours, Legs legs) {
        var old = waited.get(key);
        var since = old == null ? bill.date() : old.since();
        var what = verdict.what() == MATCHED && old != null ? LATE : verdict.what();
        var theirs = Money.sum(rules.currency(), legs.rows().stream().map(Judge::moved).toList());
        var row = new Row(key, 1, what, verdict.hint(), since, sides, ours, theirs);
        tally(what).row(row);
        if (what == MATCHED) agreed.accept(row);
        else rows.add(row);
        if (what != MATCHED && what != LATE) open(row, verdict.waits());
        return row;
    }

    private void twice(LineKey key, List<StatementLine> over) {
        var copy = 1;
        for (var line : over) {
            var row =
                    new Row(
                            key,
                            ++copy,
                            ONLY_THEIRS,
                            Hint.TWICE_IN_BILL,
                            bill.date(),
                            new Sides.Theirs(List.of(line)),
                            none(),
                            Judge.moved(line));
            tally(ONLY_THEIRS).row(row);
            rows.add(row);
            open(row, false);
        }
    }

    /// Waits for tomorrow's bill, or is a person's from now on.
    private void open(Row row, boolean waits) {
        if (!waits || age(row.since()) >= rules.patience()) {
            var subject = new Subject.OfBill(bill.channel(), row);
            cases.add(DifferenceCase.open(subject, bill.date()));
            return;
        }
        var old = waited.get(row.key());
        if (old != null && sameSides(old.sides(), row.sides())) stay.add(row.key());
        else put.add(new Suspended(row.key(), row.since(), bill.date(), row.sides()));
    }

    /// What our line says is read again every day; only a side that came makes another entry.
    private static boolean sameSides(Sides old, Sides now) {
        return old.ourLine().isPresent() == now.ourLine().isPresent()
                && old.theirLines().equals(now.theirLines());
    }

    private long age(LocalDate since) {
        return ChronoUnit.DAYS.between(since, bill.date());
    }

    private void fundCases(FundMatch funds) {
        switch (funds) {
            case FundMatch.NotRead() -> {}
            case FundMatch.Read read -> {
                for (var difference : read.differences()) {
                    var subject = new Subject.OfFunds(bill.channel(), bill.date(), difference);
                    cases.add(DifferenceCase.open(subject, bill.date()));
                }
            }
        }
    }

    private void fees(long contractFee, long chargedFee) {
        contract = Math.addExact(contract, contractFee);
        charged = Math.addExact(charged, chargedFee);
    }

    private Reconciled.Fees allFees() {
        return switch (rules.fee()) {
            case FeeRate.Unknown() -> new Reconciled.Fees(0, charged, 0);
            case FeeRate.Share _ ->
                    new Reconciled.Fees(contract, charged, charged - contract * 1_000);
        };
    }

    private Tally tally(Discrepancy what) {
        return java.util.Objects.requireNonNull(tallies.get(what));
    }

    private Money none() {
        return Money.zero(rules.currency());
    }
}
