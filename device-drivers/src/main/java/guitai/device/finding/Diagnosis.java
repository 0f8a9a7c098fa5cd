package guitai.device.finding;

import guitai.device.DeviceFault;
import guitai.device.DeviceReason;
import guitai.device.link.Tape;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Whether one device is present, talks and works.
///
/// @param device what it is called and where it is
/// @param frames the last bytes that went to and fro, secrets hidden; may be empty
public record Diagnosis(
        String device, Level present, Level talks, Level works, List<String> frames) {

    private static final Level NOT_ASKED = new Level.NotAsked();

    public Diagnosis {
        frames = List.copyOf(frames);
    }

    /// How long each question may last.
    public record Limits(Duration present, Duration talks, Duration works) {
        /// Together below half a minute; the last one leaves a person time to hold up a card.
        public static final Limits USUAL =
                new Limits(Duration.ofSeconds(4), Duration.ofSeconds(5), Duration.ofSeconds(20));
    }

    /// Asks one after the other and stops at the first that fails. Blocks for at most the sum of
    /// the limits; interrupting ends it.
    ///
    /// @param tape where the check records its bytes
    public static Diagnosis of(String device, Check check, Tape tape, Limits limits)
            throws InterruptedException {
        var present = ask(() -> Optional.of(check.present()), limits.present());
        var talks = present.passed() ? ask(check::talks, limits.talks()) : NOT_ASKED;
        // A device that cannot talk may work all the same.
        var works =
                present.passed() && !(talks instanceof Level.Failed)
                        ? ask(check::works, limits.works())
                        : NOT_ASKED;
        return new Diagnosis(device, present, talks, works, tape.lines());
    }

    public boolean good() {
        return present.passed()
                && !(talks instanceof Level.Failed)
                && !(works instanceof Level.Failed);
    }

    private static Level ask(Callable<Optional<Check.Answer>> question, Duration limit)
            throws InterruptedException {
        long start = System.nanoTime();
        var thread =
                Executors.newSingleThreadExecutor(
                        Thread.ofPlatform().daemon().name("device-check").factory());
        try {
            return level(
                    thread.submit(question).get(limit.toMillis(), TimeUnit.MILLISECONDS),
                    since(start));
        } catch (TimeoutException late) {
            return new Level.Failed(since(start), DeviceReason.SILENT, "");
        } catch (ExecutionException e) {
            if (e.getCause() instanceof DeviceFault fault) {
                return new Level.Failed(
                        since(start), fault.reason(), String.valueOf(fault.getMessage()));
            }
            throw new IllegalStateException(e.getCause());
        } finally {
            // Ends what can be interrupted; the rest ends when its device lets go.
            thread.shutdownNow();
        }
    }

    private static Level level(Optional<Check.Answer> answer, Duration took) {
        if (answer.isEmpty()) return NOT_ASKED;
        return answer.get().needsEyes()
                ? new Level.LookAtIt(took)
                : new Level.Passed(took, answer.get().said());
    }

    private static Duration since(long start) {
        return Duration.ofNanos(System.nanoTime() - start);
    }
}
