package guitai.command;

import guitai.catalog.ImportPlan;
import guitai.catalog.RefusedRow;
import guitai.importing.CatalogueFile;
import guitai.journal.Commit;
import guitai.journal.Fact;
import guitai.staff.OperatorId;
import guitai.storage.CatalogueChange;
import guitai.storage.CatalogueSource;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;

/// `import catalogue|promotions|recalls|prices|coupons|points FILE`: all or nothing, every bad row
/// named.
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        description =
                "Takes a catalogue, recalls, price lists, coupons or points from CSV, or promotions"
                        + " from JSON or CSV (UTF-8 or GB18030).")
final class ImportCommand implements Callable<Integer> {
    private static final OperatorId TECHNICIAN = OperatorId.TECHNICIAN;

    private enum Kind {
        catalogue,
        promotions,
        recalls,
        prices,
        coupons,
        points
    }

    private final TillStarter starter;

    @Mixin private final HomeOption home = new HomeOption();

    @Parameters(index = "0", description = "what the file holds: ${COMPLETION-CANDIDATES}")
    private Kind kind = Kind.catalogue;

    @Parameters(index = "1", paramLabel = "FILE")
    private Path file = Path.of("");

    @Option(names = "--skip-bad", description = "take the good rows and leave the bad ones out")
    private boolean skipBad;

    @Option(names = "--replace", description = "what is not in the file is taken out")
    private boolean replace;

    @Option(
            names = "--reason",
            paramLabel = "WORDS",
            description = "why prices go up shortly before an offer begins")
    private String reason = "";

    ImportCommand(TillStarter starter) {
        this.starter = starter;
    }

    @Override
    public Integer call() throws Exception {
        return switch (kind) {
            case catalogue -> catalogue();
            case promotions -> new ImportOffers(starter, home.path(), file, skipBad).call();
            case recalls ->
                    new RecallImport(starter, home.path(), file, skipBad, replace).run(TECHNICIAN);
            case prices -> new ImportPrices(starter, home.path(), file, reason, skipBad).call();
            case coupons -> new ImportCoupons(starter, home.path(), file, skipBad).call();
            case points -> new ImportPoints(starter, home.path(), file, skipBad).call();
        };
    }

    private int catalogue() throws Exception {
        if (!Files.isReadable(file)) {
            return Opened.refused(file + " cannot be read", "check the name");
        }
        return Opened.anyBooks(starter, home.path(), this::catalogue);
    }

    private int catalogue(OpenTill till) {
        var date = till.settings().calendar().dateOf(starter.clock().instant());
        var codes = till.counter().rules().tax().schedule();
        ImportPlan plan;
        try {
            plan =
                    CatalogueFile.read(
                            file, code -> codes.on(code, date), till.settings().currency());
        } catch (IOException unreadable) {
            return Opened.refused(file + " cannot be read: " + unreadable, "check the file");
        }
        say(plan.refused());
        if (!plan.clean() && !skipBad) {
            System.out.println("taken 0, refused " + badRows(plan));
            return Opened.refused(
                    "nothing was imported: " + badRows(plan) + " rows are bad",
                    "correct them, or use --skip-bad");
        }
        return take(till, plan);
    }

    static void say(List<RefusedRow> refused) {
        for (var row : refused) {
            var reason = row.reason().name().toLowerCase(Locale.ROOT).replace('_', ' ');
            var shown = row.shown().isEmpty() ? "" : " ('" + row.shown() + "')";
            System.out.println(
                    "refused line " + row.line() + ", " + row.column() + ": " + reason + shown);
        }
    }

    /// A row with two faults is one row.
    private static long badRows(ImportPlan plan) {
        return plan.refused().stream().map(row -> row.line()).distinct().count();
    }

    private int take(OpenTill till, ImportPlan plan) {
        var raised = till.prices().raised(plan.items());
        if (!raised.isEmpty() && reason.isBlank()) return ImportPrices.needsReason(raised);
        var catalogue = till.store().catalogue();
        var source = new CatalogueSource(TECHNICIAN, String.valueOf(file.getFileName()));
        var moved = ImportPrices.moved(catalogue, plan.items());
        var change =
                replace
                        ? catalogue.replaceAll(plan.items(), source)
                        : catalogue.upsert(plan.items(), source);
        return switch (change) {
            case CatalogueChange.Conflict(var sku, var other, var number) ->
                    Opened.refused(
                            "nothing was imported: %s and %s would both be %s"
                                    .formatted(sku, other, number),
                            "give one of them another number");
            case CatalogueChange.Done(var items) -> {
                var facts = new ArrayList<Fact>();
                facts.add(
                        new Fact.CatalogueImported(
                                source.file(), plan.items().size(), badRows(plan), TECHNICIAN));
                if (moved.lower() + moved.higher() > 0) {
                    var why = raised.isEmpty() ? "" : reason;
                    facts.add(
                            new Fact.PricesChanged(
                                    source.file(), moved.lower(), moved.higher(), why, TECHNICIAN));
                }
                till.store().books().write(Commit.of(facts.toArray(Fact[]::new)));
                System.out.println(
                        "taken %d, refused %d, in the catalogue now %d"
                                .formatted(plan.items().size(), badRows(plan), items));
                yield Exit.GOOD;
            }
        };
    }
}
