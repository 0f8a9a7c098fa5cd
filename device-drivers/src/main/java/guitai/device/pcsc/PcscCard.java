package guitai.device.pcsc;

/// A card on a reader, powered. One thread; closing leaves the card as it is.
public final class PcscCard implements AutoCloseable {
    private static final int STATUS = 2;
    private static final long NOT_TRANSACTED = 0x80100016L; // SCARD_E_NOT_TRANSACTED

    private final CardCalls calls;
    private final CardCalls.Handle handle;

    PcscCard(CardCalls calls, CardCalls.Handle handle) {
        this.calls = calls;
        this.handle = handle;
    }

    /// One command and its answer. No time limit: a card that says nothing holds this call until it
    /// is taken away.
    ///
    /// @return at most 258 bytes, the last two of which are the status
    /// @throws PcscFault `CARD_GONE`; or `OTHER`, which many drivers say for the same
    public byte[] transmit(byte[] command) throws PcscFault {
        var answer = calls.transmit(handle, command);
        // Some drivers pass on what a card that is leaving did not say any more.
        if (answer.length < STATUS) throw new PcscFault("transmit", NOT_TRANSACTED);
        return answer;
    }

    @Override
    public void close() {
        calls.disconnect(handle);
    }
}
