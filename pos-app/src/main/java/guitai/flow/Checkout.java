package guitai.flow;

import guitai.journal.Commit;
import guitai.journal.Fact;
import guitai.journal.Working;
import guitai.money.Money;
import guitai.payment.Attempt;
import guitai.payment.AttemptState;
import guitai.payment.PaymentJournal;
import guitai.payment.SealedPayment;
import guitai.refund.CreditNote;
import guitai.sale.Sale;
import guitai.shift.CashDrawer;
import guitai.shift.ChangeProposal;
import guitai.slip.Slip;
import guitai.staff.Operator;
import guitai.tender.TenderKind;
import guitai.tender.TenderLine;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;

/// From the total to the finished sale: the sale is on disk before the drawer opens or a receipt
/// prints.
public final class Checkout {
    private final Desk desk;
    private final DrawerContents contents;
    private final CashDrawer drawer;
    private final Executor devices;
    private final Pursuits pursuits;
    private final PaymentJournal payments;
    private final ExchangeDesk exchanges;
    private final ReturnPorts returns;
    private final MemberHold hold;
    private final InstantSource clock;

    Checkout(
            Desk desk,
            DrawerContents contents,
            CashDrawer drawer,
            Executor devices,
            Pursuits pursuits,
            PaymentJournal payments,
            ExchangeDesk exchanges,
            ReturnPorts returns,
            MemberHold hold,
            InstantSource clock) {
        this.hold = hold;
        this.exchanges = exchanges;
        this.returns = returns;
        this.pursuits = pursuits;
        this.payments = payments;
        this.desk = desk;
        this.contents = contents;
        this.drawer = drawer;
        this.devices = devices;
        this.clock = clock;
    }

    public sealed interface Result {
        /// The customer can be told what to pay.
        record Due(Sale.Tendering sale) implements Result {}

        /// Part of it was paid; the rest is still owed.
        record PartPaid(Sale.Tendering sale) implements Result {}

        /// Paid, and on disk.
        record Completed(Sale.Completed sale, ChangeProposal change) implements Result {}

        /// Back to the goods.
        ///
        /// @param giveBack cash the customer had already handed over
        /// @param wallets what goes back to wallets by itself
        record Reopened(Sale.Open sale, Money giveBack, Money wallets) implements Result {}

        record Refused(Refusal why) implements Result {}
    }

    /// Fixes the price and says what is owed. A total of nothing completes at once (PR-34).
    public Result total() {
        var refused = desk.notTrading();
        if (refused.isPresent()) return new Result.Refused(refused.get());
        if (desk.waiting.isPresent()) return new Result.Refused(Refusal.Because.ITEM_WAITING);
        return switch (desk.sale().orElse(null)) {
            case null -> new Result.Refused(Refusal.Because.NO_SALE_AT_COUNTER);
            case Sale.Tendering tendering -> new Result.Due(tendering);
            case Sale.Open open -> fix(open);
            case Sale.Completed _, Sale.Voided _ ->
                    new Result.Refused(Refusal.Because.NO_SALE_AT_COUNTER);
        };
    }

    /// Takes cash: all that is due or more, or a part of it.
    public Result cash(Money given) {
        var paying = desk.paymentUnderway();
        if (paying.isPresent()) return new Result.Refused(paying.get());
        return switch (total()) {
            case Result.Due(var tendering) -> take(tendering, given);
            case Result.Completed done -> done;
            case Result.PartPaid(var tendering) -> take(tendering, given);
            case Result.Reopened _ -> throw new IllegalStateException("a total never reopens");
            case Result.Refused refused -> refused;
        };
    }

    /// Takes exactly what is due in cash.
    public Result exactCash() {
        var paying = desk.paymentUnderway();
        if (paying.isPresent()) return new Result.Refused(paying.get());
        return switch (total()) {
            case Result.Due(var tendering) -> take(tendering, tendering.settlement().cashDue());
            case Result.Completed done -> done;
            case Result.PartPaid(var tendering) ->
                    take(tendering, tendering.settlement().cashDue());
            case Result.Reopened _ -> throw new IllegalStateException("a total never reopens");
            case Result.Refused refused -> refused;
        };
    }

