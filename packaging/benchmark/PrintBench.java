import guitai.device.Supervisor;
import guitai.device.link.Link;
import guitai.device.link.SerialLink;
import guitai.device.link.SerialSettings;
import guitai.device.link.TcpLink;
import guitai.device.printer.PrinterProfile;
import guitai.device.printer.ReceiptPrinter;
import guitai.flow.ScanResult;
import guitai.importing.SampleShop;
import guitai.peripheral.EscPosSlipPrinter;
import guitai.receipt.SlipLayout;
import guitai.scan.ScanReader.Origin;
import guitai.slip.Imprint;
import guitai.slip.Letterhead;
import guitai.slip.Slip;
import guitai.slip.SlipPrinter;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Locale;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.TimeUnit;

/// From a sale of five lines to the last byte of its receipt at the far end of the printer's line,
/// and the floor: the same bytes over the same kind of line, written at once.
///
/// `PrintBench HOME`
final class PrintBench {
    private static final int TIMES = 500;

    public static void main(String[] args) throws Exception {
        Slip slip;
        try (var till = new BenchTill(Path.of(args[0]), SampleShop.load().items(), 10)) {
            slip = sold(till);
        }
        try (var tcp = new Tcp()) {
            measure("receipt.tcp", tcp, slip);
        }
        try (var serial = new Serial()) {
            measure("receipt.serial", serial, slip);
        }
    }

    private static Slip sold(BenchTill till) {
        var goods =
                SampleShop.load().items().stream()
                        .filter(i -> !i.weighed() && i.flags().isEmpty() && !i.gtins().isEmpty())
                        .limit(5)
                        .toList();
        for (var item : goods) {
            var code = item.gtins().getFirst().shortest();
            var result = till.counter.basket().scan(code, Origin.SCANNER);
            if (!(result instanceof ScanResult.Added)) throw new IllegalStateException(code);
        }
        till.counter.checkout().exactCash();
        var job = till.store.printJobs().next().orElseThrow();
        return till.store.printJobs().load(job.request()).orElseThrow();
    }

    private static void measure(String name, Far far, Slip slip) throws Exception {
        var receipts = new Figures(TIMES);
        var bare = new Figures(TIMES);
        var profile = PrinterProfile.named("epson-80");
        try (var line =
                Supervisor.<ReceiptPrinter>start(
                        "bench", tell -> ReceiptPrinter.open(far.link(), profile, tell), _ -> {})) {
            await(line);
            var printer = new EscPosSlipPrinter(line, laidOut());
            long size = 0;
            for (int i = 0; i < TIMES; i++) {
                long start = System.nanoTime();
                var outcome = printer.print(slip, 0, i, _ -> {});
                if (!(outcome instanceof SlipPrinter.Outcome.Confirmed)) {
                    throw new IllegalStateException(outcome.toString());
                }
                var came = far.printer().jobs().take();
                receipts.add(came.last() - start);
                bare.add(far.bare(came.bytes()));
                size = came.bytes().length;
            }
            receipts.say(name);
            bare.say(name + ".bare");
            Figures.say(name + ".bytes", size);
        }
    }

    private static EscPosSlipPrinter.LaidOut laidOut() {
        var layout =
                new SlipLayout(new Imprint("S001", "01", "bench"), id -> "量一量", Clock.systemUTC());
        var shop = new Letterhead("量一量", "", "", "", "", "", false, true);
        var zone = ZoneId.of("Asia/Shanghai");
        return (slip, copy, job) -> layout.layout(slip, shop, copy, job, Locale.CHINESE, zone);
    }

    private static void await(Supervisor<ReceiptPrinter> line) throws InterruptedException {
        for (int i = 0; line.device().isEmpty(); i++) {
            if (i == 1_000) throw new IllegalStateException("no printer: " + line.status());
            TimeUnit.MILLISECONDS.sleep(10);
        }
    }

