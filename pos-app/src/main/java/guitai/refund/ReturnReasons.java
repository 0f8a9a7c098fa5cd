package guitai.refund;

import guitai.money.Money;
import guitai.staff.OperatorId;
import guitai.time.BusinessDate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Why goods came back in a period, and who took them: what a manager looks at for a pattern (rule
/// RK-04).
///
/// @param rows the largest amount first
/// @param incomplete there were more returns than are looked through; the oldest are missing
public record ReturnReasons(
        BusinessDate from, BusinessDate to, Money nothing, List<Row> rows, boolean incomplete) {

    public ReturnReasons {
        rows = List.copyOf(rows);
    }

    /// A return and who took it.
    public record Taken(Return goodsBack, OperatorId by) {}

    /// What was said.
    public sealed interface Why {
        /// @param words as chosen or typed; empty where nothing was said
        record Said(String words) implements Why {}

        record NoReceipt(NoReceiptReason reason) implements Why {}

        static Why of(Return goodsBack) {
            return switch (goodsBack.ground()) {
                case Return.Ground.Receipt _ -> new Said(goodsBack.notes().reason().strip());
                case Return.Ground.NoReceipt(var reason, _) -> new NoReceipt(reason);
            };
        }
    }

    /// @param count of returns
    /// @param amount what the goods were worth, or what was given back while they stayed
    public record Row(Why why, OperatorId by, long count, Money amount) {}

    public static ReturnReasons of(
            BusinessDate from,
            BusinessDate to,
            Currency currency,
            List<Taken> all,
            boolean incomplete) {
        record Key(Why why, OperatorId by) {}
        var nothing = Money.zero(currency);
        var sums = new LinkedHashMap<Key, Row>();
        for (var one : all) {
            var why = Why.of(one.goodsBack());
            var amount = one.goodsBack().amount();
            sums.merge(
                    new Key(why, one.by()),
                    new Row(why, one.by(), 1, amount),
                    (row, more) ->
                            new Row(why, one.by(), row.count + 1, row.amount.plus(more.amount)));
        }
        var rows = new ArrayList<>(sums.values());
        rows.sort(Comparator.comparing(Row::amount).reversed());
        return new ReturnReasons(from, to, nothing, rows, incomplete);
    }

    public Money amount() {
        return Money.sum(nothing.currency(), rows.stream().map(Row::amount).toList());
    }

    public long count() {
        return rows.stream().mapToLong(Row::count).sum();
    }

    /// The rows of each reason, the reason with the largest amount first.
    public Map<Why, List<Row>> byReason() {
        var sums = new LinkedHashMap<Why, List<Row>>();
        for (var row : rows) sums.computeIfAbsent(row.why, _ -> new ArrayList<>()).add(row);
        var sorted = new LinkedHashMap<Why, List<Row>>();
        sums.entrySet().stream()
                .sorted(Comparator.comparing(entry -> sum(entry.getValue()).negated()))
                .forEach(entry -> sorted.put(entry.getKey(), List.copyOf(entry.getValue())));
        return sorted;
    }

    public Money sum(List<Row> some) {
        return Money.sum(nothing.currency(), some.stream().map(Row::amount).toList());
    }
}
