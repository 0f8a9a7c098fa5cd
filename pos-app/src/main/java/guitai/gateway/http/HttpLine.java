package guitai.gateway.http;

import guitai.gateway.http.Exchange.Answered;
import guitai.gateway.http.Exchange.NoAnswer;
import guitai.gateway.http.Exchange.NotSent;
import guitai.gateway.http.Exchange.Trouble;

import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.BodySubscribers;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import javax.net.ssl.SSLException;

/// The line to one gateway: HTTP/1.1, one connection a request, one request a call.
///
/// Thread-safe. [#send] blocks for at most the whole time-out, ends early when its thread is
/// interrupted or the line is closed, and throws nothing for what happens on a network. Redirects
/// are answers like any other.
///
/// Connections are not kept. A charge on a connection that died unnoticed would be an unknown
/// payment and half a minute of doubt; a new one costs a handshake, which TLS resumes, and a line
/// that is down shows before anything is sent.
public final class HttpLine implements AutoCloseable {
    /// A bill's apply call, a page of coupons, 6000 characters of promotions: far below this.
    public static final int MOST_ANSWER = 1 << 20;

    /// Twice the largest bill we were told of, unpacked: a million rows, 254 MB.
    public static final long MOST_DOWNLOAD = 512L << 20;

    private static final System.Logger LOG = System.getLogger(HttpLine.class.getName());
    private static final int OK = 200;

    private final Tls tls;
    private final TimeOuts timeOuts;
    private final InstantSource clock;
    private final Cut cut;
    private final Map<OneTry, CompletableFuture<?>> running = new ConcurrentHashMap<>();
    private volatile boolean closed;

    /// @param clock the till's; the gateway's is compared with it
    public HttpLine(Tls tls, TimeOuts timeOuts, InstantSource clock) {
        this(tls, timeOuts, clock, new Cut());
    }

    /// @param cut while it is, nothing is sent ([Trouble#NO_CONNECTION]), and what is running ends
    ///   ([Trouble#BROKEN])
    public HttpLine(Tls tls, TimeOuts timeOuts, InstantSource clock, Cut cut) {
        this.tls = tls;
        this.timeOuts = timeOuts;
        this.clock = clock;
        this.cut = cut;
    }

    /// Sends it at most once, and says what became of it.
    public Exchange send(Outgoing outgoing) {
        return noted(outgoing, _ -> inMemory(), timeOuts.whole());
    }

    /// Fetches a file, as [#send] does otherwise: at most once, whole or not at all.
    ///
    /// @param file where it is put; after an answer with status 200 it holds the body, of at most
    ///   [#MOST_DOWNLOAD] bytes, and the answer's own body is empty. After anything else there is
    ///   no such file, and an answer with another status has its body as usual
    /// @param whole how long it may take, in place of the line's own time-out
    public Exchange download(Outgoing outgoing, Path file, Duration whole) {
        var exchange =
                noted(outgoing, head -> head.statusCode() == OK ? into(file) : inMemory(), whole);
        if (!(exchange instanceof Answered answered && answered.status() == OK)) remove(file);
        return exchange;
    }

    private Exchange noted(Outgoing outgoing, BodyHandler<Body> handler, Duration whole) {
        var start = System.nanoTime();
        var exchange =
                stopped()
                        ? new NotSent(unsent(Trouble.CLOSED))
                        : attempt(outgoing, handler, start, whole);
        LineLog.note(outgoing, exchange, Duration.ofNanos(System.nanoTime() - start));
        return exchange;
    }

    /// Ends what is running, and lets nothing new begin.
    @Override
    public void close() {
        closed = true;
        running.values().forEach(call -> call.cancel(true));
    }

    private Exchange attempt(
            Outgoing outgoing, BodyHandler<Body> handler, long start, Duration whole) {
        var once = new OneTry(outgoing.body());
        var watched = new WatchedTls(tls.context());
        var client =
                HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .followRedirects(HttpClient.Redirect.NEVER)
                        .connectTimeout(timeOuts.connect())
                        .sslContext(watched.context())
                        .build();
        try {
            var call = client.sendAsync(request(outgoing, once), handler);
            Runnable ender = () -> call.cancel(true);
            running.put(once, call);
            cut.watch(ender);
            try {
                // It may have been closed between the question above and the line before.
                if (closed) call.cancel(true);
                return answered(call.get(left(start, whole), TimeUnit.NANOSECONDS), start);
            } finally {
                call.cancel(true);
                cut.forget(ender);
                running.remove(once);
            }
        } catch (ExecutionException failed) {
            var why = closed ? Trouble.CLOSED : trouble(failed);
            return why == Trouble.TLS && watched.neverStood()
                    ? new NotSent(why)
                    : failed(once, why);
        } catch (TimeoutException late) {
            return failed(once, Trouble.TIME_OUT);
        } catch (CancellationException stopped) {
            return failed(once, closed ? Trouble.CLOSED : Trouble.BROKEN);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return failed(once, Trouble.INTERRUPTED);
        } finally {
            client.shutdownNow();
        }
    }

    private static long left(long start, Duration whole) {
        return Math.max(1, whole.toNanos() - (System.nanoTime() - start));
    }

    private Answered answered(HttpResponse<Body> answer, long start) {
        return new Answered(
                answer.statusCode(),
                Headers.of(answer.headers().map()),
                answer.body(),
                Duration.ofNanos(System.nanoTime() - start),
                clock.instant());
    }

    private Exchange failed(OneTry once, Trouble why) {
        return once.shut() ? new NotSent(unsent(why)) : new NoAnswer(why);
    }

    private boolean stopped() {
        return closed || cut.isCut();
    }

    /// A line that is cut is no connection, whatever it looked like from inside.
    private Trouble unsent(Trouble why) {
        return !closed && cut.isCut() ? Trouble.NO_CONNECTION : why;
    }

    private static HttpRequest request(Outgoing outgoing, OneTry once) {
        var request = HttpRequest.newBuilder(outgoing.target()).method(outgoing.method(), once);
        outgoing.fields().forEach(field -> request.header(field.name(), field.value()));
        return request.build();
    }

    private static BodySubscriber<Body> inMemory() {
        var bounded = BodySubscribers.limiting(BodySubscribers.ofByteArray(), MOST_ANSWER);
        return BodySubscribers.mapping(bounded, Body::of);
    }

    private static BodySubscriber<Body> into(Path file) {
        var bounded = BodySubscribers.limiting(BodySubscribers.ofFile(file), MOST_DOWNLOAD);
        return BodySubscribers.mapping(bounded, _ -> Body.NONE);
    }

    private static void remove(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException stillOpen) {
            // Where open files cannot be removed, a part may stay; nobody was told that it is
            // whole.
            LOG.log(System.Logger.Level.DEBUG, "a part of a download stays", stillOpen);
        }
    }

    private static Trouble trouble(ExecutionException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof UnresolvedAddressException) return Trouble.UNKNOWN_HOST;
            if (cause instanceof HttpTimeoutException) return Trouble.TIME_OUT;
            if (cause instanceof SSLException) return Trouble.TLS;
            if (cause instanceof NoRouteToHostException) return Trouble.NO_CONNECTION;
        }
        return failure.getCause() instanceof ConnectException
                ? Trouble.NO_CONNECTION
                : Trouble.BROKEN;
    }
}
