package guitai.journal;

import guitai.loyalty.book.Personal;
import guitai.payment.SealedPayment;
import guitai.slip.Slip;

import java.util.List;
import java.util.Optional;

/// What becomes durable together, or not at all.
///
/// @param facts in order; may be empty when only the working sale changes
/// @param slips what must be printed because of it
/// @param sealed what a payment taken offline is handed over by, when it was taken
/// @param personal changes of what is known of persons; never in the journal
public record Commit(
        List<Fact> facts,
        Working working,
        List<Slip.Request> slips,
        Optional<SealedPayment> sealed,
        List<Personal> personal) {
    public Commit(List<Fact> facts, Working working, List<Slip.Request> slips) {
        this(facts, working, slips, Optional.empty());
    }

    public Commit(
            List<Fact> facts,
            Working working,
            List<Slip.Request> slips,
            Optional<SealedPayment> sealed) {
        this(facts, working, slips, sealed, List.of());
    }

    public Commit {
        facts = List.copyOf(facts);
        slips = List.copyOf(slips);
        personal = List.copyOf(personal);
    }

    public static Commit of(Fact... facts) {
        return new Commit(List.of(facts), Working.UNCHANGED, List.of());
    }

    public static Commit keeping(guitai.sale.Sale sale) {
        return new Commit(List.of(), new Working.Keep(sale), List.of());
    }

    public Commit with(Working next) {
        return new Commit(facts, next, slips, sealed, personal);
    }

    public Commit printing(Slip.Request... requests) {
        return new Commit(facts, working, List.of(requests), sealed, personal);
    }

    public Commit keeping(Optional<SealedPayment> payment) {
        return new Commit(facts, working, slips, payment, personal);
    }

    public Commit knowing(List<Personal> changes) {
        return new Commit(facts, working, slips, sealed, changes);
    }
}
