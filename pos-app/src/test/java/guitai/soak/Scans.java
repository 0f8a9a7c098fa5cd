package guitai.soak;

import com.fasterxml.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.List;

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
        int at = 0;
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
        for (var one : sent) {
            boolean next = at < lines.size();
            switch (one) {
                case Sent.Whole(var sku) -> {
                    if (next && lines.get(at).equals(sku)) at++;
                    else wrong.add(sku + " is lost, or out of order");
                }
                case Sent.Doubtful(var sku) -> {
                    if (next && lines.get(at).equals(sku)) at++;
                    mayBeRefused++;
                }
                case Sent.Nothing() -> mayBeRefused++;
            }
        }
        for (; at < lines.size(); at++) wrong.add("nobody scanned " + lines.get(at));
        if (refused > mayBeRefused) {
            wrong.add(refused + " refused where at most " + mayBeRefused + " could be");
        }
        if (!wrong.isEmpty()) wrong.add("sent " + sent + ", heard " + facts);
        sent.clear();
        return wrong;
    }
}
