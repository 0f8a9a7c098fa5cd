package guitai.stock;

import guitai.catalog.Sku;
import guitai.money.Money;
import guitai.sale.DocumentNumber;
import guitai.sale.Quantity;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A delivery that was taken in 收货: a document of its own, that adds nothing to the money of the
/// day.
///
/// @param note what the supplier's paper says; may be blank
public record Receiving(
        DocumentNumber number, long shift, String note, List<Line> lines, Instant at) {
    public static final int MOST_LINES = 500;
    public static final int LONGEST_NOTE = 80;

    public Receiving {
        lines = List.copyOf(lines);
        if (lines.isEmpty() || lines.size() > MOST_LINES) {
            throw new IllegalArgumentException(lines.size() + " lines");
        }
    }

    /// @param code what was scanned or typed
    /// @param quantity above zero
    /// @param cost of one piece or kilogram; at least nothing
    /// @param expires the last day it may be sold
    public record Line(
            Sku sku,
            String code,
            Quantity quantity,
            Money cost,
            Optional<LocalDate> expires,
            Optional<String> batch) {
        public static final int LONGEST_BATCH = 20;

        public Line {
            if (quantity.milli() <= 0) throw new IllegalArgumentException("received nothing");
            if (cost.isNegative()) throw new IllegalArgumentException("cost " + cost);
        }

        public Money worth() {
            return cost.timesRatio(quantity.milli(), StockLevel.ONE);
        }
    }

    /// What the delivery costs.
    public Money worth() {
        return worth(lines);
    }

    private static Money worth(List<Line> lines) {
        var first = lines.getFirst().cost();
        return Money.sum(first.currency(), lines.stream().map(Line::worth).toList());
    }

    /// A delivery that is being taken in; kept, so that a power cut does not lose an hour's work.
    public record Draft(String note, List<Line> lines) {
        public static final Draft EMPTY = new Draft("", List.of());

        public Draft {
            lines = List.copyOf(lines);
        }

        public boolean full() {
            return lines.size() >= MOST_LINES;
        }

        public Draft add(Line line) {
            var more = new ArrayList<>(lines);
            more.add(line);
            return new Draft(note, more);
        }

        /// @param place from 0
        public Draft without(int place) {
            var fewer = new ArrayList<>(lines);
            fewer.remove(place);
            return new Draft(note, fewer);
        }

        public Draft noted(String words) {
            return new Draft(words, lines);
        }

        /// Empty while there are no lines.
        public Optional<Money> worth() {
            return lines.isEmpty() ? Optional.empty() : Optional.of(Receiving.worth(lines));
        }
    }
}
