package guitai.device.scale;

import guitai.device.DeviceFault;
import guitai.device.DeviceReason;
import guitai.device.DeviceStatus;
import guitai.device.link.Link;

import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

/// A scale that speaks one of the [ScaleProtocol]s.
///
/// One thread reads all the time, so that a scale that sends by itself never fills a buffer with
/// weights of long ago; another asks when nobody has for five seconds, so that a scale that is
/// switched off is noticed before it is needed.
public final class ProtocolScale implements Scale {
    // How many weights in a row must be equal where the scale does not say that it lies still; two
    // can be equal on the way up and down.
    private static final int STILL = 3;

    // A single answer may be lost on the line; two are not.
    private static final int MOST_FAILURES = 2;

    private final ScaleProtocol protocol;
    private final ScaleTiming timing;
    private final Conversation talk;
    private final Consumer<DeviceStatus> tell;
    private final ReentrantLock turn = new ReentrantLock(true);
    private final CountDownLatch closed = new CountDownLatch(1);
    private Weighing last = Weighing.none(Weighing.Why.NO_ANSWER);
    private int failures;
    private volatile long askedAt = System.nanoTime();

    private ProtocolScale(
            Link link, ScaleProtocol protocol, ScaleTiming timing, Consumer<DeviceStatus> tell) {
        this.protocol = protocol;
        this.timing = timing;
        this.talk = new Conversation(link, protocol, this::lost);
        this.tell = tell;
    }

    /// Asks the scale once, and claims it if it answers. Blocks for 1.2 s at most.
    ///
    /// @param link closed together with this scale, and also when this fails
    /// @param tell hears `FAULT` once when the scale is gone or has stopped answering
    /// @throws DeviceFault `SILENT` when nothing came, `GARBLED` when nothing of it made sense
    public static ProtocolScale open(Link link, ScaleProtocol protocol, Consumer<DeviceStatus> tell)
            throws DeviceFault {
        return open(link, protocol, ScaleTiming.USUAL, tell);
    }

    static ProtocolScale open(
            Link link, ScaleProtocol protocol, ScaleTiming timing, Consumer<DeviceStatus> tell)
            throws DeviceFault {
        var scale = new ProtocolScale(link, protocol, timing, tell);
        Thread.ofPlatform().daemon().name("scale-" + link).start(scale.talk::read);
        boolean answers = false;
        try {
            var first = scale.weigh();
            if (failed(first)) {
                throw new DeviceFault(reason(first), link.toString());
            }
            answers = true;
        } finally {
            if (!answers) {
                scale.close();
            }
        }
        Thread.ofPlatform().daemon().name("scale-asks-" + link).start(scale::askWhenIdle);
        return scale;
    }

    /// How it is spoken to.
    public ScaleProtocol protocol() {
        return protocol;
    }

    @Override
    public Set<Capability> capabilities() {
        var able = EnumSet.noneOf(Capability.class);
        if (protocol.commands().zero().isPresent()) {
            able.add(Capability.ZERO);
        }
        if (protocol.commands().tare().isPresent()) {
            able.add(Capability.TARE);
        }
        return able;
    }

    @Override
    public Weighing weigh() throws DeviceFault {
        turn.lock();
        try {
            askedAt = System.nanoTime();
            var said = once();
            for (int more = 1; protocol.twice() && more < STILL; more++) {
                said = still(said);
            }
            return judged(said);
        } finally {
            turn.unlock();
        }
    }

    // A stream is heard weight by weight, so that none in between is missed.
    private Weighing still(Weighing before) throws DeviceFault {
        if (!(before instanceof Weighing.Stable(var weight, _))) {
            return before;
        }
        if (!protocol.streams()) {
            talk.rest(timing.apart());
        }
        var now = once();
        return now instanceof Weighing.Stable(var then, _) && !then.same(weight)
                ? Weighing.none(Weighing.Why.MOVING)
                : now;
    }

    private Weighing once() throws DeviceFault {
        var ask = protocol.commands().ask();
        return ask.isPresent()
                ? talk.ask(ask.get(), timing.patience())
                : talk.hear(timing.patience());
    }

    // "Nothing has moved since" is the scale's own word for the weight it gave last.
    private Weighing judged(Weighing said) {
        boolean same =
                said.equals(Weighing.none(Weighing.Why.NOT_MOVED_SINCE))
                        && last instanceof Weighing.Stable;
        var meant = same ? last : said;
        last = meant;
        failures = failed(said) ? failures + 1 : 0;
        return meant;
    }

    private static boolean failed(Weighing said) {
        return said.equals(Weighing.none(Weighing.Why.NO_ANSWER))
                || said.equals(Weighing.none(Weighing.Why.GARBAGE));
    }

    private static DeviceReason reason(Weighing failed) {
        return failed.equals(Weighing.none(Weighing.Why.GARBAGE))
                ? DeviceReason.GARBLED
                : DeviceReason.SILENT;
    }

    @Override
    public Weighing zero() throws DeviceFault {
        return command(Capability.ZERO);
    }

    @Override
    public Weighing tare() throws DeviceFault {
        return command(Capability.TARE);
    }

    private Weighing command(Capability wanted) throws DeviceFault {
        if (!capabilities().contains(wanted)) {
            return Weighing.none(Weighing.Why.REFUSED);
        }
        var commands = protocol.commands();
        var bytes = (wanted == Capability.ZERO ? commands.zero() : commands.tare()).orElseThrow();
        turn.lock();
        try {
            var said = talk.ask(bytes, timing.command());
            return said.equals(Weighing.none(Weighing.Why.REFUSED)) ? said : weigh();
        } finally {
            turn.unlock();
        }
    }

    private void askWhenIdle() {
        try {
            long idle = timing.idle().toNanos();
            long quiet = 0;
            while (!closed.await(idle - quiet, TimeUnit.NANOSECONDS)) {
                quiet = Math.min(System.nanoTime() - askedAt, idle);
                if (quiet == idle) {
                    probe();
                    quiet = 0;
                }
            }
        } catch (DeviceFault e) {
            lost(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void probe() throws DeviceFault {
        while (failed(weigh())) {
            turn.lock();
            try {
                if (failures >= MOST_FAILURES) {
                    tell.accept(DeviceStatus.fault(reason(last)));
                    return;
                }
            } finally {
                turn.unlock();
            }
        }
    }

    private void lost(DeviceFault fault) {
        tell.accept(DeviceStatus.fault(fault.reason()));
    }

    @Override
    public void close() {
        closed.countDown();
        talk.close();
    }
}
