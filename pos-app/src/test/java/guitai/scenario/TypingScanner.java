package guitai.scenario;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.invoke.MethodHandle;

/// A keyboard at an X display, and a scanner that types on it. Linux with libX11 and libXtst.
///
/// The pauses between keys are kept by the display's server: all keys are handed over at once, so
/// that a machine with too much to do slows down the till and not the scanner, as in life.
final class TypingScanner implements AutoCloseable {
    private static final long SHIFT = 0xffe1;
    private static final long ALT = 0xffe9;
    private static final long RETURN = 0xff0d;

    /// One report for a key that goes down and one for its way up, a millisecond each: no USB
    /// keyboard of full speed is faster.
    private static final int REPORT = 1;

    private static final int PERSON = 75;

    private final Arena arena = Arena.ofShared();
    private final SymbolLookup x11 = library("libX11.so.6");
    private final SymbolLookup xtst = library("libXtst.so.6");
    private final MethodHandle keycode =
            function(x11, "XKeysymToKeycode", FunctionDescriptor.of(JAVA_BYTE, ADDRESS, JAVA_LONG));
    private final MethodHandle fake =
            function(
                    xtst,
                    "XTestFakeKeyEvent",
                    FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_INT, JAVA_INT, JAVA_LONG));
    private final MemorySegment display;

    TypingScanner(String name) {
        display = (MemorySegment) call(open(), arena.allocateFrom(name));
        if (display.address() == 0) throw new IllegalStateException("no display " + name);
    }

    /// Scans one code after the other, this many milliseconds from the first key of one to the
    /// first of the next. Returns before they have arrived.
    void scan(Iterable<String> codes, int every) {
        for (var code : codes) {
            for (char c : code.toCharArray()) key(c, REPORT);
            key(RETURN, REPORT);
            int taken = (code.length() + 1) * 2 * REPORT;
            // Shift alone types nothing: it only lets time pass.
            key(SHIFT, every - taken - REPORT);
        }
        send();
    }

    /// Fingers: digits and small letters.
    void person(String text) {
        for (char c : text.toCharArray()) key(c, PERSON);
        send();
    }

    void press(long keysym) {
        key(keysym, PERSON);
        send();
    }

    void enter() {
        press(RETURN);
    }

    void alt(char c) {
        down(ALT, true, PERSON);
        key(c, PERSON);
        down(ALT, false, PERSON);
        send();
    }

    private void key(long keysym, int pause) {
        down(keysym, true, pause);
        down(keysym, false, REPORT);
    }

    private void down(long keysym, boolean down, int pause) {
        int code = (byte) call(keycode, display, keysym) & 0xff;
        if (code == 0) throw new IllegalStateException("no key for " + keysym);
        call(fake, display, code, down ? 1 : 0, (long) pause);
    }

    private void send() {
        call(function(x11, "XFlush", FunctionDescriptor.of(JAVA_INT, ADDRESS)), display);
    }

    private MethodHandle open() {
        return function(x11, "XOpenDisplay", FunctionDescriptor.of(ADDRESS, ADDRESS));
    }

    @Override
    public void close() {
        call(function(x11, "XCloseDisplay", FunctionDescriptor.of(JAVA_INT, ADDRESS)), display);
        arena.close();
    }

    private static Object call(MethodHandle function, Object... with) {
        try {
            return function.invokeWithArguments(with);
        } catch (Throwable broken) {
            throw new IllegalStateException("the display cannot be asked", broken);
        }
    }

    // The tests run with native access.
    @SuppressWarnings("restricted")
    private SymbolLookup library(String name) {
        return SymbolLookup.libraryLookup(name, arena);
    }

    @SuppressWarnings("restricted")
    private static MethodHandle function(
            SymbolLookup library, String name, FunctionDescriptor shape) {
        return Linker.nativeLinker().downcallHandle(library.find(name).orElseThrow(), shape);
    }
}
