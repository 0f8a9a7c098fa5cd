package guitai.gateway.http;

import static org.assertj.core.api.Assertions.assertThat;

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
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class CutTest {
    private static final TimeOuts LONG =
            new TimeOuts(Duration.ofSeconds(60), Duration.ofSeconds(60));

    private final Cut cut = new Cut();
    private final HttpLine one = line();
    private final HttpLine other = line();

    @Test
    void what_is_running_ends_at_once_and_its_outcome_is_as_open_as_ever() throws Exception {
        var arrived = new CountDownLatch(2);
        Behaviour silent =
                to -> {
                    arrived.countDown();
                    Behaviour.fallSilent().answer(to);
                };
        try (var server = new RawServer(silent)) {
            var charge = CompletableFuture.supplyAsync(() -> one.send(post(server.at("/pay"))));
            var refund = CompletableFuture.supplyAsync(() -> other.send(post(server.at("/back"))));
            assertThat(arrived.await(20, TimeUnit.SECONDS)).isTrue();

            cut.cut();

            assertThat(charge.get(10, TimeUnit.SECONDS)).isEqualTo(new NoAnswer(Trouble.BROKEN));
            assertThat(refund.get(10, TimeUnit.SECONDS)).isEqualTo(new NoAnswer(Trouble.BROKEN));
        }
    }

    @Test
    void nothing_new_leaves_a_till_that_is_cut_off() throws Exception {
        try (var server = new RawServer(ok())) {
            cut.cut();
            assertThat(one.send(post(server.at("/pay"))))
                    .isEqualTo(new NotSent(Trouble.NO_CONNECTION));
            assertThat(server.requests()).isEmpty();

            cut.mend();
            assertThat(one.send(post(server.at("/pay")))).isInstanceOf(Answered.class);
            assertThat(server.requests()).hasSize(1);
        }
    }

    @Test
    void a_line_that_is_closed_stays_closed_whether_cut_or_not() throws Exception {
        try (var server = new RawServer(ok())) {
            one.close();
            cut.cut();
            assertThat(one.send(post(server.at("/pay")))).isEqualTo(new NotSent(Trouble.CLOSED));
            cut.mend();
            assertThat(one.send(post(server.at("/pay")))).isEqualTo(new NotSent(Trouble.CLOSED));
        }
    }

    private HttpLine line() {
        return new HttpLine(Tls.ofThisMachine(), LONG, InstantSource.fixed(Instant.EPOCH), cut);
    }

    private static Behaviour ok() {
        return Behaviour.say("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nhi");
    }

    private static Outgoing post(URI at) {
        return Outgoing.post("pay", at, List.of(), Body.of("the body"));
    }
}
