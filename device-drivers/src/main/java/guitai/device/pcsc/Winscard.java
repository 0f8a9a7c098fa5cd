package guitai.device.pcsc;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.invoke.MethodHandle;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// The functions of `winscard.h` as pcsc-lite has them on 64-bit Linux, where a DWORD is a long of
/// eight bytes.
final class Winscard implements CardCalls {
    private static final long SUCCESS = 0;
    private static final long TIMEOUT = 0x8010000AL;
    private static final long NO_READERS = 0x8010002EL;
    private static final long SCOPE_SYSTEM = 2;
    private static final long SHARED = 2;
    private static final long EITHER_PROTOCOL = 3;
    private static final long LEAVE_CARD = 0;

    // struct SCARD_READERSTATE: name, user data, two states, length of the ATR, 33 bytes of it.
    private static final long STATE_SIZE = 80;
    private static final long CURRENT_AT = 16;
    private static final long EVENT_AT = 24;

    // struct SCARD_IO_REQUEST: protocol, its own length.
    private static final long REQUEST_SIZE = 16;

    // 256 bytes of data and the status word; no longer answers are asked for.
    private static final int MOST_ANSWER = 258;

    // Sixteen readers with the longest names there are; far from any counter.
    private static final long MOST_NAMES = 16 * 128;

    private final MethodHandle establish;
    private final MethodHandle release;
    private final MethodHandle list;
    private final MethodHandle change;
    private final MethodHandle cancel;
    private final MethodHandle connect;
    private final MethodHandle disconnect;
    private final MethodHandle transmit;

    Winscard(SymbolLookup library) {
        establish = call(library, "SCardEstablishContext", JAVA_LONG, ADDRESS, ADDRESS, ADDRESS);
        release = call(library, "SCardReleaseContext", JAVA_LONG);
        list = call(library, "SCardListReaders", JAVA_LONG, ADDRESS, ADDRESS, ADDRESS);
        change = call(library, "SCardGetStatusChange", JAVA_LONG, JAVA_LONG, ADDRESS, JAVA_LONG);
        cancel = call(library, "SCardCancel", JAVA_LONG);
        connect =
                call(
                        library,
                        "SCardConnect",
                        JAVA_LONG,
                        ADDRESS,
                        JAVA_LONG,
                        JAVA_LONG,
                        ADDRESS,
                        ADDRESS);
        disconnect = call(library, "SCardDisconnect", JAVA_LONG, JAVA_LONG);
        transmit =
                call(
                        library,
                        "SCardTransmit",
                        JAVA_LONG,
                        ADDRESS,
                        ADDRESS,
                        JAVA_LONG,
                        ADDRESS,
                        ADDRESS,
                        ADDRESS);
    }

    @SuppressWarnings("restricted") // To call the service is what this class is for.
    private static MethodHandle call(SymbolLookup library, String name, MemoryLayout... takes) {
        var address =
                library.find(name).orElseThrow(() -> new IllegalArgumentException("no " + name));
        return Linker.nativeLinker()
                .downcallHandle(address, FunctionDescriptor.of(JAVA_LONG, takes));
    }

    @Override
    public long establish() throws PcscFault {
        try (var arena = Arena.ofConfined()) {
            var context = arena.allocate(JAVA_LONG);
            check(
                    "establish",
                    (long)
                            establish.invokeExact(
                                    SCOPE_SYSTEM, MemorySegment.NULL, MemorySegment.NULL, context));
            return context.get(JAVA_LONG, 0);
        } catch (Throwable t) {
            throw passed(t);
        }
    }

    @Override
    public void release(long context) {
        try {
            var ignored = (long) release.invokeExact(context);
        } catch (Throwable t) {
            throw new IllegalStateException("release", t);
        }
    }

    @Override
    public void cancel(long context) {
        try {
            var ignored = (long) cancel.invokeExact(context);
        } catch (Throwable t) {
            throw new IllegalStateException("cancel", t);
        }
    }

