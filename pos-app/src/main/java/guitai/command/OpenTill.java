package guitai.command;

import guitai.config.Settings;
import guitai.device.display.CustomerDisplay.Shown;
import guitai.device.virtual.VirtualPrinter;
import guitai.equipment.Equipment;
import guitai.flow.Counter;
import guitai.flow.Prices;
import guitai.peripheral.SoftDevices;
import guitai.sale.CounterScale;
import guitai.slip.Letterhead;
import guitai.storage.TillStore;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// A till that is running: everything a face or a command works with.
///
/// @param stoppedInOrder whether the last run was closed properly
/// @param prices work on price lists and tags; on the till's thread, as the counter is
/// @param virtualPrinter the printer of training mode, whose paper can be looked at
/// @param scale on the counter; [CounterScale#NONE] where there is none
/// @param soft the other devices of training mode, which a trainer plays
/// @param display what the customer is to read on a display that hangs on a line, if any
/// @param channels every payment channel, set up or not; waits until that is known
/// @param version of the program
/// @param turns where news of payments come to a face
/// @param equipment its devices, for whoever looks after them
/// @param closer stops devices, then the print thread, then the books; within seconds, whatever
///   hangs
public record OpenTill(
        Settings settings,
        TillStore store,
        Counter counter,
        Prices prices,
        Printing printing,
        boolean stoppedInOrder,
        Optional<VirtualPrinter> virtualPrinter,
        CounterScale scale,
        SoftDevices soft,
        Consumer<Shown> display,
        Letterhead letterhead,
        Supplier<List<ChannelState>> channels,
        String version,
        Turns turns,
        Equipment equipment,
        Runnable closer)
        implements AutoCloseable {

    @Override
    public void close() {
        closer.run();
    }
}
