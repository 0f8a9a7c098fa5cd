package guitai.ui.refund;

import guitai.catalog.Item;
import guitai.flow.NoReceiptDesk;
import guitai.money.Money;
import guitai.refund.ReturnLine;
import guitai.ui.refund.NoReceiptScreen.Row;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The goods on the counter that nobody has the receipt of.
final class GoodsBack {
    private final List<Taken> all = new ArrayList<>();

    private record Taken(Item item, NoReceiptDesk.Goods goods, ReturnLine line) {}

    void add(Item item, NoReceiptDesk.Goods goods, ReturnLine line) {
        all.add(new Taken(item, goods, line));
    }

    void remove(int at) {
        all.remove(at);
    }

    void clear() {
        all.clear();
    }

    boolean isEmpty() {
        return all.isEmpty();
    }

    int size() {
        return all.size();
    }

    /// These go back on the shelf if they did not, and do not if they did; somebody said so.
    void otherShelf(int at) {
        var old = all.get(at);
        var again = !old.line().saleable();
        var was = old.goods();
        var said =
                new NoReceiptDesk.Goods(
                        was.code(), was.quantity(), was.keyed(), Optional.of(again));
        all.set(at, new Taken(old.item(), said, old.line().shelved(again)));
    }

    List<NoReceiptDesk.Goods> wanted() {
        return all.stream().map(Taken::goods).toList();
    }

    List<Row> rows() {
        return rows(all.stream().map(Taken::line).toList());
    }

    /// @param lines what was made of them, in their order
    List<Row> rows(List<ReturnLine> lines) {
        var rows = new ArrayList<Row>();
        for (int i = 0; i < lines.size(); i++) {
            rows.add(NoReceiptWords.row(lines.get(i), all.get(i).item()));
        }
        return rows;
    }

    Money worth(Money nothing) {
        return Money.sum(nothing.currency(), all.stream().map(t -> t.line().amount()).toList());
    }
}
