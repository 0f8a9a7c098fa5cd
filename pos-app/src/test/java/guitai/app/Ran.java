package guitai.app;

import guitai.command.TillCommand;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;

/// What a command of the real program said and how it ended.
///
/// @param said on standard output
/// @param complained on standard error
record Ran(int status, String said, String complained) {

    static Ran run(Object... arguments) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        var outBefore = System.out;
        var errBefore = System.err;
        try {
            System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
            System.setErr(new PrintStream(err, true, StandardCharsets.UTF_8));
            var line =
                    TillCommand.line(
                                    _ -> 0,
                                    new TillBuilder(InstantSource.system(), Map.of()),
                                    (_, _, _) -> List.of())
                            .setErr(new PrintWriter(err, true, StandardCharsets.UTF_8));
            var texts = new String[arguments.length];
            for (int i = 0; i < texts.length; i++) texts[i] = arguments[i].toString();
            int status = line.execute(texts);
            return new Ran(
                    status,
                    out.toString(StandardCharsets.UTF_8),
                    err.toString(StandardCharsets.UTF_8));
        } finally {
            System.setOut(outBefore);
            System.setErr(errBefore);
        }
    }
}
