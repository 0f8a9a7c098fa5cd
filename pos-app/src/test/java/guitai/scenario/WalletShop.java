package guitai.scenario;

import com.fasterxml.jackson.databind.JsonNode;

import guitai.sandbox.Desk;
import guitai.sandbox.Sandbox;
import guitai.sandbox.TestSandbox;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// A shop that takes wallets: the real program as a process, and the gateways in this one.
final class WalletShop implements AutoCloseable {
    /// The least a shop can set, so that nobody waits longer than needed.
    private static final String[] SHORT = {"wechat.patience = 20", "alipay.patience = 20"};

    private final Sandbox sandbox;
    private final Desk desk;
    private final LaneProcess lane;
    private final String water;

    private WalletShop(Sandbox sandbox, LaneProcess lane) {
        this.sandbox = sandbox;
        this.desk = new Desk(sandbox);
        this.lane = lane;
        this.water = gtin(lane);
    }

    /// Signed on, a shift open, nothing at the counter.
    ///
    /// @param settings more lines for `till.conf`
    static WalletShop open(Path folder, String... settings) throws IOException {
        var sandbox = TestSandbox.start(folder.resolve("sandbox"));
        var all = Stream.concat(Stream.of(SHORT), Stream.of(settings)).toArray(String[]::new);
        var lane =
                LaneProcess.startWith(
                        sandbox.endpoints().base(), Map.of(), folder.resolve("home"), all);
        lane.ask("/sign-on 1001 1111", "signed-on");
        lane.ask("/open-shift 500.00", "shift-opened");
        return new WalletShop(sandbox, lane);
    }

    private static String gtin(LaneProcess lane) {
        for (var item : lane.all("ready").getFirst().path("sample").path("goods")) {
            if (item.path("sku").asText().equals("DR0004")) return item.path("gtin").asText();
        }
        throw new AssertionError("no water");
    }

    LaneProcess lane() {
        return lane;
    }

    String control() {
        return sandbox.endpoints().control();
    }

    Desk desk() {
        return desk;
    }

    /// Puts goods for ¥2.00 on the counter.
    void goods() {
        lane.ask(water, "line-added");
    }

    /// The code on the phone of somebody who behaves so.
    String phone(String wallet, String behaviour) {
        return desk.code(wallet, behaviour);
    }

    /// The same, of somebody who takes a while to type the password.
    String phone(String wallet, String behaviour, int seconds) {
        return desk.codeOf(
                "{\"wallet\":\"%s\",\"behaviour\":\"%s\",\"after\":%d}"
                        .formatted(wallet, behaviour, seconds));
    }

    /// A cash sale of ¥2.00.
    JsonNode cashSale() {
        goods();
        return lane.ask("/pay cash 2.00", "sale-completed");
    }

    /// What head office has: the type of each entry, in order.
    List<String> atHeadOffice() {
        var types = new ArrayList<String>();
        for (var entry : desk.journal("S001-01").path("entries")) {
            types.add(entry.path("type").asText());
        }
        return types;
    }

    /// The till stops as if its power were cut, and is started again; nobody is signed on.
    WalletShop killedAndStarted(Path folder) throws IOException {
        lane.kill();
        return new WalletShop(
                sandbox,
                LaneProcess.startWith(
                        sandbox.endpoints().base(), Map.of(), folder.resolve("home"), SHORT));
    }

    /// The gateways' own row of an attempt.
    JsonNode order(String attempt) {
        for (var order : desk.orders()) {
            if (order.path("number").asText().equals(attempt)) return order;
        }
        throw new AssertionError("the gateways do not know " + attempt + ": " + desk.orders());
    }

    /// What the gateways have on their books.
    List<String> orders() {
        var numbers = new ArrayList<String>();
        for (var order : desk.orders()) numbers.add(order.path("number").asText());
        return numbers;
    }

    /// The line to the gateways is cut.
    void offline() {
        sandbox.close();
    }

    @Override
    public void close() {
        lane.close();
        sandbox.close();
    }
}
