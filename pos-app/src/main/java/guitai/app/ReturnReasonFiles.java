package guitai.app;

import guitai.command.OpenTill;
import guitai.command.ReturnLists;
import guitai.refund.ReturnReasons;
import guitai.ui.reconciliation.Exports.Told;
import guitai.ui.report.ReturnFiles;

import java.io.IOException;
import java.nio.file.Files;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;

/// Writes why goods came back into the folder `reports` of the till's books, away from the window.
final class ReturnReasonFiles implements ReturnFiles {
    private final OpenTill till;
    private final Executor away;

    /// @param away may wait for the disk
    ReturnReasonFiles(OpenTill till, Executor away) {
        this.till = till;
        this.away = away;
    }

    @Override
    public void write(ReturnReasons reasons, Consumer<Told> back) {
        try {
            away.execute(() -> back.accept(written(reasons)));
        } catch (RejectedExecutionException busy) {
            back.accept(new Told.Failed("too much is under way"));
        }
    }

    private Told written(ReturnReasons reasons) {
        var name = "returns-%s-%s.csv".formatted(reasons.from(), reasons.to());
        var file = till.store().home().resolve("reports").resolve(name);
        try {
            Files.createDirectories(file.getParent());
            try (var out = Files.newOutputStream(file)) {
                ReturnLists.write(till, reasons, out);
            }
            return new Told.Written(file.toString());
        } catch (IOException e) {
            return new Told.Failed(String.valueOf(e.getMessage()));
        }
    }
}
