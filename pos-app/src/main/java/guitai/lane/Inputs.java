package guitai.lane;

import java.io.IOException;
import java.io.Reader;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

/// What the till's thread has still to deal with, in the order it came: lines of text, and codes
/// from a bound scanner.
///
/// Thread-safe. Where the till is slower than what comes, whoever brings it waits: nothing is lost.
public final class Inputs {
    // A scanner's line is at most 512 characters; anything much longer is not a command either.
    private static final int LONGEST_LINE = 4096;
    // A fast scanner reads ten a second.
    private static final int MOST_WAITING = 1024;

    private final BlockingQueue<Input> waiting = new ArrayBlockingQueue<>(MOST_WAITING);

    sealed interface Input {
        record Line(String text) implements Input {}

        record TooLong() implements Input {}

        record Scanned(String code) implements Input {}

        /// @param shown never looked up: a part of a code can be another code
        record Unreadable(String shown) implements Input {}

        record End() implements Input {}
    }

    Input next() throws InterruptedException {
        return waiting.take();
    }

    /// Takes lines until the text ends; blocks, so it has a thread of its own.
    public void read(Reader in) throws IOException, InterruptedException {
        var line = new StringBuilder();
        var tooLong = false;
        for (int c = in.read(); c >= 0; c = in.read()) {
            if (c == '\n' || c == '\r') {
                put(line, tooLong);
                line.setLength(0);
                tooLong = false;
            } else if (line.length() < LONGEST_LINE) {
                line.append((char) c);
            } else {
                tooLong = true;
            }
        }
        put(line, tooLong);
    }

    /// Nothing more will come from where the lines came from.
    public void end() throws InterruptedException {
        waiting.put(new Input.End());
    }

    public void scanned(String code) {
        put(new Input.Scanned(code));
    }

    public void unreadable(String shown) {
        put(new Input.Unreadable(shown));
    }

    private void put(StringBuilder line, boolean tooLong) throws InterruptedException {
        if (tooLong) {
            waiting.put(new Input.TooLong());
        } else if (!line.toString().isBlank()) {
            waiting.put(new Input.Line(line.toString()));
        }
    }

    private void put(Input input) {
        try {
            waiting.put(input);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
