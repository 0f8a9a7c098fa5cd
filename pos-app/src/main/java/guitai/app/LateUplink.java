package guitai.app;

import guitai.journal.Uplink;
import guitai.journal.Written;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/// A way to head office that is still being set up: nothing leaves before it is.
record LateUplink(CompletableFuture<Optional<Uplink>> uplink) implements Uplink {
    @Override
    public Answer put(Written entry) {
        return now().put(entry);
    }

    @Override
    public Answer watermark() {
        return now().watermark();
    }

    private Uplink now() {
        return uplink.isDone() && !uplink.isCompletedExceptionally()
                ? uplink.join().orElse(NONE)
                : NONE;
    }
}
