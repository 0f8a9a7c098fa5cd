package guitai.command;

import guitai.loyalty.book.PointsLiability;
import guitai.report.DiscountReports;
import guitai.report.Report;
import guitai.shift.DayReport;
import guitai.shift.ZReport;
import guitai.time.BusinessDate;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

/// `report shift|z|day|stock|turnover|discounts|returns|points --date D`.
@Command(
        name = "report",
        mixinStandardHelpOptions = true,
        description =
                "Writes the report of a closed shift or of a business date, how the stock stands or"
                        + " how it turns over, what was taken off, why goods came back, or what"
                        + " members' points came to.")
final class ReportCommand implements Callable<Integer> {
    // A till closes a handful of shifts a day; two years of them are looked through.
    private static final int MOST_SHIFTS = 5_000;
    private static final int MOST_DAYS = 3_660;

    private enum Kind {
        shift,
        z,
        day,
        stock,
        turnover,
        discounts,
        returns,
        points
    }

    private final TillStarter starter;

    @Mixin private final HomeOption home = new HomeOption();

    @Parameters(index = "0", description = "${COMPLETION-CANDIDATES}")
    private Kind kind = Kind.shift;

    @Option(
            names = "--date",
            paramLabel = "D",
            description = "business date; default: the last one")
    private Optional<LocalDate> date = Optional.empty();

    @Option(
            names = "--number",
            paramLabel = "N",
            description = "which Z of the date; default: its last")
    private Optional<Long> number = Optional.empty();

    @Option(
            names = "--days",
            paramLabel = "N",
            description =
                    "turnover, discounts, returns or points of so many days up to the date;"
                            + " default: 30")
    private int days = 30;

    @Option(names = "--format", description = "${COMPLETION-CANDIDATES}; default json")
    private ReportFiles.Format format = ReportFiles.Format.json;

    @Option(names = "--out", paramLabel = "FILE", description = "default: standard output")
    private Optional<Path> out = Optional.empty();

    ReportCommand(TillStarter starter) {
        this.starter = starter;
    }

    @Override
    public Integer call() throws Exception {
        return Opened.books(starter, home.path(), this::write);
    }

    private int write(OpenTill till) throws Exception {
        if (kind == Kind.stock || kind == Kind.turnover) return stock(till);
        if (kind == Kind.discounts || kind == Kind.returns || kind == Kind.points) {
            return list(till);
        }
        var closed = till.store().shifts().latestZ(MOST_SHIFTS);
        var day =
                date.map(BusinessDate::new)
                        .or(() -> closed.stream().map(ReportCommand::dateOf).findFirst());
        var ofDay = closed.stream().filter(z -> Optional.of(dateOf(z)).equals(day)).toList();
        var report = report(till, day, ofDay);
        if (report.isEmpty()) {
            return Opened.refused(
                    "no shift was closed" + day.map(d -> " on " + d).orElse(""),
                    "close the shift first, or give another --date");
        }
        try (var to = out.isPresent() ? Files.newOutputStream(out.get()) : console()) {
            ReportFiles.write(till, report.get(), format, to);
        }
        return Exit.GOOD;
    }

    private int stock(OpenTill till) throws Exception {
        if (days < 1 || days > MOST_DAYS) {
            return Opened.refused("--days is 1 to " + MOST_DAYS, "give another number");
        }
        try (var to = out.isPresent() ? Files.newOutputStream(out.get()) : console()) {
            var day = date.orElseGet(till.counter().stock()::today);
            var stock =
                    kind == Kind.stock
                            ? StockLists.levels(till, day)
                            : StockLists.turnover(till, day, days);
            StockLists.write(till, stock, format, to);
        }
        return Exit.GOOD;
    }

    private int list(OpenTill till) throws Exception {
        if (days < 1 || days > MOST_DAYS) {
            return Opened.refused("--days is 1 to " + MOST_DAYS, "give another number");
        }
        if (format == ReportFiles.Format.pdf) {
            return Opened.refused(kind + " come as csv or json", "give another --format");
        }
        var day = date.orElseGet(till.counter().stock()::today);
        var points =
                kind == Kind.points
                        ? MemberReports.points(till, day, days)
                        : Optional.<PointsLiability>empty();
        if (kind == Kind.points && points.isEmpty()) {
            return Opened.refused("this shop has no members", "set members.programme");
        }
        try (var to = out.isPresent() ? Files.newOutputStream(out.get()) : console()) {
            if (kind == Kind.points) {
                MemberReports.points(till, points.orElseThrow(), format, to);
            } else if (kind == Kind.returns) {
                ReturnLists.write(till, ReturnLists.of(till, day, days), format, to);
            } else {
                discounts(till, day, to);
            }
        }
        return Exit.GOOD;
    }

    private void discounts(OpenTill till, LocalDate day, OutputStream to) throws IOException {
        var from = new BusinessDate(day.minusDays(days - 1L));
        var discounts = till.store().offers().discounts(from, new BusinessDate(day));
        var head = ReportFiles.head(till, till.settings().receiptLanguage());
        if (format == ReportFiles.Format.csv) DiscountReports.csv(discounts, head, to);
        else DiscountReports.json(discounts, head, to);
    }

    private Optional<Report> report(
            OpenTill till, Optional<BusinessDate> day, List<ZReport> ofDay) {
        var z =
                ofDay.stream()
                        .filter(one -> number.map(n -> n == one.number()).orElse(true))
                        .findFirst();
        return switch (kind) {
            case stock, turnover, discounts, returns, points -> Optional.empty();
            case shift -> z.map(one -> ReportFiles.shift(till, one));
            case z -> z.map(one -> ReportFiles.z(till, one));
            case day ->
                    day.filter(_ -> !ofDay.isEmpty())
                            .map(
                                    d ->
                                            new Report.Day(
                                                    new DayReport(
                                                            d,
                                                            till.counter().rules().currency(),
                                                            ofDay),
                                                    till.store().offers().discounts(d, d)));
        };
    }

    private static BusinessDate dateOf(ZReport z) {
        return z.figures().shift().date();
    }

    private static FileOutputStream console() {
        return new FileOutputStream(FileDescriptor.out);
    }
}
