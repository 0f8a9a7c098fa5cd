package guitai.app;

import guitai.payment.StoredValueTokens;

import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/// Reads tokens once it is known whose signature they must bear; before that none is good.
record LateTokens(CompletableFuture<Optional<StoredValueTokens>> tokens)
        implements StoredValueTokens {
    @Override
    public Reading read(String text, Instant now) {
        if (!tokens.isDone() || tokens.isCompletedExceptionally()) {
            return new Reading.Bad(Flaw.NOT_THE_ISSUERS);
        }
        return tokens.join()
                .map(t -> t.read(text, now))
                .orElseGet(() -> new Reading.Bad(Flaw.NOT_THE_ISSUERS));
    }
}
