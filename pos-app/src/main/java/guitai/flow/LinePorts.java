package guitai.flow;

import guitai.journal.JournalQueue;
import guitai.journal.Uplink;
import guitai.payment.CardTerminal;
import guitai.payment.OfflineLimits;
import guitai.payment.RevocationBook;
import guitai.payment.StoredValueIssuer;
import guitai.payment.StoredValueTokens;

import java.util.Optional;

/// What goes over the line later, when it cannot go now, and who takes it.
///
/// @param terminal for cards; empty where none is connected
/// @param storedValue empty where the shop has none
/// @param limits what is risked offline
/// @param headOffice who takes the journal; empty for a shop that keeps it to itself
public record LinePorts(
        Optional<CardTerminal> terminal,
        Optional<StoredValue> storedValue,
        OfflineLimits limits,
        Optional<HeadOffice> headOffice) {

    /// @param tokens reads what customers show
    /// @param revoked the newest list this till has
    public record StoredValue(
            StoredValueIssuer issuer, StoredValueTokens tokens, RevocationBook revoked) {}

    public record HeadOffice(JournalQueue queue, Uplink uplink) {}

    /// Nothing is taken offline but cash, and nothing goes up.
    public static LinePorts none(OfflineLimits limits) {
        return new LinePorts(Optional.empty(), Optional.empty(), limits, Optional.empty());
    }
}
