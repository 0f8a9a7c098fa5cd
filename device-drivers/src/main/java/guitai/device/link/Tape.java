package guitai.device.link;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// The last fifty pieces of what went over a link, for a technician's eyes.
///
/// Thread-safe and bounded: of a long piece the first 256 bytes are kept. What may be a secret is
/// hidden when it is shown: every run of 16 or more letters and digits that are not all the same,
/// even when it came in several pieces, is two characters and stars. Payment codes have 16 to 24
/// digits, tokens more; item numbers, weights and status have fewer.
public final class Tape {
    /// How many pieces are kept.
    public static final int MOST = 50;

    private static final int LONGEST = 256;
    private static final int SECRET = 16;
    private static final int SHOWN = 2;

    private final Deque<Frame> frames = new ArrayDeque<>();

    // How long the run was that ended with the last piece that was dropped, for each way.
    private final Map<Frame.Way, Integer> open = new EnumMap<>(Frame.Way.class);

    synchronized void add(Frame.Way way, byte[] bytes, int count) {
        int from = 0;
        do {
            int to = Math.min(count, from + LONGEST);
            if (frames.size() == MOST) drop(frames.removeFirst());
            frames.add(new Frame(way, System.nanoTime(), bytes, from, to));
            from = to;
        } while (from < count && from < LONGEST * MOST);
    }

    private void drop(Frame frame) {
        int run = open.getOrDefault(frame.way(), 0);
        for (int i = 0; i < frame.length(); i++) run = secret(frame.octet(i)) ? run + 1 : 0;
        open.put(frame.way(), run);
    }

    /// The pieces in order, one a line: seconds since the first, `>` for what was sent and `<` for
    /// what came, and the bytes.
    public synchronized List<String> lines() {
        var all = List.copyOf(frames);
        var hidden = hidden(all);
        var lines = new ArrayList<String>();
        for (int i = 0; i < all.size(); i++) {
            var frame = all.get(i);
            long micros = (frame.nanos() - all.getFirst().nanos()) / 1_000;
            lines.add(
                    "%d.%06d %c %s"
                            .formatted(
                                    micros / 1_000_000,
                                    micros % 1_000_000,
                                    frame.way().mark(),
                                    frame.hex(hidden.get(i))));
        }
        return List.copyOf(lines);
    }

    /// One piece as a person may see it.
    ///
    /// @param age how long ago it went over the link
    /// @param sent whether from this machine
    /// @param hex two digits a byte; what is hidden is two stars
    /// @param text a character a byte: what is no printable ASCII is a dot, what is hidden a star
    public record Piece(Duration age, boolean sent, String hex, String text) {}

    /// The pieces in order.
    public synchronized List<Piece> pieces() {
        var all = List.copyOf(frames);
        var hidden = hidden(all);
        long now = System.nanoTime();
        var pieces = new ArrayList<Piece>();
        for (int i = 0; i < all.size(); i++) {
            var frame = all.get(i);
            pieces.add(
                    new Piece(
                            Duration.ofNanos(now - frame.nanos()),
                            frame.way() == Frame.Way.OUT,
                            frame.hex(hidden.get(i)),
                            frame.text(hidden.get(i))));
        }
        return List.copyOf(pieces);
    }

    /// The pieces as a `.dump` file has them. A byte that is hidden is 2A there, a star: what is
    /// replayed from it stops at a secret.
    public synchronized Dump dump() {
        var all = List.copyOf(frames);
        var hidden = hidden(all);
        var entries = new ArrayList<Dump.Entry>();
        for (int i = 0; i < all.size(); i++) {
            var frame = all.get(i);
            var bytes = frame.bytes(hidden.get(i));
            entries.add(
                    frame.way() == Frame.Way.OUT
                            ? Dump.sent(bytes)
                            : Dump.heard(bytes, bytes.length));
        }
        return new Dump(entries);
    }

    private List<boolean[]> hidden(List<Frame> all) {
        var hidden = new ArrayList<boolean[]>();
        for (var frame : all) hidden.add(new boolean[frame.length()]);
        for (var way : Frame.Way.values()) hide(all, hidden, way);
        return hidden;
    }

    /// One byte of one piece.
    private record Spot(int frame, int at) {}

    private void hide(List<Frame> all, List<boolean[]> hidden, Frame.Way way) {
        var run = new ArrayList<Spot>();
        int before = open.getOrDefault(way, 0);
        for (int f = 0; f < all.size(); f++) {
            if (all.get(f).way() != way) continue;
            for (int i = 0; i < all.get(f).length(); i++) {
                if (secret(all.get(f).octet(i))) {
                    run.add(new Spot(f, i));
                } else {
                    hide(all, hidden, run, before);
                    run.clear();
                    before = 0;
                }
            }
        }
        hide(all, hidden, run, before);
    }

    private static void hide(List<Frame> all, List<boolean[]> hidden, List<Spot> run, int before) {
        if (run.size() + before < SECRET) return;
        int first = run.isEmpty() ? 0 : octet(all, run.getFirst());
        // A ruler of dashes or a row of noughts hides nothing.
        if (before == 0 && run.stream().allMatch(spot -> octet(all, spot) == first)) return;
        for (int i = Math.max(0, SHOWN - before); i < run.size(); i++) {
            hidden.get(run.get(i).frame())[run.get(i).at()] = true;
        }
    }

    private static int octet(List<Frame> all, Spot spot) {
        return all.get(spot.frame()).octet(spot.at());
    }

    // Letters, digits, and what tokens and addresses are joined by.
    private static boolean secret(int octet) {
        return (octet >= '0' && octet <= '9')
                || (octet >= 'A' && octet <= 'Z')
                || (octet >= 'a' && octet <= 'z')
                || "._~:/-".indexOf(octet) >= 0;
    }

    @Override
    public synchronized String toString() {
        return "Tape[" + frames.size() + " pieces]";
    }
}