    /// Gives tendering up: cash already handed over goes back to the customer, and what wallets
    /// have paid is taken back.
    public Result giveUp() {
        var refused = desk.notTrading().or(desk::paymentUnderway);
        if (refused.isPresent()) return new Result.Refused(refused.get());
        if (!(desk.sale().orElse(null) instanceof Sale.Tendering tendering)) {
            return new Result.Refused(Refusal.Because.NO_SALE_AT_COUNTER);
        }
        var wallets = tendering.settlement().wallets();
        var taken = tendering.settlement().total().minus(tendering.settlement().due());
        var reversing = undone(tendering);
        var open =
                desk.keep(
                        new Sale.Open(tendering.header(), tendering.lines()),
                        false,
                        reversing.stream()
                                .<Fact>map(a -> new Fact.AttemptMoved(a.id(), a.state()))
                                .toList());
        reversing.forEach(pursuits::takeBackApproved);
        return new Result.Reopened(open, taken.minus(wallets), wallets);
    }

    private List<Attempt> undone(Sale.Tendering tendering) {
        return tendering.settlement().tenders().stream()
                .flatMap(t -> t.payment().stream())
                .flatMap(p -> payments.attempt(p.attempt()).stream())
                .map(a -> a.takenBack(AttemptState.Why.SALE_GIVEN_UP, clock.instant()))
                .toList();
    }

    private Result fix(Sale.Open open) {
        if (open.lines().isEmpty()) return new Result.Refused(Refusal.Because.NO_SALE_AT_COUNTER);
        var priced = desk.atLastPrices(open);
        return switch (hold.of(priced)) {
            case MemberHold.Result.Refused(var why) -> {
                if (why == Refusal.Because.COUPON_NOT_USABLE) desk.keep(open, false);
                yield new Result.Refused(why);
            }
            case MemberHold.Result.Granted(var decision) ->
                    fix(priced, MemberBooking.facts(decision, desk.who().id()));
        };
    }

    /// @param held what is held for it, written down with it
    private Result fix(Sale.Open priced, List<Fact> held) {
        return switch (exchanges.credit(priced)) {
            case ExchangeDesk.Credit.Gone() -> new Result.Refused(Refusal.Because.EXCHANGE_GONE);
            case ExchangeDesk.Credit.Of(var credit) -> {
                var tendering = priced.tender(desk.rules.currency(), desk.rules.rounding(), credit);
                if (tendering.settlement().settled()) {
                    yield complete(tendering, held, Optional.empty());
                }
                desk.keep(tendering, held, Optional.empty());
                yield new Result.Due(tendering);
            }
        };
    }

    private Result take(Sale.Tendering tendering, Money given) {
        if (!tendering.settlement().takes(given)) {
            return new Result.Refused(
                    given.isPositive()
                            ? Refusal.Because.NO_SUCH_CASH
                            : Refusal.Because.AMOUNT_OUT_OF_RANGE);
        }
        var change = given.minus(tendering.settlement().cashDue());
        if (change.compareTo(desk.rules.mostChange()) > 0) {
            return new Result.Refused(Refusal.Because.TOO_MUCH_CHANGE);
        }
        var next = tendering.cash(given);
        if (next.settlement().settled()) return complete(next);
        desk.keep(next);
        return new Result.PartPaid(next);
    }

    private Result complete(Sale.Tendering tendering) {
        return complete(tendering, List.of(), Optional.empty());
    }

    /// Takes a tender that is sure, in the same commit as the facts that say so.
    Result take(
            Sale.Tendering tendering,
            TenderLine line,
            List<Fact> because,
            Optional<SealedPayment> sealed) {
        var next = tendering.with(line);
        if (next.settlement().settled()) return complete(next, because, sealed);
        desk.keep(next, because, sealed);
        return new Result.PartPaid(next);
    }

