package guitai.device.pcsc;

import java.util.List;
import java.util.Optional;

/// The calls of `winscard.h` that are made here, whoever answers them.
///
/// Each fails with the codes of `pcsclite.h`, and may block for as long as it likes: callers have a
/// thread that can be left behind.
public interface CardCalls {

    /// A card and the protocol it speaks.
    record Handle(long card, long protocol) {}

    /// @return the context of the calls that follow
    long establish() throws PcscFault;

    /// The answer is of no use to anybody: what is released is given up.
    void release(long context);

    /// Ends [#change] of this context in another thread.
    void cancel(long context);

    /// The names of the readers; none is an empty list.
    List<String> readers(long context) throws PcscFault;

    /// Waits until the state of a reader is another one.
    ///
    /// @param known the flags of the last answer; 0 is answered at once
    /// @return the flags that are so; empty when nothing changed in time
    Optional<Long> change(long context, String reader, long known, long millis) throws PcscFault;

    /// Takes up with the card on a reader.
    Handle connect(long context, String reader) throws PcscFault;

    /// Leaves the card as it is.
    void disconnect(Handle handle);

    /// One command and its answer.
    byte[] transmit(Handle handle, byte[] command) throws PcscFault;
}
