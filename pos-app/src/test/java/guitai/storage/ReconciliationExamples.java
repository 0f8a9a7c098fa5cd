package guitai.storage;

import guitai.journal.Fact;
import guitai.money.Money;
import guitai.payment.Channel;
import guitai.reconciliation.DayBill;
import guitai.reconciliation.DayResult;
import guitai.reconciliation.DifferenceCase;
import guitai.reconciliation.DifferenceCase.Resolution;
import guitai.reconciliation.DifferenceCase.Subject;
import guitai.reconciliation.Discrepancy;
import guitai.reconciliation.FundDifference;
import guitai.reconciliation.LineKey;
import guitai.reconciliation.OurLine;
import guitai.reconciliation.Reconciled.Fees;
import guitai.reconciliation.Reconciled.Totals;
import guitai.reconciliation.Row;
import guitai.reconciliation.StatementLine;
import guitai.reconciliation.StatementSource.Bill;
import guitai.staff.OperatorId;
import guitai.time.BusinessDate;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// One reconciled day, always the same, and a difference of every kind.
final class ReconciliationExamples {
    private static final OperatorId BY = new OperatorId("9001");
    static final LocalDate DATE = LocalDate.parse("2026-11-21");
    private static final Instant AT = Instant.parse("2026-11-21T09:30:15.250Z");
    private static final String NUMBER = PaymentExamples.ATTEMPT.value();

    private ReconciliationExamples() {}

    static Fact of(FactType type) {
        var open = DifferenceCase.open(new Subject.OfBill(Channel.WECHAT_PAY, both()), DATE);
        return switch (type) {
            case DAY_RECONCILED -> new Fact.DayReconciled(day(Optional.of(funds())), BY);
            case DIFFERENCE_OPENED -> new Fact.DifferenceOpened(open);
            case DIFFERENCE_TAKEN -> new Fact.DifferenceTaken(open.id(), BY);
            case DIFFERENCE_RESOLVED ->
                    new Fact.DifferenceResolved(open.id(), Resolution.REFUNDED, "已退给顾客", BY);
            case DIFFERENCE_SENT_BACK -> new Fact.DifferenceSentBack(open.id(), BY);
            case DIFFERENCE_CLOSED -> new Fact.DifferenceClosed(open.id(), new OperatorId("9002"));
            default -> throw new IllegalArgumentException(type.name());
        };
    }

    /// Facts whose form is not among those of [#of].
    static List<PaymentExamples.Named> others() {
        return List.of(
                new PaymentExamples.Named(
                        "DAY_RECONCILED-NO_FUNDS",
                        new Fact.DayReconciled(day(Optional.empty()), BY)),
                opened("OURS", new Subject.OfBill(Channel.ALIPAY, ours())),
                opened("THEIRS", new Subject.OfBill(Channel.WECHAT_PAY, theirs())),
                opened("FUNDS", new Subject.OfFunds(Channel.WECHAT_PAY, DATE, moved())),
                opened(
                        "STORED",
                        new Subject.StoredPaymentRefused(
                                NUMBER,
                                new BusinessDate(DATE),
                                "622202******1234",
                                Money.cny(8_000),
                                "51")));
    }

    private static PaymentExamples.Named opened(String name, Subject subject) {
        return new PaymentExamples.Named(
                "DIFFERENCE_OPENED-" + name,
                new Fact.DifferenceOpened(DifferenceCase.open(subject, DATE)));
    }

    static DayResult day(Optional<DayResult.Funds> funds) {
        var totals = new EnumMap<Discrepancy, Totals>(Discrepancy.class);
        var none = new Totals(0, 0, Money.ZERO_CNY, Money.ZERO_CNY);
        for (var what : Discrepancy.values()) totals.put(what, none);
        totals.put(
                Discrepancy.AMOUNT_DIFFERS, new Totals(1, 1, Money.cny(8_000), Money.cny(8_800)));
        return new DayResult(
                new DayBill(
                        Channel.WECHAT_PAY, DATE, Bill.TRADES, "ab".repeat(32), funds.isPresent()),
                "cd".repeat(32),
                Map.copyOf(totals),
                new Totals(1, 1, Money.cny(8_000), Money.cny(8_800)),
                none,
                2,
                new Fees(0, 0, 0),
                funds);
    }

    private static DayResult.Funds funds() {
        return new DayResult.Funds(
                1, Money.cny(8_800), Money.cny(53), Money.cny(8_700), Money.cny(-5_000));
    }

    static Row both() {
        return new Row(
                LineKey.payment(NUMBER),
                1,
                Discrepancy.AMOUNT_DIFFERS,
                Row.Hint.NONE,
                DATE,
                new Row.Sides.Both(our(), List.of(their(8_800))),
                Money.cny(8_000),
                Money.cny(8_800));
    }

    static Row ours() {
        return new Row(
                LineKey.payment(NUMBER),
                1,
                Discrepancy.ONLY_OURS,
                Row.Hint.OPEN_HERE,
                DATE,
                new Row.Sides.Ours(our()),
                Money.cny(8_000),
                Money.ZERO_CNY);
    }

    static Row theirs() {
        return new Row(
                LineKey.payment(NUMBER),
                2,
                Discrepancy.ONLY_THEIRS,
                Row.Hint.TWICE_IN_BILL,
                DATE,
                new Row.Sides.Theirs(List.of(their(8_000))),
                Money.ZERO_CNY,
                Money.cny(8_000));
    }

    static FundDifference moved() {
        return new FundDifference(
                PaymentExamples.REFERENCE.value(),
                NUMBER,
                FundDifference.What.SUMS_DIFFER,
                Money.cny(8_800),
                Money.cny(53),
                Money.cny(8_700),
                "交易");
    }

    private static OurLine our() {
        return new OurLine(
                Channel.WECHAT_PAY,
                OurLine.Kind.PAYMENT,
                NUMBER,
                "",
                PaymentExamples.REFERENCE.value(),
                new BusinessDate(DATE),
                AT,
                Money.cny(8_000),
                Money.cny(7_700),
                Money.cny(1_300),
                OurLine.State.DONE);
    }

    private static StatementLine their(long fen) {
        return new StatementLine(
                7,
                StatementLine.Kind.PAYMENT,
                NUMBER,
                "",
                PaymentExamples.REFERENCE.value(),
                AT,
                Money.cny(fen),
                Money.cny(fen),
                Money.ZERO_CNY,
                53_000,
                StatementLine.State.DONE,
                "SUCCESS");
    }
}
