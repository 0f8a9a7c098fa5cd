package guitai.app;

import guitai.command.OpenTill;
import guitai.command.StockLists;
import guitai.journal.BooksUnavailable;
import guitai.report.StockReport;
import guitai.time.BusinessDate;
import guitai.ui.reconciliation.Exports.Form;
import guitai.ui.reconciliation.Exports.Told;
import guitai.ui.stock.StockFiles;
import guitai.ui.stock.StockScreen.Tab;

import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.Locale;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;

/// Writes lists of the stock into the folder `reports` of the till's books, and reads its turnover,
/// away from the window and from the till's thread: the books let several read at once.
final class StockListFiles implements StockFiles {
    private static final int NEAR_DAYS = 30;

    private final OpenTill till;
    private final Executor away;

    /// @param away may wait for the disk
    StockListFiles(OpenTill till, Executor away) {
        this.till = till;
        this.away = away;
    }

    @Override
    public void write(Tab list, LocalDate today, int days, Form form, Consumer<Told> back) {
        try {
            away.execute(() -> back.accept(written(list, today, days, form)));
        } catch (RejectedExecutionException busy) {
            back.accept(new Told.Failed("too much is under way"));
        }
    }

    @Override
    public void turnover(BusinessDate from, BusinessDate to, int most, Consumer<Turned> back) {
        try {
            away.execute(() -> back.accept(turned(from, to, most)));
        } catch (RejectedExecutionException busy) {
            back.accept(new Turned.Failed("too much is under way"));
        }
    }

    private Turned turned(BusinessDate from, BusinessDate to, int most) {
        try {
            return new Turned.Read(till.store().stock().turnover(from, to, most));
        } catch (BooksUnavailable refused) {
            return new Turned.Failed(String.valueOf(refused.getMessage()));
        }
    }

    private Told written(Tab list, LocalDate today, int days, Form form) {
        var report = report(list, today, days);
        var name =
                "%s-%s.%s"
                        .formatted(
                                list.name().toLowerCase(Locale.ROOT),
                                report.date(),
                                form.name().toLowerCase(Locale.ROOT));
        var file = till.store().home().resolve("reports").resolve("stock-" + name);
        try {
            Files.createDirectories(file.getParent());
            try (var out = Files.newOutputStream(file)) {
                StockLists.write(till, report, form == Form.PDF, out);
            }
            return new Told.Written(file.toString());
        } catch (IOException e) {
            return new Told.Failed(String.valueOf(e.getMessage()));
        }
    }

    private StockReport report(Tab list, LocalDate today, int days) {
        return switch (list) {
            case LEVELS -> StockLists.levels(till, today);
            case LOW -> StockLists.low(till, today);
            case DATES -> StockLists.dates(till, today, NEAR_DAYS);
            case TURNOVER -> StockLists.turnover(till, today, days);
        };
    }
}
