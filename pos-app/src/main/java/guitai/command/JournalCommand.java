package guitai.command;

import guitai.money.Money;
import guitai.sale.DocumentNumber;
import guitai.storage.DocumentFile;
import guitai.storage.JournalLine;
import guitai.storage.TillOpening;
import guitai.storage.TillStore;
import guitai.store.journal.ChainCheck;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.io.BufferedWriter;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// `journal verify|export|show`.
@Command(
        name = "journal",
        mixinStandardHelpOptions = true,
        description = "Checks, exports or shows what the till wrote down.")
final class JournalCommand {
    private final TillStarter starter;

    JournalCommand(TillStarter starter) {
        this.starter = starter;
    }

    @Command(
            name = "verify",
            mixinStandardHelpOptions = true,
            description = "Checks the hash chain of every entry.")
    int verify(@Mixin HomeOption home) throws Exception {
        var damaged = damagedEntry(home.path());
        if (damaged.isPresent()) {
            System.out.println("broken at " + damaged.get());
            return Exit.NO;
        }
        return Opened.books(
                starter,
                home.path(),
                till ->
                        switch (till.store().verify()) {
                            case ChainCheck.Intact(var entries, var hash) -> {
                                System.out.println("intact: " + entries + " entries, last " + hash);
                                yield Exit.GOOD;
                            }
                            case ChainCheck.Broken(var seq, var what) -> {
                                System.out.println("broken at entry " + seq + ": " + what);
                                yield Exit.NO;
                            }
                        });
    }

    /// Damage near the end keeps a till from opening at all; here it is the answer, not a refusal.
    private Optional<String> damagedEntry(Path home) {
        for (var books : List.of(home.resolve("training"), home.resolve("live"))) {
            if (!Files.isDirectory(books)) continue;
            switch (TillStore.open(books, starter.clock(), Money.CNY)) {
                case TillOpening.Opened(var till, _, _) -> till.close();
                case TillOpening.Damaged(var where, var what) -> {
                    return Optional.of(where + ": " + what);
                }
                case TillOpening.HeldByOther _,
                        TillOpening.Newer _,
                        TillOpening.NotMigrated _,
                        TillOpening.Unavailable _,
                        TillOpening.OtherCurrency _ -> {}
            }
        }
        return Optional.empty();
    }

    @Command(
            name = "export",
            mixinStandardHelpOptions = true,
            description = "Writes every entry as one JSON line.")
    int export(
            @Mixin HomeOption home,
            @Option(names = "--out", paramLabel = "FILE") Optional<Path> file)
            throws Exception {
        return Opened.books(
                starter,
                home.path(),
                till -> {
                    try (var out =
                            file.isPresent() ? Files.newBufferedWriter(file.get()) : console()) {
                        till.store().export(out);
                    }
                    return Exit.GOOD;
                });
    }

    @Command(
            name = "show",
            mixinStandardHelpOptions = true,
            description = "Shows one document with everything that belongs to it.")
    int show(@Mixin HomeOption home, @Parameters(paramLabel = "DOCUMENT") String number)
            throws Exception {
        var parsed = DocumentNumber.parse(number);
        if (parsed.isEmpty()) {
            return Opened.refused(
                    "'" + number + "' is no document number",
                    "give it as printed, such as S001-01-20261121-000187");
        }
        return Opened.books(
                starter,
                home.path(),
                till -> {
                    var found = till.store().show(parsed.get());
                    if (found.isEmpty()) {
                        System.out.println("no document " + number);
                        return Exit.NO;
                    }
                    print(found.get());
                    return Exit.GOOD;
                });
    }

    private static void print(DocumentFile file) throws Exception {
        try (var out = console()) {
            print(out, "before", file.before());
            print(out, "document", List.of(file.document()));
            print(out, "original", file.original());
            print(out, "return", file.returns());
            for (var job : file.printJobs()) {
                out.write("paper\t" + job.id() + "\t" + job.request() + "\t" + job.state() + "\n");
            }
        }
    }

    private static void print(Writer out, String part, List<JournalLine> lines) throws Exception {
        for (var line : lines) out.write(part + "\t" + line.json() + "\n");
    }

    private static BufferedWriter console() {
        return new BufferedWriter(
                new OutputStreamWriter(
                        new FileOutputStream(FileDescriptor.out), StandardCharsets.UTF_8));
    }
}
