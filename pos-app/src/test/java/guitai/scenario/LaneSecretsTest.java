package guitai.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class LaneSecretsTest {
    @TempDir private Path folder;

    @Test
    void no_payment_code_and_no_key_is_in_the_tills_home_or_in_what_the_lane_says()
            throws IOException {
        var needles = new Needles();
        try (var shop = WalletShop.open(folder)) {
            var lane = shop.lane();
            for (var wallet : new String[] {"wechat", "alipay"}) {
                shop.goods();
                lane.ask(noted(needles, shop.phone(wallet, "pay")), "sale-completed");
                shop.goods();
                lane.ask(noted(needles, shop.phone(wallet, "insufficient")), "payment-declined");
                shop.desk().fault("pay", "answer-lost-before-headers");
                lane.ask(noted(needles, shop.phone(wallet, "pay")), "payment-unknown");
                lane.ask(noted(needles, shop.phone(wallet, "pay")), "error");
                lane.await("sale-completed");
                // With something around it, a code is no code, and still a secret.
                lane.ask("X" + noted(needles, shop.phone(wallet, "pay")), "scan-refused");
            }
            lane.ask("/wait idle", "idle");
            lane.quit();
            Files.writeString(
                    folder.resolve("home").resolve("facts.txt"), lane.all() + lane.errors());
        }
        needles.merchant(folder.resolve("sandbox").resolve("merchant"));

        var home = folder.resolve("home");
        var nothing = folder.resolve("sandbox");
        assertThat(needles.in(home, nothing)).isEmpty();
        assertThat(Files.readString(home.resolve("facts.txt"))).contains("************");
        for (var form : needles.forms()) {
            var planted = home.resolve("planted");
            Files.write(planted, form.getBytes(StandardCharsets.ISO_8859_1));
            assertThat(needles.in(planted, nothing)).isNotEmpty();
        }
    }

    private static String noted(Needles needles, String code) {
        needles.add("a payment code", code);
        return code;
    }
}
