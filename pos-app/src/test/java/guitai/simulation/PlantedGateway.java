package guitai.simulation;

import guitai.money.Money;
import guitai.payment.AttemptId;
import guitai.payment.Channel;
import guitai.payment.ChannelCheck;
import guitai.payment.ChargeOrder;
import guitai.payment.CollectionOutcome;
import guitai.payment.Decline;
import guitai.payment.PaymentOutcome;
import guitai.payment.RefundId;
import guitai.payment.RefundOutcome;
import guitai.payment.ReversalOutcome;
import guitai.payment.WalletGateway;
import guitai.payment.Way;
import guitai.scan.PaymentCode;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/// A gateway as one would write it who has not understood one thing.
abstract class PlantedGateway implements WalletGateway {
    final WalletGateway right;

    PlantedGateway(WalletGateway right) {
        this.right = right;
    }

    /// No answer? Then once more, under a new number.
    static WalletGateway newNumberOnUnknown(WalletGateway right) {
        return new PlantedGateway(right) {
            @Override
            public PaymentOutcome charge(ChargeOrder order, PaymentCode code) {
                var answer = right.charge(order, code);
                return answer instanceof PaymentOutcome.Unknown
                        ? right.charge(again(order), code)
                        : answer;
            }
        };
    }

    private static ChargeOrder again(ChargeOrder order) {
        return new ChargeOrder(
                new AttemptId(order.id().value() + "N"),
                order.amount(),
                order.undiscountable(),
                order.subject(),
                order.goods(),
                order.place(),
                order.at(),
                order.life());
    }

    /// Two who empty the same queue, each with a key of its own.
    static WalletGateway refundsTwice(WalletGateway right) {
        return new PlantedGateway(right) {
            @Override
            public RefundOutcome refund(Refund refund) {
                var answer = right.refund(refund);
                var other = new RefundId(refund.id().value() + "B");
                RefundOutcome _ =
                        right.refund(
                                new Refund(
                                        other,
                                        refund.of(),
                                        refund.amount(),
                                        refund.paid(),
                                        refund.reason()));
                return answer;
            }
        };
    }

    /// After so many questions without an answer it cannot have been anything.
    static WalletGateway givesUpAfter(int questions, WalletGateway right) {
        Map<AttemptId, Integer> asked = new HashMap<>();
        return new PlantedGateway(right) {
            @Override
            public PaymentOutcome enquire(AttemptId id, Money amount) {
                var answer = right.enquire(id, amount);
                var doubtful =
                        answer instanceof PaymentOutcome.Unknown
                                || answer instanceof PaymentOutcome.NotFound
                                || answer instanceof PaymentOutcome.NotSent;
                return doubtful && asked.merge(id, 1, Integer::sum) > questions
                        ? new PaymentOutcome.Declined(new Decline(Decline.Reason.OTHER, "GAVE_UP"))
                        : answer;
            }
        };
    }

    /// Yes was said to the reversal, so there is nothing left, found or not.
    static WalletGateway believesReversals(WalletGateway right) {
        Set<AttemptId> reversed = new HashSet<>();
        return new PlantedGateway(right) {
            @Override
            public ReversalOutcome reverse(AttemptId id, Way way) {
                var answer = right.reverse(id, way);
                if (answer instanceof ReversalOutcome.Accepted) reversed.add(id);
                return answer;
            }

            @Override
            public PaymentOutcome enquire(AttemptId id, Money amount) {
                var answer = right.enquire(id, amount);
                return answer instanceof PaymentOutcome.NotFound && reversed.contains(id)
                        ? new PaymentOutcome.TakenBack()
                        : answer;
            }
        };
    }

    @Override
    public Channel channel() {
        return right.channel();
    }

    @Override
    public PaymentOutcome charge(ChargeOrder order, PaymentCode code) {
        return right.charge(order, code);
    }

    @Override
    public CollectionOutcome collect(ChargeOrder order) {
        return right.collect(order);
    }

    @Override
    public PaymentOutcome enquire(AttemptId id, Money amount) {
        return right.enquire(id, amount);
    }

    @Override
    public ReversalOutcome reverse(AttemptId id, Way way) {
        return right.reverse(id, way);
    }

    @Override
    public RefundOutcome refund(Refund refund) {
        return right.refund(refund);
    }

    @Override
    public RefundOutcome enquireRefund(Refund refund) {
        return right.enquireRefund(refund);
    }

    @Override
    public ChannelCheck check() {
        return right.check();
    }

    @Override
    public Rules rules() {
        return right.rules();
    }

    @Override
    public Instant reversibleUntil(Instant startedAt) {
        return right.reversibleUntil(startedAt);
    }
}
