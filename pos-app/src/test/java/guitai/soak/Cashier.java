package guitai.soak;

import com.fasterxml.jackson.databind.JsonNode;

import guitai.scenario.LaneProcess;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;

/// Sells all day: scans over a line that is not always well, and cash. Whatever the till says to a
/// scan is held against what was sent, a customer at a time.
final class Cashier {
    // A fast cashier; pauses are seeded, not measured.
    private static final int BETWEEN_SCANS = 100;
    private static final int AWAY = 400;
    private static final String TAP = "TAP";

    /// An item by its code.
    record Goods(String code, String sku) {}

    private final LaneProcess lane;
    private final LooseScanner scanner;
    private final RoughScale scale;
    private final Optional<RoughCards> cards;
    private final List<Goods> goods;
    private final RandomGenerator random;
    private final Scans scans = new Scans();
    private int marks;
    private int last;
    private int customers;
    private int openings;
    private int unplugged;
    private int weights;
    private int noWeights;
    private final List<Integer> holds = new ArrayList<>();

    /// @param cards where cards can be had
    Cashier(
            LaneProcess lane,
            LooseScanner scanner,
            RoughScale scale,
            Optional<RoughCards> cards,
            RandomGenerator random) {
        this.lane = lane;
        this.scanner = scanner;
        this.scale = scale;
        this.cards = cards;
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
        if (random.nextInt(4) == 0) weigh();
        if (random.nextInt(6) == 0 && cards.isPresent()) tap(cards.get());
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

    /// The scale shows what lies on it, or nothing; never another number.
    private void weigh() {
        var grams = 1L + random.nextInt(14_999);
        scale.put(grams);
        var said = lane.ask("/scale", "scale");
        if (said.has("grams")) {
            weights++;
            if (said.path("grams").asLong() != grams) {
                throw new AssertionError(grams + " g on the scale, and the till reads " + said);
            }
        } else {
            noWeights++;
            if (said.path("why").asText().isEmpty()) throw new AssertionError("no why: " + said);
        }
        scale.put(0);
    }

    /// Holds a tag to the reader until the till has heard of it, through restarts of the service.
    private void tap(RoughCards reader) {
        var name = TAP + holds.size();
        int held = 1;
        var card = reader.hold(name);
        try {
            while (!heardOf(name)) {
                if (card.isThere()) continue;
                card.close();
                card = reader.hold(name);
                held++;
            }
        } finally {
            card.close();
        }
        holds.add(held);
    }

    private boolean heardOf(String name) {
        long moment = TimeUnit.MILLISECONDS.toNanos(200);
        return lane.next(moment, "scan-refused")
                .filter(fact -> fact.path("raw").asText().equals(name))
                .isPresent();
    }

    /// Holds every tap the till has heard of against those there were.
    List<String> taps() {
        var wrong = new ArrayList<String>();
        for (int i = 0; i < holds.size(); i++) {
            var name = TAP + i;
            var times =
                    lane.all("scan-refused").stream()
                            .filter(fact -> fact.path("raw").asText().equals(name))
                            .count();
            // A service that starts anew while a card lies there may see it leave and come.
            if (times < 1 || times > holds.get(i)) wrong.add(name + " heard " + times + " times");
        }
        return wrong;
    }

    int tapped() {
        return holds.size();
    }

    String weighed() {
        return weights + " weights, " + noWeights + " times none with its reason";
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
                var raw = fact.get().path("raw").asText();
                if (raw.equals(name)) return before;
                if (!raw.startsWith(TAP)) before.add(fact.get());
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
            if (!raw.startsWith("HEARD") && !raw.startsWith(TAP)) before.add(fact);
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
