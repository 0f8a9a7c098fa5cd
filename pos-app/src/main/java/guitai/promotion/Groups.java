package guitai.promotion;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.IntStream;

/// Splits the piles where no offer on units makes one depend on another (rule PR-19, second step):
/// only bundles and limits join piles.
final class Groups {
    private Groups() {}

    /// The piles of each, in basket order; exclusive offers join nothing, they are tried alone.
    static List<int[]> of(Board board) {
        var head = IntStream.range(0, board.piles.length).toArray();
        for (var play : board.unitPlays) {
            if (!play.joins() || play.offer.exclusive()) continue;
            for (int pile : play.piles) join(head, play.piles[0], pile);
        }
        var groups = new LinkedHashMap<Integer, List<Integer>>();
        for (int pile = 0; pile < head.length; pile++) {
            groups.computeIfAbsent(find(head, pile), _ -> new ArrayList<>()).add(pile);
        }
        return groups.values().stream()
                .map(group -> group.stream().mapToInt(pile -> pile).toArray())
                .toList();
    }

    private static void join(int[] head, int one, int other) {
        int a = find(head, one);
        int b = find(head, other);
        head[Math.max(a, b)] = Math.min(a, b);
    }

    private static int find(int[] head, int pile) {
        int at = pile;
        while (head[at] != at) at = head[at];
        return at;
    }
}
