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
import guitai.shift.DocumentFigures;
import guitai.shift.GatewayFigures;
import guitai.shift.TopUps;
import guitai.tender.TenderKind;
import guitai.tender.TenderLine;

import java.time.Instant;
import java.util.List;
import java.util.Random;

/// Payments and refunds with made-up contents.
final class RandomPayments {
    private final Random random;

    RandomPayments(Random random) {
        this.random = random;
    }

    Fact of(FactType type) {
        return switch (type) {
            case ATTEMPT -> new Fact.AttemptStarted(attempt(), 1 + random.nextInt(99), Day.CASHIER);
            case ATTEMPT_MOVED -> new Fact.AttemptMoved(id(), state());
            case CUSTOMER_TOLD -> new Fact.CustomerTold(id(), Day.CASHIER);
            case REFUND -> new Fact.RefundStarted(refund(), 1 + random.nextInt(99), Day.CASHIER);
            case REFUND_MOVED -> new Fact.RefundMoved(refundId(), refundState());
            case CARDS_OFFLINE ->
                    new Fact.CardsOffline(random.nextBoolean(), "line", 3, Day.MANAGER);
            case CASE_TAKEN -> new Fact.CaseTaken(id().value(), Day.MANAGER);
            case TENDER_SWAPPED -> {
                var line = line();
                var out = TenderLine.exact(line.kind(), line.amount().negated());
                yield new Fact.TenderSwapped(
                        Day.number(1 + random.nextInt(9_999)),
                        Day.number(1 + random.nextInt(9_999)),
                        1 + random.nextInt(99),
                        out,
                        line,
                        "换付款方式",
                        Day.MANAGER,
                        at());
            }
            default -> throw new IllegalArgumentException(type.name());
        };
    }

    AttemptId id() {
        return AttemptId.of("02", Goods.saleId(random).value());
    }

    private RefundId refundId() {
        return RefundId.wholeOf(id());
    }

    Attempt attempt() {
        return new Attempt(
                id(),
                Goods.saleId(random).value(),
                one(Channel.values()),
                one(Means.values()),
                one(Way.values()),
                amount(),
                at(),
                "28************1234",
                state());
    }

    private RefundAttempt refund() {
        return new RefundAttempt(
                refundId(),
                id(),
                one(Channel.values()),
                Day.number(7).toString(),
                amount(),
                amount(),
                at(),
                refundState());
    }

    AttemptState state() {
        return switch (random.nextInt(10)) {
            case 0 -> new AttemptState.Sent();
            case 1 -> new AttemptState.AwaitingBuyer();
            case 2 -> new AttemptState.Unknown(one(Doubt.values()));
            case 3 -> new AttemptState.Approved(new Paid(reference(), at(), funds()));
            case 4 ->
                    new AttemptState.Declined(
                            new Decline(one(Decline.Reason.values()), "ACQ.\"X\""));
            case 5 -> new AttemptState.Reversing(one(Why.values()), at(), random.nextBoolean());
            case 7 -> new AttemptState.StoredOffline("6222********1234", "000017");
            case 8 -> new AttemptState.RefusedLater(new Decline(Decline.Reason.LIMIT, "61"));
            case 6 -> new AttemptState.Reversed(one(Why.values()), random.nextBoolean());
            default -> new AttemptState.NeedsPerson(one(Why.values()), random.nextBoolean(), "");
        };
    }

    RefundState refundState() {
        return switch (random.nextInt(4)) {
            case 0 -> new RefundState.Asked();
            case 1 -> new RefundState.Processing();
            case 2 ->
                    new RefundState.Refunded(
                            reference(), new RefundedFunds(amount(), amount(), amount()));
            default -> new RefundState.NeedsPerson("ABNORMAL");
        };
    }

    TenderLine line() {
        var kind = one(TenderKind.values());
        var payment = new Payment(id(), one(Channel.values()), reference(), funds());
        return kind == TenderKind.CASH
                ? TenderLine.cash(amount(), Money.ZERO_CNY)
                : TenderLine.paid(kind, payment);
    }

    DocumentFigures swap(int no) {
        var fact = (Fact.TenderSwapped) of(FactType.TENDER_SWAPPED);
        var swap = Document.of(fact).figures();
        return new DocumentFigures(
                no,
                swap.kind(),
                swap.gross(),
                swap.discount(),
                swap.net(),
                swap.rounding(),
                swap.perTax(),
                swap.tenders(),
                0);
    }

    DocumentFigures topUp(int no) {
        var nothing = Money.ZERO_CNY;
        var paid = TenderLine.cash(amount(), nothing);
        return new DocumentFigures(
                no,
                DocumentFigures.Kind.TOP_UP,
                nothing,
                nothing,
                nothing,
                nothing,
                Document.shares(),
                List.of(paid),
                0,
                new TopUps(paid.amount(), nothing, amount()));
    }

    GatewayFigures figures() {
        return new GatewayFigures(
                tally(), tally(), tally(), amount(), amount(), tally(), tally(), tally());
    }

    private GatewayFigures.Tally tally() {
        return new GatewayFigures.Tally(random.nextInt(9), amount());
    }

    private Funds funds() {
        return new Funds(
                amount(),
                amount(),
                amount(),
                amount(),
                amount(),
                amount(),
                amount(),
                random.nextBoolean(),
                random.nextBoolean());
    }

    GatewayReference reference() {
        return new GatewayReference("42" + random.nextLong(1L << 60));
    }

    private Money amount() {
        return Money.cny(1 + random.nextLong(1L << 40));
    }

    private Instant at() {
        return Instant.ofEpochMilli(random.nextLong(4_000_000_000_000L));
    }

    private <T> T one(T[] of) {
        return of[random.nextInt(of.length)];
    }
}
