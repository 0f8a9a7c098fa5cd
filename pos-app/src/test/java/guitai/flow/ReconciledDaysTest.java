package guitai.flow;

import static org.assertj.core.api.Assertions.assertThat;

import guitai.journal.Commit;
import guitai.journal.Fact;
import guitai.money.Money;
import guitai.payment.Attempt;
import guitai.payment.AttemptId;
import guitai.payment.AttemptState;
import guitai.payment.Channel;
import guitai.payment.Funds;
import guitai.payment.GatewayReference;
import guitai.payment.Means;
import guitai.payment.Paid;
import guitai.payment.RefundAttempt;
import guitai.payment.RefundId;
import guitai.payment.RefundState;
import guitai.payment.RefundedFunds;
import guitai.payment.Way;
import guitai.reconciliation.Discrepancy;
import guitai.reconciliation.StatementLine;
import guitai.reconciliation.StatementLine.Kind;
import guitai.staff.OperatorId;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/// Days of any size out of a seed, on the real disk.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class ReconciledDaysTest {
    private static final LocalDate DAY = LocalDate.parse("2026-11-21");
    private static final OperatorId BY = new OperatorId("1001");

    private final HandmadeBills bills = new HandmadeBills();
    private int numbers;
    private long net;

    @Test
    void a_thousand_payments_and_their_refunds_agree_to_the_fen(@TempDir Path home) {
        long seed = 20261122;
        var random = new Random(seed);
        try (var till = TillForTests.reconciling(home, bills)) {
            for (int i = 0; i < 10; i++) hundred(till, random);
            Collections.shuffle(bills.trades, random);

            var kept = reconcile(till);

            var result = kept.run().result();
            assertThat(result.agrees()).as("seed %d", seed).isTrue();
            assertThat(result.totals(Discrepancy.MATCHED).ours())
                    .as("seed %d", seed)
                    .isEqualTo(bills.trades.size());
            assertThat(result.in().ourMoney()).as("seed %d", seed).isEqualTo(Money.cny(net));
            assertThat(result.in().theirMoney()).as("seed %d", seed).isEqualTo(Money.cny(net));
            assertThat(allRows(till)).isEqualTo(bills.trades.size());
            assertThat(reconcile(till).news()).isFalse();
        }
    }

    private static long allRows(TillForTests till) {
        var desk = till.counter().reconciliation();
        long rows = 0;
        int page;
        do {
            page = desk.rows(Channel.WECHAT_PAY, DAY, Optional.empty(), rows, 400).size();
            rows += page;
        } while (page > 0);
        return rows;
    }

    private static DayOutcome.Kept reconcile(TillForTests till) {
        var reconciling = till.counter().reconciliation().reconciling();
        return (DayOutcome.Kept) reconciling.now(Reconciling.Asked.of(Channel.WECHAT_PAY, DAY), BY);
    }

    private void hundred(TillForTests till, Random random) {
        var facts = new ArrayList<Fact>();
        for (int i = 0; i < 100; i++) pay(facts, random);
        till.store().books().write(new Commit(facts, guitai.journal.Working.UNCHANGED, List.of()));
    }

    private void pay(List<Fact> facts, Random random) {
        var id = new AttemptId("01A%025d".formatted(++numbers));
        var at = Instant.parse("2026-11-20T16:00:00Z").plusMillis(random.nextLong(86_400_000));
        long order = 1 + random.nextLong(100_000);
        long coupon = random.nextInt(4) == 0 ? random.nextLong(order) : 0;
        var funds =
                new Funds(
                        Money.cny(order),
                        Money.cny(order - coupon),
                        Money.cny(order),
                        Money.ZERO_CNY,
                        Money.ZERO_CNY,
                        Money.cny(coupon),
                        Money.cny(order - coupon),
                        false,
                        true);
        var reference = "42" + numbers;
        var paid = new Paid(new GatewayReference(reference), at, funds);
        var attempt =
                new Attempt(
                        id,
                        "SALE" + numbers,
                        Channel.WECHAT_PAY,
                        Means.WECHAT,
                        Way.CODE_READ,
                        Money.cny(order),
                        at,
                        "13************5678",
                        new AttemptState.Sent());
        facts.add(new Fact.AttemptStarted(attempt, 1, BY));
        // Some were declined, and are in no bill.
        if (random.nextInt(10) == 0) {
            facts.add(
                    new Fact.AttemptMoved(
                            id,
                            new AttemptState.Declined(
                                    new guitai.payment.Decline(
                                            guitai.payment.Decline.Reason.OTHER, "X"))));
            return;
        }
        facts.add(new Fact.AttemptMoved(id, new AttemptState.Approved(paid)));
        bills.trades.add(line(Kind.PAYMENT, id.value(), "", reference, at, order, coupon));
        net += order;
        if (random.nextInt(5) == 0) refund(facts, attempt, reference, random);
    }

    private void refund(List<Fact> facts, Attempt of, String reference, Random random) {
        long fen = 1 + random.nextLong(of.amount().minor());
        var id = new RefundId(of.id().value() + "B");
        // Refunds stand on their own day, a little after.
        var at = of.startedAt().plusSeconds(1);
        if (!LocalDate.ofInstant(at, java.time.ZoneId.of("Asia/Shanghai")).equals(DAY)) return;
        var refund =
                new RefundAttempt(
                        id,
                        of.id(),
                        of.channel(),
                        "S001-01-20261121-000001",
                        Money.cny(fen),
                        of.amount(),
                        at,
                        new RefundState.Asked());
        facts.add(new Fact.RefundStarted(refund, 1, BY));
        facts.add(
                new Fact.RefundMoved(
                        id,
                        new RefundState.Refunded(
                                new GatewayReference("50" + numbers),
                                RefundedFunds.plain(Money.cny(fen)))));
        bills.trades.add(line(Kind.REFUND, of.id().value(), id.value(), reference, at, fen, 0));
        net -= fen;
    }

    private StatementLine line(
            Kind kind,
            String number,
            String refund,
            String reference,
            Instant at,
            long order,
            long coupon) {
        return new StatementLine(
                bills.trades.size() + 2,
                kind,
                number,
                refund,
                reference,
                at,
                Money.cny(order),
                Money.cny(order),
                Money.cny(coupon),
                0,
                StatementLine.State.DONE,
                "SUCCESS");
    }
}
