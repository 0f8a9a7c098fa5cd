package guitai.soak;

import com.fasterxml.jackson.databind.JsonNode;

import guitai.scenario.LaneProcess;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;

/// Sells all day: scans over a line that is not always well, and cash. Whatever the till says to a
/// scan is held against what was sent, a customer at a time.
final class Cashier {
    // A fast cashier; pauses are seeded, not measured.
    private static final int BETWEEN_SCANS = 100;
    private static final int AWAY = 400;

    /// An item by its code.
    record Goods(String code, String sku) {}

    private final LaneProcess lane;
    private final LooseScanner scanner;
    private final List<Goods> goods;
    private final RandomGenerator random;
    private final Scans scans = new Scans();
    private int marks;
    private int last;
    private int customers;
    private int openings;
    private int unplugged;

    Cashier(LaneProcess lane, LooseScanner scanner, RandomGenerator random) {
        this.lane = lane;
        this.scanner = scanner;
        this.random = random;
        this.goods = goods(lane);
    }

    private static List<Goods> goods(LaneProcess lane) {
        var all = new ArrayList<Goods>();
        for (var item : lane.all("ready").getFirst().path("sample").path("goods")) {
            all.add(new Goods(item.path("gtin").asText(), item.path("sku").asText()));
        }
        return all;
    }

    void open() {
        lane.ask("/sign-on 1001 1111", "signed-on");
        lane.ask("/open-shift 500.00", "shift-opened");
        heard();
    }

    /// One customer, from the first scan to the money.
    void serve() throws Exception {
        int count = 1 + random.nextInt(8);
        for (int i = 0; i < count; i++) scan();
        if (random.nextInt(6) == 0) comeLoose();
        lines(mark());
        customers++;
        switch (random.nextInt(10)) {
            case 0 -> {
                lane.ask("/no-sale 换零钱", "drawer-opened");
                openings++;
                sell();
            }
            case 1 -> {
                lane.send("/void");
                lane.awaitAny("sale-voided", "error");
            }
            default -> sell();
        }
    }

    private void sell() {
        lane.send(random.nextBoolean() ? "/pay cash" : "/pay cash 900.00");
        // Nothing but rubbish was scanned.
        var came = lane.awaitAny("sale-completed", "error").path("fact").asText();
        if (!came.equals("sale-completed")) return;
        openings++;
        if (random.nextInt(12) == 0) lane.send("/reprint");
        if (random.nextInt(12) == 0) {
            lane.ask("/drop 5.00", "cash-moved");
            openings++;
        }
    }

    private void scan() throws InterruptedException {
        switch (random.nextInt(12)) {
            case 0 -> {
                scanner.rubbish(random, true);
                scans.nothing();
            }
            case 1 -> {
                scanner.rubbish(random, false);
                scans.nothing();
                var next = next();
                scanner.beep(next.code());
                scans.doubtful(next.sku());
            }
            default -> {
                var next = next();
                scanner.beep(next.code());
                scans.whole(next.sku());
            }
        }
        TimeUnit.MILLISECONDS.sleep(random.nextInt(BETWEEN_SCANS));
    }

    /// Never the same twice running, so that none can stand for its neighbour.
    private Goods next() {
        last = (last + 1 + random.nextInt(goods.size() - 1)) % goods.size();
        return goods.get(last);
    }

    /// The plug comes out: at rest, in the middle of a code, or right behind one.
    private void comeLoose() throws IOException, InterruptedException {
        lines(mark());
        var next = next();
        switch (random.nextInt(3)) {
            case 0 -> {
                scanner.half(next.code());
                scans.nothing();
            }
            case 1 -> {
                scanner.beep(next.code());
                scans.doubtful(next.sku());
            }
            default -> {}
        }
        scanner.unplug();
        unplugged++;
        TimeUnit.MILLISECONDS.sleep(random.nextInt(AWAY));
        scanner.plugIn();
        lines(heard());
    }

    /// Scans something the till can only refuse until it is refused: the line is there again.
    ///
    /// @return what the till said of earlier scans
    private List<JsonNode> heard() {
        var name = "HEARD" + ++marks;
        var before = new ArrayList<JsonNode>();
        while (true) {
            scanner.beep(name);
            while (true) {
                var fact =
                        lane.next(TimeUnit.MILLISECONDS.toNanos(200), "line-added", "scan-refused");
                if (fact.isEmpty()) break;
                if (fact.get().path("raw").asText().equals(name)) return before;
                before.add(fact.get());
            }
        }
    }

    /// Everything that was scanned before has been answered.
    private List<JsonNode> mark() {
        var name = "MARK" + ++marks;
        scanner.beep(name);
        var before = new ArrayList<JsonNode>();
        while (true) {
            var fact = lane.awaitAny("line-added", "scan-refused");
            var raw = fact.path("raw").asText();
            if (raw.equals(name)) return before;
            // Of the line that came back; it was scanned more than once.
            if (!raw.startsWith("HEARD")) before.add(fact);
        }
    }

    private void lines(List<JsonNode> facts) {
        var wrong = scans.settle(facts);
        if (!wrong.isEmpty()) throw new AssertionError(String.join("\n", wrong));
    }

    int customers() {
        return customers;
    }

    /// How often the drawer may have been opened, each with a document in the journal.
    int openings() {
        return openings;
    }

    long scanned() {
        return scans.wholes();
    }

    int unplugged() {
        return unplugged;
    }
}
