package guitai.report;

import guitai.catalog.Item;
import guitai.catalog.Sku;
import guitai.money.Money;
import guitai.report.StockReport.Row;
import guitai.stock.Batch;
import guitai.stock.StockBook.Figures;
import guitai.stock.StockBook.Standing;
import guitai.stock.Turnover;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;

/// The heads and rows of a list of the stock, the same for paper and for a spreadsheet.
///
/// @param rows cells in the order of `heads`; what is wrong stands out on paper
record StockTable(String title, List<Head> heads, List<Line> rows) {
    StockTable {
        heads = List.copyOf(heads);
        rows = List.copyOf(rows);
    }

    /// @param share of the width on paper
    record Head(String word, float share, boolean figures) {}

    record Line(boolean alert, List<String> cells) {}

    /// @param money how an amount is written there
    static StockTable of(StockReport report, ReportWords say, Locale locale, Writing money) {
        var table = new Making(say, locale, money);
        return switch (report) {
            case StockReport.Levels levels -> table.levels(levels);
            case StockReport.Dates dates -> table.dates(dates);
            case StockReport.Turns turns -> table.turns(turns);
        };
    }

    interface Writing {
        String of(Money amount);
    }

    private record Making(ReportWords say, Locale locale, Writing money) {

        private Head words(String key, float share) {
            return new Head(say.of(key), share, false);
        }

        private Head figures(String key, float share) {
            return new Head(say.of(key), share, true);
        }

        StockTable levels(StockReport.Levels report) {
            var rows = new ArrayList<Line>();
            for (var row : report.rows()) rows.add(level(row));
            return new StockTable(
                    say.of(report.lowOnly() ? "title.low" : "title.stock"),
                    List.of(
                            words("stock.sku", 2),
                            words("stock.name", 5),
                            words("stock.category", 2),
                            figures("stock.level", 2),
                            words("stock.unit", 1),
                            figures("stock.lowAt", 2),
                            figures("stock.cost", 2),
                            figures("stock.worth", 2)),
                    rows);
        }

        private Line level(Row<Standing> row) {
            var level = row.of().level();
            return new Line(
                    row.of().low(),
                    List.of(
                            level.sku().value(),
                            name(row.item(), level.sku()),
                            row.item().map(Item::category).orElse(""),
                            plain(level.milli()),
                            unit(row.item()),
                            row.of().lowAt().isPresent() ? plain(row.of().lowAt().getAsLong()) : "",
                            money.of(level.cost()),
                            money.of(level.value())));
        }

        StockTable dates(StockReport.Dates report) {
            var rows = new ArrayList<Line>();
            for (var row : report.rows()) rows.add(date(row, report));
            return new StockTable(
                    say.of("title.dates"),
                    List.of(
                            words("stock.sku", 2),
                            words("stock.name", 5),
                            figures("stock.left", 2),
                            words("stock.unit", 1),
                            words("stock.until", 2),
                            figures("stock.daysLeft", 2),
                            words("stock.batch", 2),
                            words("stock.document", 4)),
                    rows);
        }

        private Line date(Row<Batch> row, StockReport.Dates report) {
            var batch = row.of();
            return new Line(
                    batch.pastOn(report.date()),
                    List.of(
                            batch.sku().value(),
                            name(row.item(), batch.sku()),
                            plain(batch.left()),
                            unit(row.item()),
                            batch.expires().toString(),
                            "" + StockReport.days(report.date(), batch.expires()),
                            batch.batch().orElse(""),
                            batch.document().toString()));
        }

        StockTable turns(StockReport.Turns report) {
            var rows = new ArrayList<Line>();
            for (var row : report.rows()) rows.add(turn(row));
            report.all()
                    .ifPresent(
                            all ->
                                    rows.add(
                                            new Line(
                                                    false,
                                                    turn(say.of("stock.all"), "", "", "", all))));
            return new StockTable(
                    say.of("title.turnover", report.from(), report.date()),
                    List.of(
                            words("stock.sku", 2),
                            words("stock.name", 4),
                            words("stock.category", 2),
                            figures("stock.sold", 1.6f),
                            figures("stock.costOfGoods", 2),
                            figures("stock.mean", 2),
                            figures("stock.yearly", 1.6f),
                            figures("stock.lasts", 1.6f),
                            figures("stock.writtenOff", 1.6f),
                            figures("stock.missing", 1.6f),
                            figures("stock.loss", 1.6f)),
                    rows);
        }

        private Line turn(Row<Figures> row) {
            var one = row.of();
            return new Line(
                    false,
                    turn(
                            one.sku().value(),
                            name(row.item(), one.sku()),
                            one.category(),
                            plain(one.sold()),
                            one.turnover()));
        }

        private List<String> turn(
                String sku, String name, String category, String sold, Turnover turnover) {
            return List.of(
                    sku,
                    name,
                    category,
                    sold,
                    money.of(turnover.costOfGoods()),
                    money.of(turnover.meanStock()),
                    hundredths(turnover.yearlyBp(), 4),
                    hundredths(turnover.daysTenths(), 1),
                    money.of(turnover.writtenOff()),
                    money.of(turnover.missing()),
                    percent(turnover.lossBp()));
        }

        private String name(Optional<Item> item, Sku sku) {
            return item.map(i -> i.name(locale)).orElse(sku.value());
        }

        private static String unit(Optional<Item> item) {
            return item.map(i -> i.weighed() ? "kg" : i.unitWord()).orElse("");
        }

        private static String plain(long milli) {
            return BigDecimal.valueOf(milli, 3).stripTrailingZeros().toPlainString();
        }

        private static String hundredths(OptionalLong value, int digits) {
            return value.isEmpty()
                    ? ""
                    : BigDecimal.valueOf(value.getAsLong(), digits).toPlainString();
        }

        private static String percent(OptionalLong bp) {
            return bp.isEmpty() ? "" : BigDecimal.valueOf(bp.getAsLong(), 2).toPlainString() + "%";
        }
    }
}
