package guitai.flow;

import guitai.money.Money;
import guitai.payment.Attempt;
import guitai.payment.AttemptId;
import guitai.payment.AttemptState;
import guitai.payment.Payment;
import guitai.payment.PaymentJournal;
import guitai.payment.RefundAttempt;
import guitai.payment.RefundId;
import guitai.payment.RefundState;
import guitai.refund.CreditNote;
import guitai.refund.RefundSplit;
import guitai.refund.RefundSplit.Part;
import guitai.refund.Return;
import guitai.refund.ReturnPlan;
import guitai.refund.Returned;
import guitai.refund.SaleBook;
import guitai.sale.Sale;
import guitai.tender.TenderKind;
import guitai.tender.TenderLine;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/// The way a sale's money came, walked back.
///
/// What goods that came back had paid of a sale counts as the tender that had paid for them.
final class Wayback {
    private static final String CASH = "";

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
        var held = held(sale);
        if (held.stream().allMatch(TenderLine::cash)) {
            // Rounded over all returns of the sale together, so that they add up to what was paid.
            return plan.cash().isPositive()
                    ? List.of(new Part(cash(plan.cash()), plan.cash()))
                    : List.of();
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

    /// A part that goes back, as a line of the return.
    static TenderLine back(Part part) {
        return TenderLine.exact(part.of().kind(), part.amount().negated(), drawnOn(part.of()));
    }

    /// What a tender draws on; empty for cash.
    static Optional<String> drawnOn(TenderLine line) {
        return line.payment().map(p -> p.attempt().value()).or(line::drawnOn);
    }

    /// What each tender still holds, in the order they were taken.
    private List<TenderLine> held(Sale.Completed sale) {
        var tenders = sales.tenders(sale.number());
        var gone = gone(tenders, sales.returns(sale.number()));
        var held = new ArrayList<TenderLine>();
        for (var line : tenders.reversed()) {
            var taken = take(gone, drawnOn(line).orElse(CASH), line.amount());
            held.addFirst(less(plain(line), taken));
        }
        // What was paid out in cash though it had not come in cash.
        var rest = gone.getOrDefault(CASH, sale.rounding().withMinor(0));
        for (int i = held.size() - 1; i >= 0 && rest.isPositive(); i--) {
            var taken = rest.min(held.get(i).amount());
            if (!taken.isPositive()) continue;
            held.set(i, less(held.get(i), taken));
            rest = rest.minus(taken);
        }
        return held;
    }

    private static Money take(Map<String, Money> gone, String from, Money most) {
        var taken = gone.getOrDefault(from, most.withMinor(0)).min(most);
        if (taken.isNegative()) return most.withMinor(0);
        gone.merge(from, taken.negated(), Money::plus);
        return taken;
    }

    /// What returns of a sale have given back, by what it was drawn on.
    private Map<String, Money> gone(List<TenderLine> tenders, List<Return> returns) {
        var gone = new HashMap<String, Money>();
        var documents = returns.stream().map(r -> r.number().toString()).toList();
        var attempts =
                tenders.stream()
                        .filter(line -> line.payment().isPresent() || line.drawnOn().isPresent())
                        .flatMap(line -> drawnOn(line).stream())
                        .filter(from -> CreditNote.Id.parse(from).isEmpty())
                        .filter(from -> !TenderLine.isPurse(from))
                        .distinct()
                        .toList();
        for (var attempt : attempts) {
            for (var refund : payments.refundsOf(new AttemptId(attempt))) {
                if (documents.contains(refund.document())) {
                    gone.merge(attempt, refund.amount(), Money::plus);
                }
            }
        }
        for (var goodsBack : returns) {
            for (var line : goodsBack.refunds()) {
                // A gateway's part is what it was asked for.
                if (line.kind().throughGateway()) continue;
                gone.merge(line.drawnOn().orElse(CASH), line.amount().negated(), Money::plus);
            }
        }
        return gone;
    }

    /// What goods had paid, as the tender that had paid for those goods.
    private TenderLine plain(TenderLine line) {
        if (line.kind() != TenderKind.EXCHANGE) return line;
        if (line.drawnOn().isEmpty()) return cash(line.amount());
        var from = line.drawnOn().get();
        if (CreditNote.Id.parse(from).isPresent()) {
            return TenderLine.exact(TenderKind.CREDIT_NOTE, line.amount(), line.drawnOn());
        }
        if (TenderLine.isPurse(from)) {
            return TenderLine.exact(TenderKind.PURSE, line.amount(), line.drawnOn());
        }
        return payments.attempt(new AttemptId(from))
                .flatMap(attempt -> paid(attempt, line.amount()))
                .orElseGet(() -> cash(line.amount()));
    }

    private static Optional<TenderLine> paid(Attempt attempt, Money amount) {
        if (!(attempt.state() instanceof AttemptState.Approved(var paid))) return Optional.empty();
        var payment = new Payment(attempt.id(), attempt.channel(), paid.reference(), paid.funds());
        return Optional.of(
                new TenderLine(
                        TenderKind.of(attempt.means()),
                        amount,
                        amount,
                        amount.withMinor(0),
                        Optional.of(payment)));
    }

    private static TenderLine less(TenderLine line, Money back) {
        var amount = line.amount().minus(back);
        return new TenderLine(
                line.kind(), amount, amount, amount.withMinor(0), line.payment(), line.drawnOn());
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
