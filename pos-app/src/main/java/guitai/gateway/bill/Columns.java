package guitai.gateway.bill;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/// The heading of a bill: columns by name, because channels add columns in time and old bills are
/// read for years.
public final class Columns {
    private static final int MOST = 250;

    private final Map<String, Integer> places = new HashMap<>();
    private final int size;
    private int firstFree = Integer.MAX_VALUE;
    private int lastFree = -1;

    /// @param row of the heading
    /// @param free the columns of free text, which stand side by side; a row with too many cells
    ///   has the surplus there
    public Columns(long row, List<String> names, Set<String> free) throws Damage {
        size = names.size();
        if (size > MOST) throw new Damage(row, "a heading of " + size + " columns");
        for (int i = 0; i < size; i++) {
            var name = names.get(i).strip();
            if (places.put(name, i) != null) {
                throw new Damage(row, "two columns " + Damage.shown(name));
            }
            if (free.contains(name)) {
                firstFree = Math.min(firstFree, i);
                lastFree = i;
            }
        }
    }

    /// Columns of a file without a heading: so many, and no names.
    public static Columns places(int count) throws Damage {
        return new Columns(
                1, IntStream.rangeClosed(1, count).mapToObj(Integer::toString).toList(), Set.of());
    }

    int size() {
        return size;
    }

    boolean hasFree() {
        return lastFree >= 0;
    }

    /// The first of these names that the heading has, or [Column#NONE].
    public Column of(String... names) {
        for (var name : names) {
            var place = places.get(name);
            if (place != null) {
                return place > lastFree && hasFree()
                        ? new Column(name, size - place, true)
                        : new Column(name, place, false);
            }
        }
        return Column.NONE;
    }

    /// @throws Damage if the heading has none of them: then it is another kind of file
    public Column needed(long row, String... names) throws Damage {
        var column = of(names);
        if (!column.isThere()) throw new Damage(row, "no column " + names[0]);
        return column;
    }
}
