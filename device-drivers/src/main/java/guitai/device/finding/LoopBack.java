package guitai.device.finding;

import guitai.device.DeviceFault;
import guitai.device.DeviceReason;
import guitai.device.link.Link;

import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;

/// A serial line with a plug on it that joins what is sent to what is received (pins 2 and 3):
/// everything that goes out must come back.
public final class LoopBack implements Check {
    private static final int PIECE = 16;
    private static final Duration EACH = Duration.ofSeconds(1);

    private final Opening opening;
    private final int values;

    /// Opens the line anew for each question.
    @FunctionalInterface
    public interface Opening {
        Link open() throws DeviceFault;
    }

    /// @param values 256, or 128 on a line of seven bits
    public LoopBack(Opening opening, int values) {
        if (values != 128 && values != 256) {
            throw new IllegalArgumentException("128 or 256 values: " + values);
        }
        this.opening = opening;
        this.values = values;
    }

    @Override
    public Answer present() throws DeviceFault {
        try (var link = opening.open()) {
            return Answer.of(link.toString());
        }
    }

    /// One byte there and back.
    @Override
    public Optional<Answer> talks() throws DeviceFault {
        try (var link = opening.open()) {
            exchange(link, new byte[] {'U'});
            return Optional.of(Answer.of("1 byte"));
        }
    }

    /// Every value a byte can have on this line.
    @Override
    public Optional<Answer> works() throws DeviceFault {
        try (var link = opening.open()) {
            for (int from = 0; from < values; from += PIECE) {
                var piece = new byte[PIECE];
                for (int i = 0; i < PIECE; i++) piece[i] = (byte) (from + i);
                exchange(link, piece);
            }
            return Optional.of(Answer.of(values + " bytes"));
        }
    }

    private static void exchange(Link link, byte[] sent) throws DeviceFault {
        link.write(sent);
        var back = new byte[sent.length];
        int have = 0;
        long end = System.nanoTime() + EACH.toNanos();
        while (have < back.length) {
            var some = new byte[back.length - have];
            int count = link.read(some, Duration.ofNanos(Math.max(1, end - System.nanoTime())));
            System.arraycopy(some, 0, back, have, count);
            have += count;
            if (have < back.length && System.nanoTime() - end >= 0) {
                throw new DeviceFault(DeviceReason.SILENT, link + ": " + have + " bytes came back");
            }
        }
        int differs = Arrays.mismatch(sent, back);
        if (differs >= 0) {
            throw new DeviceFault(
                    DeviceReason.GARBLED,
                    "%s: sent %02X, came back %02X".formatted(link, sent[differs], back[differs]));
        }
    }
}
