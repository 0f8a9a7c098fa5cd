package guitai.command;

import guitai.catalog.RecallBook;
import guitai.catalog.RecallPlan;
import guitai.importing.RecallFile;
import guitai.journal.Commit;
import guitai.journal.Fact;
import guitai.staff.OperatorId;

import java.io.IOException;
import java.nio.file.Path;

/// `import recalls FILE`: all or nothing, every bad row named.
final class RecallImport {
    private final TillStarter starter;
    private final Path home;
    private final Path file;
    private final boolean skipBad;
    private final boolean replace;

    RecallImport(TillStarter starter, Path home, Path file, boolean skipBad, boolean replace) {
        this.starter = starter;
        this.home = home;
        this.file = file;
        this.skipBad = skipBad;
        this.replace = replace;
    }

    int run(OperatorId by) throws Exception {
        RecallPlan plan;
        try {
            plan = RecallFile.read(file);
        } catch (IOException unreadable) {
            return Opened.refused(file + " cannot be read: " + unreadable, "check the file");
        }
        ImportCommand.say(plan.refused());
        if (!plan.refused().isEmpty() && !skipBad) {
            return Opened.refused(
                    "nothing was imported: " + plan.refused().size() + " fields are bad",
                    "correct them, or use --skip-bad");
        }
        return Opened.anyBooks(starter, home, till -> take(till, plan, by));
    }

    private int take(OpenTill till, RecallPlan plan, OperatorId by) {
        var kept = till.store().recalls().keep(plan.recalls(), replace);
        if (kept.isEmpty()) {
            return Opened.refused(
                    "nothing was imported: there would be more than %d recalls"
                            .formatted(RecallBook.MOST),
                    "use --replace with the recalls that still hold");
        }
        var fact =
                new Fact.RecallsImported(
                        String.valueOf(file.getFileName()), plan.recalls().size(), replace, by);
        till.store().books().write(Commit.of(fact));
        System.out.println(
                "taken %d, refused %d, recalls now %d"
                        .formatted(plan.recalls().size(), plan.refused().size(), kept.get()));
        return Exit.GOOD;
    }
}
