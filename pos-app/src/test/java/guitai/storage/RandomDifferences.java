package guitai.storage;

import guitai.journal.Fact;
import guitai.money.Money;
import guitai.payment.Channel;
import guitai.reconciliation.DayBill;
import guitai.reconciliation.DayResult;
import guitai.reconciliation.DifferenceCase;
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
import java.util.Optional;
import java.util.Random;

/// Days and differences with made-up contents.
final class RandomDifferences {
    private final Random random;

    RandomDifferences(Random random) {
        this.random = random;
    }

    Fact of(FactType type) {
        return switch (type) {
            case DAY_RECONCILED -> new Fact.DayReconciled(day(), by());
            case DIFFERENCE_OPENED -> new Fact.DifferenceOpened(open());
            case DIFFERENCE_TAKEN -> new Fact.DifferenceTaken(open().id(), by());
            case DIFFERENCE_RESOLVED ->
                    new Fact.DifferenceResolved(
                            open().id(), one(DifferenceCase.Resolution.values()), words(), by());
            case DIFFERENCE_SENT_BACK -> new Fact.DifferenceSentBack(open().id(), by());
            case DIFFERENCE_CLOSED -> new Fact.DifferenceClosed(open().id(), by());
            default -> throw new IllegalArgumentException(type.name());
        };
    }

    private DayResult day() {
        var totals = new EnumMap<Discrepancy, Totals>(Discrepancy.class);
        for (var what : Discrepancy.values()) totals.put(what, totals());
        var funds = random.nextBoolean();
        return new DayResult(
                new DayBill(one(Channel.values()), date(), Bill.TRADES, number(64), funds),
                number(64),
                totals,
                totals(),
                totals(),
                random.nextInt(99),
                new Fees(random.nextInt(), random.nextLong(), random.nextInt()),
                funds
                        ? Optional.of(
                                new DayResult.Funds(
                                        random.nextInt(9), money(), money(), money(), money()))
                        : Optional.empty());
    }

    private Totals totals() {
        return new Totals(random.nextInt(9), random.nextInt(9), money(), money());
    }

    private DifferenceCase.Open open() {
        var channel = one(Channel.values());
        Subject subject =
                switch (random.nextInt(3)) {
                    case 0 -> new Subject.OfBill(channel, row());
                    case 1 ->
                            new Subject.OfFunds(
                                    channel,
                                    date(),
                                    new FundDifference(
                                            number(20),
                                            number(9),
                                            one(FundDifference.What.values()),
                                            money(),
                                            money(),
                                            money(),
                                            words()));
                    default ->
                            new Subject.StoredPaymentRefused(
                                    number(20),
                                    new BusinessDate(date()),
                                    "622202******1234",
                                    money(),
                                    "51");
                };
        return DifferenceCase.open(subject, date());
    }

    private Row row() {
        var refund = random.nextBoolean();
        var key = refund ? LineKey.refund(number(20)) : LineKey.payment(number(20));
        return new Row(
                key,
                1 + random.nextInt(3),
                one(Discrepancy.values()),
                one(Row.Hint.values()),
                date(),
                switch (random.nextInt(3)) {
                    case 0 -> new Row.Sides.Ours(our(refund));
                    case 1 -> new Row.Sides.Theirs(List.of(their(), their()));
                    default -> new Row.Sides.Both(our(refund), List.of(their()));
                },
                money(),
                money());
    }

    private OurLine our(boolean refund) {
        return new OurLine(
                one(Channel.values()),
                refund ? OurLine.Kind.REFUND : OurLine.Kind.PAYMENT,
                number(20),
                refund ? number(12) : "",
                number(9),
                new BusinessDate(date()),
                at(),
                some(),
                some(),
                some(),
                one(OurLine.State.values()));
    }

    private StatementLine their() {
        return new StatementLine(
                random.nextInt(1_000_000),
                one(StatementLine.Kind.values()),
                number(20),
                random.nextBoolean() ? number(9) : "",
                number(9),
                at(),
                some(),
                some(),
                some(),
                random.nextLong(-1_000, 1_000_000),
                one(StatementLine.State.values()),
                words());
    }

    private Instant at() {
        return Instant.ofEpochMilli(random.nextLong(4_000_000_000_000L));
    }

    private LocalDate date() {
        return LocalDate.ofEpochDay(random.nextInt(30_000));
    }

    private OperatorId by() {
        return new OperatorId(Integer.toString(1000 + random.nextInt(9000)));
    }

    private String words() {
        return one(new String[] {"已退给顾客", "a \"b\" \\ c", "x\ty", "🍊", "1"});
    }

    private String number(int length) {
        var text = new StringBuilder();
        for (int i = 0; i < length; i++) text.append((char) ('a' + random.nextInt(6)));
        return text.toString();
    }

    private Money money() {
        return Money.cny(random.nextLong(-(1L << 50), 1L << 50));
    }

    private Money some() {
        return Money.cny(random.nextLong(1L << 50));
    }

    private <T> T one(T[] of) {
        return of[random.nextInt(of.length)];
    }
}
