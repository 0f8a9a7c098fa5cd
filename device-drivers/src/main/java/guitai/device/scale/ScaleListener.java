package guitai.device.scale;

import guitai.device.DeviceFault;
import guitai.device.link.Link;
import guitai.device.link.SerialSettings;

import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/// Finds out which protocol a scale speaks that nobody knows: listens, asks in every way there is,
/// and lets every table try to read what came.
///
/// Put something of known weight on the scale first; of two candidates that read the bytes equally
/// well, the one with the right weight is the right one.
public final class ScaleListener {
    // Streams send at least five times a second.
    private static final Duration UNASKED = Duration.ofMillis(700);
    private static final Duration ASKED = Duration.ofMillis(400);
    private static final Duration SLICE = Duration.ofMillis(50);

    // Enough for hundreds of answers; a line that makes noise is cut off there.
    private static final int MOST_HEARD = 4096;

    private static final int SURE = 95;

    /// Opens the scale's port with these settings.
    @FunctionalInterface
    public interface Way {
        Link open(SerialSettings line) throws DeviceFault;
    }

    /// What was heard once.
    ///
    /// @param asked what was sent before, as hex; empty when nothing was
    public record Heard(SerialSettings line, String asked, String hex) {}

    /// A protocol that could read something.
    ///
    /// @param confidence 1 to 100: how much of what was heard it explains
    /// @param last what the scale would have said in it
    public record Candidate(
            ScaleProtocol protocol, SerialSettings line, int confidence, Weighing last) {}

    /// @param candidates the likeliest first; of one protocol only its best line
    public record Report(List<Heard> heard, List<Candidate> candidates) {}

    private final Way way;
    private final Consumer<Heard> live;
    private final Duration unasked;
    private final Duration asked;
    private final List<Heard> heard = new ArrayList<>();
    private final Map<String, Candidate> best = new LinkedHashMap<>();

    private ScaleListener(Way way, Consumer<Heard> live, Duration unasked, Duration asked) {
        this.way = way;
        this.live = live;
        this.unasked = unasked;
        this.asked = asked;
    }

    /// Tries everything. Blocks for up to fifteen seconds; ends after the first line setting at
    /// which something could be read for certain.
    ///
    /// @param live hears each exchange as it happens, on the caller's thread
    /// @throws DeviceFault when the port cannot be opened, or is lost meanwhile
    public static Report listen(Way way, Consumer<Heard> live) throws DeviceFault {
        return listen(way, live, UNASKED, ASKED);
    }

    static Report listen(Way way, Consumer<Heard> live, Duration unasked, Duration asked)
            throws DeviceFault {
        var listener = new ScaleListener(way, live, unasked, asked);
        var all =
                ScaleProtocol.NAMES.stream()
                        .map(ScaleProtocol::named)
                        .sorted(Comparator.comparingInt(ScaleListener::pendingAfter))
                        .toList();
        for (var line : all.stream().flatMap(p -> p.lines().stream()).distinct().toList()) {
            listener.at(line, all);
            if (listener.best.values().stream().anyMatch(c -> c.confidence() >= SURE)) {
                break;
            }
        }
        return new Report(
                List.copyOf(listener.heard),
                listener.best.values().stream()
                        .sorted(Comparator.comparingInt(Candidate::confidence).reversed())
                        .toList());
    }

    // A question that another scale does not understand may wait in it for its end and spoil the
    // next; those that end with CR leave nothing behind.
    private static int pendingAfter(ScaleProtocol protocol) {
        return protocol.commands()
                .ask()
                .map(bytes -> bytes[bytes.length - 1] == '\r' ? 0 : bytes.length)
                .orElse(0);
    }

    private void at(SerialSettings line, List<ScaleProtocol> all) throws DeviceFault {
        try (var link = way.open(line)) {
            consider(line, "", collect(link, unasked, all.getFirst()), all);
            for (var protocol : all) {
                var ask = protocol.commands().ask();
                if (ask.isPresent() && protocol.lines().contains(line)) {
                    link.write(ask.get());
                    consider(line, hex(ask.get()), collect(link, asked, protocol), all);
                }
            }
        }
    }

    private byte[] collect(Link link, Duration time, ScaleProtocol asking) throws DeviceFault {
        var bytes = new ByteArrayOutputStream();
        var buffer = new byte[256];
        var framer = new ScaleFramer(asking);
        long end = System.nanoTime() + time.toNanos();
        while (System.nanoTime() - end < 0 && bytes.size() < MOST_HEARD) {
            int count = link.read(buffer, SLICE);
            bytes.write(buffer, 0, count);
            for (var piece : framer.take(buffer, count)) {
                if (piece instanceof ScaleFramer.Piece.Asks(var more, _)) {
                    link.write(Bytes.of(more));
                }
            }
        }
        return bytes.toByteArray();
    }

    private void consider(
            SerialSettings line, String asked, byte[] bytes, List<ScaleProtocol> all) {
        if (bytes.length == 0) {
            return;
        }
        var now = new Heard(line, asked, hex(bytes));
        heard.add(now);
        live.accept(now);
        for (var protocol : all) {
            var candidate = candidate(protocol, line, bytes);
            if (candidate.confidence() > 0) {
                best.merge(
                        protocol.name(),
                        candidate,
                        (a, b) -> a.confidence() >= b.confidence() ? a : b);
            }
        }
    }

    static Candidate candidate(ScaleProtocol protocol, SerialSettings line, byte[] bytes) {
        int explained = 0;
        boolean spoke = false;
        var last = Weighing.none(Weighing.Why.GARBAGE);
        var framer = new ScaleFramer(protocol, line.dataBits());
        for (var piece : framer.take(bytes, bytes.length)) {
            switch (piece) {
                case ScaleFramer.Piece.Said(var said, var length) -> {
                    if (makesSense(said)) {
                        explained += length;
                        spoke = true;
                        last = said;
                    }
                }
                case ScaleFramer.Piece.Asks(_, var length) -> explained += length;
                case ScaleFramer.Piece.Noise() -> explained += 0;
            }
        }
        // The beginning and the end of what was heard may be parts of answers.
        int whole = bytes.length - framer.waiting();
        int confidence = spoke && whole > 0 ? Math.max(1, explained * 100 / whole) : 0;
        return new Candidate(protocol, line, confidence, last);
    }

    private static boolean makesSense(Weighing said) {
        return switch (said) {
            case Weighing.Stable _ -> true;
            case Weighing.None(var why) ->
                    switch (why) {
                        case GARBAGE, REFUSED, NOT_SAID, NO_ANSWER -> false;
                        case MOVING,
                                UNDER_ZERO,
                                OVER,
                                ZERO_LOST,
                                TARE_REFUSED,
                                NOT_MOVED_SINCE,
                                FOREIGN_UNIT ->
                                true;
                    };
        };
    }

    private static String hex(byte[] bytes) {
        return java.util.HexFormat.ofDelimiter(" ").withUpperCase().formatHex(bytes);
    }
}
