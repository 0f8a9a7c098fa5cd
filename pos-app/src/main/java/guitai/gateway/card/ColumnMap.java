package guitai.gateway.card;

import guitai.reconciliation.StatementLine.Kind;
import guitai.reconciliation.StatementLine.State;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/// How an acquirer writes its files of a day: which column is what, and what its words mean.
///
/// Read from a text of keys and values, of which `standard.properties` is the commented example.
///
/// @param separator between two cells, of ASCII
/// @param fen whether amounts are whole fen; otherwise yuan with decimals
/// @param funds how the fund file is written; empty where there is none
public record ColumnMap(
        Charset charset,
        byte separator,
        boolean fen,
        Map<String, Kind> types,
        Map<String, State> states,
        Table trades,
        Optional<Table> funds) {

    /// The map of this till's own acquirer.
    public static final ColumnMap STANDARD = standard();

    public ColumnMap {
        types = Map.copyOf(types);
        states = Map.copyOf(states);
    }

    /// One kind of file.
    ///
    /// @param cells how many a row has, where the file has no heading; 0: columns go by its names
    /// @param columns what a column is for, to its name or its place from 1
    public record Table(int cells, Map<String, String> columns, Optional<Total> total) {
        public Table {
            columns = Map.copyOf(columns);
        }

        boolean isNamed() {
            return cells == 0;
        }
    }

    /// The line with the sums.
    ///
    /// @param word its first cell
    /// @param places what a sum is of, to its place from 1
    public record Total(String word, Map<String, Integer> places) {
        public Total {
            places = Map.copyOf(places);
        }
    }

    /// What a text turned out to be.
    public sealed interface Parsed {
        record Read(ColumnMap map) implements Parsed {}

        /// Every fault of it, each naming its key.
        record Wrong(List<String> faults) implements Parsed {
            public Wrong {
                faults = List.copyOf(faults);
            }
        }
    }

    /// @param text in the form of a properties file
    public static Parsed read(String text) {
        var properties = new Properties();
        try {
            properties.load(new StringReader(text));
        } catch (IOException | IllegalArgumentException unreadable) {
            return new Parsed.Wrong(List.of("not a properties file: " + unreadable.getMessage()));
        }
        return new MapReading(properties).read();
    }

    private static ColumnMap standard() {
        try (var in = ColumnMap.class.getResourceAsStream("standard.properties")) {
            if (in == null) throw new IllegalStateException("standard.properties is not there");
            var parsed = read(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            if (parsed instanceof Parsed.Read(var map)) return map;
            throw new IllegalStateException("standard.properties: " + parsed);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
