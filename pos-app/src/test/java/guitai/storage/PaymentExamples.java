package guitai.storage;

import guitai.journal.Fact;
import guitai.money.Money;
import guitai.payment.Attempt;
import guitai.payment.AttemptId;
import guitai.payment.AttemptState;
import guitai.payment.AttemptState.Why;
import guitai.payment.Channel;
import guitai.payment.Decline;
import guitai.payment.Doubt;
import guitai.payment.Funds;
import guitai.payment.GatewayReference;
import guitai.payment.Means;
import guitai.payment.Paid;
import guitai.payment.Payment;
import guitai.payment.RefundAttempt;
import guitai.payment.RefundId;
import guitai.payment.RefundState;
import guitai.payment.RefundedFunds;
import guitai.payment.Way;
import guitai.staff.OperatorId;
import guitai.tender.TenderKind;
import guitai.tender.TenderLine;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// One payment and one refund, always the same, in each of their states.
final class PaymentExamples {
    static final AttemptId ATTEMPT = new AttemptId("0201KAJ3Y8M0000000000000000B");
    static final RefundId REFUND = new RefundId("0201KAJ3Y8M0000000000000000C");
    static final GatewayReference REFERENCE = new GatewayReference("4200002985202611210123456789");
    private static final OperatorId BY = new OperatorId("1001");
    private static final Instant AT = Instant.parse("2026-11-21T09:30:15.250Z");

    /// 80.00, of which the platform gave 10.00 and the shop 3.00.
    static final Funds FUNDS =
            new Funds(
                    Money.cny(8_000),
                    Money.cny(6_700),
                    Money.cny(7_700),
                    Money.cny(300),
                    Money.ZERO_CNY,
                    Money.cny(1_000),
                    Money.cny(6_700),
                    false,
                    true);

    private PaymentExamples() {}

    /// @param name of the golden file
    record Named(String name, Fact fact) {}

    static Fact of(FactType type) {
        return switch (type) {
            case ATTEMPT -> new Fact.AttemptStarted(attempt(new AttemptState.Sent()), 12, BY);
            case ATTEMPT_MOVED -> new Fact.AttemptMoved(ATTEMPT, new AttemptState.Approved(paid()));
            case CUSTOMER_TOLD -> new Fact.CustomerTold(ATTEMPT, BY);
            case REFUND -> new Fact.RefundStarted(refund(new RefundState.Asked()), 12, BY);
            case REFUND_MOVED -> new Fact.RefundMoved(REFUND, refunded());
            case CARDS_OFFLINE -> new Fact.CardsOffline(true, "网络断了", 12, BY);
            case CASE_TAKEN -> new Fact.CaseTaken(ATTEMPT.value(), BY);
            case TENDER_SWAPPED -> swapped();
            default -> throw new IllegalArgumentException(type.name());
        };
    }

    static List<Named> states() {
        return List.of(
                attempt("ATTEMPT-SENT", new AttemptState.Sent()),
                attempt("ATTEMPT-AWAITING_BUYER", new AttemptState.AwaitingBuyer()),
                attempt("ATTEMPT-UNKNOWN", new AttemptState.Unknown(Doubt.NO_ANSWER)),
                attempt("ATTEMPT-APPROVED", new AttemptState.Approved(paid())),
                attempt(
                        "ATTEMPT-DECLINED",
                        new AttemptState.Declined(
                                new Decline(Decline.Reason.NOT_ENOUGH_MONEY, "NOTENOUGH"))),
                attempt(
                        "ATTEMPT-STORED_OFFLINE",
                        new AttemptState.StoredOffline("622202******1234", "000017")),
                attempt(
                        "ATTEMPT-REFUSED_LATER",
                        new AttemptState.RefusedLater(
                                new Decline(Decline.Reason.NOT_ENOUGH_MONEY, "51"))),
                attempt("ATTEMPT-REVERSING", new AttemptState.Reversing(Why.TOO_LONG, AT, true)),
                attempt("ATTEMPT-REVERSED", new AttemptState.Reversed(Why.SALE_GIVEN_UP, false)),
                attempt(
                        "ATTEMPT-NEEDS_PERSON",
                        new AttemptState.NeedsPerson(Why.LATE_SUCCESS, true, "REVERSE_EXPIRE")),
                refund("REFUND-ASKED", new RefundState.Asked()),
                refund("REFUND-PROCESSING", new RefundState.Processing()),
                refund("REFUND-REFUNDED", refunded()),
                refund("REFUND-NEEDS_PERSON", new RefundState.NeedsPerson("ABNORMAL")));
    }

    private static Named attempt(String name, AttemptState state) {
        return new Named(name, new Fact.AttemptMoved(ATTEMPT, state));
    }

    private static Named refund(String name, RefundState state) {
        return new Named(name, new Fact.RefundMoved(REFUND, state));
    }

    static Attempt attempt(AttemptState state) {
        return new Attempt(
                ATTEMPT,
                "01KAJ3Y8M0000000000000000A",
                Channel.WECHAT_PAY,
                Means.WECHAT,
                Way.CODE_READ,
                Money.cny(8_000),
                AT,
                "13************5678",
                state);
    }

    static RefundAttempt refund(RefundState state) {
        return new RefundAttempt(
                REFUND,
                ATTEMPT,
                Channel.WECHAT_PAY,
                Examples.number(191).toString(),
                Money.cny(4_000),
                Money.cny(8_000),
                AT,
                state);
    }

    static Paid paid() {
        return new Paid(REFERENCE, AT, FUNDS);
    }

    static RefundState refunded() {
        return new RefundState.Refunded(
                new GatewayReference("50300002985202611219876543210"),
                new RefundedFunds(Money.cny(4_000), Money.cny(3_750), Money.cny(250)));
    }

    static TenderLine line() {
        return TenderLine.paid(
                TenderKind.WECHAT, new Payment(ATTEMPT, Channel.WECHAT_PAY, REFERENCE, FUNDS));
    }

    private static Fact swapped() {
        var line = line();
        var out =
                new TenderLine(
                        line.kind(),
                        line.amount().negated(),
                        line.given().negated(),
                        line.change(),
                        line.payment());
        var in =
                new TenderLine(
                        TenderKind.CASH,
                        Money.cny(8_000),
                        Money.cny(10_000),
                        Money.cny(2_000),
                        Optional.empty());
        return new Fact.TenderSwapped(
                Examples.number(192), Examples.number(187), 12, out, in, "重复付款", BY, AT);
    }
}
