package guitai.sandbox.credential;

import guitai.sandbox.mac.LegKey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.PublicKey;

/// What a card terminal was given when it was set up.
///
/// @param till its leg to the till
/// @param acquirer its leg to the acquirer
/// @param sealing what cards are sealed with; only the acquirer opens them
public record TerminalKeys(
        String merchantId, String terminalId, LegKey till, LegKey acquirer, PublicKey sealing) {

    /// Reads them beside the merchant's folder of a sandbox on this machine.
    ///
    /// @throws UncheckedIOException when they are not there or damaged
    public static TerminalKeys beside(Path merchant) {
        var folder = merchant.toAbsolutePath().normalize();
        try {
            return new LegFiles(folder, folder.resolveSibling("gateway")).readTerminal();
        } catch (GeneralSecurityException damaged) {
            throw new UncheckedIOException(new IOException(damaged));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    static TerminalKeys of(Legs legs) {
        return new TerminalKeys(
                legs.merchantId(),
                legs.terminalId(),
                legs.terminal(),
                legs.acquirer(),
                legs.sealing());
    }

    @Override
    public String toString() {
        return "TerminalKeys[" + merchantId + "/" + terminalId + "]";
    }
}
