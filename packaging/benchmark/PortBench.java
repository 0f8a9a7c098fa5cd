import guitai.device.link.SerialSettings;
import guitai.device.link.Tape;
import guitai.device.scanner.Suffix;
import guitai.flow.Checkout;
import guitai.flow.ScanResult;
import guitai.importing.SampleShop;
import guitai.peripheral.Scanners;
import guitai.scan.ScanReader.Origin;
import guitai.slip.DeviceHealth;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/// From a scanner's bytes on the port to the line in the basket, and the floor: the same bytes
/// through the same kind of port to the thread that reads it, with nothing done to them.
///
/// `PortBench HOME`
final class PortBench {
    private static final int TIMES = 2_000;
    private static final int BASKET = 20;

    public static void main(String[] args) throws Exception {
        var items = SampleShop.load().items();
        var codes =
                items.stream()
                        .filter(i -> !i.weighed() && i.flags().isEmpty() && !i.gtins().isEmpty())
                        .map(i -> i.gtins().getFirst().shortest())
                        .toList();
        var random = new Random(16);
        var lines = new Figures(TIMES);
        var bytes = new Figures(TIMES);
        // By turns, so that both meet the same neighbours.
        try (var till = new BenchTill(Path.of(args[0]), items, TIMES);
                var through = new Through(till);
                var bare = new Bare()) {
            for (int i = 0; i < TIMES; i++) {
                var sent =
                        (codes.get(random.nextInt(codes.size())) + "\r\n")
                                .getBytes(StandardCharsets.US_ASCII);
                lines.add(through.time(sent));
                bytes.add(bare.time(sent));
                if (i % BASKET == BASKET - 1) through.pay();
            }
        }
        lines.say("port.line");
        bytes.say("port.echo");
    }

    /// The till: driver, framing, hand-over to the till's thread, counter, books.
    private static final class Through implements AutoCloseable {
        private final BenchPty line = new BenchPty();
        private final BenchTill till;
        private final LinkedBlockingQueue<String> inputs = new LinkedBlockingQueue<>();
        private final AutoCloseable scanner;

        Through(BenchTill till) throws InterruptedException {
            this.till = till;
            var ready = new CountDownLatch(1);
            scanner =
                    Scanners.serial(
                            line.path(),
                            new SerialSettings(9_600, 8, SerialSettings.Parity.NONE, 1),
                            Suffix.LINE,
                            false,
                            hearing(),
                            new Tape(),
                            health -> {
                                if (health instanceof DeviceHealth.Ready) ready.countDown();
                            });
            if (!ready.await(10, TimeUnit.SECONDS)) throw new IllegalStateException("no scanner");
        }

        private Scanners.Hearing hearing() {
            return new Scanners.Hearing() {
                @Override
                public void scanned(String text) {
                    inputs.add(text);
                }

                @Override
                public void unreadable(String shown) {
                    throw new IllegalStateException(shown);
                }
            };
        }

        /// This thread is the till's.
        long time(byte[] sent) throws InterruptedException {
            long start = System.nanoTime();
            line.write(sent);
            var result = till.counter.basket().scan(inputs.take(), Origin.SCANNER);
            long took = System.nanoTime() - start;
            if (!(result instanceof ScanResult.Added)) {
                throw new IllegalStateException(result.toString());
            }
            return took;
        }

        void pay() {
            var result = till.counter.checkout().exactCash();
            if (!(result instanceof Checkout.Result.Completed)) {
                throw new IllegalStateException(result.toString());
            }
        }

        @Override
        public void close() throws Exception {
            scanner.close();
            line.close();
        }
    }

    /// The port alone.
    private static final class Bare implements AutoCloseable {
        private final BenchPty line = new BenchPty();
        private final BenchPty driver = line.openRaw();
        private final LinkedBlockingQueue<Integer> came = new LinkedBlockingQueue<>();

        Bare() {
            Thread.ofPlatform().daemon().start(this::read);
        }

        private void read() {
            var buffer = new byte[1024];
            for (int count = driver.read(buffer); count > 0; count = driver.read(buffer)) {
                came.add(count);
            }
        }

        long time(byte[] sent) throws InterruptedException {
            long start = System.nanoTime();
            line.write(sent);
            for (int left = sent.length; left > 0; left -= came.take()) {}
            return System.nanoTime() - start;
        }

        @Override
        public void close() {
            line.close();
        }
    }
}
