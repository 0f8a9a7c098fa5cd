package guitai.device.nfc;

import guitai.device.DeviceFault;
import guitai.device.DeviceReason;
import guitai.device.DeviceStatus;
import guitai.device.pcsc.Pcsc;
import guitai.device.pcsc.PcscFault;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// Opens a reader of contactless cards, again and again: hand [#open] to a
/// [guitai.device.Supervisor].
///
/// ```java
/// var readers = PcscReaders.any(tapped -> log("somebody held up " + tapped));
/// var nfc = Supervisor.start("nfc", readers::open, status -> log("reader: " + status));
/// ```
///
/// Keep one for as long as the till runs: it remembers over a restart of the service which card
/// still lies there, so that a card that stays is one tap and not two.
public final class PcscReaders {
    // Each hung card or service holds a thread until it lets go. More than this is no accident.
    private static final int MOST_HUNG = 4;

    /// Loads the library only when somebody wants a reader.
    @FunctionalInterface
    interface Loading {
        Pcsc load() throws DeviceFault;
    }

    private final Loading library;
    private final String wanted;
    private final Consumer<? super Tapped> heard;
    private final NfcTiming timing;
    private final LastCard last = new LastCard();
    private final List<Attendant> attendants = new ArrayList<>();

    PcscReaders(Loading library, String wanted, Consumer<? super Tapped> heard, NfcTiming timing) {
        this.library = library;
        this.wanted = wanted;
        this.heard = heard;
        this.timing = timing;
    }

    /// The likeliest reader there is.
    ///
    /// @param heard runs on the reader's own thread and must return quickly
    public static PcscReaders any(Consumer<? super Tapped> heard) {
        return named("", heard);
    }

    /// The first reader whose name contains these words; a name stays the same at another port.
    ///
    /// @param heard as with [#any]
    public static PcscReaders named(String words, Consumer<? super Tapped> heard) {
        return new PcscReaders(Pcsc::system, words, heard, NfcTiming.USUAL);
    }

    /// The likeliest reader of another service than the system's.
    ///
    /// @param heard as with [#any]
    public static PcscReaders of(Pcsc service, Consumer<? super Tapped> heard) {
        return new PcscReaders(() -> service, "", heard, NfcTiming.USUAL);
    }

    /// Opens the reader and begins to listen. Blocks for four seconds at most; an interrupt ends
    /// it.
    ///
    /// @param tell hears `DEGRADED` with `SILENT` while a card lies there that does not answer, and
    ///   `FAULT` once when the reader or the service is gone
    /// @throws DeviceFault `NO_SERVICE` (not installed, or not running), `NOT_FOUND` (no such
    ///   reader), `SILENT` (the service hangs)
    public synchronized CardReader open(Consumer<DeviceStatus> tell)
            throws DeviceFault, InterruptedException {
        attendants.removeIf(Attendant::gone);
        if (attendants.size() >= MOST_HUNG) {
            throw new DeviceFault(DeviceReason.SILENT, "PC/SC service");
        }
        var service = library.load();
        var attendant = new Attendant("nfc-pcsc");
        attendants.add(attendant);
        var session = new Session();
        try {
            var name = attendant.call(() -> tried(session, service), timing.service());
            return PcscReader.start(
                    name.get(), attendant, session, new PcscReader.Ends(heard, tell), last, timing);
        } catch (PcscFault fault) {
            attendant.dismiss(session::close);
            throw new DeviceFault(reason(fault), "PC/SC service", fault);
        } catch (Attendant.TooLate late) {
            attendant.dismiss(session::close);
            throw new DeviceFault(DeviceReason.SILENT, "PC/SC service", late);
        } catch (DeviceFault | InterruptedException | RuntimeException e) {
            attendant.dismiss(session::close);
            throw e;
        }
    }

    /// The names of the readers there are now. Blocks for two seconds at most.
    ///
    /// @throws DeviceFault `NO_SERVICE` or `SILENT`, as with [#open]
    public static List<String> names() throws DeviceFault, InterruptedException {
        return names(Pcsc.system(), NfcTiming.USUAL);
    }

    static List<String> names(Pcsc service, NfcTiming timing)
            throws DeviceFault, InterruptedException {
        var attendant = new Attendant("nfc-names");
        try {
            return attendant.call(
                    () -> {
                        try (var context = service.connect()) {
                            return context.readers();
                        }
                    },
                    timing.service());
        } catch (PcscFault fault) {
            throw new DeviceFault(reason(fault), "PC/SC service", fault);
        } catch (Attendant.TooLate late) {
            throw new DeviceFault(DeviceReason.SILENT, "PC/SC service", late);
        } finally {
            attendant.dismiss(() -> {});
        }
    }

    /// A name, or why there is none.
    private interface Tried {
        String get() throws DeviceFault;
    }

    private Tried tried(Session session, Pcsc service) throws PcscFault {
        try {
            var name = session.open(service, wanted);
            return () -> name;
        } catch (DeviceFault none) {
            return () -> {
                throw none;
            };
        }
    }

    static DeviceReason reason(PcscFault fault) {
        return switch (fault.kind()) {
            case NO_SERVICE -> DeviceReason.NO_SERVICE;
            case NO_READER -> DeviceReason.NOT_FOUND;
            case CANCELLED -> DeviceReason.CLOSED;
            case IN_USE -> DeviceReason.IN_USE;
            case CARD_GONE, CARD_MUTE, OTHER -> DeviceReason.BROKEN;
        };
    }
}
