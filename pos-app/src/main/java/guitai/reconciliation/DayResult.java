package guitai.reconciliation;

import guitai.money.Money;
import guitai.reconciliation.Reconciled.Fees;
import guitai.reconciliation.Reconciled.Totals;

import java.util.Map;
import java.util.Optional;

/// What reconciling one bill came to, without its rows: what the journal keeps of it.
///
/// @param fingerprint SHA-256 over everything that was found, in hexadecimal; equal findings have
///   equal ones
/// @param totals of every class
/// @param funds empty where no fund bill was held against it
public record DayResult(
        DayBill bill,
        String fingerprint,
        Map<Discrepancy, Totals> totals,
        Totals in,
        Totals neighbours,
        long nothingTaken,
        Fees fees,
        Optional<Funds> funds) {
    public DayResult {
        totals = Map.copyOf(totals);
    }

    /// The third book in sums; see [FundMatch.Read].
    ///
    /// @param differing payments of which other money moved than was to move
    public record Funds(long differing, Money settled, Money fees, Money moved, Money apart) {
        static Optional<Funds> of(FundMatch match) {
            return switch (match) {
                case FundMatch.NotRead() -> Optional.empty();
                case FundMatch.Read read ->
                        Optional.of(
                                new Funds(
                                        read.differences().size(),
                                        read.settled(),
                                        read.fees(),
                                        read.moved(),
                                        read.apart()));
            };
        }

        /// What moved more than it should have.
        public Money difference() {
            return moved.minus(settled.minus(fees));
        }
    }

    public static DayResult of(Reconciled found, String fingerprint) {
        return new DayResult(
                found.bill(),
                fingerprint,
                found.totals(),
                found.in(),
                found.neighbours(),
                found.nothingTaken(),
                found.fees(),
                Funds.of(found.funds()));
    }

    public Totals totals(Discrepancy what) {
        return java.util.Objects.requireNonNull(totals.get(what));
    }

    /// Whether all books say the same. What agrees a day late agrees.
    public boolean agrees() {
        return differing() == 0 && funds.map(Funds::differing).orElse(0L) == 0;
    }

    /// Lines and rows in classes a person may have to look into.
    public long differing() {
        return totals.entrySet().stream()
                .filter(e -> e.getKey() != Discrepancy.MATCHED && e.getKey() != Discrepancy.LATE)
                .mapToLong(e -> Math.max(e.getValue().ours(), e.getValue().theirs()))
                .sum();
    }
}