    @Override
    public List<String> readers(long context) throws PcscFault {
        try (var arena = Arena.ofConfined()) {
            var names = arena.allocate(MOST_NAMES);
            var length = arena.allocateFrom(JAVA_LONG, MOST_NAMES);
            long code = (long) list.invokeExact(context, MemorySegment.NULL, names, length);
            if ((code & 0xFFFF_FFFFL) == NO_READERS) return List.of();
            check("list", code);
            var count = Math.min(length.get(JAVA_LONG, 0), MOST_NAMES);
            var text =
                    new String(names.asSlice(0, count).toArray(JAVA_BYTE), StandardCharsets.UTF_8);
            return Arrays.stream(text.split("\0")).filter(name -> !name.isEmpty()).toList();
        } catch (Throwable t) {
            throw passed(t);
        }
    }

    @Override
    public Optional<Long> change(long context, String reader, long known, long millis)
            throws PcscFault {
        try (var arena = Arena.ofConfined()) {
            var state = arena.allocate(STATE_SIZE, Long.BYTES);
            state.set(ADDRESS, 0, arena.allocateFrom(reader));
            state.set(JAVA_LONG, CURRENT_AT, known);
            long code = (long) change.invokeExact(context, millis, state, 1L);
            if ((code & 0xFFFF_FFFFL) == TIMEOUT) return Optional.empty();
            check("wait", code);
            return Optional.of(state.get(JAVA_LONG, EVENT_AT));
        } catch (Throwable t) {
            throw passed(t);
        }
    }

    @Override
    public Handle connect(long context, String reader) throws PcscFault {
        try (var arena = Arena.ofConfined()) {
            var card = arena.allocate(JAVA_LONG);
            var protocol = arena.allocate(JAVA_LONG);
            check(
                    "connect",
                    (long)
                            connect.invokeExact(
                                    context,
                                    arena.allocateFrom(reader),
                                    SHARED,
                                    EITHER_PROTOCOL,
                                    card,
                                    protocol));
            return new Handle(card.get(JAVA_LONG, 0), protocol.get(JAVA_LONG, 0));
        } catch (Throwable t) {
            throw passed(t);
        }
    }

    @Override
    public void disconnect(Handle handle) {
        try {
            var ignored = (long) disconnect.invokeExact(handle.card(), LEAVE_CARD);
        } catch (Throwable t) {
            throw new IllegalStateException("disconnect", t);
        }
    }

    @Override
    public byte[] transmit(Handle handle, byte[] command) throws PcscFault {
        try (var arena = Arena.ofConfined()) {
            var request = arena.allocate(REQUEST_SIZE, Long.BYTES);
            request.set(JAVA_LONG, 0, handle.protocol());
            request.set(JAVA_LONG, Long.BYTES, REQUEST_SIZE);
            var answer = arena.allocate(MOST_ANSWER);
            var length = arena.allocateFrom(JAVA_LONG, MOST_ANSWER);
            check(
                    "transmit",
                    (long)
                            transmit.invokeExact(
                                    handle.card(),
                                    request,
                                    arena.allocateFrom(JAVA_BYTE, command),
                                    (long) command.length,
                                    MemorySegment.NULL,
                                    answer,
                                    length));
            return answer.asSlice(0, Math.min(length.get(JAVA_LONG, 0), MOST_ANSWER))
                    .toArray(JAVA_BYTE);
        } catch (Throwable t) {
            throw passed(t);
        }
    }

    private static void check(String call, long code) throws PcscFault {
        long unsigned = code & 0xFFFF_FFFFL;
        if (unsigned != SUCCESS) throw new PcscFault(call, unsigned);
    }

    // A method handle declares every Throwable; ours are the faults of the service, the rest bugs.
    private static PcscFault passed(Throwable thrown) {
        return switch (thrown) {
            case PcscFault fault -> fault;
            case RuntimeException bug -> throw bug;
            case Error broken -> throw broken;
            default -> throw new IllegalStateException(thrown);
        };
    }
}
