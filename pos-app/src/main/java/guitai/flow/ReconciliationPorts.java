package guitai.flow;

import guitai.payment.Channel;
import guitai.reconciliation.BillFiles;
import guitai.reconciliation.FeeRate;
import guitai.reconciliation.MatchRules;
import guitai.reconciliation.OurBooks;
import guitai.reconciliation.ReconciliationBook;
import guitai.reconciliation.StatementSource;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;

/// What reconciling stands on.
///
/// @param channels whose bills this till is held against
/// @param sources where their bills come from; waits until channels are set up, and has none for a
///   channel that could not be
/// @param rules of each channel
public record ReconciliationPorts(
        List<Channel> channels,
        Supplier<Map<Channel, StatementSource>> sources,
        OurBooks ours,
        ReconciliationBook book,
        BillFiles files,
        Function<Channel, MatchRules> rules) {
    public ReconciliationPorts {
        channels = List.copyOf(channels);
    }

    /// Connected to no channel that has bills.
    public static ReconciliationPorts none() {
        var nothing = new NoReconciliation();
        return new ReconciliationPorts(
                List.of(),
                Map::of,
                nothing,
                nothing,
                nothing,
                _ -> MatchRules.china(FeeRate.UNKNOWN));
    }
}
