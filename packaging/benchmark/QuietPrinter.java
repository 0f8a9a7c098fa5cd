import java.io.ByteArrayOutputStream;
import java.util.concurrent.LinkedBlockingQueue;

/// The far end of a printer's line: answers what a printer must answer and draws nothing, so that
/// what is measured is the till's and the line's.
///
/// Not thread-safe but for [#jobs]: bytes are fed from the thread that reads the line.
final class QuietPrinter {
    private static final int LONGEST_COMMAND = 11;
    private static final int WELL = 0x12;
    private static final int ON_LINE = 0x16;

    /// A document that has come whole.
    ///
    /// @param last when its last byte came, on the clock of [System#nanoTime]
    record Came(byte[] bytes, long last) {}

    /// Takes what the printer has to say.
    interface Answers {
        void send(byte[] bytes);
    }

    private final Answers answers;
    private final LinkedBlockingQueue<Came> jobs = new LinkedBlockingQueue<>();
    private final ByteArrayOutputStream job = new ByteArrayOutputStream();
    private final byte[] tail = new byte[LONGEST_COMMAND];

    QuietPrinter(Answers answers) {
        this.answers = answers;
    }

    LinkedBlockingQueue<Came> jobs() {
        return jobs;
    }

    void take(byte[] bytes, int count) {
        for (int i = 0; i < count; i++) take(bytes[i]);
    }

    private void take(byte b) {
        job.write(b);
        System.arraycopy(tail, 1, tail, 0, tail.length - 1);
        tail[tail.length - 1] = b;
        if (ends(3, 0x10, 0x04)) {
            answer(b == 1 ? ON_LINE : WELL);
        } else if (ends(3, 0x1D, 0x61)) {
            // Reports by itself from now on: the first one at once.
            answer(0x14, 0, 0, 0x0F);
        } else if (ends(3, 0x1D, 0x72)) {
            whole();
            answer(0);
        } else if (ends(LONGEST_COMMAND, 0x1D, 0x28, 0x48, 0x06, 0x00)) {
            whole();
            answer(0x37, 0x22, tail[7], tail[8], tail[9], tail[10], 0);
        }
    }

    /// Whether the last so many bytes begin so.
    private boolean ends(int length, int... beginning) {
        for (int i = 0; i < beginning.length; i++) {
            if ((tail[tail.length - length + i] & 0xFF) != beginning[i]) return false;
        }
        return true;
    }

    private void whole() {
        jobs.add(new Came(job.toByteArray(), System.nanoTime()));
        job.reset();
    }

    private void answer(int... bytes) {
        var all = new byte[bytes.length];
        for (int i = 0; i < bytes.length; i++) all[i] = (byte) bytes[i];
        answers.send(all);
    }
}
