package guitai.app;

import guitai.payment.Attempt;
import guitai.payment.Channel;
import guitai.payment.ChargeOrder;
import guitai.payment.PaymentOutcome;
import guitai.payment.RevocationList;
import guitai.payment.SealedPayment;
import guitai.payment.StoredValueIssuer;
import guitai.payment.StoredValueToken;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/// An issuer of stored value that is still being set up.
final class LateIssuer extends Late<StoredValueIssuer> implements StoredValueIssuer {
    LateIssuer(Rules rules, CompletableFuture<Optional<StoredValueIssuer>> issuer) {
        super(Channel.STORED_VALUE, rules, issuer);
    }

    @Override
    public PaymentOutcome spend(ChargeOrder order, StoredValueToken token) {
        return there().map(i -> i.spend(order, token)).orElseGet(PaymentOutcome.NotSent::new);
    }

    @Override
    public PaymentOutcome forward(Attempt attempt, SealedPayment sealed) {
        return there().map(i -> i.forward(attempt, sealed)).orElseGet(PaymentOutcome.NotSent::new);
    }

    @Override
    public Optional<RevocationList> revocations() {
        return there().flatMap(StoredValueIssuer::revocations);
    }
}
