package guitai.app;

import guitai.catalog.Catalogue.Lookup;
import guitai.command.OpenTill;
import guitai.importing.PriceFile;
import guitai.price.ShelfLabel;
import guitai.report.LabelLayout;
import guitai.report.LabelPdf;
import guitai.ui.price.PriceFiles;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.InstantSource;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// Reads price lists, first of all those in the folder `import` of the till's home, and writes
/// labels into the folder `labels` of its books, away from the window.
final class PriceFolder implements PriceFiles {
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("uuuuMMdd-HHmmss", Locale.ROOT);

    // A folder with more is somebody's downloads: the order is then that of these.
    private static final int MOST_LISTED = 10_000;

    private final OpenTill till;
    private final Executor away;
    private final InstantSource clock;

    /// @param away may wait for the disk
    PriceFolder(OpenTill till, Executor away, InstantSource clock) {
        this.till = till;
        this.away = away;
        this.clock = clock;
    }

    @Override
    public void list(Consumer<Told> back) {
        run(this::listed, back);
    }

    @Override
    public void read(String path, Consumer<Told> back) {
        run(() -> read(path), back);
    }

    @Override
    public void write(List<ShelfLabel> labels, Consumer<Told> back) {
        run(() -> written(labels), back);
    }

    private void run(Supplier<Told> work, Consumer<Told> back) {
        try {
            away.execute(() -> back.accept(work.get()));
        } catch (RejectedExecutionException busy) {
            back.accept(new Told.Failed("too much is under way"));
        }
    }

    private Path imports() {
        var books = till.store().home().toAbsolutePath();
        return Optional.ofNullable(books.getParent()).orElse(books).resolve("import");
    }

    /// The folder is made when it is first looked at, so that there is a place to put files.
    private Told listed() {
        var folder = imports();
        try {
            Files.createDirectories(folder);
            var found = new ArrayList<Found>();
            try (var entries = Files.newDirectoryStream(folder, PriceFolder::isTable)) {
                for (var file : entries) {
                    var about = Files.readAttributes(file, BasicFileAttributes.class);
                    var name = String.valueOf(file.getFileName());
                    var at = about.lastModifiedTime().toInstant();
                    if (about.isRegularFile()) {
                        found.add(new Found(name, file.toString(), about.size(), at));
                    }
                    if (found.size() >= MOST_LISTED) break;
                }
            }
            var newest = Comparator.comparing(Found::at).reversed().thenComparing(Found::name);
            return new Told.Listed(
                    folder.toString(), found.stream().sorted(newest).limit(MOST).toList());
        } catch (IOException | DirectoryIteratorException e) {
            return new Told.Failed(String.valueOf(e.getMessage()));
        }
    }

    private static boolean isTable(Path file) {
        var name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        return name.endsWith(".csv") || name.endsWith(".txt");
    }

    private Told read(String path) {
        try {
            var inFolder = imports().resolve(path);
            var file = Files.exists(inFolder) ? inFolder : Path.of(path);
            var catalogue = till.store().catalogue();
            var plan =
                    PriceFile.read(
                            file,
                            till.counter().rules().currency(),
                            till.settings().zone(),
                            sku -> catalogue.find(sku) instanceof Lookup.Found);
            return new Told.Read(plan, String.valueOf(file.getFileName()));
        } catch (IOException | InvalidPathException e) {
            return new Told.Failed(String.valueOf(e.getMessage()));
        }
    }

    private Told written(List<ShelfLabel> labels) {
        var zone = till.settings().zone();
        var name = "labels-" + STAMP.format(clock.instant().atZone(zone)) + ".pdf";
        var file = till.store().home().resolve("labels").resolve(name);
        try {
            Files.createDirectories(file.getParent());
            try (var out = Files.newOutputStream(file)) {
                var locale = till.settings().receiptLanguage();
                LabelPdf.write(labels, LabelLayout.SHEET_3X8, locale, zone, out);
            }
            return new Told.Written(file.toString());
        } catch (IOException e) {
            return new Told.Failed(String.valueOf(e.getMessage()));
        }
    }
}
