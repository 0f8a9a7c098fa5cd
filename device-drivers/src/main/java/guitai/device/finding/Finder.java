package guitai.device.finding;

import guitai.device.DeviceFault;
import guitai.device.finding.Candidate.Identity;
import guitai.device.finding.Candidate.Kind;
import guitai.device.finding.Candidate.Way;
import guitai.device.finding.Candidate.Why;
import guitai.device.link.SerialPorts;
import guitai.device.nfc.PcscReaders;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Looks what is attached to this machine.
///
/// ```java
/// for (var candidate : Finder.system().attached()) {
///     log(candidate.kind() + " at " + candidate.where() + ", because: " + candidate.why());
/// }
/// ```
///
/// Opens nothing: a device that is at work is not disturbed. Printers on the network are another
/// question ([NetworkPrinters]), because they have to be asked.
public final class Finder {

    /// Where readers of cards come from.
    @FunctionalInterface
    interface Readers {
        List<String> names() throws DeviceFault, InterruptedException;
    }

    /// Where serial ports come from.
    @FunctionalInterface
    interface Ports {
        List<SerialPorts.Found> list();
    }

    private static final System.Logger LOG = System.getLogger(Finder.class.getName());

    private final SysTree tree;
    private final Ports ports;
    private final Readers readers;

    Finder(Path root, Ports ports, Readers readers) {
        this.tree = new SysTree(root);
        this.ports = ports;
        this.readers = readers;
    }

    /// Looks at this machine.
    public static Finder system() {
        return new Finder(Path.of("/"), SerialPorts::list, PcscReaders::names);
    }

    /// Everything that can be one of our devices, the surest of each kind first. Blocks for some
    /// milliseconds, and for up to two seconds while a service for cards hangs.
    public List<Candidate> attached() throws InterruptedException {
        var all = new ArrayList<>(tree.candidates());
        for (var port : ports.list()) all.add(serial(port));
        for (var name : readers()) {
            all.add(
                    new Candidate(
                            Kind.CARD_READER,
                            Way.CARD_SERVICE,
                            name,
                            name,
                            Identity.NONE,
                            Why.SAYS_SO));
        }
        all.sort(Comparator.comparing(Candidate::kind).thenComparing(Candidate::why));
        return List.copyOf(all);
    }

    private List<String> readers() throws InterruptedException {
        try {
            return readers.names();
        } catch (DeviceFault none) {
            LOG.log(System.Logger.Level.DEBUG, "no readers of cards", none);
            return List.of();
        }
    }

    private static Candidate serial(SerialPorts.Found port) {
        var kind = Makers.kind(port.vendor());
        return new Candidate(
                kind.orElse(Kind.ANY_SERIAL),
                Way.SERIAL,
                port.path(),
                port.name(),
                new Identity(port.vendor(), port.product(), port.serial()),
                kind.isPresent() ? Why.MAKER : Why.POSSIBLE);
    }
}
