package guitai.device.pcsc;

import guitai.device.DeviceFault;
import guitai.device.DeviceReason;

import java.lang.foreign.Arena;
import java.lang.foreign.SymbolLookup;
import java.nio.file.Path;

/// The library that speaks to the PC/SC service, loaded into this process.
///
/// Thread-safe; costs nothing while no context is open. It stays loaded until the process ends.
public final class Pcsc {
    // The name is the interface's, the same on every Linux since 2003.
    private static final String LIBRARY = "libpcsclite.so.1";

    private final CardCalls calls;

    private Pcsc(CardCalls calls) {
        this.calls = calls;
    }

    /// The one of this system.
    ///
    /// @throws DeviceFault `NO_SERVICE` where there is none: `libpcsclite1` is not installed, or
    ///   this is no Linux
    public static Pcsc system() throws DeviceFault {
        return load(LIBRARY);
    }

    /// One at a path: each path is a library of its own, with a service of its own.
    ///
    /// @throws DeviceFault `NO_SERVICE` if it cannot be loaded
    public static Pcsc at(Path library) throws DeviceFault {
        return load(library.toAbsolutePath().toString());
    }

    /// A service within this program, such as one made of software for training.
    public static Pcsc over(CardCalls service) {
        return new Pcsc(service);
    }

    @SuppressWarnings("restricted") // To call the service is what this class is for.
    private static Pcsc load(String name) throws DeviceFault {
        // The layout of what is passed is that of Linux on 64 bits; elsewhere it differs.
        if (!System.getProperty("os.name").equals("Linux")) {
            throw new DeviceFault(DeviceReason.NO_SERVICE, "PC/SC on this system");
        }
        try {
            return new Pcsc(new Winscard(SymbolLookup.libraryLookup(name, Arena.global())));
        } catch (IllegalArgumentException none) {
            throw new DeviceFault(DeviceReason.NO_SERVICE, name, none);
        }
    }

    /// Takes up with the service. Blocks for as long as the service does not answer: for ever, when
    /// it hangs, and then every other call to this library with it.
    ///
    /// @throws PcscFault `NO_SERVICE` if it does not run
    public PcscContext connect() throws PcscFault {
        return new PcscContext(calls, calls.establish());
    }
}
