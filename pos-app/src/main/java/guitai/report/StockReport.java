package guitai.report;

import guitai.catalog.Catalogue;
import guitai.catalog.Catalogue.Lookup;
import guitai.catalog.Item;
import guitai.catalog.Sku;
import guitai.stock.Batch;
import guitai.stock.StockBook;
import guitai.stock.StockBook.Figures;
import guitai.stock.StockBook.Standing;
import guitai.stock.Turnover;
import guitai.time.BusinessDate;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A list of the stock, for reading and for paper.
public sealed interface StockReport {
    /// More is no list for people; the turnover, which programs read, has no such bound.
    int MOST = 10_000;

    /// The day it was made for.
    LocalDate date();

    /// How every item stands that has stock, ever moved or has a reorder level.
    ///
    /// @param lowOnly only what is below zero or at its reorder level
    record Levels(LocalDate date, boolean lowOnly, List<Row<Standing>> rows)
            implements StockReport {
        public Levels {
            rows = List.copyOf(rows);
        }
    }

    /// What is past its date, or will be soon.
    record Dates(LocalDate date, LocalDate until, List<Row<Batch>> rows) implements StockReport {
        public Dates {
            rows = List.copyOf(rows);
        }
    }

    /// How the stock turned over in a period.
    ///
    /// @param all of it together; empty if nothing ever moved
    record Turns(LocalDate from, LocalDate date, List<Row<Figures>> rows, Optional<Turnover> all)
            implements StockReport {
        public Turns {
            rows = List.copyOf(rows);
        }
    }

    /// @param item empty once it is no longer on file
    record Row<T>(T of, Optional<Item> item) {}

    /// Reads them out of the books; blocks on the disk, page by page, so that a till that sells
    /// meanwhile need not wait.
    static Levels levels(StockBook book, Catalogue catalogue, LocalDate date) {
        var rows = new ArrayList<Row<Standing>>();
        int page = 500;
        for (int from = 0; from < MOST; from += page) {
            var some = book.levels(from, page);
            for (var one : some) rows.add(row(one, one.level().sku(), catalogue));
            if (some.size() < page) break;
        }
        return new Levels(date, false, rows);
    }

    static Levels low(StockBook book, Catalogue catalogue, LocalDate date) {
        return new Levels(
                date,
                true,
                book.low(1_000).stream()
                        .map(one -> row(one, one.level().sku(), catalogue))
                        .toList());
    }

    static Dates dates(StockBook book, Catalogue catalogue, LocalDate date, LocalDate until) {
        return new Dates(
                date,
                until,
                book.expiringUpTo(until, 1_000).stream()
                        .map(one -> row(one, one.sku(), catalogue))
                        .toList());
    }

    /// @param from not after `to`
    static Turns turns(StockBook book, Catalogue catalogue, LocalDate from, LocalDate to) {
        var figures = book.turnover(new BusinessDate(from), new BusinessDate(to), 100_000);
        return new Turns(
                from,
                to,
                figures.stream().map(one -> row(one, one.sku(), catalogue)).toList(),
                Turnover.sum(figures.stream().map(Figures::turnover).toList()));
    }

    private static <T> Row<T> row(T of, Sku sku, Catalogue catalogue) {
        Optional<Item> item =
                catalogue.find(sku) instanceof Lookup.Found(var found)
                        ? Optional.of(found)
                        : Optional.empty();
        return new Row<>(of, item);
    }

    /// Days from one date to another; negative when the other is before.
    static long days(LocalDate from, LocalDate to) {
        return ChronoUnit.DAYS.between(from, to);
    }
}
