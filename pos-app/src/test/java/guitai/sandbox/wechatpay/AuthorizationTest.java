package guitai.sandbox.wechatpay;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class AuthorizationTest {
    private static final String SCHEME = "WECHATPAY2-SHA256-RSA2048 ";

    @Test
    void the_five_parts_are_read_in_any_order() {
        var expected = new Authorization("1900000109", "n", 1795294666, "5157F0", "OQKf+/==");
        assertThat(
                        Authorization.parse(
                                SCHEME
                                        + "mchid=\"1900000109\",nonce_str=\"n\","
                                        + "timestamp=\"1795294666\",serial_no=\"5157F0\","
                                        + "signature=\"OQKf+/==\""))
                .contains(expected);
        assertThat(
                        Authorization.parse(
                                SCHEME
                                        + "signature=\"OQKf+/==\", serial_no=\"5157F0\","
                                        + "timestamp=\"1795294666\",nonce_str=\"n\","
                                        + "mchid=\"1900000109\""))
                .contains(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Bearer x",
                SCHEME,
                SCHEME + "mchid=\"1\",nonce_str=\"n\",timestamp=\"1\",serial_no=\"5\"",
                SCHEME
                        + "mchid=\"1\",nonce_str=\"n\",timestamp=\"now\",serial_no=\"5\","
                        + "signature=\"x\"",
                SCHEME
                        + "mchid=\"1\",nonce_str=\"n\",timestamp=\"1\",serial_no=\"5\","
                        + "signature=\"x\",mchid=\"2\"",
                SCHEME + "mchid=1,nonce_str=\"n\",timestamp=\"1\",serial_no=\"5\",signature=\"x\"",
                SCHEME
                        + "mchid=\"1\",nonce_str=\"n\",timestamp=\"1\",serial_no=\"5\","
                        + "signature=\"x\",extra=\"y\"",
            })
    void anything_else_is_no_authorization(String header) {
        assertThat(Authorization.parse(header)).isEmpty();
    }

    @Test
    void five_lines_are_signed_and_the_last_one_ends_too() {
        var sent = new Authorization("1", "nonce", 7, "5", "x");
        assertThat(sent.signedText("GET", "/v3/certificates?x=1", ""))
                .isEqualTo("GET\n/v3/certificates?x=1\n7\nnonce\n\n");
    }
}
