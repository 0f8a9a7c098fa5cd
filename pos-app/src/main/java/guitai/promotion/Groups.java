package guitai.promotion;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/// Offers on units that have to be chosen together: they share goods, or clash (rule PR-19, second
/// step).
final class Groups {
    private Groups() {}

    /// Each in the order of its offers' turns, the groups by their first; exclusive offers are in
    /// none.
    static List<int[]> of(Board board) {
        int count = board.unitPlays.length;
        var head = new int[count];
        for (int play = 0; play < count; play++) head[play] = play;
        for (int play = 0; play < count; play++) {
            for (int other = 0; other < play; other++) {
                if (together(board, play, other)) join(head, play, other);
            }
        }
        var groups = new LinkedHashMap<Integer, List<Integer>>();
        for (int play = 0; play < count; play++) {
            if (board.unitPlays[play].offer.exclusive()) continue;
            groups.computeIfAbsent(find(head, play), _ -> new ArrayList<>()).add(play);
        }
        return groups.values().stream()
                .map(group -> group.stream().mapToInt(play -> play).toArray())
                .toList();
    }

    private static boolean together(Board board, int play, int other) {
        var one = board.unitPlays[play];
        var two = board.unitPlays[other];
        if (one.offer.exclusive() || two.offer.exclusive()) return false;
        if (board.clash(play, other)) return true;
        for (int pile : one.piles) {
            for (int shared : two.piles) if (pile == shared) return true;
        }
        return false;
    }

    private static void join(int[] head, int one, int other) {
        int a = find(head, one);
        int b = find(head, other);
        head[Math.max(a, b)] = Math.min(a, b);
    }

    private static int find(int[] head, int play) {
        int at = play;
        while (head[at] != at) at = head[at];
        return at;
    }
}
