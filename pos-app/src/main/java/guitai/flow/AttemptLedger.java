package guitai.flow;

import guitai.payment.Attempt;
import guitai.payment.PaymentOutcome;

import java.time.Instant;

/// Where every change of an attempt goes before it counts.
interface AttemptLedger {
    /// Makes it durable, with whatever follows from it; an approval settles its sale in the same
    /// commit.
    ///
    /// @return what the attempt is now
    Attempt moved(AttemptPursuit pursuit, Attempt after);

    /// Somebody had asked what the gateway says.
    void lookedUp(Attempt attempt, PaymentOutcome answer);

    /// Remembers that a try did not end it, and when it goes on.
    void tried(Attempt attempt, Instant next, String why);
}
