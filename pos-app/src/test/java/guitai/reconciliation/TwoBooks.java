package guitai.reconciliation;

import guitai.money.Money;
import guitai.payment.Channel;
import guitai.reconciliation.OurLine.Kind;
import guitai.reconciliation.OurLine.State;
import guitai.reconciliation.Reconciliation.Outcome;
import guitai.reconciliation.StatementSource.Bill;
import guitai.time.BusinessDate;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// Both sides of some days, written down by hand: ours as books, theirs as the rows of one bill a
/// day; and the pool between the days.
final class TwoBooks implements OurBooks {
    static final LocalDate DAY = LocalDate.of(2026, 11, 20);
    static final LocalDate NEXT = DAY.plusDays(1);
    static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    // 0.60 %, given back with refunds.
    static final FeeRate RATE = new FeeRate.Share(6_000, true);
    static final MatchRules RULES = MatchRules.china(RATE);

    final List<OurLine> ours = new ArrayList<>();
    final List<StatementLine> theirs = new ArrayList<>();
    final List<FundLine> funds = new ArrayList<>();
    SuspensePool pool = SuspensePool.EMPTY;

    @Override
    public void each(Channel channel, LocalDate from, LocalDate to, Consumer<OurLine> lines) {
        for (var line : ours) {
            var day = LocalDate.ofInstant(line.at(), CHINA);
            if (line.channel() == channel && !day.isBefore(from) && !day.isAfter(to)) {
                lines.accept(line);
            }
        }
    }

    /// Reconciles with the pool as it was, and keeps the pool after it.
    Reconciled day(LocalDate date, Bill bill, MatchRules rules) {
        return day(date, bill, rules, _ -> {});
    }

    Reconciled day(LocalDate date) {
        return day(date, Bill.TRADES, RULES);
    }

    Reconciled day(LocalDate date, Bill bill, MatchRules rules, Consumer<Row> agreed) {
        var which = new DayBill(Channel.WECHAT_PAY, date, bill, "00", !funds.isEmpty());
        var run = Reconciliation.of(which, rules, pool.before(date), this);
        theirs.stream().filter(row -> on(row, date)).forEach(run::trade);
        funds.forEach(run::fund);
        return switch (run.finish(agreed)) {
            case Outcome.Done(var result) -> {
                pool = pool.after(result);
                yield result;
            }
            case Outcome.TooDifferent(var most) ->
                    throw new AssertionError("more than " + most + " differences");
        };
    }

    private static boolean on(StatementLine row, LocalDate date) {
        return LocalDate.ofInstant(row.at(), CHINA).equals(date);
    }

    static Instant at(LocalDate date, String time) {
        return date.atTime(LocalTime.parse(time)).atZone(CHINA).toInstant();
    }

    OurLine weSold(String number, long fen) {
        return weSold(number, fen, State.DONE, at(DAY, "12:00:00"));
    }

    OurLine weSold(String number, long fen, State state, Instant at) {
        return we(Kind.PAYMENT, number, "", fen, 0, state, at);
    }

    OurLine weRefunded(String number, String refund, long fen) {
        return we(Kind.REFUND, number, refund, fen, 0, State.DONE, at(DAY, "15:00:00"));
    }

    OurLine we(
            Kind kind,
            String number,
            String refund,
            long fen,
            long coupon,
            State state,
            Instant at) {
        var line =
                new OurLine(
                        Channel.WECHAT_PAY,
                        kind,
                        number,
                        refund,
                        "42" + number,
                        new BusinessDate(LocalDate.ofInstant(at, CHINA)),
                        at,
                        Money.cny(fen),
                        Money.cny(fen - coupon),
                        Money.cny(coupon),
                        state);
        ours.add(line);
        return line;
    }

    StatementLine theyPaid(String number, long fen) {
        return theyPaid(number, fen, at(DAY, "12:00:00"));
    }

    StatementLine theyPaid(String number, long fen, Instant at) {
        return they(StatementLine.Kind.PAYMENT, number, "", fen, 0, fee(fen), at);
    }

    StatementLine theyReversed(String number, long fen, Instant at) {
        return they(StatementLine.Kind.REVERSAL, number, "", fen, 0, -fee(fen), at);
    }

    StatementLine theyRefunded(String number, String refund, long fen, Instant at) {
        return they(StatementLine.Kind.REFUND, number, refund, fen, 0, -fee(fen), at);
    }

    StatementLine they(
            StatementLine.Kind kind,
            String number,
            String refund,
            long fen,
            long coupon,
            long fee,
            Instant at) {
        var line =
                new StatementLine(
                        theirs.size() + 2,
                        kind,
                        number,
                        refund,
                        "42" + number,
                        at,
                        Money.cny(fen),
                        Money.cny(fen - coupon),
                        Money.cny(coupon),
                        fee,
                        StatementLine.State.DONE,
                        "SUCCESS");
        theirs.add(line);
        return line;
    }

    /// Changes the row that was written last.
    void lastIs(StatementLine.State state) {
        var row = theirs.removeLast();
        theirs.add(
                new StatementLine(
                        row.row(),
                        row.kind(),
                        row.number(),
                        row.refund(),
                        row.reference(),
                        row.at(),
                        row.order(),
                        row.settled(),
                        row.coupon(),
                        row.fee(),
                        state,
                        state.name()));
    }

    void moved(String reference, String number, String business, long fen) {
        funds.add(
                new FundLine(
                        funds.size() + 2,
                        at(DAY, "18:00:00"),
                        reference,
                        number,
                        business,
                        Money.cny(fen)));
    }

    /// In thousandths of a fen.
    static long fee(long fen) {
        return ((FeeRate.Share) RATE).of(fen) * 1_000;
    }
}
