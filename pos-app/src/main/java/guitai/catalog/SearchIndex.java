package guitai.catalog;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;

/// Finds items while a cashier types: everything searchable in two long strings in memory.
///
/// Best first: the exact short number, then items whose name or initials begin with the text, then
/// those that contain it, each group by initials and name. A search that finds little reads a
/// string from end to end, which is what it costs at worst; there is no fuzzy match.
///
/// Safe for many threads: a search sees all of one catalogue, never parts of two.
public final class SearchIndex {
    // What a search of one or two letters may look at before it only wants names that begin so.
    private static final int ENOUGH = 500;
    private static final int LONGEST_QUERY = 120;

    private volatile Snapshot snapshot = Snapshot.of(List.of());

    /// Makes these items the ones that are found, at once for every later search. Takes as long as
    /// reading them all: not for a thread that a cashier waits on.
    public void replace(Collection<Item> items) {
        snapshot = Snapshot.of(items);
    }

    public int size() {
        return snapshot.skus.length;
    }

    /// The best matches, at most `limit`, which is at least 1; nothing for a blank text.
    public List<Sku> search(String text, int limit) {
        if (limit < 1) throw new IllegalArgumentException("limit " + limit);
        var query = SearchText.fold(text).strip();
        if (query.isEmpty() || query.length() > LONGEST_QUERY) return List.of();
        return snapshot.search(query, limit);
    }

    private record Keyed(String initials, Item item) {
        static Keyed of(Item item) {
            return new Keyed(PinyinInitials.of(item.nameZh()), item);
        }
    }

    private static final class Snapshot {
        private final Sku[] skus;
        private final Text wide;
        private final Text latin;
        private final Map<String, Integer> shortNumbers;

        private Snapshot(Sku[] skus, Text wide, Text latin, Map<String, Integer> shortNumbers) {
            this.skus = skus;
            this.wide = wide;
            this.latin = latin;
            this.shortNumbers = shortNumbers;
        }

        static Snapshot of(Collection<Item> items) {
            var sorted =
                    items.stream()
                            .map(Keyed::of)
                            .sorted(
                                    Comparator.comparing(Keyed::initials)
                                            .thenComparing(k -> k.item().nameZh())
                                            .thenComparing(k -> k.item().sku().value()))
                            .toList();
            var skus = new Sku[sorted.size()];
            var wide = new Text.Builder(skus.length);
            var latin = new Text.Builder(skus.length);
            var shortNumbers = new HashMap<String, Integer>();
            for (int i = 0; i < skus.length; i++) {
                var item = sorted.get(i).item();
                skus[i] = item.sku();
                var text = SearchText.of(item, sorted.get(i).initials());
                wide.add(text.wide());
                latin.add(text.latin());
                int row = i;
                item.plu().ifPresent(plu -> shortNumbers.put(plu.digits(), row));
            }
            return new Snapshot(skus, wide.build(), latin.build(), shortNumbers);
        }

        List<Sku> search(String query, int limit) {
            var rows = new LinkedHashSet<Integer>();
            if (query.length() <= 6 && CheckDigit.onlyDigits(query)) {
                var row = shortNumbers.get(new Plu(query).digits());
                if (row != null) rows.add(row);
            }
            (SearchText.isLatin(query) ? latin : wide).find(query, limit, rows);
            return rows.stream().limit(limit).map(row -> skus[row]).toList();
        }
    }

    /// The texts of all items end to end.
    private static final class Text {
        private final String all;
        private final int[] starts;

        private Text(String all, int[] starts) {
            this.all = all;
            this.starts = starts;
        }

        void find(String query, int limit, SequencedSet<Integer> found) {
            var containing = new LinkedHashSet<Integer>();
            int seen = 0;
            int at = all.indexOf(query);
            while (at >= 0 && (seen++ < ENOUGH || found.size() + containing.size() < limit)) {
                int row = rowAt(at);
                if (all.charAt(at - 1) == SearchText.BEFORE_NAME) {
                    found.add(row);
                    containing.remove(row);
                } else if (!found.contains(row)) {
                    containing.add(row);
                }
                at = all.indexOf(query, at + 1);
            }
            if (at >= 0) prefixes(SearchText.BEFORE_NAME + query, at, limit, found);
            found.addAll(containing);
        }

        private void prefixes(String query, int from, int limit, SequencedSet<Integer> found) {
            for (int at = all.indexOf(query, from - 1);
                    at >= 0 && found.size() < limit;
                    at = all.indexOf(query, at + 1)) {
                found.add(rowAt(at));
            }
        }

        private int rowAt(int at) {
            int row = Arrays.binarySearch(starts, at);
            return row >= 0 ? row : -row - 2;
        }

        private static final class Builder {
            private final StringBuilder all = new StringBuilder();
            private final int[] starts;
            private int count;

            Builder(int size) {
                starts = new int[size];
            }

            void add(String text) {
                starts[count++] = all.length();
                all.append(text);
            }

            Text build() {
                return new Text(all.toString(), starts);
            }
        }
    }
}
