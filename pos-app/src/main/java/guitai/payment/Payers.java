package guitai.payment;

import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;

/// Who paid lately, as the gateway's own answers said; kept in memory alone, because an attempt is
/// journaled for ever and a person's account must not be.
///
/// Thread-safe. Holds the last [#MOST]; what is forgotten can be had again by an enquiry.
public final class Payers {
    private static final int MOST = 64;

    private final Channel channel;
    private final SequencedMap<AttemptId, Payer> lately = new LinkedHashMap<>();

    public Payers(Channel channel) {
        this.channel = channel;
    }

    /// Remembers who paid, where the answer is that somebody did.
    ///
    /// @param account as the same answer names it; empty if it does not
    /// @return the answer
    public synchronized PaymentOutcome heard(AttemptId id, String account, PaymentOutcome answer) {
        if (answer instanceof PaymentOutcome.Approved) {
            Payer.of(channel, account).ifPresent(payer -> lately.putLast(id, payer));
            if (lately.size() > MOST) lately.pollFirstEntry();
        }
        return answer;
    }

    public synchronized Optional<Payer> of(AttemptId id) {
        return Optional.ofNullable(lately.get(id));
    }

    @Override
    public String toString() {
        return "Payers[" + channel + "]";
    }
}
