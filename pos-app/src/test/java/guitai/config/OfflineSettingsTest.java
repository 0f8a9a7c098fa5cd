package guitai.config;

import static org.assertj.core.api.Assertions.assertThat;

import guitai.config.SettingsFile.Reading;
import guitai.money.Money;
import guitai.payment.OfflineLimits;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class OfflineSettingsTest {
    @TempDir Path home;

    @Test
    void a_shop_that_agreed_on_nothing_risks_little() throws IOException {
        var settings = good("");
        assertThat(settings.offlineLimits()).isEqualTo(OfflineLimits.conservative());
        assertThat(settings.on(Key.CARD)).isFalse();
        assertThat(settings.on(Key.HEAD_OFFICE)).isFalse();
        assertThat(settings.on(Key.STORED_VALUE)).isFalse();
        assertThat(settings.address(Key.CARD_TERMINAL_URL)).isEqualTo(URI.create(""));
        assertThat(settings.probes()).isEmpty();
        assertThat(settings.feePpm(Key.CARD_FEE_PPM)).isEqualTo(6_000);
    }

    @Test
    void a_shop_says_what_it_risks_and_whom_it_asks() throws IOException {
        var settings =
                good(
                        """
                        card = on
                        card.offline = on
                        card.offline-per-payment = 150
                        card.offline-count = 20
                        card.offline-stop-hours = 50
                        card.terminal-url = http://127.0.0.1:8098
                        card.fee-ppm = 5500
                        network.probe = 192.0.2.1:443, pay.example:8443
                        """);
        var limits = settings.offlineLimits();
        assertThat(limits.cards()).isTrue();
        assertThat(limits.perCard()).isEqualTo(Money.cny(150_00));
        assertThat(limits.most()).isEqualTo(20);
        assertThat(limits.stop()).isEqualTo(Duration.ofHours(50));
        assertThat(settings.address(Key.CARD_TERMINAL_URL)).hasPort(8098);
        assertThat(settings.feePpm(Key.CARD_FEE_PPM)).isEqualTo(5_500);
        assertThat(settings.feePpm(Key.ALIPAY_FEE_PPM)).isEqualTo(6_000);
        assertThat(settings.probes())
                .containsExactly(
                        URI.create("tcp://192.0.2.1:443"), URI.create("tcp://pay.example:8443"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "card = maybe",
                "card.offline-count = 0",
                "card.offline-count = 1001",
                "card.offline-stop-hours = 200",
                "card.offline-per-payment = -1",
                "card.fee-ppm = 0.6",
                "card.fee-ppm = 100001",
                "card.terminal-url = http://192.0.2.1/",
                "card.terminal-id = 1",
                "head-office.key-id = a b",
                "network.probe = pay.example",
                "network.probe = pay.example:0",
                "network.probe = pay.example:70000",
                "network.probe = pay.example:443/x",
                "network.probe = a:1,b:1,c:1,d:1,e:1,f:1,g:1,h:1,i:1",
            })
    void what_cannot_be_is_refused_with_what_may_stand_there(String line) throws IOException {
        var bad = (Reading.Bad) read(line);
        assertThat(bad.problems()).hasSize(1);
        assertThat(bad.problems().getFirst().what()).contains(" is not ");
    }

    private Settings good(String text) throws IOException {
        return ((Reading.Good) read(text)).settings();
    }

    private Reading read(String text) throws IOException {
        var file = home.resolve("till.conf");
        Files.writeString(file, text, StandardCharsets.UTF_8);
        return SettingsFile.read(file, Map.of());
    }
}
