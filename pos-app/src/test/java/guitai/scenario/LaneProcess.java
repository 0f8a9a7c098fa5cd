package guitai.scenario;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import guitai.sandbox.TestSandbox;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;

/// The real program as a process of its own, driven by lines, so that it can be killed.
///
/// What it prints is read until the very end, also after it was killed: every acknowledged fact
/// counts.
public final class LaneProcess implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Process process;
    private final BufferedWriter in;
    private final Thread reader;
    private final Path errors;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final List<JsonNode> facts = new ArrayList<>();
    private int read;
    private boolean ended;

    private LaneProcess(Process process, Path errors) {
        this.process = process;
        this.errors = errors;
        this.in = process.outputWriter(StandardCharsets.UTF_8);
        this.reader = Thread.ofPlatform().name("facts").daemon().start(this::listen);
    }

    /// Starts the till of a home and waits until it is ready.
    ///
    /// @param settings lines for `till.conf`
    public static LaneProcess start(Path home, String... settings) throws IOException {
        return startIn(Map.of(), home, settings);
    }

    /// The same, with a payment sandbox that runs by itself at this plain address, and something
    /// besides in its environment.
    public static LaneProcess startWith(
            String sandbox, Map<String, String> environment, Path home, String... settings)
            throws IOException {
        return start(environment, home, settings, "--sandbox", sandbox);
    }

    /// The same as the first, with something besides in its environment.
    static LaneProcess startIn(Map<String, String> environment, Path home, String... settings)
            throws IOException {
        // Its own sandbox lives there, and would take seconds to make its keys.
        TestSandbox.withKeys(home.resolveSibling(home.getFileName() + "-sandbox"));
        return start(environment, home, settings);
    }

    private static LaneProcess start(
            Map<String, String> environment, Path home, String[] settings, String... more)
            throws IOException {
        var program = program("lane", "--home", home.toString());
        program.command().addAll(List.of(more));
        program.environment().putAll(environment);
        Files.createDirectories(home);
        Files.write(home.resolve("till.conf"), List.of(settings));
        var lane = launch(home, program);
        lane.await("ready");
        return lane;
    }

    /// The program with these arguments; nothing is waited for.
    static LaneProcess launch(Path errorsIn, String... arguments) throws IOException {
        return launch(errorsIn, program(arguments));
    }

    private static LaneProcess launch(Path errorsIn, ProcessBuilder program) throws IOException {
        var errors = Files.createTempFile(errorsIn, "errors", ".txt");
        return new LaneProcess(program.redirectError(errors.toFile()).start(), errors);
    }

    /// The real program, not started yet.
    public static ProcessBuilder program(String... arguments) {
        var command =
                new ArrayList<>(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-XX:TieredStopAtLevel=1",
                                "-XX:+UseSerialGC",
                                "-Xshare:auto",
                                "-Xmx512m",
                                "--enable-native-access=ALL-UNNAMED",
                                "-Djava.awt.headless=true",
                                "-Dglass.platform=Headless",
                                "-Dprism.order=sw",
                                "-cp",
                                System.getProperty("java.class.path"),
                                "guitai.app.Main"));
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command);
        builder.environment().keySet().removeIf(name -> name.startsWith("GUITAI"));
        return builder;
    }

    private void listen() {
        try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line; (line = out.readLine()) != null; ) heard(line);
        } catch (IOException closed) {
            // The same as its end.
        } finally {
            lock.lock();
            try {
                ended = true;
                changed.signalAll();
            } finally {
                lock.unlock();
            }
        }
    }

    private void heard(String line) {
        lock.lock();
        try {
            facts.add(JSON.readTree(line));
            changed.signalAll();
        } catch (JsonProcessingException tornByAKill) {
            // Half a line is no fact.
        } finally {
            lock.unlock();
        }
    }

    public void send(String line) {
        try {
            in.write(line);
            in.newLine();
            in.flush();
        } catch (IOException gone) {
            throw new UncheckedIOException(line, gone);
        }
    }

    /// Sends a line and waits for a fact like that, which comes after it.
    public JsonNode ask(String line, String fact, Predicate<JsonNode> which) {
        send(line);
        return await(fact, which);
    }

    /// Sends a line and waits for a fact that comes after it.
    public JsonNode ask(String line, String fact) {
        send(line);
        return await(fact);
    }

    /// The next fact of this name; what came before it is passed over.
    public JsonNode await(String fact) {
        return await(fact, f -> true);
    }

    /// The next fact of one of these names, if it comes in time.
    public Optional<JsonNode> next(long nanos, String... names) {
        var wanted = Set.of(names);
        return within(nanos, f -> wanted.contains(f.path("fact").asText()));
    }

    /// The next fact of one of these names; what came before it is passed over.
    public JsonNode awaitAny(String... names) {
        var wanted = Set.of(names);
        return awaitNext(f -> wanted.contains(f.path("fact").asText()), wanted);
    }

    public JsonNode await(String name, Predicate<JsonNode> which) {
        return awaitNext(f -> f.path("fact").asText().equals(name) && which.test(f), name);
    }

    private JsonNode awaitNext(Predicate<JsonNode> which, Object name) {
        return within(PATIENCE.toNanos(), which)
                .orElseThrow(
                        () -> new AssertionError("no " + name + "; facts " + all() + errors()));
    }

    private Optional<JsonNode> within(long nanos, Predicate<JsonNode> which) {
        lock.lock();
        try {
            var left = nanos;
            while (true) {
                while (read < facts.size()) {
                    var next = facts.get(read++);
                    if (which.test(next)) return Optional.of(next);
                }
                if (ended || left <= 0) return Optional.empty();
                left = changed.awaitNanos(left);
            }
        } catch (InterruptedException stopped) {
            throw new AssertionError(stopped);
        } finally {
            lock.unlock();
        }
    }

    /// A fact like that, whether it came already or comes now.
    JsonNode seen(String name, Predicate<JsonNode> which) {
        lock.lock();
        try {
            int before = read;
            read = 0;
            try {
                return await(name, which);
            } finally {
                read = before;
            }
        } finally {
            lock.unlock();
        }
    }

    /// The first thing it said, whatever it is.
    JsonNode first() {
        return seen("", _ -> true);
    }

    /// Every fact of a name so far.
    public List<JsonNode> all(String name) {
        lock.lock();
        try {
            return facts.stream().filter(f -> f.path("fact").asText().equals(name)).toList();
        } finally {
            lock.unlock();
        }
    }

    /// All facts so far, in order.
    public List<JsonNode> all() {
        lock.lock();
        try {
            return List.copyOf(facts);
        } finally {
            lock.unlock();
        }
    }

    public long pid() {
        return process.pid();
    }

    String errors() {
        try {
            return Files.readString(errors);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    /// As kill -9 and a power cut do: no last words. Returns when everything it had said is read.
    public void kill() {
        // Through the handle: the process's own method would close the pipe and lose what is in it.
        process.toHandle().destroyForcibly();
        end();
    }

    public int quit() {
        send("/quit");
        return end();
    }

    /// @return the exit status
    int end() {
        try {
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                process.toHandle().destroyForcibly();
                throw new AssertionError("it does not end" + errors());
            }
            reader.join(PATIENCE);
            return process.exitValue();
        } catch (InterruptedException stopped) {
            throw new AssertionError(stopped);
        }
    }

    @Override
    public void close() {
        if (process.isAlive()) kill();
    }
}
