package guitai.storage;

import guitai.catalog.Sku;
import guitai.money.Money;
import guitai.sale.DocumentNumber;
import guitai.stock.StockLevel;
import guitai.stock.StockLevel.Moved;
import guitai.stock.StockMove;
import guitai.store.table.Reads;
import guitai.store.table.Row;
import guitai.store.table.Tx;

import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The levels and moves of one document on their way into their tables.
///
/// Not thread-safe; good for one document.
final class StockRows {
    // Longer lists go in several statements, so that only so many texts are kept prepared.
    private static final int MOST_AT_ONCE = 16;

    private final DocumentNumber number;
    private final Currency currency;
    private final Map<Sku, StockLevel> levels = new LinkedHashMap<>();
    private final Map<Sku, Move> moves = new LinkedHashMap<>();

    private record Move(StockMove.Kind kind, long milli, Money value, Money cost) {
        Move plus(Move other) {
            return new Move(
                    kind,
                    Math.addExact(milli, other.milli),
                    value.plus(other.value),
                    cost.plus(other.cost));
        }
    }

    StockRows(DocumentNumber number, Currency currency) {
        this.number = number;
        this.currency = currency;
    }

    long day() {
        return number.date().day().toEpochDay();
    }

    /// @param skus each once
    void read(List<Sku> skus, Reads in) {
        for (int at = 0; at < skus.size(); at += MOST_AT_ONCE) {
            var part = skus.subList(at, Math.min(skus.size(), at + MOST_AT_ONCE));
            in.query(
                            "SELECT sku, milli, value, last_cost FROM stock_level WHERE sku IN (?"
                                    + ", ?".repeat(part.size() - 1)
                                    + ")",
                            row -> level(row, currency),
                            part.stream().map(Sku::value).toArray())
                    .forEach(level -> levels.put(level.sku(), level));
        }
    }

    static StockLevel level(Row row, Currency currency) {
        return new StockLevel(
                new Sku(row.text("sku")),
                row.getLong("milli"),
                new Money(row.getLong("value"), currency),
                new Money(row.getLong("last_cost"), currency));
    }

    StockLevel level(Sku sku) {
        return levels.getOrDefault(sku, StockLevel.none(sku, currency));
    }

    void sold(Sku sku, StockMove.Kind kind, long milli) {
        moved(kind, -milli, level(sku).sold(milli));
    }

    void received(Sku sku, long milli, Money cost) {
        moved(StockMove.Kind.RECEIVED, milli, level(sku).received(milli, cost));
    }

    Moved found(Sku sku, StockMove.Kind kind, long milli) {
        var moved = level(sku).found(milli);
        moved(kind, milli, moved);
        return moved;
    }

    private void moved(StockMove.Kind kind, long milli, Moved moved) {
        var sku = moved.after().sku();
        levels.put(sku, moved.after());
        moves.merge(sku, new Move(kind, milli, moved.value(), moved.costOfGoods()), Move::plus);
    }

    void write(Tx tx) {
        var levelRows = Rows.replacing("stock_level(sku, milli, value, last_cost)");
        var moveRows = new Rows("stock_move(day, no, sku, kind, milli, value, cost)");
        moves.forEach(
                (sku, move) -> {
                    var level = level(sku);
                    levelRows.add(
                            sku.value(),
                            level.milli(),
                            level.value().minor(),
                            level.lastCost().minor());
                    moveRows.add(
                            day(),
                            number.sequence(),
                            sku.value(),
                            move.kind().name(),
                            move.milli(),
                            move.value().minor(),
                            move.cost().minor());
                });
        levelRows.insert(tx);
        moveRows.insert(tx);
    }
}
