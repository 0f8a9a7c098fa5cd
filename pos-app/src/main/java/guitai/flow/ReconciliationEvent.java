package guitai.flow;

import guitai.payment.Channel;

import java.time.LocalDate;
import java.util.List;

/// How a reconciliation that was asked for goes; told on the till's thread.
public sealed interface ReconciliationEvent {

    /// @param rows read so far
    /// @param done channels that are finished
    /// @param of channels there are
    record Going(
            Channel channel, LocalDate date, Reconciling.Step step, long rows, int done, int of)
            implements ReconciliationEvent {}

    /// One channel is finished.
    record Done(DayOutcome outcome) implements ReconciliationEvent {}

    /// All are.
    record Over(List<DayOutcome> outcomes) implements ReconciliationEvent {
        public Over {
            outcomes = List.copyOf(outcomes);
        }
    }
}
