package guitai.device.printer;

import guitai.device.DeviceFault;
import guitai.device.DeviceReason;
import guitai.device.DeviceStatus;
import guitai.device.link.Link;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

/// A printer on any link, in the language of its profile.
///
/// Keeps the link open and asks for a sign of life every 5 s, so a printer serves one till; a
/// second host finds it busy. Owns two daemon threads, one that reads and one that writes, and both
/// end when the link is closed.
///
/// A document counts as printed when the printer says so: under the job's own number where the
/// model can, and else by the answer to something that it does in printing order. A model that can
/// neither leaves every document `Unknown`, which is the truth.
public final class LinkPrinter implements ReceiptPrinter {
    // Goes on across connections, so that a late answer to an old job confirms no new one.
    private static final AtomicInteger NUMBERS =
            new AtomicInteger((int) (System.nanoTime() & 0xFFF));

    private final Link link;
    private final PrinterProfile profile;
    private final PrinterTiming timing;
    private final Layout layout;
    private final Dialect language;
    private final PrinterState state;
    private final PrinterWriter writer;
    private final ReentrantLock turn = new ReentrantLock();
    private final Questions questions;
    private final FreshLine fresh;

    private LinkPrinter(
            Link link, PrinterProfile profile, PrinterTiming timing, Consumer<DeviceStatus> tell) {
        this.link = link;
        this.profile = profile;
        this.timing = timing;
        this.layout = new Layout(profile);
        this.language = Dialect.of(profile);
        this.state =
                new PrinterState(
                        new StatusBits(profile.drawer().openWhenHigh()),
                        new OldAnswers(
                                link.toString(),
                                language.fence().length > 0,
                                timing.job(),
                                System.nanoTime()),
                        tell);
        this.writer = new PrinterWriter(link, state, timing, profile, this::lose);
        this.questions = new Questions(link.toString(), state, writer, language, timing);
        this.fresh = new FreshLine(state, writer, language, timing);
    }

    /// Makes sure that a printer answers, and asks how it is. Blocks for up to three seconds.
    ///
    /// @param link closed together with the printer, and when this fails
    /// @param tell hears each change of status, and a `FAULT` when the printer is gone; on the
    ///   printer's thread, must not block
    /// @throws DeviceFault `SILENT` when nothing answers: not a printer, or one that serves another
    ///   host
    public static LinkPrinter open(Link link, PrinterProfile profile, Consumer<DeviceStatus> tell)
            throws DeviceFault {
        return open(link, profile, PrinterTiming.USUAL, tell);
    }

    static LinkPrinter open(
            Link link, PrinterProfile profile, PrinterTiming timing, Consumer<DeviceStatus> tell)
            throws DeviceFault {
        var printer = new LinkPrinter(link, profile, timing, tell);
        var reader =
                new PrinterReader(
                        link,
                        printer.state,
                        timing,
                        profile,
                        printer.language,
                        printer.questions::probe,
                        printer::lose);
        Thread.ofPlatform().daemon().name("printer-in-" + link).start(reader::run);
        Thread.ofPlatform().daemon().name("printer-out-" + link).start(printer.writer::run);
        try {
            var greeting = printer.language.greeting();
            if (greeting.length > 0) {
                printer.writer.send(greeting);
            }
            // What it has counted so far is asked before it is made to count more.
            printer.refresh();
            printer.fresh.begin();
            return printer;
        } catch (DeviceFault e) {
            printer.lose(e.reason());
            throw e;
        }
    }

    @Override
    public Set<Capability> capabilities() {
        return profile.capabilities();
    }

    @Override
    public PrinterProfile profile() {
        return profile;
    }

    @Override
    public PrinterStatus status() {
        return state.status();
    }

    @Override
    public PrinterStatus refresh() throws DeviceFault {
        return questions.refresh();
    }

    @Override
    public void kick(DrawerPin pin) throws DeviceFault {
        try {
            writer.send(language.kick(pin));
        } catch (DeviceFault e) {
            throw questions.cause(e);
        }
    }

    @Override
    public JobOutcome print(PrintDocument document, Consumer<JobOutcome> later) {
        var lines = layout.lines(document);
        turn.lock();
        try {
            var obstacle = obstacle();
            if (obstacle != DeviceReason.NONE) {
                return new JobOutcome.Held(obstacle);
            }
            var id = "%04d".formatted(Math.floorMod(NUMBERS.incrementAndGet(), 10_000));
            return await(start(new Job(id, PrinterWriter.inParts(language.job(lines, id)), later)));
        } finally {
            turn.unlock();
        }
    }

    private DeviceReason obstacle() {
        state.lock.lock();
        try {
            if (state.gone.isPresent()) {
                return state.gone.get();
            }
            var seen = state.bits.status().inTheWay();
            boolean underWay = !state.ledger.isEmpty();
            if (underWay && seen != DeviceReason.NONE) {
                return seen;
            }
            boolean mayFollow =
                    profile.can(Capability.NUMBERED_CONFIRMATION)
                            && state.ledger.unwritten().isEmpty()
                            && !state.ledger.isFull();
            if (underWay && !mayFollow) {
                return DeviceReason.BUSY;
            }
        } finally {
            state.lock.unlock();
        }
        try {
            return fresh.await(refresh().inTheWay());
        } catch (DeviceFault e) {
            return e.reason();
        }
    }

    private Job start(Job job) {
        state.lock.lock();
        try {
            state.ledger.add(job);
            state.clearSince = System.nanoTime();
            if (state.gone.isPresent()) {
                state.ledger.endAll(state.gone.get());
            }
            state.changed.signalAll();
            return job;
        } finally {
            state.lock.unlock();
        }
    }

    private JobOutcome await(Job job) {
        state.lock.lock();
        try {
            long left = timing.job().toNanos();
            while (job.end.isEmpty() && left > 0) {
                var obstacle = state.bits.status().inTheWay();
                if (obstacle != DeviceReason.NONE) {
                    return stalled(job, obstacle);
                }
                left = state.changed.awaitNanos(left);
            }
            return job.end.isPresent() ? job.end.get() : stalled(job, DeviceReason.SILENT);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return stalled(job, DeviceReason.BUSY);
        } finally {
            state.lock.unlock();
        }
    }

    private static JobOutcome stalled(Job job, DeviceReason why) {
        job.calledStalled = true;
        return new JobOutcome.Stalled(why);
    }

    private void lose(DeviceReason why) {
        List<Runnable> calls;
        state.lock.lock();
        try {
            if (state.gone.isPresent()) {
                return;
            }
            state.gone = Optional.of(why);
            if (language.fence().length > 0 && (state.ledger.isFenced() || !state.old.over())) {
                OldAnswers.owes(link.toString());
            }
            calls = state.ledger.endAll(why);
            state.changed.signalAll();
        } finally {
            state.lock.unlock();
        }
        link.close();
        PrinterState.make(calls);
        state.tellChange();
    }

    @Override
    public void close() {
        lose(DeviceReason.CLOSED);
    }
}
