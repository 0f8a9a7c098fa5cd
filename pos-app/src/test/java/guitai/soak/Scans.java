package guitai.soak;

import com.fasterxml.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/// What was sent over the scanner's line since the last mark, and whether what the till made of it
/// can be right: each code that was sent whole is a line, in order, and all else at most refused.
final class Scans {
    private sealed interface Sent {
        /// A code that nothing happened to.
        record Whole(String sku) implements Sent {}

        /// A code that rubbish came with, or that the plug was pulled behind.
        record Doubtful(String sku) implements Sent {}

        /// Rubbish, or a part of a code.
        record Nothing() implements Sent {}
    }

    private final List<Sent> sent = new ArrayList<>();
    private long whole;

    void whole(String sku) {
        sent.add(new Sent.Whole(sku));
        whole++;
    }

    void doubtful(String sku) {
        sent.add(new Sent.Doubtful(sku));
    }

    void nothing() {
        sent.add(new Sent.Nothing());
    }

    /// How many codes were sent whole in all.
    long wholes() {
        return whole;
    }

    /// Holds what the till said against what was sent, and begins anew.
    ///
    /// @param facts its answers to scans, in order, without the mark's own
    /// @return what is wrong; empty when all is right
    List<String> settle(List<JsonNode> facts) {
        var wrong = new ArrayList<String>();
        int refused = 0;
        var lines = new ArrayList<String>();
        for (var fact : facts) {
            if (fact.path("fact").asText().equals("line-added")) {
                lines.add(fact.path("sku").asText());
            } else {
                refused++;
                if (fact.path("reason").asText().isEmpty()) wrong.add("no reason: " + fact);
            }
        }
        int mayBeRefused = 0;
        // How many lines may be accounted for so far: a doubtful code that is lost may be the same
        // goods as the next that is not.
        SortedSet<Integer> at = new TreeSet<>(Set.of(0));
        for (var one : sent) {
            switch (one) {
                case Sent.Whole(var sku) -> {
                    var after = after(at, lines, sku);
                    if (after.isEmpty()) wrong.add(sku + " is lost, or out of order");
                    else at = after;
                }
                case Sent.Doubtful(var sku) -> {
                    at.addAll(after(at, lines, sku));
                    mayBeRefused++;
                }
                case Sent.Nothing() -> mayBeRefused++;
            }
        }
        lines.stream().skip(at.last()).forEach(sku -> wrong.add("nobody scanned " + sku));
        if (refused > mayBeRefused) {
            wrong.add(refused + " refused where at most " + mayBeRefused + " could be");
        }
        if (!wrong.isEmpty()) wrong.add("sent " + sent + ", heard " + facts);
        sent.clear();
        return wrong;
    }

    private static SortedSet<Integer> after(Set<Integer> at, List<String> lines, String sku) {
        var after = new TreeSet<Integer>();
        for (int i : at) if (i < lines.size() && lines.get(i).equals(sku)) after.add(i + 1);
        return after;
    }
}
