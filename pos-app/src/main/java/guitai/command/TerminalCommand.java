package guitai.command;

import com.fasterxml.jackson.core.JsonFactory;

import guitai.sandbox.Endpoints;
import guitai.sandbox.credential.TerminalKeys;
import guitai.sandbox.terminal.Terminal;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;

/// `terminal`: a card terminal as a process of its own, as the real one is a machine of its own.
@Command(
        name = "terminal",
        mixinStandardHelpOptions = true,
        description =
                "Plays a card terminal on this machine, until its input ends. Its acquirer is that"
                        + " of a sandbox.")
final class TerminalCommand implements Callable<Integer> {
    private static final int MOST_PORT = 65_535;
    private static final Path USUAL =
            Path.of(System.getProperty("user.home"), ".guitai-sandbox", "merchant");
    private static final String HELP = "see 'guitai terminal --help'";

    private final TillStarter starter;

    @Option(names = "--port", paramLabel = "N", description = "default any free one")
    private int port;

    @Option(
            names = "--state",
            paramLabel = "DIR",
            description = "where its trace is kept; default ~/.guitai-terminal")
    private Path state = Path.of(System.getProperty("user.home"), ".guitai-terminal");

    @Option(
            names = "--sandbox",
            paramLabel = "URL",
            description = "whose acquirer it asks, as 'guitai sandbox' printed its address")
    private Optional<URI> sandbox = Optional.empty();

    @Option(
            names = "--credentials",
            paramLabel = "DIR",
            description =
                    "instead: the merchant's folder in a sandbox's state, which may come and go;"
                            + " default ~/.guitai-sandbox/merchant")
    private Optional<Path> credentials = Optional.empty();

    TerminalCommand(TillStarter starter) {
        this.starter = starter;
    }

    @Override
    public Integer call() throws Exception {
        if (port < 0 || port > MOST_PORT) {
            return Opened.refused("--port " + port, "give 0 to " + MOST_PORT);
        }
        if (sandbox.isPresent() && credentials.isPresent()) {
            return Opened.refused("--sandbox and --credentials were both given", "give one");
        }
        if (sandbox.isEmpty()) {
            var merchant = credentials.orElse(USUAL).toAbsolutePath().normalize();
            return run(merchant, () -> noted(merchant));
        }
        var found = starter.sandboxAt(sandbox.get());
        if (found.isEmpty()) {
            return Opened.refused(
                    "no sandbox answers at " + sandbox.get(),
                    "give the address 'guitai sandbox' printed, without a path");
        }
        var base = found.get().acquirer();
        return run(found.get().credentials(), () -> Optional.of(base));
    }

    /// Where the sandbox listens now, as it noted beside the merchant's folder.
    private static Optional<String> noted(Path merchant) {
        try {
            return Endpoints.read(Files.readString(merchant.resolveSibling("endpoints.json")))
                    .map(Endpoints::acquirer);
        } catch (IOException none) {
            return Optional.empty();
        }
    }

    private int run(Path merchant, Supplier<Optional<String>> base) throws InterruptedException {
        TerminalKeys keys;
        try {
            keys = TerminalKeys.beside(merchant);
        } catch (UncheckedIOException e) {
            return Opened.refused(
                    "no terminal was set up beside " + merchant + ": " + e.getCause(), HELP);
        }
        var folder = state.toAbsolutePath().normalize();
        try {
            Files.createDirectories(folder);
            var trace = folder.resolve("terminal.jsonl");
            try (var terminal = Terminal.open(trace, keys, base, starter.clock())) {
                return listening(terminal);
            }
        } catch (IOException e) {
            return Opened.refused(String.valueOf(e.getMessage()), HELP);
        }
    }

    private int listening(Terminal terminal) throws IOException, InterruptedException {
        var refused = terminal.listen("127.0.0.1", port);
        if (refused.isPresent()) return Opened.refused(refused.get(), HELP);
        System.out.println(line(terminal));
        System.out.flush();
        Waiting.untilInputEnds();
        return Exit.GOOD;
    }

    private static String line(Terminal terminal) throws IOException {
        var text = new StringWriter();
        try (var json = new JsonFactory().createGenerator(text)) {
            json.writeStartObject();
            json.writeStringField("terminal", terminal.base());
            json.writeStringField("control", terminal.base() + "/control");
            json.writeStringField("terminalId", terminal.terminalId());
            json.writeEndObject();
        }
        return text.toString();
    }
}
