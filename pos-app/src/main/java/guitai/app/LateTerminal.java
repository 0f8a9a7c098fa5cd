package guitai.app;

import guitai.payment.Attempt;
import guitai.payment.CardTerminal;
import guitai.payment.Channel;
import guitai.payment.ChargeOrder;
import guitai.payment.PaymentOutcome;
import guitai.payment.SealedPayment;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/// A card terminal that is still being set up.
final class LateTerminal extends Late<CardTerminal> implements CardTerminal {
    LateTerminal(Rules rules, CompletableFuture<Optional<CardTerminal>> terminal) {
        super(Channel.CARD, rules, terminal);
    }

    @Override
    public PaymentOutcome present(ChargeOrder order, boolean mayStore) {
        return there().map(t -> t.present(order, mayStore)).orElseGet(PaymentOutcome.NotSent::new);
    }

    @Override
    public PaymentOutcome forward(Attempt attempt, SealedPayment sealed) {
        return there().map(t -> t.forward(attempt, sealed)).orElseGet(PaymentOutcome.NotSent::new);
    }
}
