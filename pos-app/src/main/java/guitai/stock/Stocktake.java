package guitai.stock;

import guitai.catalog.Sku;
import guitai.sale.DocumentNumber;
import guitai.sale.Quantity;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// What was counted on the shelves against what the books said then 盘点.
///
/// The books move by the difference, never to the number: what is sold between the counting of an
/// item and the end of the stocktake is not lost.
public record Stocktake(DocumentNumber number, long shift, List<Counted> lines, Instant at) {
    /// A whole shop is counted shelf by shelf, each a stocktake.
    public static final int MOST_LINES = 500;

    public Stocktake {
        lines = List.copyOf(lines);
        if (lines.isEmpty() || lines.size() > MOST_LINES) {
            throw new IllegalArgumentException(lines.size() + " lines");
        }
    }

    /// @param counted at least nothing
    /// @param book thousandths by the books at the moment of the count; may be below zero
    public record Counted(Sku sku, Quantity counted, long book) {
        public Counted {
            if (counted.milli() < 0) throw new IllegalArgumentException("counted " + counted);
        }

        /// Thousandths; below zero where goods are missing.
        public long difference() {
            return Math.subtractExact(counted.milli(), book);
        }
    }

    /// A count that goes on; kept, so that a power cut does not lose an hour's work.
    public record Draft(List<Counted> lines) {
        public static final Draft EMPTY = new Draft(List.of());

        public Draft {
            lines = List.copyOf(lines);
        }

        public boolean full() {
            return lines.size() >= MOST_LINES;
        }

        public boolean has(Sku sku) {
            return lines.stream().anyMatch(line -> line.sku().equals(sku));
        }

        /// Counts more of an item. One that stands on two shelves adds up, against what the books
        /// said when the first was counted.
        ///
        /// @throws IllegalArgumentException if it is more than a [Quantity] can be
        public Draft count(Sku sku, Quantity counted, long book) {
            var next = new ArrayList<Counted>(lines.size() + 1);
            var before = new Counted(sku, Quantity.NONE, book);
            for (var line : lines) {
                if (line.sku().equals(sku)) before = line;
                else next.add(line);
            }
            var sum = new Quantity(before.counted().milli() + counted.milli());
            next.add(new Counted(sku, sum, before.book()));
            return new Draft(next);
        }

        public Draft without(Sku sku) {
            return new Draft(lines.stream().filter(line -> !line.sku().equals(sku)).toList());
        }
    }
}
