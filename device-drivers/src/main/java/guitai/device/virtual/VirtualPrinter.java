package guitai.device.virtual;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

/// A receipt printer made of software, in ESC/POS or Star line mode: listens on the loopback
/// address, serves one host at a time, renders what it is sent, and complains about everything that
/// is not in the manual.
///
/// The methods named after what people and accidents do to printers may be called from any thread
/// at any time. Owns two daemon threads, which end on [#close].
public final class VirtualPrinter implements AutoCloseable {
    /// Dots across 80 mm paper.
    public static final int DOTS_80 = 576;

    /// Dots across 58 mm paper.
    public static final int DOTS_58 = 384;

    // What small printers have; beyond it they stop reading until there is room.
    private static final int MEMORY = 4096;

    private static final int DOTS_PER_MILLIMETRE = 8;
    private static final Duration FAREWELL = Duration.ofMillis(300);
    private static final System.Logger LOG = System.getLogger(VirtualPrinter.class.getName());

    private final Model model;
    private final Plug plug;
    private final ReceiveBuffer buffer = new ReceiveBuffer(MEMORY);
    private final Sensors sensors = new Sensors(this::report);
    private final Tray tray = new Tray();
    private final Roll roll;
    private final Thread headThread;
    private final AtomicBoolean reporting = new AtomicBoolean();

    private VirtualPrinter(int port, Model model) throws IOException {
        this.model = model;
        this.roll = new Roll(model.dots(), sensors::feed);
        var filter = RealTimeFilter.of(model, new Panel());
        this.plug = new Plug(port, buffer, filter, () -> reporting.set(false));
        this.headThread =
                Thread.ofPlatform().daemon().name("virtual-printer-head").unstarted(this::print);
    }

    /// Switches a printer on.
    ///
    /// @param port to listen on, on the loopback address only; 0 for any that is free
    /// @param dots across the paper, [#DOTS_80] or [#DOTS_58]
    /// @throws IOException when the port is taken
    public static VirtualPrinter start(int port, int dots) throws IOException {
        return start(port, Model.escPos(dots));
    }

    /// Switches on a printer of some model.
    public static VirtualPrinter start(int port, Model model) throws IOException {
        var printer = new VirtualPrinter(port, model);
        printer.plug.start();
        printer.headThread.start();
        return printer;
    }

    /// The address to give to a driver.
    public String host() {
        return plug.host();
    }

    public int port() {
        return plug.port();
    }

    /// What has been cut off so far, oldest first; the last 500.
    public List<Paper> papers() {
        return tray.papers();
    }

    /// Waits until that many papers are there, and returns what is there when the time is up.
    public List<Paper> awaitPapers(int count, Duration limit) throws InterruptedException {
        return tray.awaitPapers(count, limit);
    }

    /// What a real printer would have choked on, oldest first; the last 200.
    public List<Violation> violations() {
        return tray.violations();
    }

    /// Which pin of the drawer plug, 2 or 5, was fired each time; the last 1000.
    public List<Integer> kicks() {
        return tray.kicks();
    }

    public boolean drawerOpen() {
        return sensors.drawerOpen();
    }

    /// How many bytes the print head has taken so far; what waits in the memory does not count.
    public long bytesPrinted() {
        return buffer.taken();
    }

    /// How many bytes wait in the memory for the print head.
    public int bytesWaiting() {
        return buffer.waiting();
    }

    /// Opens the drawer with its key: nobody has fired it.
    public void openDrawer() {
        sensors.drawer(true);
    }

    public void closeDrawer() {
        sensors.drawer(false);
    }

    /// Tears the paper off by hand once everything received so far is on it; blocks while the
    /// memory is full.
    public void tearOff() throws InterruptedException {
        buffer.putTear();
    }

    public void runOutOfPaper() {
        sensors.paperLeft(0);
    }

    /// The roll ends that much further on, in the middle of whatever is printed then.
    public void runOutOfPaperAfter(int millimetres) {
        sensors.paperLeft(Math.multiplyExact(millimetres, DOTS_PER_MILLIMETRE));
    }

    /// Puts in a new roll; printing goes on where it stopped.
    public void refill() {
        sensors.refill();
    }

    /// Loses what was received and not yet printed, as some printers do when the cover is opened.
    public void forgetMemory() {
        buffer.clear();
    }

    /// Its power goes and comes back while its line, which has no power of its own, stays.
    public void powerFailure() {
        buffer.clear();
        sensors.countFromZero();
    }

    public void paperNearEnd(boolean nearEnd) {
        sensors.nearEnd(nearEnd);
    }

    public void cover(boolean open) {
        sensors.cover(open);
    }

    public void offline(boolean off) {
        sensors.offline(off);
    }

    /// Prints that many bytes a second; 0 is as fast as it can.
    public void speed(int bytesPerSecond) {
        buffer.speed(bytesPerSecond);
    }

    /// Takes everything, does nothing and answers nothing, as a printer whose firmware hangs.
    public void hang(boolean hanging) {
        plug.hang(hanging);
    }

    /// Does nothing and answers with noise, as something that is no printer.
    public void babble(boolean noise) {
        plug.babble(noise);
    }

    /// Hangs up after that many more bytes, as a cable that is pulled; the next connection is not
    /// harmed.
    public void cutConnectionAfter(long bytes) {
        plug.cutAfter(bytes);
    }

    /// Pulls the cable and puts it back at once.
    public void cutConnection() {
        plug.hangUp();
    }

    /// Pulls the cable, or puts it back at the same address.
    public void pull(boolean now) {
        plug.pull(now);
    }

    @Override
    public void close() {
        plug.close();
        headThread.interrupt();
        try {
            headThread.join(FAREWELL);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void report() {
        if (reporting.get()) {
            say(model.star() ? sensors.starFrame() : sensors.report());
        }
    }

    private void say(byte[] bytes) {
        if (model.answers()) {
            plug.send(bytes);
        }
    }

    private void print() {
        var interpreter = Interpreter.of(model, buffer, roll, new Electronics());
        try {
            while (!Thread.currentThread().isInterrupted()) {
                interpreter.connection();
            }
        } catch (InterruptedException e) {
            LOG.log(System.Logger.Level.DEBUG, "switched off");
        }
    }

    private void fire(int pin) {
        tray.kick(pin == 0 ? 2 : 5);
        sensors.drawer(true);
    }

    private final class Panel implements RealTime.Obey {
        @Override
        public void pass(int b) throws InterruptedException {
            buffer.put(b);
        }

        @Override
        public void status(int question) {
            say(model.star() ? sensors.starFrame() : new byte[] {sensors.answer(question)});
        }

        @Override
        public void kick(int pin) {
            fire(pin);
        }

        @Override
        public void recover(boolean clear) {
            if (clear) {
                buffer.clear();
            }
        }
    }

    private final class Electronics implements Firmware {
        @Override
        public void answer(byte[] bytes) {
            say(bytes);
        }

        @Override
        public void reportChanges(boolean on) {
            reporting.set(on);
            report();
        }

        @Override
        public int paperBits() {
            return sensors.paperBits();
        }

        @Override
        public int drawerBits() {
            return sensors.drawerOpen() ? 0 : 1;
        }

        @Override
        public void kick(int pin) {
            fire(pin);
        }

        @Override
        public void printed() {
            sensors.printed();
        }

        @Override
        public void countFromZero() {
            sensors.countFromZero();
        }

        @Override
        public void cut() {
            tray.paper(roll.cut(tray.nextNumber()));
        }

        @Override
        public void violation(Violation.Kind kind, long offset, byte[] bytes, int count) {
            tray.violation(kind, offset, bytes, count);
        }
    }
}
