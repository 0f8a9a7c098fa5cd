package guitai.journal;

import guitai.payment.SealedPayment;
import guitai.slip.Slip;

import java.util.List;
import java.util.Optional;

/// What becomes durable together, or not at all.
///
/// @param facts in order; may be empty when only the working sale changes
/// @param slips what must be printed because of it
/// @param sealed what a payment taken offline is handed over by, when it was taken
public record Commit(
        List<Fact> facts,
        Working working,
        List<Slip.Request> slips,
        Optional<SealedPayment> sealed) {
    public Commit(List<Fact> facts, Working working, List<Slip.Request> slips) {
        this(facts, working, slips, Optional.empty());
    }

    public Commit {
        facts = List.copyOf(facts);
        slips = List.copyOf(slips);
    }

    public static Commit of(Fact... facts) {
        return new Commit(List.of(facts), Working.UNCHANGED, List.of());
    }

    public static Commit keeping(guitai.sale.Sale sale) {
        return new Commit(List.of(), new Working.Keep(sale), List.of());
    }

    public Commit with(Working next) {
        return new Commit(facts, next, slips, sealed);
    }

    public Commit printing(Slip.Request... requests) {
        return new Commit(facts, working, List.of(requests), sealed);
    }

    public Commit keeping(Optional<SealedPayment> payment) {
        return new Commit(facts, working, slips, payment);
    }
}
