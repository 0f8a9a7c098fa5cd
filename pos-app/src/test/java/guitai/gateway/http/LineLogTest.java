package guitai.gateway.http;

import static org.assertj.core.api.Assertions.assertThat;

import guitai.gateway.http.Exchange.Answered;
import guitai.gateway.http.Exchange.NoAnswer;
import guitai.gateway.http.Exchange.Trouble;
import guitai.gateway.http.Outgoing.Field;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class LineLogTest {
    private static final Outgoing CHARGE =
            Outgoing.post(
                    "alipay.trade.pay",
                    URI.create("https://openapi.alipay.com/gateway.do?sign=SECRET1"),
                    List.of(new Field("Authorization", "SECRET2")),
                    Body.of("auth_code=SECRET3"));

    @Test
    void the_log_says_what_happened_and_tells_no_secret() {
        var answer =
                new Answered(
                        200,
                        Headers.of(
                                Map.of(
                                        "request-id", List.of("08A6-268435461"),
                                        "Wechatpay-Signature", List.of("SECRET4"))),
                        Body.of("SECRET5"),
                        Duration.ofMillis(7),
                        Instant.EPOCH);
        assertThat(LineLog.line(CHARGE, answer, Duration.ofMillis(7)))
                .isEqualTo("alipay.trade.pay POST /gateway.do -> 200 08A6-268435461 in 7 ms");
        assertThat(LineLog.line(CHARGE, new NoAnswer(Trouble.TIME_OUT), Duration.ofSeconds(30)))
                .isEqualTo("alipay.trade.pay POST /gateway.do -> no answer, TIME_OUT in 30000 ms");
        assertThat(CHARGE + " " + CHARGE.fields() + answer + answer.headers())
                .doesNotContain("SECRET");
    }

    @Test
    void whom_and_which_coupon_a_path_is_about_is_not_logged_CP_15() {
        var asked =
                Outgoing.get(
                        "coupon",
                        URI.create("https://api.example/v3/users/SECRET/coupons/SECRET/appids/wx"),
                        List.of());
        assertThat(asked.toString()).isEqualTo("coupon GET /v3/users/*");
    }

    @Test
    void a_gateway_cannot_write_lines_into_our_log() {
        var answer =
                new Answered(
                        200,
                        Headers.of(Map.of("Request-ID", List.of("x\n2026 all is well"))),
                        Body.NONE,
                        Duration.ZERO,
                        Instant.EPOCH);
        assertThat(LineLog.line(CHARGE, answer, Duration.ZERO)).endsWith("-> 200 in 0 ms");
    }
}