    /// The bare line's reader: how long it takes from the write to the last byte read.
    private static final class Reader {
        private final SynchronousQueue<Integer> expected = new SynchronousQueue<>();
        private final SynchronousQueue<Long> came = new SynchronousQueue<>();

        private interface In {
            int read(byte[] into) throws IOException;
        }

        Reader(In in) {
            Thread.ofPlatform().daemon().start(() -> read(in));
        }

        private void read(In in) {
            var buffer = new byte[8_192];
            try {
                while (true) {
                    for (int left = expected.take(); left > 0; ) left -= in.read(buffer);
                    came.put(System.nanoTime());
                }
            } catch (IOException | InterruptedException over) {
                // The measurement is over.
            }
        }

        long time(byte[] bytes, Out out) throws IOException, InterruptedException {
            expected.put(bytes.length);
            long start = System.nanoTime();
            out.write(bytes);
            return came.take() - start;
        }

        private interface Out {
            void write(byte[] bytes) throws IOException;
        }
    }

    /// The far end of a line.
    private interface Far extends AutoCloseable {
        Link link() throws guitai.device.DeviceFault;

        QuietPrinter printer();

        /// How long these bytes take with nothing else: from the write to the last one read.
        long bare(byte[] bytes) throws Exception;
    }

    private static final class Tcp implements Far {
        private final ServerSocket server =
                new ServerSocket(0, 2, InetAddress.getLoopbackAddress());
        private final ServerSocket second =
                new ServerSocket(0, 2, InetAddress.getLoopbackAddress());
        private final Socket near = new Socket();
        private final Socket end;
        private volatile Socket host;
        private final QuietPrinter printer = new QuietPrinter(this::answer);
        private final Reader reader;

        Tcp() throws IOException {
            near.setTcpNoDelay(true);
            near.connect(new InetSocketAddress(second.getInetAddress(), second.getLocalPort()));
            end = second.accept();
            reader = new Reader(end.getInputStream()::read);
            Thread.ofPlatform().daemon().start(this::serve);
        }

        private void serve() {
            var buffer = new byte[8_192];
            try {
                host = server.accept();
                host.setTcpNoDelay(true);
                var in = host.getInputStream();
                for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                    printer.take(buffer, count);
                }
            } catch (IOException closed) {
                // The measurement is over.
            }
        }

        private void answer(byte[] bytes) {
            try {
                host.getOutputStream().write(bytes);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public Link link() throws guitai.device.DeviceFault {
            return TcpLink.open(server.getInetAddress().getHostAddress(), server.getLocalPort());
        }

        @Override
        public QuietPrinter printer() {
            return printer;
        }

        @Override
        public long bare(byte[] bytes) throws IOException, InterruptedException {
            return reader.time(bytes, near.getOutputStream()::write);
        }

        @Override
        public void close() throws IOException {
            near.close();
            end.close();
            server.close();
            second.close();
        }
    }

    private static final class Serial implements Far {
        private final BenchPty line = new BenchPty();
        private final BenchPty second = new BenchPty();
        private final BenchPty near = second.openRaw();
        private final QuietPrinter printer = new QuietPrinter(line::write);
        private final Reader reader = new Reader(second::read);

        Serial() {
            Thread.ofPlatform().daemon().start(this::serve);
        }

        private void serve() {
            var buffer = new byte[8_192];
            for (int count = line.read(buffer); count > 0; count = line.read(buffer)) {
                printer.take(buffer, count);
            }
        }

        @Override
        public Link link() throws guitai.device.DeviceFault {
            return SerialLink.open(
                    line.path(), new SerialSettings(115_200, 8, SerialSettings.Parity.NONE, 1));
        }

        @Override
        public QuietPrinter printer() {
            return printer;
        }

        @Override
        public long bare(byte[] bytes) throws IOException, InterruptedException {
            return reader.time(bytes, near::write);
        }

        @Override
        public void close() {
            near.close();
            second.close();
            line.close();
        }
    }
}
