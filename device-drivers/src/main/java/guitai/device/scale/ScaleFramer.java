package guitai.device.scale;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Cuts the bytes of a scale into answers by its protocol's table. Pure; not thread-safe.
final class ScaleFramer {
    // The longest answer of any table has 31 bytes.
    private static final int MOST_HELD = 256;

    /// What was found among the bytes.
    sealed interface Piece {
        /// The scale answered. A weight has passed its sum, and nothing speaks against it.
        ///
        /// @param bytes how long the answer was
        record Said(Weighing weighing, int bytes) implements Piece {}

        /// It waits for these bytes, as characters.
        record Asks(String bytes, int took) implements Piece {}

        /// This byte belongs to nothing.
        record Noise() implements Piece {}
    }

    private final ScaleProtocol protocol;
    private final int mask;
    private final StringBuilder held = new StringBuilder();

    ScaleFramer(ScaleProtocol protocol) {
        this(protocol, protocol.line().dataBits());
    }

    /// @param dataBits with seven, an eighth is parity that a port has let through
    ScaleFramer(ScaleProtocol protocol, int dataBits) {
        this.protocol = protocol;
        this.mask = dataBits == 7 ? 0x7F : 0xFF;
    }

    List<Piece> take(byte[] bytes, int count) {
        var pieces = new ArrayList<Piece>();
        for (int i = 0; i < count; i++) {
            held.append((char) (bytes[i] & mask));
            if (held.length() == MOST_HELD) {
                drop(pieces);
            }
            cut(pieces);
        }
        return pieces;
    }

    /// How many bytes wait for more.
    int waiting() {
        return held.length();
    }

    /// Forgets the beginning of an answer whose end did not come.
    void forget() {
        held.setLength(0);
    }

    @SuppressWarnings("JdkObsolete") // hitEnd() is for streams, and this is one.
    private void cut(List<Piece> pieces) {
        while (!held.isEmpty()) {
            boolean begun = false;
            Match best = Match.NONE;
            for (var answer : protocol.answers()) {
                var match = answer.form().pattern().matcher(held);
                if (match.lookingAt()) {
                    var fields = Rules.fields(answer.form(), match);
                    best = new Match(answer, fields, match.end());
                    break;
                }
                begun |= match.hitEnd();
            }
            if (best.length() > 0) {
                pieces.add(piece(best));
                held.delete(0, best.length());
            } else if (begun) {
                return;
            } else {
                drop(pieces);
            }
        }
    }

    private record Match(Answer answer, Map<String, String> fields, int length) {
        static final Match NONE =
                new Match(new Answer(Bytes.form("NAK"), new Answer.Means.Status()), Map.of(), 0);
    }

    private void drop(List<Piece> pieces) {
        held.deleteCharAt(0);
        pieces.add(new Piece.Noise());
    }

    private Piece piece(Match match) {
        return switch (match.answer().means()) {
            case Answer.Means.Send(var bytes) -> new Piece.Asks(bytes, match.length());
            case Answer.Means.Is(var why) -> new Piece.Said(Weighing.none(why), match.length());
            case Answer.Means.Status() ->
                    new Piece.Said(
                            Weighing.none(
                                    rules().against(match.fields()).orElse(Weighing.Why.NOT_SAID)),
                            match.length());
            case Answer.Means.Weighed() -> new Piece.Said(weighing(match.fields()), match.length());
        };
    }

    private Weighing weighing(Map<String, String> fields) {
        var summed = fields.getOrDefault(Bytes.SUMMED, "");
        if (!rules().sum().proves(summed, fields.getOrDefault("sum", ""))) {
            return Weighing.none(Weighing.Why.GARBAGE);
        }
        var against = rules().against(fields);
        if (against.isPresent()) {
            return Weighing.none(against.get());
        }
        if (!rules().knowsUnit(fields)) {
            return Weighing.none(Weighing.Why.FOREIGN_UNIT);
        }
        return rules().weight(fields)
                .<Weighing>map(weight -> new Weighing.Stable(weight, rules().net(fields)))
                .orElse(Weighing.none(Weighing.Why.GARBAGE));
    }

    private Rules rules() {
        return protocol.rules();
    }
}
