package guitai.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import guitai.storage.SmallTills;
import guitai.storage.TillOpening;
import guitai.store.journal.ChainCheck;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;

/// Till and gateways are killed at any moment while wallets pay and everything goes wrong that can.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class WalletsUnderKillTest {
    private static final int ROUNDS = Boolean.getBoolean("guitai.nightly") ? 200 : 20;
    private static final int MOST_SALES = 3;
    private static final String FAULTS =
            """
            [{"on":"pay","what":"answer-lost-before-headers","probability":0.12},
             {"on":"pay","what":"answer-lost-in-body","probability":0.06},
             {"on":"pay","what":"system-error-after-commit","probability":0.10},
             {"on":"pay","what":"system-error","probability":0.04},
             {"on":"pay","what":"request-lost","probability":0.03},
             {"on":"pay","what":"delayed-request","probability":0.05},
             {"on":"pay","what":"duplicate-delivery","probability":0.06},
             {"on":"query","what":"answer-lost-before-headers","probability":0.10},
             {"on":"query","what":"tampered","probability":0.05},
             {"on":"reverse","what":"recall","probability":0.10},
             {"on":"reverse","what":"reverse-without-effect","probability":0.10},
             {"on":"refund","what":"answer-lost-before-headers","probability":0.20}]
            """;

    @TempDir private Path folder;

    private final List<String> acknowledged = new ArrayList<>();
    private final List<String> returnable = new ArrayList<>();

    @Test
    void nothing_is_lost_nobody_pays_twice_and_both_books_agree_to_the_fen() throws Exception {
        var seed = Long.getLong("guitai.seed", 20261122L);
        var random = new Random(seed);
        var state = folder.resolve("sandbox");
        var sandbox = SandboxProcess.start(state, seed);
        try {
            sandbox.desk().faults(FAULTS);
            for (int round = 0; round < ROUNDS; round++) {
                try (var lane = start(sandbox)) {
                    comeBack(lane, round);
                    sell(lane, sandbox, random);
                    LockSupport.parkNanos(random.nextInt(600) * 1_000_000L);
                    if (random.nextInt(3) == 0) {
                        sandbox.kill();
                        LockSupport.parkNanos(random.nextInt(400) * 1_000_000L);
                        sandbox = SandboxProcess.start(state, seed + round);
                        sandbox.desk().faults(FAULTS);
                    }
                    lane.kill();
                    remember(lane);
                } catch (AssertionError failed) {
                    throw new AssertionError("seed " + seed + ", round " + round, failed);
                }
            }
            lastRound(sandbox);
            judge(seed, sandbox);
        } finally {
            sandbox.close();
        }
    }

    private LaneProcess start(SandboxProcess sandbox) throws IOException {
        return LaneProcess.startWith(
                sandbox.base(),
                Map.of(),
                folder.resolve("home"),
                "printer = none",
                "wechat.patience = 20",
                "alipay.patience = 20");
    }

    /// Finishes what stood at the counter when the power went.
    private static void comeBack(LaneProcess lane, int round) {
        lane.ask("/sign-on 1001 1111", "signed-on");
        if (round == 0) lane.ask("/open-shift 500.00", "shift-opened");
        lane.ask("/x", "x");
        if (lane.all("recovered").stream().anyMatch(r -> r.path("what").asText().equals("sale"))) {
            payAnotherWay(lane);
        }
    }

    /// Whatever the payment has come to meanwhile: afterwards nothing is at the counter.
    private static void payAnotherWay(LaneProcess lane) {
        lane.send("/cancel-payment");
        lane.send("/told");
        lane.send("/pay cash");
        lane.ask("/x", "x");
    }

    private void sell(LaneProcess lane, SandboxProcess sandbox, Random random) {
        var water = water(lane);
        if (!returnable.isEmpty() && random.nextInt(4) == 0) {
            lane.send("/return " + returnable.removeLast());
        }
        var sales = 1 + random.nextInt(MOST_SALES);
        for (int i = 0; i < sales; i++) {
            lane.ask(water, "line-added");
            var wallet = random.nextBoolean() ? "wechat" : "alipay";
            lane.send(sandbox.desk().code(wallet, behaviour(random)));
            if (i == sales - 1) return;
            var after = lane.awaitAny("sale-completed", "payment-declined", "payment-waiting");
            if (after.path("fact").asText().equals("sale-completed")) continue;
            if (random.nextInt(3) == 0) LockSupport.parkNanos(5_500_000_000L);
            payAnotherWay(lane);
        }
    }

    private static String behaviour(Random random) {
        var dice = random.nextInt(20);
        if (dice < 13) return "pay";
        if (dice < 16) return "password";
        if (dice < 18) return "password-then-decline";
        return dice < 19 ? "insufficient" : "never";
    }

    private static String water(LaneProcess lane) {
        for (var item : lane.all("ready").getFirst().path("sample").path("goods")) {
            if (item.path("sku").asText().equals("DR0004")) return item.path("gtin").asText();
        }
        throw new AssertionError("no water");
    }

    private void remember(LaneProcess lane) {
        for (var sale : lane.all("sale-completed")) {
            acknowledged.add(sale.path("receipt").asText());
            var tender = sale.path("tenders").path(0).path("tender").asText();
            if (!tender.equals("cash")) returnable.add(sale.path("receipt").asText());
        }
    }

    /// The bad days are over: what can come to an end does.
    private void lastRound(SandboxProcess sandbox) throws IOException {
        sandbox.desk().call("DELETE", "/faults", "");
        try (var lane = start(sandbox)) {
            comeBack(lane, 1);
            lane.ask("/wait idle", "idle");
            lane.ask("/wait idle", "idle");
            lane.quit();
            remember(lane);
        }
    }

    private void judge(long seed, SandboxProcess sandbox) throws IOException {
        var home = folder.resolve("home").resolve("training");
        var opening = SmallTills.open(home, InstantSource.system());
        if (!(opening instanceof TillOpening.Opened(var till, _, _))) {
            throw new AssertionError(opening);
        }
        try (till) {
            assertThat(till.verify()).isInstanceOf(ChainCheck.Intact.class);
            var books = TwoBooks.read(till, sandbox.desk().orders());
            System.out.println("seed " + seed + ": " + books.words());
            assertThat(books.differences()).as("seed %d: %s", seed, books.words()).isEmpty();
            assertThat(acknowledged).doesNotHaveDuplicates();
            assertThat(books.sales()).doesNotHaveDuplicates().containsAll(acknowledged);
            assertThat(books.paid()).as("sales a wallet paid").isPositive();
        }
    }
}
