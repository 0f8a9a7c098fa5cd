package guitai.app;

import guitai.payment.AttemptId;
import guitai.payment.Channel;
import guitai.payment.ChargeOrder;
import guitai.payment.CollectionOutcome;
import guitai.payment.Decline;
import guitai.payment.Doubt;
import guitai.payment.Identification;
import guitai.payment.Payer;
import guitai.payment.PaymentOutcome;
import guitai.payment.WalletGateway;
import guitai.scan.PaymentCode;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/// A wallet's gateway that is still being set up.
final class LateGateway extends Late<WalletGateway> implements WalletGateway {
    LateGateway(Channel channel, Rules rules, CompletableFuture<Optional<WalletGateway>> gateway) {
        super(channel, rules, gateway);
    }

    @Override
    public PaymentOutcome charge(ChargeOrder order, PaymentCode code) {
        return there().map(g -> g.charge(order, code)).orElseGet(PaymentOutcome.NotSent::new);
    }

    @Override
    public CollectionOutcome collect(ChargeOrder order) {
        return there().map(g -> g.collect(order))
                .orElseGet(
                        () ->
                                new CollectionOutcome.Refused(
                                        new Decline(Decline.Reason.NOT_SENT, "")));
    }

    @Override
    public Identification identify(PaymentCode code) {
        return there().map(g -> g.identify(code))
                .orElseGet(() -> new Identification.Unknown(Doubt.NO_ANSWER));
    }

    @Override
    public Optional<Payer> payer(AttemptId id) {
        return now().flatMap(g -> g.payer(id));
    }
}
