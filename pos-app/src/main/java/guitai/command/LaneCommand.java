package guitai.command;

import com.fasterxml.jackson.core.JsonGenerator;

import guitai.command.TillStarter.Hearing;
import guitai.command.TillStarter.Start;
import guitai.importing.SampleShop;
import guitai.lane.FactLine;
import guitai.lane.Facts;
import guitai.lane.Inputs;
import guitai.lane.Lane;
import guitai.sandbox.Endpoints;
import guitai.sandbox.Sandbox;
import guitai.shift.Shift;
import guitai.slip.PrintJob;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/// `lane`: the till without a window.
@Command(
        name = "lane",
        mixinStandardHelpOptions = true,
        description =
                "The till without a window: scans and /commands in, one JSON fact a line out.")
final class LaneCommand implements Callable<Integer> {
    private final TillStarter starter;

    @Mixin private final HomeOption home = new HomeOption();

    @Option(
            names = "--sandbox",
            paramLabel = "URL",
            description = "in training, the sandbox that runs there instead of one of its own")
    private Optional<URI> sandbox = Optional.empty();

    LaneCommand(TillStarter starter) {
        this.starter = starter;
    }

    @Override
    public Integer call() throws Exception {
        var out =
                new PrintStream(
                        new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);
        var line = new FactLine(out, starter.clock());
        // Facts about paper wait until the till has said that it is ready.
        var ready = new CompletableFuture<Consumer<PrintJob>>();
        var inputs = new Inputs();
        var hearing =
                new Hearing(
                        job -> ready.join().accept(job),
                        _ -> {},
                        _ -> {},
                        _ -> {},
                        _ -> {},
                        inputs::scanned,
                        inputs::unreadable,
                        inputs::tapped);
        var elsewhere = sandbox.flatMap(starter::sandboxAt);
        if (sandbox.isPresent() && elsewhere.isEmpty()) {
            var what = "no sandbox answers at " + sandbox.get();
            var next = "give the address 'guitai sandbox' printed, without a path";
            line.error(what, "--sandbox", next);
            return Opened.refused(what, next);
        }
        var starting = elsewhere.map(starter::withSandbox).orElse(starter);
        return switch (starting.start(home.path(), true, hearing)) {
            case Start.Refused(var what, var next) -> {
                line.error(what, home.path().toString(), next);
                yield Opened.refused(what, next);
            }
            case Start.Running(var till) -> {
                try (till) {
                    yield run(till, line, ready, inputs, elsewhere);
                }
            }
        };
    }

    private int run(
            OpenTill till,
            FactLine line,
            CompletableFuture<Consumer<PrintJob>> ready,
            Inputs inputs,
            Optional<Endpoints> elsewhere)
            throws Exception {
        var settings = till.settings();
        var facts = new Facts(line, settings.language(), till.counter().rules().currency());
        ready(till, line);
        // It starts beside the till, which sells for cash meanwhile.
        var _ =
                till.turns()
                        .sandbox()
                        .thenAccept(
                                own ->
                                        own.map(Sandbox::endpoints)
                                                .or(() -> elsewhere)
                                                .ifPresent(at -> sandbox(at, line)));
        ready.complete(facts::printed);
        var lane =
                new Lane(
                        till.counter(),
                        inputs,
                        facts,
                        till.scale(),
                        till.printing()::awaitQuiet,
                        till.turns()::cut);
        till.turns().attach(inputs::turn);
        starter.reading("lane-input", () -> read(inputs));
        return lane.run(till.stoppedInOrder()) ? Exit.GOOD : Exit.BAD;
    }

    private static void read(Inputs inputs) {
        var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        try {
            try {
                inputs.read(in);
            } catch (IOException brokenPipe) {
                // Whoever drove this lane is gone: the same as its end.
            }
            inputs.end();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /// The shift that is open already, if one is.
    private static void shift(OpenTill till, JsonGenerator json) throws IOException {
        var open = till.counter().shifts().current();
        if (open.isEmpty()) return;
        json.writeObjectFieldStart("shift");
        json.writeNumberField("number", open.get().number());
        json.writeBooleanField("counting", open.get() instanceof Shift.Counting);
        json.writeEndObject();
    }

    private static void sandbox(Endpoints at, FactLine line) {
        line.print(
                "sandbox",
                json -> {
                    json.writeStringField("base", at.base());
                    json.writeStringField("secureBase", at.secureBase());
                    json.writeStringField("control", at.control());
                    json.writeStringField("credentials", at.credentials().toString());
                });
    }

    private void ready(OpenTill till, FactLine line) {
        var training = till.settings().training();
        line.print(
                "ready",
                json -> {
                    json.writeStringField("home", home.path().toString());
                    json.writeStringField("mode", training ? "training" : "live");
                    json.writeStringField("version", till.version());
                    shift(till, json);
                    if (training) SampleFacts.write(json, SampleShop.load());
                });
    }
}
