package guitai.device.link;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.invoke.MethodHandle;
import java.util.Optional;
import java.util.function.IntSupplier;

/// When the key that a window is handling was pressed, by the clock of the display: what stamped
/// it, the kernel or the display's server, was not waiting for this program.
///
/// Only on the thread of the window's toolkit, while it handles a key. Does not block. Linux, GTK 3
/// on X11 (XWayland as well), which is what JavaFX draws on.
///
/// Milliseconds modulo 2³²; 0 where the display does not say.
public final class KeyStamp implements IntSupplier {
    private static final int LONGEST_NAME = 256;

    private final MethodHandle display;
    private final MethodHandle kind;
    private final MethodHandle time;

    private KeyStamp(SymbolLookup gdk, SymbolLookup gobject) {
        display = function(gdk, "gdk_display_get_default", FunctionDescriptor.of(ADDRESS));
        kind =
                function(
                        gobject,
                        "g_type_name_from_instance",
                        FunctionDescriptor.of(ADDRESS, ADDRESS));
        // The time of the last key or button that was taken from the display's queue, and it takes
        // one at a time.
        time =
                function(
                        gdk,
                        "gdk_x11_display_get_user_time",
                        FunctionDescriptor.of(JAVA_INT, ADDRESS));
    }

    /// @return nothing where there is no GTK 3
    public static Optional<KeyStamp> find() {
        try {
            return Optional.of(
                    new KeyStamp(library("libgdk-3.so.0"), library("libgobject-2.0.so.0")));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    @Override
    public int getAsInt() {
        try {
            var shown = (MemorySegment) display.invokeExact();
            if (shown.address() == 0 || !onX11(shown)) return 0;
            return (int) time.invokeExact(shown);
        } catch (Throwable t) {
            throw new IllegalStateException("a call of GTK could not be made", t);
        }
    }

    // Another kind of display has other things where this one keeps the time.
    @SuppressWarnings("restricted")
    private boolean onX11(MemorySegment shown) throws Throwable {
        var name = (MemorySegment) kind.invokeExact(shown);
        return name.address() != 0
                && name.reinterpret(LONGEST_NAME).getString(0).equals("GdkX11Display");
    }

    // The program is started with native access, as the serial ports need it too.
    @SuppressWarnings("restricted")
    private static SymbolLookup library(String name) {
        return SymbolLookup.libraryLookup(name, Arena.global());
    }

    @SuppressWarnings("restricted")
    private static MethodHandle function(
            SymbolLookup library, String name, FunctionDescriptor shape) {
        var at =
                library.find(name)
                        .orElseThrow(() -> new IllegalArgumentException("no " + name + " here"));
        return Linker.nativeLinker().downcallHandle(at, shape);
    }
}
