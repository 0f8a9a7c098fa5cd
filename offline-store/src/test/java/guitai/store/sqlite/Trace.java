package guitai.store.sqlite;

import java.io.BufferedReader;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// What a process did to its disk, in order, as strace saw it.
final class Trace {
    /// One thing that happened.
    sealed interface Op {
        record Write(String file, int offset, ByteBuffer bytes) implements Op {}

        record Truncate(String file, int size) implements Op {}

        record Flush(String file) implements Op {}

        record Delete(String file) implements Op {}

        /// A line on standard output.
        record Said(String line) implements Op {}
    }

    private static final Pattern CALL =
            Pattern.compile(
                    "(pwrite64|write|fsync|fdatasync|ftruncate|unlink)"
                            + "\\((?:(\\d+)<([^>]*)>)?(.*)\\) += +(-?\\d+).*");
    private static final Pattern QUOTED = Pattern.compile("\"((?:\\\\x[0-9a-f]{2})*)\"");
    private static final Pattern NUMBER = Pattern.compile(", (\\d+)");

    private Trace() {}

    /// Runs a command under strace until it ends.
    ///
    /// @param more options of strace, such as faults to inject
    static void run(Path log, Path output, List<String> command, String... more)
            throws IOException, InterruptedException {
        var all = new ArrayList<>(List.of("strace", "-f", "-y", "-xx", "-s", "70000"));
        all.addAll(List.of("-e", "signal=none", "-o", log.toString()));
        all.addAll(List.of(more));
        all.addAll(command);
        try {
            var process =
                    new ProcessBuilder(all)
                            .redirectOutput(output.toFile())
                            .redirectError(Redirect.INHERIT)
                            .start();
            process.waitFor();
        } catch (IOException e) {
            throw new AssertionError(
                    "this test needs strace, which packaging/test installs (apt-get install"
                            + " strace)",
                    e);
        }
    }

    static List<Op> read(Path log) throws IOException {
        var ops = new ArrayList<Op>();
        var unfinished = new HashMap<String, String>();
        try (var lines = Files.newBufferedReader(log, StandardCharsets.ISO_8859_1)) {
            for (var line = next(lines, unfinished);
                    line.isPresent();
                    line = next(lines, unfinished)) op(line.get()).ifPresent(ops::add);
        }
        return ops;
    }

    /// The next call that has ended; calls of several threads may be cut in two.
    private static Optional<String> next(BufferedReader lines, Map<String, String> unfinished)
            throws IOException {
        for (var line = lines.readLine(); line != null; line = lines.readLine()) {
            var space = line.indexOf(' ');
            var thread = line.substring(0, space);
            var call = line.substring(space).strip();
            if (call.endsWith("<unfinished ...>")) {
                unfinished.put(thread, call.substring(0, call.length() - 16));
            } else if (call.startsWith("<...")) {
                var begun = unfinished.remove(thread);
                if (begun != null)
                    return Optional.of(begun + call.substring(call.indexOf("resumed>") + 8));
            } else {
                return Optional.of(call);
            }
        }
        return Optional.empty();
    }

    private static Optional<Op> op(String call) {
        var match = CALL.matcher(call);
        if (!match.matches() || match.group(5).startsWith("-")) return Optional.empty();
        var file = match.group(3) == null ? "" : plain(match.group(3));
        var rest = match.group(4);
        return switch (match.group(1)) {
            case "fsync", "fdatasync" -> Optional.of(new Op.Flush(file));
            case "ftruncate" -> Optional.of(new Op.Truncate(file, lastNumber(rest)));
            case "unlink" -> Optional.of(new Op.Delete(text(rest)));
            case "pwrite64" -> Optional.of(new Op.Write(file, lastNumber(rest), bytes(rest)));
            case "write" ->
                    "1".equals(match.group(2))
                            ? Optional.of(new Op.Said(text(rest).strip()))
                            : Optional.empty();
            default -> throw new AssertionError(call);
        };
    }

    private static int lastNumber(String arguments) {
        var numbers = NUMBER.matcher(arguments);
        var last = -1;
        while (numbers.find()) last = Integer.parseInt(numbers.group(1));
        return last;
    }

    private static ByteBuffer bytes(String arguments) {
        var quoted = QUOTED.matcher(arguments);
        if (!quoted.find()) throw new AssertionError("nothing captured: " + arguments);
        return ByteBuffer.wrap(unescape(quoted.group(1)));
    }

    private static String text(String arguments) {
        return new String(bytes(arguments).array(), StandardCharsets.UTF_8);
    }

    private static String plain(String path) {
        return path.startsWith("\\x") ? new String(unescape(path), StandardCharsets.UTF_8) : path;
    }

    private static byte[] unescape(String hex) {
        var bytes = new byte[hex.length() / 4];
        for (int i = 0; i < bytes.length; i++)
            bytes[i] = (byte) Integer.parseInt(hex, i * 4 + 2, i * 4 + 4, 16);
        return bytes;
    }
}
