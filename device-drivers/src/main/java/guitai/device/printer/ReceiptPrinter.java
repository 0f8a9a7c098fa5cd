package guitai.device.printer;

import guitai.device.Device;
import guitai.device.DeviceFault;
import guitai.device.DeviceStatus;
import guitai.device.link.Link;

import java.util.Set;
import java.util.function.Consumer;

/// A receipt printer that is open and claimed by this till (UnifiedPOS: POSPrinter), with the cash
/// drawer that hangs on it (UnifiedPOS: CashDrawer).
///
/// Any thread; documents are printed one after the other.
public interface ReceiptPrinter extends Device {

    /// Opens a printer of any known model on any link. Blocks for up to three seconds.
    ///
    /// @param link closed together with the printer, and when this fails
    /// @param tell hears each change of status, and a `FAULT` when the printer is gone; on the
    ///   printer's thread, must not block
    /// @throws DeviceFault `SILENT` when nothing answers: not a printer, or one that serves another
    ///   host
    static ReceiptPrinter open(Link link, PrinterProfile profile, Consumer<DeviceStatus> tell)
            throws DeviceFault {
        return LinkPrinter.open(link, profile, tell);
    }

    /// What this model can do; ask first.
    Set<Capability> capabilities();

    /// What is known of this model.
    PrinterProfile profile();

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

    /// Opens the cash drawer now, ahead of anything still printing, paper or not; behind it with a
    /// model whose profile says so.
    ///
    /// Returns when the pulse is on its way; whether the drawer moved is in [#status], where the
    /// drawer has a switch.
    ///
    /// @throws DeviceFault `BUSY` when the line takes no byte for a second, `LOST` when the printer
    ///   is gone
    void kick(DrawerPin pin) throws DeviceFault;
}
