package guitai.gateway.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@Timeout(60)
final class ProbeTest {
    // Kept for documentation (RFC 5737): nobody is there. Whether packets vanish or are refused is
    // up to the machine this runs on.
    private static final URI NOWHERE = URI.create("https://192.0.2.1");
    private static final Executor AT_ONCE = Runnable::run;

    private final Cut cut = new Cut();

    @Test
    void a_host_that_takes_a_connection_is_reached_without_a_byte() throws Exception {
        try (var host = listening()) {
            assertThat(probe(at(host)).reachable()).isTrue();
            try (var seen = host.accept()) {
                assertThat(seen.getInputStream().read()).isEqualTo(-1);
            }
        }
    }

    @Test
    void one_host_of_several_is_enough_and_is_asked_first_from_then_on() throws Exception {
        try (var host = listening()) {
            var probe = probe(closed(), NOWHERE, at(host));
            for (int i = 0; i < 3; i++) {
                assertThat(probe.reachable()).isTrue();
                host.accept().close();
            }
        }
    }

    @Test
    void a_closed_door_is_no_way_out() throws Exception {
        assertThat(probe(closed()).reachable()).isFalse();
        assertThat(probe().reachable()).isFalse();
        assertThat(probe(URI.create("tcp://127.0.0.1")).reachable()).isFalse();
    }

    @Test
    void a_host_that_answered_and_is_gone_does_not_hide_the_others() throws Exception {
        try (var second = listening()) {
            Probe probe;
            try (var first = listening()) {
                probe = probe(at(first), at(second));
                assertThat(probe.reachable()).isTrue();
            }
            assertThat(probe.reachable()).isTrue();
        }
        assertThat(probe(closed()).reachable()).isFalse();
    }

    @Test
    void packets_that_vanish_are_given_up_within_the_second() throws Exception {
        try (var full = blackHole()) {
            var start = System.nanoTime();
            assertThat(probe(at(full), NOWHERE).reachable()).isFalse();
            // A connection's own time-out is two minutes; this leaves a slow machine its time.
            assertThat(TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - start)).isLessThan(20);
        }
    }

    @Test
    void a_name_is_looked_up_beside_and_a_silent_name_server_holds_up_nobody() throws Exception {
        try (var host = listening()) {
            var localhost = URI.create("tcp://localhost:" + host.getLocalPort());
            assertThat(probe(localhost).reachable()).isTrue();

            var waiting = new ArrayList<Runnable>();
            var silent = new Probe(List.of(localhost), cut, waiting::add);
            assertThat(silent.reachable()).isFalse();
            assertThat(silent.reachable()).isFalse();
            assertThat(waiting).as("one question at a time").hasSize(1);
            waiting.getFirst().run();
            assertThat(silent.reachable()).isTrue();
        }
        Executor stopped =
                _ -> {
                    throw new RejectedExecutionException();
                };
        var host = URI.create("https://gateway.invalid");
        assertThat(new Probe(List.of(host), cut, stopped).reachable()).isFalse();
        assertThat(probe(host).reachable()).isFalse();
    }

    @Test
    void a_till_that_is_cut_off_reaches_nobody() throws Exception {
        try (var host = listening()) {
            var probe = probe(at(host));
            cut.cut();
            assertThat(probe.reachable()).isFalse();
            cut.mend();
            assertThat(probe.reachable()).isTrue();
        }
    }

    @Test
    void an_interrupted_look_comes_back_and_stays_interrupted() throws Exception {
        try (var full = blackHole()) {
            var probe = probe(at(full));
            var started = new CountDownLatch(1);
            var looked = new CompletableFuture<Boolean>();
            var thread =
                    Thread.ofVirtual()
                            .start(
                                    () -> {
                                        started.countDown();
                                        probe.reachable();
                                        looked.complete(Thread.currentThread().isInterrupted());
                                    });
            started.await();
            thread.interrupt();
            assertThat(looked.get(20, TimeUnit.SECONDS)).isTrue();
        }
    }

    private Probe probe(URI... addresses) {
        return new Probe(Arrays.asList(addresses), cut, AT_ONCE);
    }

    private static ServerSocket listening() throws IOException {
        return new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    }

    private static URI at(ServerSocket host) {
        return URI.create("tcp://127.0.0.1:" + host.getLocalPort());
    }

    private static URI closed() throws IOException {
        try (var host = listening()) {
            return at(host);
        }
    }

    /// A listener with a full queue: Linux drops the handshakes that do not fit, as a line that is
    /// down does.
    private static Full blackHole() throws IOException {
        return new Full();
    }

    private static URI at(Full full) {
        return at(full.host);
    }

    private static final class Full implements AutoCloseable {
        private final ServerSocket host = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        private final List<java.nio.channels.SocketChannel> queued = new ArrayList<>();

        Full() throws IOException {
            for (int i = 0; i < 8; i++) {
                var channel = java.nio.channels.SocketChannel.open();
                channel.configureBlocking(false);
                channel.connect(host.getLocalSocketAddress());
                queued.add(channel);
            }
        }

        @Override
        public void close() throws IOException {
            for (var channel : queued) channel.close();
            host.close();
        }
    }
}
