package guitai.command;

import guitai.catalog.Catalogue;
import guitai.catalog.Catalogue.Lookup;
import guitai.catalog.Item;
import guitai.flow.Prices.Publishing;
import guitai.flow.Prices.Raised;
import guitai.importing.PriceFile;
import guitai.price.ImportedPrices;
import guitai.staff.OperatorId;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;

/// `import prices FILE`: price lists, all or nothing, every bad field named.
final class ImportPrices implements Callable<Integer> {
    private static final OperatorId TECHNICIAN = new OperatorId("technician");
    private static final int SHOWN = 20;

    private final TillStarter starter;
    private final Path home;
    private final Path file;
    private final String reason;
    private final boolean skipBad;

    ImportPrices(TillStarter starter, Path home, Path file, String reason, boolean skipBad) {
        this.starter = starter;
        this.home = home;
        this.file = file;
        this.reason = reason;
        this.skipBad = skipBad;
    }

    /// How many of the items cost less and how many more than before.
    record Moved(long lower, long higher) {}

    static Moved moved(Catalogue catalogue, List<Item> items) {
        long lower = 0;
        long higher = 0;
        for (var item : items) {
            if (!(catalogue.find(item.sku()) instanceof Lookup.Found(var before))) continue;
            int way = item.price().compareTo(before.price());
            if (way < 0) lower++;
            if (way > 0) higher++;
        }
        return new Moved(lower, higher);
    }

    static int needsReason(List<Raised> raised) {
        for (var one : raised.subList(0, Math.min(SHOWN, raised.size()))) {
            System.out.println(
                    "%s goes from %s to %s shortly before %s begins"
                            .formatted(
                                    one.sku(),
                                    one.before().plain(),
                                    one.after().plain(),
                                    String.join(", ", one.cuts())));
        }
        return Opened.refused(
                "nothing was imported: %d prices go up shortly before a cut"
                        .formatted(raised.size()),
                "say why with --reason WORDS, or leave them as they are");
    }

    @Override
    public Integer call() throws Exception {
        return Opened.anyBooks(starter, home, this::read);
    }

    private int read(OpenTill till) {
        ImportedPrices plan;
        try {
            plan =
                    PriceFile.read(
                            file,
                            till.counter().rules().currency(),
                            till.settings().zone(),
                            sku -> till.store().catalogue().find(sku) instanceof Lookup.Found);
        } catch (IOException unreadable) {
            var why = Files.isReadable(file) ? ": " + unreadable : "";
            return Opened.refused(file + " cannot be read" + why, "check the name");
        }
        for (var row : plan.refused()) System.out.println(words(row));
        if (!plan.clean() && !skipBad) {
            return Opened.refused(
                    "nothing was imported: %d fields are bad".formatted(plan.refused().size()),
                    "correct them, or use --skip-bad");
        }
        var name = String.valueOf(file.getFileName());
        return switch (till.prices().publish(plan, name, reason, TECHNICIAN)) {
            case Publishing.NeedsReason(var raised) -> needsReason(raised);
            case Publishing.Done(var lists, var same) -> {
                System.out.println(
                        "price lists published %d, unchanged %d, prices %d, refused %d"
                                .formatted(
                                        lists.size(),
                                        same,
                                        lists.stream().mapToLong(list -> list.count()).sum(),
                                        plan.refused().size()));
                yield Exit.GOOD;
            }
        };
    }

    private static String words(ImportedPrices.Refused row) {
        return "refused line "
                + row.line()
                + ", "
                + row.column()
                + ": "
                + row.reason().name().toLowerCase(Locale.ROOT).replace('_', ' ')
                + (row.shown().isEmpty() ? "" : " ('" + row.shown() + "')");
    }
}
