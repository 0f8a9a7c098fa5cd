package guitai.config;

import static org.assertj.core.api.Assertions.assertThat;

import guitai.config.SettingsFile.Reading;

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
final class ChannelSettingsTest {
    @TempDir Path home;

    @Test
    void nobody_pays_by_wallet_until_the_shop_switched_it_on() throws IOException {
        var settings = good("");

        assertThat(settings.on(Key.WECHAT)).isFalse();
        assertThat(settings.on(Key.ALIPAY)).isFalse();
        assertThat(settings.address(Key.ALIPAY_URL))
                .isEqualTo(URI.create("https://openapi.alipay.com/gateway.do"));
        assertThat(settings.patience(Key.WECHAT_PATIENCE)).isEqualTo(Duration.ofSeconds(45));
        assertThat(settings.patience(Key.ALIPAY_PATIENCE)).isEqualTo(Duration.ofSeconds(60));
    }

    @Test
    void a_shop_says_who_it_is_and_where_its_keys_are() throws IOException {
        var settings =
                good(
                        """
                        alipay = on
                        alipay.app-id = 2021000000000109
                        alipay.private-key = /etc/guitai/app.pem
                        alipay.patience = 90
                        wechat = on
                        wechat.barcode = v3
                        terminal-id = T_01
                        shop.location = +31.2304,+121.4737
                        """);

        assertThat(settings.on(Key.ALIPAY)).isTrue();
        assertThat(settings.text(Key.ALIPAY_PRIVATE_KEY)).isEqualTo("/etc/guitai/app.pem");
        assertThat(settings.patience(Key.ALIPAY_PATIENCE)).isEqualTo(Duration.ofSeconds(90));
        assertThat(settings.text(Key.WECHAT_BARCODE)).isEqualTo("v3");
        assertThat(settings.text(Key.SHOP_LOCATION)).isEqualTo("+31.2304,+121.4737");
    }

    @Test
    void a_code_read_while_selling_is_paid_at_once_in_the_sample_shop_only() throws IOException {
        assertThat(good("").payAtOnce()).isTrue();
        assertThat(good("training = false").payAtOnce()).isFalse();
        assertThat(good("training = false\nscan.pay-at-once = true").payAtOnce()).isTrue();
        assertThat(good("scan.pay-at-once = false").payAtOnce()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "alipay = yes",
                "alipay.app-id = my app",
                "alipay.patience = 5",
                "alipay.patience = 600",
                "alipay.url = http://openapi.alipay.com/gateway.do",
                "alipay.url = ftp://127.0.0.1/",
                "alipay.url = openapi.alipay.com",
                "alipay.url = https://name:word@openapi.alipay.com/",
                "alipay.private-key =",
                "wechat.barcode = v4",
                "wechat.notify-url = http://shop.example/",
                "wechat.public-key-id = 77",
                "shop.location = Shanghai",
                "terminal-id = a b",
                "scan.pay-at-once = sometimes"
            })
    void what_cannot_be_is_refused_with_what_may_stand_there(String line) throws IOException {
        var bad = (Reading.Bad) read(line);

        assertThat(bad.problems()).hasSize(1);
        assertThat(bad.problems().getFirst().what()).contains(" is not ");
    }

    @Test
    void plain_http_is_for_this_machine_only() throws IOException {
        assertThat(good("alipay.url = http://127.0.0.1:8099/gateway.do").address(Key.ALIPAY_URL))
                .hasPort(8099);
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
