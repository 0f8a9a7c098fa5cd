package guitai.gateway;

import guitai.money.Money;
import guitai.payment.Attempt;
import guitai.payment.AttemptId;
import guitai.payment.AttemptState;
import guitai.payment.Channel;
import guitai.payment.ChargeOrder;
import guitai.payment.Decline.Reason;
import guitai.payment.Means;
import guitai.payment.PaymentGateway.Refund;
import guitai.payment.PaymentOutcome;
import guitai.payment.PaymentOutcome.Declined;
import guitai.payment.Place;
import guitai.payment.RefundId;
import guitai.payment.Way;
import guitai.sandbox.Desk;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// Orders of ¥8.88, each with a number of its own, and what the sandbox's book has of them.
final class TestOrders {
    static final Money DUE = Money.cny(888);
    private static final Place PLACE = new Place("S01", "样板店", "T1", "1001", "127.0.0.1", "");

    private int made;

    ChargeOrder next(Instant now) {
        made++;
        return new ChargeOrder(
                AttemptId.of("T1", "%026d".formatted(made)),
                DUE,
                DUE.withMinor(0),
                "样板店",
                List.of(),
                PLACE,
                now,
                Duration.ofMinutes(5));
    }

    static Attempt card(AttemptId id, Money amount, Instant at) {
        var sent = new AttemptState.Sent();
        return new Attempt(
                id, "S1", Channel.CARD, Means.CARD, Way.CARD_PRESENTED, amount, at, "", sent);
    }

    static Attempt storedValue(ChargeOrder order) {
        return new Attempt(
                order.id(),
                "S1",
                Channel.STORED_VALUE,
                Means.STORED_VALUE,
                Way.CODE_READ,
                order.amount(),
                order.at(),
                "",
                new AttemptState.Sent());
    }

    static Refund back(ChargeOrder order, int number, long fen) {
        var id = new RefundId(order.id() + "R" + number);
        return new Refund(id, order.id(), Money.cny(fen), order.amount(), "退货");
    }

    static Reason reason(PaymentOutcome outcome) {
        return ((Declined) outcome).why().reason();
    }

    /// How many paid orders of this number the book has.
    static long paid(Desk desk, AttemptId id) {
        return desk.orders()
                .valueStream()
                .filter(order -> order.path("number").asText().equals(id.value()))
                .filter(order -> order.path("state").asText().equals("SUCCESS"))
                .count();
    }
}
