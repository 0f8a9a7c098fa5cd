package guitai.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import guitai.sandbox.Sandbox;
import guitai.sandbox.TestSandbox;
import guitai.sandbox.book.Gateway;
import guitai.sandbox.coupon.KeptCoupon;
import guitai.sandbox.fault.Fault;
import guitai.sandbox.fault.FaultRule;
import guitai.sandbox.fault.On;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/// The power goes between a payment and the wallet's word that its coupon is used.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class WalletCouponUnderKillTest {
    private static final String STOCK = "1234567891";
    private static final String CODE = "WALLETCODE0001";
    private static final String OFFER =
            """
            { "promotions": [
              { "id": "C-1", "type": "coupon_amount", "name_zh": "立减1元",
                "threshold": 0, "amount": 100 } ] }
            """;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir private Path folder;

    @ParameterizedTest
    @EnumSource
    void PR_28_a_till_killed_after_the_payment_uses_the_wallets_coupon_once(Gateway gateway)
            throws Exception {
        var home = folder.resolve("home");
        try (var sandbox = TestSandbox.start(folder.resolve("sandbox"))) {
            ready(home, gateway);
            issue(sandbox, gateway);
            sandbox.arm(FaultRule.once(On.COUPON, Fault.ANSWER_LOST_BEFORE_HEADERS));
            try (var lane = start(sandbox, home)) {
                lane.ask("/sign-on 1001 1111", "signed-on");
                lane.ask("/open-shift 500.00", "shift-opened");
                lane.ask(water(lane), "line-added");
                lane.ask("/coupon " + CODE, "coupon-used");
                var sale = lane.ask("/pay cash 1.00", "sale-completed");
                assertThat(sale.path("total").asLong()).isEqualTo(1_00);
                lane.kill();
            }
            try (var lane = start(sandbox, home)) {
                lane.ask("/sign-on 1001 1111", "signed-on");
                await(sandbox, gateway);
                lane.ask(water(lane), "line-added");
                var again = lane.ask("/coupon " + CODE, "coupon-refused");
                assertThat(again.path("reason").asText()).isEqualTo("used");
                lane.quit();
            }
            assertThat(moves()).isEqualTo(2);
        }
    }

    private void ready(Path home, Gateway gateway) throws Exception {
        Files.createDirectories(home);
        Files.writeString(home.resolve("members.conf"), "points.per-yuan = 1\n");
        Files.writeString(home.resolve("till.conf"), "members.programme = members.conf\n");
        OfferFile.publish(home, OFFER);
        var stock = (gateway == Gateway.WECHAT ? "wechat:" : "alipay:") + STOCK;
        take("stocks.csv", "id,name,offer,days\n" + stock + ",商家券,C-1,7\n", home);
        take("codes.csv", "code,stock\n" + CODE + "," + stock + "\n", home);
    }

    private void take(String name, String text, Path home) throws Exception {
        OfferFile.take(Files.writeString(folder.resolve(name), text), "coupons", home);
    }

    private static void issue(Sandbox sandbox, Gateway gateway) {
        var now = Instant.now();
        sandbox.coupons()
                .issue(
                        new KeptCoupon(
                                gateway,
                                STOCK,
                                CODE,
                                "buyer",
                                "立减1元",
                                now.minusSeconds(60),
                                now.plus(Duration.ofDays(7)),
                                KeptCoupon.State.SENDED,
                                Optional.empty(),
                                ""));
    }

    private static LaneProcess start(Sandbox sandbox, Path home) throws IOException {
        return LaneProcess.startWith(
                sandbox.endpoints().base(),
                Map.of(),
                home,
                "printer = none",
                "members.programme = members.conf");
    }

    private static String water(LaneProcess lane) {
        for (var item : lane.all("ready").getFirst().path("sample").path("goods")) {
            if (item.path("sku").asText().equals("DR0004")) return item.path("gtin").asText();
        }
        throw new AssertionError("no water");
    }

    private static void await(Sandbox sandbox, Gateway gateway) {
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (sandbox.coupons().find(gateway, CODE).orElseThrow().state()
                != KeptCoupon.State.USED) {
            if (System.nanoTime() > end) throw new AssertionError("the wallet was never told");
            LockSupport.parkNanos(50_000_000L);
        }
    }

    /// How often the wallet's own ledger has written about it: issued, and used.
    private long moves() throws IOException {
        return Files.readAllLines(folder.resolve("sandbox").resolve("coupons.jsonl")).size();
    }
}
