package guitai.store.sqlite;

import guitai.store.Store;
import guitai.store.journal.ChainCheck.Intact;
import guitai.store.journal.Entry;
import guitai.store.journal.Journal;
import guitai.store.table.Reads;

import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.ToLongFunction;

/// What a crashing till has said so far, to be held against what its store remembers.
final class Said {
    private final Map<Long, String> acknowledged = new TreeMap<>();
    private final Set<String> refused = new HashSet<>();

    void heard(String line) {
        var words = line.split(" ", -1);
        // A line that was cut by the kill says nothing.
        if (words[0].equals("ACK") && words.length == 4 && words[3].length() == 64)
            acknowledged.put(Long.parseLong(words[1]), words[2] + " " + words[3]);
        if (words[0].equals("NO") && words.length == 3) refused.add(words[1]);
    }

    int sales() {
        return acknowledged.size();
    }

    Set<String> refused() {
        return refused;
    }

    /// What is wrong; empty when every acknowledged sale is there once, none is half there, none
    /// that was refused, and at most `extra` that nobody has heard of.
    Optional<String> check(Store store, int extra) {
        return store.read(in -> check(in.journal(), table -> count(in, table), extra));
    }

    Optional<String> check(Journal journal, ToLongFunction<String> count, int extra) {
        if (!(journal.verify() instanceof Intact(var entries, var _)))
            return Optional.of("the chain: " + journal.verify());
        for (var sale : acknowledged.entrySet()) {
            var found = journal.entry(sale.getKey()).map(Said::words).orElse("missing");
            if (!found.equals(sale.getValue()))
                return Optional.of(
                        "sale " + sale.getKey() + " is " + found + " and not " + sale.getValue());
        }
        for (var id : refused)
            if (journal.byId(id).isPresent()) return Optional.of("refused, but there: " + id);
        if (entries > acknowledged.size() + extra)
            return Optional.of(entries + " entries for " + acknowledged.size() + " sales");
        for (var table : Map.of("sale", 1, "line", 5, "tender", 1, "due_task", 1).entrySet())
            if (count.applyAsLong(table.getKey()) != table.getValue() * entries)
                return Optional.of(
                        count.applyAsLong(table.getKey()) + " of " + table + " for " + entries);
        return Optional.empty();
    }

    /// From now on everything that is there counts as acknowledged, as a till sees it at its start.
    void adopt(Store store) {
        for (var entry : store.journal().from(1, 10_000))
            acknowledged.putIfAbsent(entry.seq(), words(entry));
    }

    private static String words(Entry entry) {
        return entry.id() + " " + entry.hash();
    }

    private static long count(Reads in, String table) {
        return in.one("SELECT count(*) AS n FROM " + table, row -> row.getLong("n")).orElseThrow();
    }
}
