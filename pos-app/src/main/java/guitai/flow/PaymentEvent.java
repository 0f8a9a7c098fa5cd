package guitai.flow;

import guitai.journal.Fact;
import guitai.payment.Attempt;
import guitai.payment.PaymentOutcome;
import guitai.payment.RefundAttempt;

/// News of payments, told on the till's thread after it is on disk.
public sealed interface PaymentEvent {
    /// An attempt is not what it was.
    record Moved(Attempt attempt) implements PaymentEvent {}

    /// A payment settled its sale, or a part of it.
    record Settled(Attempt attempt, Checkout.Result result) implements PaymentEvent {}

    /// The customer can read the code now.
    ///
    /// @param content what the QR code says
    record CodeShown(Attempt attempt, String content) implements PaymentEvent {}

    /// A finished sale is settled by this payment now, and what had settled it goes back.
    record Swapped(Attempt attempt, Fact.TenderSwapped swap) implements PaymentEvent {}

    record RefundMoved(RefundAttempt refund) implements PaymentEvent {}

    /// What the gateway says about an attempt somebody asked for; `attempt` is what we make of it.
    record LookedUp(Attempt attempt, PaymentOutcome answer) implements PaymentEvent {}
}
