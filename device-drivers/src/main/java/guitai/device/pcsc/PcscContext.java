package guitai.device.pcsc;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// One connection to the PC/SC service.
///
/// One thread at a time, [#cancel] excepted. Every call is one question to the service, which is on
/// this machine, and lasts as long as the service takes: give it a thread that can be left behind.
public final class PcscContext implements AutoCloseable {
    private final CardCalls calls;
    private final long context;

    PcscContext(CardCalls calls, long context) {
        this.calls = calls;
        this.context = context;
    }

    /// The names of the readers there are now; none is an empty list. A name says the model and the
    /// place it is plugged in.
    public List<String> readers() throws PcscFault {
        return calls.readers(context);
    }

    /// Waits until something differs from what is known.
    ///
    /// @param known from the last call; at first [CardPresence#NOTHING_KNOWN], which is answered at
    ///   once
    /// @return empty when nothing changed in time
    public Optional<CardPresence> await(String reader, CardPresence known, Duration wait)
            throws PcscFault {
        return calls.change(context, reader, known.flags(), wait.toMillis()).map(CardPresence::new);
    }

    /// Takes up with the card on a reader; other programs may do so too.
    public PcscCard connect(String reader) throws PcscFault {
        return new PcscCard(calls, calls.connect(context, reader));
    }

    /// Ends [#await] in another thread with `CANCELLED`, if one waits. Asks the service too.
    public void cancel() {
        calls.cancel(context);
    }

    @Override
    public void close() {
        calls.release(context);
    }
}
