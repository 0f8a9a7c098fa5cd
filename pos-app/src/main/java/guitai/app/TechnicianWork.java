package guitai.app;

import guitai.command.OpenTill;
import guitai.command.TillStarter;
import guitai.ui.shell.TechnicianParts;

import java.nio.file.Path;
import java.util.concurrent.Executor;

/// What the window needs for a technician, put together.
final class TechnicianWork {
    private TechnicianWork() {}

    /// @param away may wait for devices, the disk and the network
    static TechnicianParts parts(
            OpenTill till, TillStarter starter, Path home, Executor away, BenchBeside bench) {
        var clock = starter.clock();
        var zone = till.settings().zone();
        return new TechnicianParts(
                new DeviceDesk(till.equipment(), away, clock, new DumpFolder(home, zone, clock)),
                new SetUpFolder(starter.settings(home), home, zone, clock, away, till.equipment()),
                new Finders(starter.settings(home), zone, clock, away, till.equipment()),
                bench::open);
    }
}
