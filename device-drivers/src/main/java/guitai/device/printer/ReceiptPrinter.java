package guitai.device.printer;

import guitai.device.Device;
import guitai.device.DeviceFault;

import java.util.Set;
import java.util.function.Consumer;

/// A receipt printer that is open and claimed by this till (UnifiedPOS: POSPrinter), with the cash
/// drawer that hangs on it (UnifiedPOS: CashDrawer).
///
/// Any thread; documents are printed one after the other.
public interface ReceiptPrinter extends Device {

    /// What this model can do; ask first.
    Set<Capability> capabilities();

    /// How the printer was when it last said so. Never blocks.
    PrinterStatus status();

    /// Asks the printer how it is now. Blocks for up to three seconds.
    ///
    /// @throws DeviceFault `SILENT` when it does not answer, `LOST` when it is gone
    PrinterStatus refresh() throws DeviceFault;

    /// Prints a document, at most once, and says what became of it.
    ///
    /// Blocks until the printer confirms it, or something is in the way, or ten seconds have passed
    /// without a word. Never prints again by itself: after `Unknown` a person looks at the paper.
    ///
    /// @param later hears the final outcome, exactly once, of a document that was reported as
    ///   `Stalled`; runs on the printer's thread and must not block
    JobOutcome print(PrintDocument document, Consumer<JobOutcome> later);

    /// Opens the cash drawer now, ahead of anything still printing, paper or not.
    ///
    /// Returns when the pulse is on its way; whether the drawer moved is in [#status], where the
    /// drawer has a switch.
    ///
    /// @throws DeviceFault `BUSY` when the line takes no byte for a second, `LOST` when the printer
    ///   is gone
    void kick(DrawerPin pin) throws DeviceFault;
}
