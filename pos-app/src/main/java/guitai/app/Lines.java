package guitai.app;

import guitai.gateway.http.Cut;
import guitai.gateway.http.HttpLine;
import guitai.gateway.http.TimeOuts;
import guitai.gateway.http.Tls;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/// Every line a till speaks on, made in one place: one switch cuts them all, one call closes them.
///
/// Confined to the thread that sets the channels up, until they are closed.
public final class Lines implements AutoCloseable {
    private final InstantSource clock;
    private final Cut cut;
    private final List<HttpLine> open = new ArrayList<>();

    public Lines(InstantSource clock, Cut cut) {
        this.clock = clock;
        this.cut = cut;
    }

    InstantSource clock() {
        return clock;
    }

    /// To whoever this machine trusts.
    HttpLine line() {
        return line(Tls.ofThisMachine(), TimeOuts.DEFAULT);
    }

    HttpLine line(Tls tls, TimeOuts timeOuts) {
        var line = new HttpLine(tls, timeOuts, clock, cut);
        open.add(line);
        return line;
    }

    /// To a device on the counter: it works when what leaves the machine does not.
    HttpLine onCounter(TimeOuts timeOuts) {
        var line = new HttpLine(Tls.ofThisMachine(), timeOuts, clock);
        open.add(line);
        return line;
    }

    @Override
    public void close() {
        open.forEach(HttpLine::close);
    }
}
