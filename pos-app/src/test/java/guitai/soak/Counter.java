package guitai.soak;

import org.opentest4j.TestAbortedException;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Every device of one counter, each with what happens to such devices.
final class Counter implements AutoCloseable {
    private final LooseScanner scanner;
    private final RoughPrinter printer;
    private final RoughScale scale;
    private final RoughDisplay display;
    private final Optional<RoughCards> cards;

    Counter(Path folder, Papers papers) throws IOException, InterruptedException {
        scanner = new LooseScanner(folder);
        printer = new RoughPrinter(papers);
        scale = new RoughScale(folder);
        display = new RoughDisplay(folder);
        cards = cards(folder.resolve("cards"));
    }

    /// Where no service for cards may be started, the others soak without one.
    private static Optional<RoughCards> cards(Path folder)
            throws IOException, InterruptedException {
        try {
            return Optional.of(new RoughCards(folder));
        } catch (TestAbortedException none) {
            System.out.println("soak: without a reader of cards: " + none.getMessage());
            return Optional.empty();
        }
    }

    LooseScanner scanner() {
        return scanner;
    }

    RoughPrinter printer() {
        return printer;
    }

    RoughScale scale() {
        return scale;
    }

    Optional<RoughCards> cards() {
        return cards;
    }

    /// Those to which things happen by themselves; the scanner's plug is the cashier's.
    List<Trouble> troubles() {
        return Stream.concat(Stream.of(printer, scale, display), cards.stream()).toList();
    }

    String[] settings() {
        var all = new ArrayList<String>();
        all.add(scanner.setting());
        troubles().forEach(one -> all.addAll(List.of(one.settings())));
        return all.toArray(String[]::new);
    }

    Map<String, String> environment() {
        return cards.map(RoughCards::environment).orElse(Map.of());
    }

    @Override
    public void close() {
        troubles().forEach(Trouble::close);
        scanner.close();
    }
}
