package guitai.storage;

import guitai.catalog.Sku;
import guitai.money.Money;
import guitai.price.PriceList;
import guitai.price.PriceList.Step;
import guitai.price.PriceRecords.Kept;
import guitai.price.PriceRecords.Withdrawal;
import guitai.promotion.OfferWindow;
import guitai.promotion.OfferWindow.Span;
import guitai.sale.Quantity;
import guitai.staff.OperatorId;
import guitai.store.table.Absent;
import guitai.store.table.Reads;
import guitai.store.table.Row;
import guitai.store.table.Tx;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;

/// Price lists as rows, and back.
final class PriceListTable {
    private static final String NEWEST =
            "FROM price_list p WHERE version ="
                    + " (SELECT max(version) FROM price_list n WHERE n.id = p.id)";

    private final Currency currency;

    PriceListTable(Currency currency) {
        this.currency = currency;
    }

    static int newestVersion(String id, Reads in) {
        return in.one(
                        "SELECT coalesce(max(version), 0) AS v FROM price_list WHERE id = ?",
                        row -> row.getInt("v"),
                        id)
                .orElse(0);
    }

    void insert(PriceList list, String file, OperatorId by, Instant at, Tx tx) {
        var head =
                new Rows(
                        "price_list(id, version, name_zh, name_en, stores, channels, begins, ends,"
                                + " days, spans, tiers, overriding, near_days, file, at, by)");
        head.add(
                list.id(),
                list.version(),
                list.nameZh(),
                list.nameEn(),
                words(list.stores()),
                words(list.channels()),
                Absent.unless(list.window().from()),
                Absent.unless(list.window().to()),
                days(list.window().days()),
                spans(list.window().spans()),
                words(list.tiers()),
                list.override(),
                list.nearDays().isPresent() ? list.nearDays().getAsInt() : Absent.ABSENT,
                file,
                at,
                by.value());
        head.insert(tx);
        var steps = new Rows("price_step(list, version, sku, from_milli, price)");
        list.prices().forEach((sku, some) -> some.forEach(step -> add(steps, list, sku, step)));
        steps.insert(tx);
    }

    private void add(Rows rows, PriceList list, Sku sku, Step step) {
        if (!step.price().currency().equals(currency)) {
            throw new IllegalArgumentException(list + " " + sku + " " + step.price());
        }
        rows.add(list.id(), list.version(), sku.value(), step.from().milli(), step.price().minor());
    }

    List<Kept> newest(int limit, Reads in) {
        var prices = new HashMap<String, Map<Sku, List<Step>>>();
        in.query(
                "SELECT s.list, s.sku, s.from_milli, s.price FROM price_step s JOIN (SELECT id,"
                        + " version "
                        + NEWEST
                        + ") h ON h.id = s.list AND h.version = s.version",
                row -> collect(row, prices));
        return in.query(
                "SELECT * " + NEWEST + " ORDER BY id LIMIT ?",
                row -> kept(row, prices.getOrDefault(row.text("id"), Map.of())),
                limit);
    }

    private Step collect(Row row, Map<String, Map<Sku, List<Step>>> prices) {
        var price = new Money(row.getLong("price"), currency);
        var step = new Step(new Quantity(row.getLong("from_milli")), price);
        prices.computeIfAbsent(row.text("list"), _ -> new HashMap<>())
                .computeIfAbsent(new Sku(row.text("sku")), _ -> new ArrayList<>())
                .add(step);
        return step;
    }

    private static Kept kept(Row row, Map<Sku, List<Step>> prices) {
        var near = row.optionalLong("near_days");
        var list =
                new PriceList(
                        row.text("id"),
                        row.getInt("version"),
                        row.text("name_zh"),
                        row.text("name_en"),
                        set(row.text("stores")),
                        set(row.text("channels")),
                        window(row),
                        set(row.text("tiers")),
                        row.flag("overriding"),
                        near.isPresent()
                                ? OptionalInt.of(Math.toIntExact(near.getAsLong()))
                                : OptionalInt.empty(),
                        prices);
        return new Kept(
                list,
                row.text("file"),
                row.instant("at"),
                new OperatorId(row.text("by")),
                row.optionalInstant("withdrawn")
                        .map(at -> new Withdrawal(at, new OperatorId(row.text("withdrawn_by")))));
    }

    private static OfferWindow window(Row row) {
        return new OfferWindow(
                row.optionalInstant("begins"),
                row.optionalInstant("ends"),
                row.text("days")
                        .chars()
                        .mapToObj(digit -> DayOfWeek.of(digit - '0'))
                        .collect(Collectors.toSet()),
                set(row.text("spans").replace(' ', '\n')).stream()
                        .sorted()
                        .map(PriceListTable::span)
                        .toList());
    }

    private static Span span(String text) {
        return new Span(LocalTime.parse(text.substring(0, 5)), LocalTime.parse(text.substring(6)));
    }

    private static String spans(List<Span> spans) {
        return spans.stream()
                .map(span -> span.from() + "-" + span.to())
                .sorted()
                .collect(Collectors.joining(" "));
    }

    private static String days(Set<DayOfWeek> days) {
        return days.stream()
                .map(DayOfWeek::getValue)
                .sorted()
                .map(String::valueOf)
                .collect(Collectors.joining());
    }

    private static String words(Set<String> words) {
        return words.stream().sorted().collect(Collectors.joining("\n"));
    }

    private static Set<String> set(String words) {
        return words.isEmpty() ? Set.of() : Set.of(words.split("\n"));
    }
}