    private Result complete(
            Sale.Tendering tendering, List<Fact> before, Optional<SealedPayment> sealed) {
        var next = desk.nextDocument();
        var exchanged = exchanges.settle(tendering, next);
        var number = exchanged.isPresent() ? next.after() : next;
        var at = clock.instant();
        var sale =
                desk.members
                        .earning(tendering, at)
                        .promising(returns.policy().promise())
                        .complete(
                                number,
                                at,
                                exchanged.map(ExchangeDesk.Settled::exchanged).orElse(List.of()));
        // A payment may be confirmed while the cashier has locked the till.
        var by = desk.operator().map(Operator::id).orElse(sale.header().operator());
        var facts = new ArrayList<>(before);
        exchanged.ifPresent(e -> facts.addAll(ExchangeDesk.facts(e, by, sale.header().shift())));
        facts.add(new Fact.SaleCompleted(sale, by));
        desk.pricing.bounded(sale.header().id()).ifPresent(facts::add);
        var members = desk.members.paid(sale, exchanged.map(ExchangeDesk.Settled::forMembers));
        var commit = new Commit(facts, Working.CLEAR, papers(sale, exchanged), sealed);
        desk.finish(MemberBooking.with(members, commit, by));
        pursuits.begin(exchanged.map(ExchangeDesk.Settled::refunds).orElse(List.of()));
        var cashBack = exchanged.map(ExchangeDesk.Settled::cash).filter(Money::isPositive);
        cashBack.ifPresent(contents::out);
        if (cashBack.isPresent() || sale.tenders().stream().anyMatch(Checkout::inCoins)) {
            devices.execute(drawer::open);
        }
        var proposal = contents.afterSale(sale);
        return new Result.Completed(sale, proposal);
    }

    /// A total that rounds to nothing is settled in cash, and no coin changes hands.
    private static boolean inCoins(TenderLine line) {
        return line.cash() && !line.given().isZero();
    }

    /// One paper for the sale, or for both sides of an exchange; and every credit note that paid
    /// for a part, with what is left of it.
    private static List<Slip.Request> papers(
            Sale.Completed sale, Optional<ExchangeDesk.Settled> exchanged) {
        var kind = exchanged.isPresent() ? Slip.Kind.EXCHANGE_RECEIPT : Slip.Kind.SALE_RECEIPT;
        var papers = new ArrayList<Slip.Request>();
        papers.add(Slip.Request.original(kind, sale.number()));
        sale.tenders().stream()
                .filter(line -> line.kind() == TenderKind.CREDIT_NOTE)
                .flatMap(line -> line.drawnOn().stream())
                .distinct()
                .forEach(note -> papers.add(Slip.Request.original(Slip.Kind.CREDIT_NOTE, note)));
        return papers;
    }

    /// Takes what a credit note holds.
    Result note(CreditNote note, Optional<Money> part) {
        var refused =
                desk.notTrading().or(desk::paymentUnderway).or(() -> PurseLimits.byMoneyOnly(desk));
        if (refused.isPresent()) return new Result.Refused(refused.get());
        return switch (total()) {
            case Result.Due(var tendering) -> note(tendering, note, part);
            case Result.PartPaid(var tendering) -> note(tendering, note, part);
            case Result.Completed done -> done;
            case Result.Reopened _ -> throw new IllegalStateException("a total never reopens");
            case Result.Refused no -> no;
        };
    }

    private Result note(Sale.Tendering tendering, CreditNote note, Optional<Money> part) {
        var name = note.number().toString();
        var drawn =
                tendering.settlement().tenders().stream()
                        .filter(line -> line.drawnOn().filter(name::equals).isPresent())
                        .map(TenderLine::amount)
                        .toList();
        var left = note.left().minus(Money.sum(note.left().currency(), drawn));
        if (!left.isPositive()) return new Result.Refused(Refusal.Because.NOTE_EMPTY);
        var most = left.min(tendering.settlement().due());
        var amount = part.orElse(most);
        if (!amount.isPositive() || amount.compareTo(most) > 0) {
            return new Result.Refused(Refusal.Because.AMOUNT_OUT_OF_RANGE);
        }
        var line = TenderLine.exact(TenderKind.CREDIT_NOTE, amount, Optional.of(name));
        return take(tendering, line, List.of(), Optional.empty());
    }
}
