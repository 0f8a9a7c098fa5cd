package guitai.app;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import guitai.command.OpenTill;
import guitai.command.TillStarter.Hearing;
import guitai.command.TillStarter.Start;
import guitai.flow.ShiftDesk;
import guitai.flow.SignOn;
import guitai.money.Money;
import guitai.sandbox.Desk;
import guitai.sandbox.Sandbox;
import guitai.sandbox.TestSandbox;
import guitai.scan.ScanReader.Origin;
import guitai.shift.CashCount;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPInputStream;

/// A shop whose customers pay by wallets over real HTTP, and which is reconciled by the command.
final class ReconciledShop implements AutoCloseable {
    static final String WATER = "9520001001857";
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private final Path home;
    private final Sandbox sandbox;
    private final Desk desk;

    /// @param folder of the shop and the other side
    ReconciledShop(Path folder) throws IOException {
        this.home = folder.resolve("home");
        Files.createDirectories(home);
        Files.writeString(home.resolve("till.conf"), "printer = none\n");
        this.sandbox = TestSandbox.start(folder.resolve("sandbox"));
        this.desk = new Desk(sandbox);
    }

    /// The channels' day at this moment; a payment of this test may be of the one before.
    static LocalDate today() {
        return LocalDate.now(CHINA);
    }

    Desk desk() {
        return desk;
    }

    Sandbox sandbox() {
        return sandbox;
    }

    Path home() {
        return home;
    }

    interface Selling {
        void with(OpenTill till) throws Exception;
    }

    /// Opens the till, lets somebody work at it, and closes it again.
    void open(Selling selling) throws Exception {
        var starter = new TillBuilder(Clock.systemUTC(), Map.of()).withSandbox(sandbox.endpoints());
        if (!(starter.start(home, true, Hearing.nothing()) instanceof Start.Running(var till))) {
            throw new AssertionError("the till does not open");
        }
        try (till) {
            till.turns().attachPlayed();
            till.turns().checks().get(60, TimeUnit.SECONDS);
            var counter = till.counter();
            if (!(counter.signOn().signOn("2001", "8888") instanceof SignOn.Result.SignedOn)) {
                throw new AssertionError("nobody signs on");
            }
            if (counter.shifts().current().isEmpty()) {
                var opened = counter.shifts().open(CashCount.amount(Money.cny(10_000)));
                if (!(opened instanceof ShiftDesk.Result.Opened)) throw new AssertionError(opened);
            }
            selling.with(till);
        }
    }

    /// So many bottles, paid by wallet one sale each.
    void sell(OpenTill till, String wallet, int sales) {
        for (int i = 0; i < sales; i++) {
            till.counter().basket().scan(WATER, Origin.SCANNER);
            till.counter().basket().scan(desk.code(wallet, "pay"), Origin.SCANNER);
            if (till.counter().basket().sale().isPresent()) throw new AssertionError("not paid");
        }
    }

    void sold(String wallet, int sales) throws Exception {
        open(till -> sell(till, wallet, sales));
    }

    /// Makes the day's bill and holds the till against it.
    Ran reconcile(LocalDate date, Object... more) {
        desk.bill(date.toString());
        var all = new ArrayList<Object>(List.of("reconcile", "--date", date, "--home", home));
        all.addAll(List.of("--sandbox", sandbox.endpoints().base()));
        all.addAll(List.of(more));
        return Ran.run(all.toArray());
    }

    static JsonNode json(Ran ran) {
        try {
            return new ObjectMapper().readTree(ran.said());
        } catch (IOException none) {
            throw new AssertionError(ran.said() + ran.complained(), none);
        }
    }

    static JsonNode channel(Ran ran, String channel) {
        for (var one : json(ran).path("channels")) {
            if (one.path("channel").asText().equals(channel)) return one;
        }
        throw new AssertionError(ran.said() + ran.complained());
    }

    /// The bill file the command has left in the home.
    Path billFile(LocalDate date, String channel) throws IOException {
        var folder = home.resolve("training").resolve("bills").resolve("" + date).resolve(channel);
        try (var files = Files.list(folder)) {
            return files.filter(
                            f ->
                                    !f.getFileName()
                                            .toString()
                                            .toLowerCase(Locale.ROOT)
                                            .contains("fund"))
                    .sorted()
                    .findFirst()
                    .orElseThrow();
        }
    }

    /// The lines of WeChat Pay's bill of a day.
    List<String> billLines(LocalDate date) throws IOException {
        try (var packed = Files.newInputStream(billFile(date, "wechat_pay"));
                var in = new GZIPInputStream(packed)) {
            var text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return new ArrayList<>(text.lines().toList());
        }
    }

    @Override
    public void close() {
        sandbox.close();
    }
}
