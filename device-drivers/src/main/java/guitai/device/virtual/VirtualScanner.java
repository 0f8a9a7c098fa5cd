package guitai.device.virtual;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;

/// A scanner made of software that sends what is held before it, with a carriage return behind, as
/// most do as they come. Any thread.
public final class VirtualScanner {
    // What a scanner remembers of a host that does not read.
    private static final int MOST_WAITING = 64;

    private final SoftCable cable = new SoftCable("virtual scanner", new Inside());
    private final ArrayDeque<String> held = new ArrayDeque<>();

    /// The cable to a till.
    public SoftCable cable() {
        return cable;
    }

    /// Reads one code.
    ///
    /// @return false when it has no power, because its cable is pulled, or when it remembers no
    ///   more codes that nobody has taken
    public boolean read(String code) {
        synchronized (held) {
            return !cable.isPulled() && held.size() < MOST_WAITING && held.add(code);
        }
    }

    private final class Inside implements Wired {
        @Override
        public byte[] take(byte[] bytes) {
            return new byte[0];
        }

        @Override
        public byte[] unasked() {
            synchronized (held) {
                var next = held.poll();
                return next == null ? new byte[0] : (next + "\r").getBytes(StandardCharsets.UTF_8);
            }
        }
    }
}
