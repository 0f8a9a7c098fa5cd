package guitai.app;

import static org.assertj.core.api.Assertions.assertThat;

import guitai.command.ChannelState;
import guitai.config.Settings;
import guitai.config.SettingsFile;
import guitai.gateway.http.Cut;
import guitai.payment.Channel;
import guitai.sandbox.TestSandbox;
import guitai.sandbox.credential.Credentials;
import guitai.scan.PaymentCode.Wallet;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class GatewaysTest {
    private static final URI NOBODY = URI.create("http://127.0.0.1:9");
    private static final SandboxAddresses NOWHERE =
            new SandboxAddresses(
                    NOBODY,
                    URI.create("https://127.0.0.1:9"),
                    NOBODY,
                    Optional.of(NOBODY),
                    NOBODY,
                    NOBODY);

    @TempDir static Path state;
    private static Credentials credentials;

    @TempDir Path home;

    @BeforeAll
    static void keys() {
        TestSandbox.withKeys(state);
        credentials = Credentials.in(state);
    }

    @Test
    void a_shop_that_switched_nothing_on_takes_no_wallet() throws IOException {
        try (var gateways = live("training = false")) {
            assertThat(gateways.wallets()).isEmpty();
            assertThat(gateways.states())
                    .hasSameSizeAs(Channel.values())
                    .noneMatch(ChannelState::on);
        }
    }

    @Test
    void everything_a_channel_lacks_is_told_at_once() throws IOException {
        try (var gateways = live("alipay = on")) {
            assertThat(gateways.wallets()).isEmpty();
            assertThat(state(gateways, Channel.ALIPAY).words())
                    .satisfiesExactly(
                            words -> assertThat(words).isEqualTo("alipay.app-id is not set"),
                            words ->
                                    assertThat(words)
                                            .startsWith("alipay.private-key: ")
                                            .endsWith("alipay_app_key.pem is not there"),
                            words -> assertThat(words).startsWith("alipay.public-key: "));
        }
    }

    @Test
    void the_applications_own_public_key_is_not_taken_for_alipays() throws IOException {
        try (var gateways =
                live(
                        """
                        alipay = on
                        alipay.app-id = %1$s
                        alipay.private-key = %2$s/merchant/alipay_app_key.pem
                        alipay.public-key = %2$s/gateway/alipay_app_pub_key.pem
                        """
                                .formatted(credentials.alipay().appId(), state))) {
            assertThat(gateways.wallets()).isEmpty();
            assertThat(state(gateways, Channel.ALIPAY).words())
                    .anyMatch(words -> words.contains("own public key"));
        }
    }

    @Test
    void a_shop_that_is_set_up_takes_alipay() throws IOException {
        try (var gateways =
                live(
                        """
                        alipay = on
                        alipay.app-id = %1$s
                        alipay.private-key = %2$s/merchant/alipay_app_key.pem
                        alipay.public-key = %2$s/merchant/alipay_pub_key.pem
                        """
                                .formatted(credentials.alipay().appId(), state))) {
            assertThat(gateways.wallets()).containsOnlyKeys(Wallet.ALIPAY);
            assertThat(state(gateways, Channel.ALIPAY).words()).isEmpty();
        }
    }

    @Test
    void a_shop_that_is_set_up_takes_wechat_pay() throws IOException {
        var wechat = credentials.wechat();
        Files.writeString(home.resolve("v2.txt"), wechat.v2Key());
        Files.writeString(home.resolve("v3.txt"), wechat.v3Key());
        try (var gateways =
                live(
                        """
                        wechat = on
                        wechat.app-id = %s
                        wechat.merchant-id = %s
                        wechat.identity = %4$s/merchant/apiclient_cert.p12
                        wechat.public-key = %4$s/merchant/wechatpay_pub_key.pem
                        wechat.public-key-id = %3$s
                        wechat.v2-key = v2.txt
                        wechat.v3-key = v3.txt
                        wechat.notify-url = https://shop.example/wechat
                        """
                                .formatted(
                                        wechat.appid(),
                                        wechat.mchid(),
                                        wechat.publicKeyId(),
                                        state))) {
            assertThat(state(gateways, Channel.WECHAT_PAY).gateway()).isPresent();
            assertThat(gateways.wallets()).containsOnlyKeys(Wallet.WECHAT);
        }
    }

    @Test
    void a_merchant_without_a_public_key_is_connected_by_platform_certificates()
            throws IOException {
        var wechat = credentials.wechat();
        Files.writeString(home.resolve("v2.txt"), wechat.v2Key());
        Files.writeString(home.resolve("v3.txt"), wechat.v3Key());
        try (var gateways =
                live(
                        """
                        wechat = on
                        wechat.app-id = %s
                        wechat.merchant-id = %s
                        wechat.identity = %s/merchant/apiclient_cert.p12
                        wechat.v2-key = v2.txt
                        wechat.v3-key = v3.txt
                        wechat.notify-url = https://shop.example/wechat
                        """
                                .formatted(wechat.appid(), wechat.mchid(), state))) {
            assertThat(state(gateways, Channel.WECHAT_PAY).gateway()).isPresent();
            assertThat(gateways.wallets()).containsOnlyKeys(Wallet.WECHAT);
        }
    }

    @Test
    void everything_wechat_pay_lacks_is_told_at_once() throws IOException {
        try (var gateways = live("wechat = on")) {
            assertThat(state(gateways, Channel.WECHAT_PAY).words()).hasSize(6);
        }
    }

    @Test
    void a_training_till_is_the_sandboxs_merchant_whatever_the_environment_says()
            throws IOException {
        try (var gateways =
                Gateways.fromMerchantFolder(
                        credentials.folder(),
                        NOWHERE,
                        settings(""),
                        new Lines(InstantSource.system(), new Cut()))) {
            assertThat(gateways.wallets()).containsOnlyKeys(Wallet.WECHAT, Wallet.ALIPAY);
            assertThat(gateways.states())
                    .allMatch(ChannelState::on)
                    .allSatisfy(one -> assertThat(one.words()).isEmpty());
        }
    }

    @Test
    void a_merchant_folder_that_is_none_is_named() throws IOException {
        try (var gateways =
                Gateways.fromMerchantFolder(
                        home,
                        NOWHERE,
                        settings(""),
                        new Lines(InstantSource.system(), new Cut()))) {
            assertThat(gateways.wallets()).isEmpty();
            assertThat(state(gateways, Channel.ALIPAY).words())
                    .containsExactly(home.resolve("merchant.json") + " is not there");
        }
        Files.writeString(home.resolve("merchant.json"), "{\"ca\":\"ca.pem\",\"wechat\":{}}");
        try (var gateways =
                Gateways.fromMerchantFolder(
                        home,
                        NOWHERE,
                        settings(""),
                        new Lines(InstantSource.system(), new Cut()))) {
            assertThat(state(gateways, Channel.ALIPAY).words())
                    .containsExactly(home.resolve("merchant.json") + " has no mchid");
        }
    }

    private Gateways live(String conf) throws IOException {
        return Gateways.live(
                settings(conf), home, Map.of(), new Lines(InstantSource.system(), new Cut()));
    }

    private Settings settings(String conf) throws IOException {
        var file = Files.writeString(home.resolve("till.conf"), conf);
        return ((SettingsFile.Reading.Good) SettingsFile.read(file, Map.of())).settings();
    }

    private static ChannelState state(Gateways gateways, Channel channel) {
        return gateways.states().stream()
                .filter(state -> state.channel() == channel)
                .findFirst()
                .orElseThrow();
    }
}
