package guitai.simulation;

import guitai.journal.Uplink;
import guitai.journal.Written;

import java.util.ArrayList;
import java.util.List;

/// Head office behind the line: takes a journal entry by entry, each once, and says how far it has
/// it. It is away for a while now and then.
final class HeadOffice implements Uplink {
    private static final String NOTHING = "0".repeat(64);
    private static final Answer NOT_SENT = new Answer.NotSent();
    private static final Answer NO_ANSWER = new Answer.Unknown("no answer");

    private final World world;
    private final Line line;
    private final List<String> hashes = new ArrayList<>();
    private boolean calm;

    HeadOffice(World world, Line line) {
        this.world = world;
        this.line = line;
    }

    void calm() {
        calm = true;
    }

    /// The hash of every entry it has, from the first.
    List<String> hashes() {
        return hashes;
    }

    @Override
    public Answer put(Written entry) {
        return line.ask(() -> take(entry), NOT_SENT, NO_ANSWER);
    }

    @Override
    public Answer watermark() {
        return line.ask(this::has, NOT_SENT, NO_ANSWER);
    }

    private Answer has() {
        return new Answer.Has(hashes.size(), hashes.isEmpty() ? NOTHING : hashes.getLast());
    }

    private Answer take(Written entry) {
        if (!calm && world.chance(3)) return NO_ANSWER;
        var has = (long) hashes.size();
        if (entry.seq() > has + 1) return new Answer.Gap(has, NOTHING);
        if (entry.seq() == has + 1) {
            hashes.add(entry.hash());
        } else if (!hashes.get((int) entry.seq() - 1).equals(entry.hash())) {
            return new Answer.OtherHash(entry.seq(), hashes.get((int) entry.seq() - 1));
        }
        return !calm && world.chance(3) ? NO_ANSWER : has();
    }
}
