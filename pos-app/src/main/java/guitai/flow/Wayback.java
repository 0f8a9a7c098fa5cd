package guitai.flow;

import guitai.money.Money;
import guitai.payment.Payment;
import guitai.payment.PaymentJournal;
import guitai.payment.RefundAttempt;
import guitai.payment.RefundId;
import guitai.payment.RefundState;
import guitai.refund.RefundSplit;
import guitai.refund.RefundSplit.Part;
import guitai.refund.ReturnPlan;
import guitai.refund.Returned;
import guitai.refund.SaleBook;
import guitai.sale.Sale;
import guitai.tender.TenderKind;
import guitai.tender.TenderLine;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/// The way a sale's money came, walked back.
final class Wayback {
    private final Desk desk;
    private final SaleBook sales;
    private final PaymentJournal payments;
    private final Supplier<String> numbers;
    private final InstantSource clock;

    Wayback(Desk desk, SaleBook sales, WalletPorts ports, InstantSource clock) {
        this.desk = desk;
        this.sales = sales;
        this.payments = ports.journal();
        this.numbers = ports.numbers();
        this.clock = clock;
    }

    /// Which tender gives how much of a return back.
    List<Part> of(Sale.Completed sale, Returned before, ReturnPlan.Possible plan) {
        var held = held(sale, before);
        if (held.stream().allMatch(TenderLine::cash)) {
            // Rounded over all returns of the sale together, so that they add up to what was paid.
            return plan.cash().isZero()
                    ? List.of()
                    : List.of(new Part(cash(plan.cash()), plan.cash()));
        }
        var everything = before.amount().plus(plan.amount()).equals(sale.totals().net());
        var parts = RefundSplit.of(held, everything ? sum(held, plan.amount()) : plan.amount());
        return everything ? parts : rounded(parts);
    }

    /// The refunds the gateways are asked for.
    List<RefundAttempt> refunds(List<Part> back, String document) {
        var refunds = new ArrayList<RefundAttempt>();
        for (var part : back) {
            part.of().payment().ifPresent(p -> refunds.add(refund(p, part.amount(), document)));
        }
        return refunds;
    }

    RefundAttempt refund(Payment payment, Money amount, String document) {
        return new RefundAttempt(
                new RefundId(desk.rules.workstation() + numbers.get()),
                payment.attempt(),
                payment.channel(),
                document,
                amount,
                payment.funds().order(),
                clock.instant(),
                new RefundState.Asked());
    }

    /// What each tender still holds, in the order they were taken; cash together.
    private List<TenderLine> held(Sale.Completed sale, Returned before) {
        var none = sale.rounding().withMinor(0);
        var lines = new ArrayList<TenderLine>();
        var wallets = none;
        for (var line : sales.tenders(sale.number())) {
            if (line.payment().isEmpty()) {
                lines.add(line);
                continue;
            }
            var back = refunded(line.payment().get(), none);
            wallets = wallets.plus(back);
            lines.add(less(line, back));
        }
        // What earlier returns gave back and no wallet got was cash.
        return lessCash(lines, before.refunded().minus(wallets));
    }

    private Money refunded(Payment payment, Money none) {
        return Money.sum(
                none.currency(),
                payments.refundsOf(payment.attempt()).stream().map(RefundAttempt::amount).toList());
    }

    private static List<TenderLine> lessCash(List<TenderLine> lines, Money back) {
        var left = back;
        var held = new ArrayList<TenderLine>();
        for (var line : lines.reversed()) {
            var taken = line.cash() ? line.amount().min(left) : left.withMinor(0);
            held.addFirst(line.cash() ? less(line, taken) : line);
            left = left.minus(taken);
        }
        return held;
    }

    private static TenderLine less(TenderLine line, Money back) {
        var amount = line.amount().minus(back);
        return new TenderLine(line.kind(), amount, amount, amount.withMinor(0), line.payment());
    }

    private List<Part> rounded(List<Part> parts) {
        return parts.stream()
                .map(
                        p ->
                                p.of().cash()
                                        ? new Part(p.of(), desk.rules.rounding().round(p.amount()))
                                        : p)
                .filter(p -> p.amount().isPositive())
                .toList();
    }

    private static Money sum(List<TenderLine> held, Money like) {
        return Money.sum(
                like.currency(),
                held.stream().map(TenderLine::amount).filter(Money::isPositive).toList());
    }

    private static TenderLine cash(Money amount) {
        return TenderLine.exact(TenderKind.CASH, amount);
    }
}
