package guitai.gateway.http;

import java.time.Duration;

/// How long one request may take.
///
/// @param connect until the connection stands, TLS included
/// @param whole from the start to the last byte of the answer, however slowly it drips
public record TimeOuts(Duration connect, Duration whole) {
    // WeChat's barcode payment may take several seconds while it tries one card after another;
    // its integration notes call 30 s prudent. Five for a connection is a shop's bad line.
    public static final TimeOuts DEFAULT =
            new TimeOuts(Duration.ofSeconds(5), Duration.ofSeconds(30));

    public TimeOuts {
        if (!connect.isPositive() || connect.compareTo(whole) > 0) {
            throw new IllegalArgumentException("connect " + connect + ", whole " + whole);
        }
    }
}
