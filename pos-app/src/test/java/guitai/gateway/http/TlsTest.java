package guitai.gateway.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import guitai.gateway.http.Exchange.Answered;
import guitai.gateway.http.Exchange.NoAnswer;
import guitai.gateway.http.Exchange.NotSent;
import guitai.gateway.http.Exchange.Trouble;
import guitai.gateway.http.RawServer.Behaviour;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class TlsTest {
    private static final String OK = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nhi";
    // Made once: keys take their time.
    private static final TestAuthority ours = TestAuthority.named("Ours");
    private static final TestAuthority theirs = TestAuthority.named("Theirs");

    @Test
    void a_gateway_nobody_vouches_for_is_sent_nothing() throws Exception {
        try (var server = RawServer.tls(ours.server(), false, Behaviour.say(OK))) {
            assertThat(send(server.at("/pay"), Tls.ofThisMachine()))
                    .isEqualTo(new NotSent(Trouble.TLS));
            assertThat(
                            send(
                                    server.at("/pay"),
                                    Tls.of(Optional.empty(), List.of(theirs.certificate()))))
                    .isEqualTo(new NotSent(Trouble.TLS));
            assertThat(server.requests()).isEmpty();
        }
    }

    @Test
    void a_handshake_the_gateway_breaks_off_has_sent_nothing() throws Exception {
        var trusting = Tls.of(Optional.empty(), List.of(ours.certificate()));
        for (var proposal : List.of("SSLv2Hello", "TLSv1.1")) {
            try (var server = RawServer.tls(ours.server(), false, Behaviour.say(OK), proposal)) {
                assertThat(send(server.at("/pay"), trusting)).isEqualTo(new NotSent(Trouble.TLS));
                assertThat(server.requests()).isEmpty();
            }
        }
    }

    @Test
    void a_gateway_that_refuses_us_after_the_handshake_may_have_the_request() throws Exception {
        var stranger = Tls.of(Optional.empty(), List.of(ours.certificate()));
        try (var server = RawServer.tls(ours.server(), true, Behaviour.say(OK), "TLSv1.3")) {
            assertThat(send(server.at("/reverse"), stranger)).isInstanceOf(NoAnswer.class);
            assertThat(server.requests()).isEmpty();
        }
    }

    @Test
    void a_certificate_for_another_name_does_not_do() throws Exception {
        try (var server = RawServer.tls(ours.server(), false, Behaviour.say(OK))) {
            var other = URI.create("https://localhost:" + server.at("/").getPort() + "/pay");
            assertThat(send(other, Tls.of(Optional.empty(), List.of(ours.certificate()))))
                    .isEqualTo(new NotSent(Trouble.TLS));
        }
    }

    @Test
    void a_sandbox_is_believed_on_its_own_line_only() throws Exception {
        try (var server = RawServer.tls(ours.server(), false, Behaviour.say(OK))) {
            assertThat(
                            send(
                                    server.at("/pay"),
                                    Tls.of(Optional.empty(), List.of(ours.certificate()))))
                    .isInstanceOf(Answered.class);
        }
    }

    @Test
    void a_gateway_that_asks_who_we_are_is_told() throws Exception {
        try (var server = RawServer.tls(ours.server(), true, Behaviour.say(OK))) {
            var known = Optional.of(ours.identity("1900000109"));
            var stranger = Optional.of(theirs.identity("1900000109"));
            var trusted = List.of(ours.certificate());
            assertThat(send(server.at("/reverse"), Tls.of(known, trusted)))
                    .isInstanceOf(Answered.class);
            for (var us : List.of(stranger, Optional.<Identity>empty())) {
                assertThat(send(server.at("/reverse"), Tls.of(us, trusted)))
                        .isNotInstanceOf(Answered.class);
            }
            assertThat(server.requests()).hasSize(1);
        }
    }

    @Test
    void a_key_of_another_certificate_is_found_out_at_set_up() throws Exception {
        var us = ours.identity("1900000109");
        assertThat(us.toString()).isEqualTo("Identity[" + serial(us) + "]");
        assertThatThrownBy(() -> new Identity(TestAuthority.rsa().getPrivate(), us.chain()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(serial(us));
    }

    private static String serial(Identity us) {
        return us.chain().getFirst().getSerialNumber().toString(16);
    }

    private static Exchange send(URI to, Tls tls) {
        var timeOuts = new TimeOuts(Duration.ofSeconds(20), Duration.ofSeconds(20));
        try (var line = new HttpLine(tls, timeOuts, InstantSource.fixed(Instant.EPOCH))) {
            return line.send(Outgoing.post("pay", to, List.of(), Body.of("x")));
        }
    }
}
