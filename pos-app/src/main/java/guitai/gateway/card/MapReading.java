package guitai.gateway.card;

import guitai.gateway.card.ColumnMap.Parsed;
import guitai.gateway.card.ColumnMap.Table;
import guitai.gateway.card.ColumnMap.Total;
import guitai.reconciliation.StatementLine.Kind;
import guitai.reconciliation.StatementLine.State;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/// Reads a column map; finds all its faults, not only the first.
final class MapReading {
    private static final Set<String> NEEDED_OF_TRADES =
            Set.of("date", "type", "order", "reference", "amount", "status");
    private static final Set<String> MORE_OF_TRADES =
            Set.of("time", "refund", "refundAmount", "merchant", "fee", "code");
    private static final Set<String> SUMS_OF_TRADES =
            Set.of("count", "sales", "refunds", "fees", "net");
    private static final Set<String> NEEDED_OF_FUNDS = Set.of("date", "amount", "business");
    private static final Set<String> MORE_OF_FUNDS = Set.of("time", "reference", "order");
    private static final Set<String> SUMS_OF_FUNDS = Set.of("count", "in", "out", "balance");
    private static final int MOST_CELLS = 250;

    private final Properties properties;
    private final Set<String> left;
    private final List<String> faults = new ArrayList<>();

    MapReading(Properties properties) {
        this.properties = properties;
        this.left = new TreeSet<>(properties.stringPropertyNames());
    }

    Parsed read() {
        var map =
                new ColumnMap(
                        charset(),
                        separator(),
                        choice("amounts", "yuan", "fen").equals("fen"),
                        words("type.", Kind.values()),
                        words("status.", State.values()),
                        table("trades", NEEDED_OF_TRADES, MORE_OF_TRADES, SUMS_OF_TRADES),
                        properties.containsKey("funds.columns")
                                ? Optional.of(
                                        table(
                                                "funds",
                                                NEEDED_OF_FUNDS,
                                                MORE_OF_FUNDS,
                                                SUMS_OF_FUNDS))
                                : Optional.empty());
        left.forEach(key -> faults.add(key + " is no key of a column map"));
        return faults.isEmpty() ? new Parsed.Read(map) : new Parsed.Wrong(faults);
    }

    private Charset charset() {
        var word = choice("charset", "UTF-8", "GB18030");
        return word.equals("GB18030") ? Charset.forName("GB18030") : StandardCharsets.UTF_8;
    }

    private byte separator() {
        var text = value("separator").equals("TAB") ? "\t" : value("separator");
        if (text.length() == 1 && ",|;\t^~!".contains(text)) return (byte) text.charAt(0);
        faults.add("separator must be one of , | ; ^ ~ ! or TAB");
        return ',';
    }

    private Table table(String name, Set<String> needed, Set<String> more, Set<String> sums) {
        var written = value(name + ".columns");
        int cells = written.equals("named") ? 0 : place(name + ".columns", written);
        var columns = new HashMap<String, String>();
        for (var column : Stream.concat(needed.stream(), more.stream()).sorted().toList()) {
            var key = name + "." + column;
            if (!properties.containsKey(key)) {
                if (needed.contains(column)) faults.add(key + " is missing");
                continue;
            }
            var value = value(key);
            if (cells > 0 && place(key, value) > cells) {
                faults.add(key + " is beyond the last column: " + value);
            }
            columns.put(column, value);
        }
        return new Table(cells, columns, total(name + ".total", sums));
    }

    private Optional<Total> total(String key, Set<String> sums) {
        var word = value(key);
        var places = new HashMap<String, Integer>();
        for (var sum : sums) {
            var place = key + "." + sum;
            if (properties.containsKey(place)) places.put(sum, place(place, value(place)));
        }
        if (word.equals("none")) return Optional.empty();
        if (!places.containsKey("count")) faults.add(key + ".count is missing");
        return Optional.of(new Total(word, places));
    }

    private <E extends Enum<E>> Map<String, E> words(String prefix, E[] meanings) {
        var words = new HashMap<String, E>();
        for (var key : properties.stringPropertyNames().stream().sorted().toList()) {
            if (!key.startsWith(prefix)) continue;
            var meaning =
                    Stream.of(meanings).filter(one -> one.name().equals(value(key))).findFirst();
            if (meaning.isEmpty()) faults.add(key + " means nothing known: " + value(key));
            meaning.ifPresent(one -> words.put(key.substring(prefix.length()), one));
        }
        if (words.isEmpty()) faults.add(prefix + "… is missing: no word has a meaning");
        return words;
    }

    private int place(String key, String text) {
        if (text.matches("[0-9]{1,3}")) {
            int place = Integer.parseInt(text);
            if (place >= 1 && place <= MOST_CELLS) return place;
        }
        faults.add(key + " is no place from 1 to " + MOST_CELLS + ": " + text);
        return 1;
    }

    private String choice(String key, String... possible) {
        var value = value(key);
        if (List.of(possible).contains(value)) return value;
        faults.add(key + " must be one of " + String.join(", ", possible));
        return possible[0];
    }

    private String value(String key) {
        left.remove(key);
        var value = properties.getProperty(key, "").strip();
        if (value.isEmpty()) faults.add(key + " is missing");
        return value;
    }
}
