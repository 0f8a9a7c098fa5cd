package guitai.device.printer;

import guitai.device.DeviceFault;
import guitai.device.DeviceReason;
import guitai.device.link.Link;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// The one thread that reads from a printer: sorts what it says, and notices when it says nothing.
final class PrinterReader {
    private static final Duration SLICE = Duration.ofMillis(250);

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(50);

    // A byte or two can be a spark at power-on; more is not a printer.
    private static final int MOST_NOISE = 4;

    /// Sends a status question if the line is free right now.
    interface Prober {
        void probe(int question) throws DeviceFault;
    }

    private final Link link;
    private final PrinterState state;
    private final PrinterTiming timing;
    private final PrinterProfile profile;
    private final Prober prober;
    private final Consumer<DeviceReason> lose;
    private final Dialect language;
    private int nextQuestion = 1;

    PrinterReader(
            Link link,
            PrinterState state,
            PrinterTiming timing,
            PrinterProfile profile,
            Dialect language,
            Prober prober,
            Consumer<DeviceReason> lose) {
        this.link = link;
        this.state = state;
        this.timing = timing;
        this.profile = profile;
        this.language = language;
        this.prober = prober;
        this.lose = lose;
    }

    void run() {
        var buffer = new byte[512];
        var slice = looks() ? BETWEEN_LOOKS : SLICE;
        try {
            while (true) {
                int count = link.read(buffer, slice);
                for (var reply : language.hear(buffer, count)) {
                    heard(reply);
                }
                if (tooNoisy()) {
                    lose.accept(DeviceReason.GARBLED);
                    return;
                }
                state.tellChange();
                giveUp();
                probe();
            }
        } catch (DeviceFault e) {
            lose.accept(e.reason());
        }
    }

    private boolean tooNoisy() {
        state.lock.lock();
        try {
            state.noise = language.noise();
            return state.noise > MOST_NOISE;
        } finally {
            state.lock.unlock();
        }
    }

    private void heard(Reply reply) {
        List<Runnable> calls;
        state.lock.lock();
        try {
            state.heardAt = System.nanoTime();
            calls =
                    switch (reply) {
                        case Reply.Answered(var bits) -> {
                            answered(bits);
                            yield List.of();
                        }
                        case Reply.Changed change -> {
                            state.bits.changed(change);
                            yield List.of();
                        }
                        case Reply.Fence _ -> fence();
                        case Reply.Numbered(var id) -> state.ledger.numbered(id);
                        case Reply.Star frame -> star(frame);
                    };
            state.changed.signalAll();
        } finally {
            state.lock.unlock();
        }
        PrinterState.make(calls);
    }

    private List<Runnable> fence() {
        if (!state.old.over()) {
            state.old.heard(1, System.nanoTime());
            return List.of();
        }
        return profile.can(Capability.NUMBERED_CONFIRMATION) ? List.of() : state.ledger.fence();
    }

    private List<Runnable> star(Reply.Star frame) {
        state.bits.frame(frame);
        state.question = 0;
        int before = state.printed;
        state.printed = frame.printed();
        if (before < 0 || state.printed < 0) {
            return List.of();
        }
        int more = Math.floorMod(state.printed - before, Reply.Star.COUNTED);
        if (!state.old.over()) {
            state.old.heard(more, System.nanoTime());
            return List.of();
        }
        // One job is under way at a time. Any other step is a counter that began anew, as after the
        // power was off, and says nothing of the job.
        return more == 1 ? state.ledger.fence() : List.of();
    }

    private void answered(int bits) {
        if (state.question != 0) {
            state.bits.answered(state.question, bits);
            state.question = 0;
        }
    }

    /// Ends jobs that nothing keeps from being printed and that are still not answered for.
    private void giveUp() {
        List<Runnable> calls = List.of();
        boolean lost = false;
        state.lock.lock();
        try {
            long now = System.nanoTime();
            boolean clear = state.bits.status().inTheWay() == DeviceReason.NONE;
            if (!clear) {
                state.old.hindered(now);
            }
            if (state.ledger.isEmpty() || !clear) {
                state.clearSince = now;
            } else if (now - state.clearSince > timing.silence().toNanos()) {
                // A numbered answer that still comes finds no job; an unnumbered one would confirm
                // the wrong
                // job, and so would bytes that are still to be written: only a new connection is
                // safe then.
                lost =
                        !profile.can(Capability.NUMBERED_CONFIRMATION)
                                || state.ledger.unwritten().isPresent();
                calls = lost ? calls : state.ledger.endAll(DeviceReason.SILENT);
                state.changed.signalAll();
            }
        } finally {
            state.lock.unlock();
        }
        PrinterState.make(calls);
        if (lost) {
            lose.accept(DeviceReason.SILENT);
        }
    }

    private void probe() throws DeviceFault {
        Optional<Integer> question = Optional.empty();
        boolean silent = false;
        state.lock.lock();
        try {
            long now = System.nanoTime();
            boolean printing = !state.ledger.isEmpty();
            boolean reports = profile.can(Capability.REPORTS_CHANGES);
            int questions = language.questions();
            if (state.question != 0) {
                silent = !printing && now - state.askedAt > timing.answer().toNanos();
            } else if (questions > 0
                    && !state.refreshing
                    && !(printing && reports)
                    && due(now, reports, printing)) {
                question = Optional.of(nextQuestion);
                nextQuestion = reports ? 1 : nextQuestion % questions + 1;
            }
        } finally {
            state.lock.unlock();
        }
        if (silent) {
            lose.accept(DeviceReason.SILENT);
        } else if (question.isPresent()) {
            prober.probe(question.get());
        }
    }

    // A printer that does not report changes is asked four times as often: each question shows a
    // quarter of the picture. One whose answers also say what it has printed is asked each time we
    // look while it prints, or may yet print what is old.
    private boolean due(long now, boolean reports, boolean printing) {
        if (looks() && (printing || !state.old.over())) {
            return now - state.heardAt > BETWEEN_LOOKS.toNanos();
        }
        long wait = reports ? timing.probe().toNanos() : timing.probe().toNanos() / 4;
        return now - state.heardAt > wait;
    }

    private boolean looks() {
        return language.counts();
    }
}
