package guitai.ui.stock;

import guitai.catalog.Sku;
import guitai.flow.StockDesk;
import guitai.stock.StockBook;
import guitai.stock.Turnover;
import guitai.ui.stock.StockScreen.Figure;
import guitai.ui.stock.StockScreen.Tab;
import guitai.ui.text.FigureRow;
import guitai.ui.text.Words;
import guitai.ui.work.TillAccess;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/// Reads the lists of the stock, and what is behind their rows; on the till's thread.
final class StockLook {
    /// What will be past its date this soon is shown with what is.
    private static final int NEAR = 7;

    private final TillAccess access;

    StockLook(TillAccess access) {
        this.access = access;
    }

    /// What is behind a row.
    sealed interface Behind {
        record Nothing() implements Behind {}

        record Moves(Sku sku) implements Behind {}

        record Category(String code) implements Behind {}
    }

    /// @param doors what is behind each row; none where nothing is
    record Seen(Words title, List<Figure> figures, List<FigureRow> rows, List<Behind> doors) {}

    private StockDesk desk() {
        return access.counter().stock();
    }

    Seen at(Tab list, Behind what, String words, List<StockBook.Figures> figures, int last) {
        return switch (what) {
            case Behind.Moves(var sku) -> moves(sku);
            case Behind.Category(var code) -> ofCategory(code, figures);
            case Behind.Nothing() ->
                    switch (list) {
                        case LEVELS ->
                                words.isEmpty()
                                        ? levels(list, desk().levels(0, StockScreen.MOST))
                                        : levels(list, desk().levels(words, StockScreen.MOST));
                        case LOW -> levels(list, desk().low(StockScreen.MOST));
                        case DATES -> dates();
                        case TURNOVER -> turnover(figures, last);
                    };
        };
    }

    private static Seen levels(Tab list, List<StockDesk.Standing> all) {
        return new Seen(
                list.words(),
                List.of(),
                all.stream().map(StockWords::level).toList(),
                all.stream().<Behind>map(s -> new Behind.Moves(s.of().level().sku())).toList());
    }

    private Seen moves(Sku sku) {
        var standing = desk().standing(sku);
        var level = standing.of().level();
        var rows =
                desk().moves(sku, StockScreen.MOST).stream()
                        .map(m -> StockWords.move(m, standing.item(), access.timeOf(m.at())))
                        .toList();
        var head =
                Words.of(
                        "stock.item",
                        StockWords.name(standing.item(), sku),
                        StockWords.quantity(level.milli(), standing.item()));
        return new Seen(head, List.of(), rows, List.of());
    }

    private Seen dates() {
        var today = desk().today();
        var all = desk().expiring(NEAR, StockScreen.MOST);
        return new Seen(
                Tab.DATES.words(),
                List.of(),
                all.stream().map(b -> StockWords.batch(b, desk().item(b.sku()), today)).toList(),
                all.stream().<Behind>map(b -> new Behind.Moves(b.sku())).toList());
    }

    private static Seen turnover(List<StockBook.Figures> figures, int last) {
        var groups = new TreeMap<String, List<Turnover>>();
        var all = new ArrayList<Turnover>();
        for (var one : figures) {
            groups.computeIfAbsent(one.category(), _ -> new ArrayList<>()).add(one.turnover());
            all.add(one.turnover());
        }
        var rows = new ArrayList<FigureRow>();
        var behindRows = new ArrayList<Behind>();
        groups.forEach(
                (code, of) -> {
                    var sum = Turnover.sum(of).orElseThrow();
                    var count = Words.of("stock.items", of.size());
                    rows.add(StockWords.turnover(StockWords.category(code), count, sum));
                    behindRows.add(new Behind.Category(code));
                });
        var sum = Turnover.sum(all);
        return new Seen(
                Words.of("stock.turnoverOf", last),
                sum.map(StockWords::figures).orElse(List.of()),
                rows,
                behindRows);
    }

    private Seen ofCategory(String code, List<StockBook.Figures> figures) {
        var some = figures.stream().filter(f -> f.category().equals(code)).toList();
        var rows = new ArrayList<FigureRow>();
        var behindRows = new ArrayList<Behind>();
        for (var one : some) {
            if (rows.size() == StockScreen.MOST) break;
            var item = desk().item(one.sku());
            var sold = Words.of("stock.soldOf", StockWords.quantity(one.sold(), item));
            rows.add(StockWords.turnover(StockWords.name(item, one.sku()), sold, one.turnover()));
            behindRows.add(new Behind.Moves(one.sku()));
        }
        var sum = Turnover.sum(some.stream().map(StockBook.Figures::turnover).toList());
        return new Seen(
                StockWords.category(code),
                sum.map(StockWords::figures).orElse(List.of()),
                rows,
                behindRows);
    }
}
