package guitai.storage;

import guitai.catalog.Sku;
import guitai.journal.Fact;
import guitai.refund.Return;
import guitai.refund.ReturnLine;
import guitai.sale.DocumentNumber;
import guitai.sale.LineItem;
import guitai.stock.Receiving;
import guitai.stock.StockMove;
import guitai.stock.Stocktake;
import guitai.storage.Decoded.ClockWentBack;
import guitai.storage.Decoded.Known;
import guitai.storage.Decoded.Undecodable;
import guitai.store.journal.Entry;
import guitai.store.projection.Projection;
import guitai.store.table.Absent;
import guitai.store.table.Tx;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Keeps levels and moves in step with the journal: three statements a sale of up to sixteen items.
///
/// A sale is never refused for what it does to the stock. What cannot be read is on the list of
/// [BooksProjection] already.
final class StockProjection implements Projection {
    private static final Set<String> CARES_FOR =
            Set.of(
                    FactType.SALE.name(),
                    FactType.RETURN.name(),
                    FactType.GOODS_RECEIVED.name(),
                    FactType.STOCK_COUNTED.name(),
                    FactType.GOODS_WRITTEN_OFF.name());

    private final FactCodec codec;

    StockProjection(FactCodec codec) {
        this.codec = codec;
    }

    @Override
    public String name() {
        return "stock";
    }

    @Override
    public int version() {
        return 2;
    }

    @Override
    public void reset(Tx tx) {
        tx.execute("DELETE FROM stock_level");
        tx.execute("DELETE FROM stock_move");
        tx.execute("DELETE FROM stock_received");
        tx.execute("DELETE FROM stock_count");
    }

    @Override
    public void apply(Entry entry, Tx tx) {
        if (!CARES_FOR.contains(entry.type())) return;
        switch (codec.decode(entry)) {
            case Known(var fact) -> apply(fact, tx);
            case ClockWentBack(), Undecodable _ -> {}
        }
    }

    private void apply(Fact fact, Tx tx) {
        if (fact instanceof Fact.SaleCompleted(var sale, _)) {
            sold(sale.number(), quantities(sale.lines()), StockMove.Kind.SOLD, tx);
        }
        if (fact instanceof Fact.ReturnCompleted(var goodsBack, _)) {
            sold(goodsBack.number(), quantities(goodsBack), StockMove.Kind.RETURNED, tx);
        }
        if (fact instanceof Fact.GoodsReceived(var receiving, _)) received(receiving, tx);
        if (fact instanceof Fact.StockCounted(var count, _)) counted(count, tx);
        if (fact instanceof Fact.GoodsWrittenOff(var off, _)) {
            var levels = new StockRows(off.number(), codec.currency());
            levels.read(List.of(off.sku()), tx);
            levels.found(off.sku(), StockMove.Kind.WRITTEN_OFF, -off.quantity().milli());
            levels.write(tx);
        }
    }

    private void sold(
            DocumentNumber number, Map<Sku, Long> quantities, StockMove.Kind kind, Tx tx) {
        if (quantities.isEmpty()) return;
        var levels = new StockRows(number, codec.currency());
        levels.read(List.copyOf(quantities.keySet()), tx);
        quantities.forEach((sku, milli) -> levels.sold(sku, kind, milli));
        levels.write(tx);
    }

    private static Map<Sku, Long> quantities(List<LineItem> lines) {
        var sums = new LinkedHashMap<Sku, Long>();
        for (var line : lines) {
            if (!line.topUp()) sums.merge(line.sku(), line.quantity().milli(), Long::sum);
        }
        sums.values().removeIf(milli -> milli == 0);
        return sums;
    }

    private static Map<Sku, Long> quantities(Return goodsBack) {
        var sums = new LinkedHashMap<Sku, Long>();
        for (var line : goodsBack.lines()) {
            if (backOnTheShelf(line)) {
                sums.merge(line.sold().sku(), -line.quantity().milli(), Long::sum);
            }
        }
        sums.values().removeIf(milli -> milli == 0);
        return sums;
    }

    /// What cannot be sold again never comes back into the stock: it left when it was sold.
    private static boolean backOnTheShelf(ReturnLine line) {
        return line.quantity().milli() > 0 && line.saleable() && !line.sold().topUp();
    }

    private void received(Receiving receiving, Tx tx) {
        var levels = new StockRows(receiving.number(), codec.currency());
        levels.read(receiving.lines().stream().map(Receiving.Line::sku).distinct().toList(), tx);
        var rows = new Rows("stock_received(no, line, sku, milli, cost, expires, batch)");
        int place = 0;
        for (var line : receiving.lines()) {
            levels.received(line.sku(), line.quantity().milli(), line.cost());
            rows.add(
                    receiving.number().sequence(),
                    place++,
                    line.sku().value(),
                    line.quantity().milli(),
                    line.cost().minor(),
                    Absent.unless(line.expires().map(LocalDate::toEpochDay)),
                    Absent.unless(line.batch()));
        }
        levels.write(tx);
        rows.insert(tx);
    }

    private void counted(Stocktake count, Tx tx) {
        var levels = new StockRows(count.number(), codec.currency());
        levels.read(count.lines().stream().map(Stocktake.Counted::sku).toList(), tx);
        var rows = new Rows("stock_count(day, no, sku, counted, book, booked, missing)");
        for (var line : count.lines()) {
            var cost = levels.level(line.sku()).cost();
            var moved = levels.found(line.sku(), StockMove.Kind.COUNTED, line.difference());
            rows.add(
                    levels.day(),
                    count.number().sequence(),
                    line.sku().value(),
                    line.counted().milli(),
                    line.book(),
                    cost.timesRatio(line.book(), guitai.stock.StockLevel.ONE).minor(),
                    -moved.value().minor());
        }
        levels.write(tx);
        rows.insert(tx);
    }
}
