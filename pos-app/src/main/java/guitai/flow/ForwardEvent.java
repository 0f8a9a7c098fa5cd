package guitai.flow;

import guitai.payment.Attempt;

/// News of what goes over the line after the fact, told on the till's thread.
public sealed interface ForwardEvent {

    /// A payment was taken offline and waits.
    record Queued(Attempt attempt) implements ForwardEvent {}

    /// A payment taken offline has its answer: approved, or refused after the goods had left.
    record HandedOver(Attempt attempt) implements ForwardEvent {}

    /// Head office has the journal up to here.
    record JournalTaken(long seq) implements ForwardEvent {}

    /// Head office does not take the journal any more, until a person has looked.
    record JournalStopped(JournalForward.Stop why) implements ForwardEvent {}
}
