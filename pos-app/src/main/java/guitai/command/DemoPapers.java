package guitai.command;

import guitai.device.virtual.VirtualPrinter;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// Keeps what the virtual printer printed, as pictures and as text.
final class DemoPapers {
    private final VirtualPrinter printer;
    private final Path folder;
    private int kept;

    DemoPapers(VirtualPrinter printer, Path folder) throws IOException {
        this.printer = printer;
        this.folder = Files.createDirectories(folder);
    }

    /// Writes the papers that are new; the printer itself remembers the last 500.
    void keep() throws IOException {
        for (var paper : printer.papers()) {
            if (paper.number() <= kept) continue;
            kept = paper.number();
            var name = "%04d".formatted(paper.number());
            Files.write(folder.resolve(name + ".png"), paper.png());
            Files.writeString(
                    folder.resolve(name + ".txt"), paper.text() + "\n", StandardCharsets.UTF_8);
        }
    }

    int kept() {
        return kept;
    }
}
