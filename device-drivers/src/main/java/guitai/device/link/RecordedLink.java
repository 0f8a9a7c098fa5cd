package guitai.device.link;

import guitai.device.DeviceFault;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/// A link that remembers what went over it, byte for byte, for `.dump` files.
///
/// Keeps the last exchanges only. What a scanner or a card reader sends may be a customer's payment
/// code: never record those outside a workshop; [TapedLink] hides them.
public final class RecordedLink implements Link {
    private final Link link;
    private final int most;
    private final Deque<Dump.Entry> entries = new ArrayDeque<>();

    /// @param link closed together with this one
    /// @param most how many exchanges are kept, the newest ones; at least 1
    public RecordedLink(Link link, int most) {
        if (most < 1) {
            throw new IllegalArgumentException("keeps nothing: " + most);
        }
        this.link = link;
        this.most = most;
    }

    /// What went over it, the oldest first. Any thread.
    public Dump dump() {
        synchronized (entries) {
            return new Dump(List.copyOf(entries));
        }
    }

    @Override
    public int read(byte[] into, Duration wait) throws DeviceFault {
        int count = link.read(into, wait);
        if (count > 0) {
            keep(Dump.heard(into, count));
        }
        return count;
    }

    @Override
    public void write(byte[] bytes) throws DeviceFault {
        keep(Dump.sent(bytes));
        link.write(bytes);
    }

    private void keep(Dump.Entry entry) {
        synchronized (entries) {
            if (entries.size() == most) {
                entries.removeFirst();
            }
            entries.addLast(entry);
        }
    }

    @Override
    public void close() {
        link.close();
    }

    @Override
    public String toString() {
        return link.toString();
    }
}
