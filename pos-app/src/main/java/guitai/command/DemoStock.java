package guitai.command;

import com.fasterxml.jackson.core.JsonGenerator;

import guitai.catalog.Item;
import guitai.catalog.Sku;
import guitai.flow.Counter;
import guitai.flow.SignOn;
import guitai.flow.StockCount;
import guitai.flow.StockDesk;
import guitai.refund.Return;
import guitai.sale.Quantity;
import guitai.sale.Sale;
import guitai.staff.Approval;
import guitai.staff.Permission;
import guitai.stock.Receiving;
import guitai.stock.WriteOff;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The stock of a played day: a delivery in the morning, counts and a breakage at noon, and whether
/// the levels of the evening are what came and was found, less what was sold, and what came back.
final class DemoStock {
    /// What came in of each of the goods the demo knows.
    private static final long PIECES = 60;

    private static final long GRAMS = 25_000;
    private static final long TEN_GRAMS = 10;
    private static final int COUNTED_EVERY = 7;

    private final Counter counter;
    private final List<Item> items;
    private final Map<Sku, Long> came = new HashMap<>();
    private int counted;
    private int writtenOff;

    DemoStock(Counter counter, List<Item> items) {
        this.counter = counter;
        this.items = items;
    }

    /// The manager lets the cashier take it in. Every fifth good stays away, so that some levels go
    /// below zero.
    void morning() {
        var approval = manager();
        var lines = new ArrayList<Receiving.Line>();
        for (int i = 0; i < items.size() && lines.size() < Receiving.MOST_LINES; i++) {
            if (i % 5 != 0) lines.add(line(items.get(i)));
        }
        var result = counter.stock().receive("DEMO-1", lines, approval);
        if (!(result instanceof StockDesk.Result.Received)) {
            throw new IllegalStateException("the delivery was not taken in: " + result);
        }
        for (var line : lines) came.merge(line.sku(), line.quantity().milli(), Long::sum);
    }

    private Approval manager() {
        var allowed = counter.signOn().override("2001", "8888", Permission.STOCK);
        if (allowed instanceof SignOn.OverrideResult.Allowed(var approval, _)) return approval;
        throw new IllegalStateException("nobody let the stock be moved: " + allowed);
    }

    /// In the middle of the day some shelves are counted, of which each misses one piece or ten
    /// grams, and something is dropped.
    void noon() {
        for (int i = 1; i < items.size(); i += COUNTED_EVERY) {
            var item = items.get(i);
            var less = item.weighed() ? TEN_GRAMS : 1_000;
            var there = counter.stock().standing(item.sku()).of().level().milli() - less;
            if (there < 0) continue;
            var result = counter.stock().count().countOne(item, new Quantity(there), manager());
            if (!(result instanceof StockCount.Result.Booked)) {
                throw new IllegalStateException("a count was not booked: " + result);
            }
            came.merge(item.sku(), -less, Long::sum);
            counted++;
        }
        var dropped = items.get(2);
        var quantity = dropped.weighed() ? Quantity.grams(TEN_GRAMS) : Quantity.ONE;
        var result =
                counter.stock()
                        .writeOff(dropped.sku(), quantity, WriteOff.Reason.DAMAGED, "", manager());
        if (!(result instanceof StockDesk.Result.WrittenOff)) {
            throw new IllegalStateException("nothing was written off: " + result);
        }
        came.merge(dropped.sku(), -quantity.milli(), Long::sum);
        writtenOff++;
    }

    private Receiving.Line line(Item item) {
        var quantity = item.weighed() ? Quantity.grams(GRAMS) : Quantity.pieces(PIECES);
        var dairy = item.category().equals("dairy");
        var cost = item.price().timesRatio(3, 5);
        return new Receiving.Line(
                item.sku(),
                item.sku().value(),
                quantity,
                cost,
                dairy ? Optional.of(counter.stock().today().plusDays(5)) : Optional.empty(),
                dairy ? Optional.of("D26") : Optional.empty());
    }

    /// @param sold every sale of the day
    /// @param back every return
    Found evening(List<Sale.Completed> sold, List<Return> back) {
        var should = new HashMap<>(came);
        for (var sale : sold) {
            for (var line : sale.lines()) {
                should.merge(line.sku(), -line.quantity().milli(), Long::sum);
            }
        }
        for (var goodsBack : back) {
            for (var line : goodsBack.lines()) {
                if (!line.saleable()) continue;
                should.merge(line.sold().sku(), line.quantity().milli(), Long::sum);
            }
        }
        var differ = 0;
        var negative = 0;
        for (var one : should.entrySet()) {
            var level = counter.stock().standing(one.getKey()).of().level();
            if (level.milli() != one.getValue()) differ++;
            if (level.negative()) negative++;
        }
        return new Found(should.size(), negative, differ, counted, writtenOff);
    }

    /// @param items that came or went
    /// @param negative of which more was sold than came
    /// @param differ whose level is not what the day's papers add up to
    /// @param counted and `writtenOff`: papers of the stock besides the delivery
    record Found(int items, int negative, int differ, int counted, int writtenOff) {
        boolean agrees() {
            return items > 0 && differ == 0 && counted > 0 && writtenOff > 0;
        }

        void write(JsonGenerator json) throws IOException {
            json.writeObjectFieldStart("stock");
            json.writeNumberField("items", items);
            json.writeNumberField("belowZero", negative);
            json.writeNumberField("differ", differ);
            json.writeNumberField("counted", counted);
            json.writeNumberField("writtenOff", writtenOff);
            json.writeBooleanField("agrees", agrees());
            json.writeEndObject();
        }
    }
}
