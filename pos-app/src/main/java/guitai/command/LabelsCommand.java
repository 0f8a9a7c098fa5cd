package guitai.command;

import guitai.catalog.Sku;
import guitai.price.ShelfLabel;
import guitai.report.LabelLayout;
import guitai.report.LabelPdf;
import guitai.staff.OperatorId;

import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

/// `labels --changed --out FILE`: shelf labels as PDF.
@Command(
        name = "labels",
        mixinStandardHelpOptions = true,
        description = "Writes shelf labels to a PDF, or lists the tags that must be printed again.")
final class LabelsCommand implements Callable<Integer> {
    private static final OperatorId TECHNICIAN = OperatorId.TECHNICIAN;

    private enum Layout {
        sheet(LabelLayout.SHEET_3X8),
        roll(LabelLayout.ROLL_60X40);

        private final LabelLayout layout;

        Layout(LabelLayout layout) {
            this.layout = layout;
        }
    }

    /// Of which goods.
    private static final class Which {
        @Option(
                names = "--sku",
                paramLabel = "SKU",
                split = ",",
                description = "these goods, by the shop's own numbers")
        private List<String> skus = List.of();

        @Option(names = "--category", paramLabel = "CODE", description = "everything on a shelf")
        private Optional<String> category = Optional.empty();

        @Option(
                names = "--changed",
                description = "those whose tag does not say what the till charges")
        private boolean changed;
    }

    private final TillStarter starter;

    @Mixin private final HomeOption home = new HomeOption();

    @ArgGroup(multiplicity = "1")
    private Which which = new Which();

    @Option(names = "--layout", description = "${COMPLETION-CANDIDATES}; default sheet (3x8 on A4)")
    private Layout layout = Layout.sheet;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "the PDF; without it, the labels are listed only")
    private Optional<Path> out = Optional.empty();

    @Option(names = "--printed", description = "note that these tags hang on the shelf now")
    private boolean printed;

    LabelsCommand(TillStarter starter) {
        this.starter = starter;
    }

    @Override
    public Integer call() throws Exception {
        return Opened.books(starter, home.path(), this::write);
    }

    private int write(OpenTill till) throws Exception {
        var work = till.prices().labels();
        List<ShelfLabel> labels;
        if (which.changed) {
            labels = work.due();
        } else if (which.category.isPresent()) {
            labels = work.ofCategory(which.category.get());
        } else {
            labels = work.of(which.skus.stream().map(Sku::new).toList());
        }
        if (out.isEmpty()) {
            for (var label : labels) System.out.println(line(label));
        } else {
            var locale = till.settings().receiptLanguage();
            try (var to = Files.newOutputStream(out.get())) {
                LabelPdf.write(labels, layout.layout, locale, till.settings().zone(), to);
            }
        }
        if (printed) work.printed(labels, TECHNICIAN);
        System.out.println("labels " + labels.size());
        return Exit.GOOD;
    }

    private static String line(ShelfLabel label) {
        return label.item().sku() + " " + label.price().plain() + " " + label.item().nameZh();
    }
}
