package guitai.flow;

import guitai.journal.Fact;
import guitai.loyalty.book.Decision;
import guitai.loyalty.book.GoodsBack;
import guitai.money.Money;
import guitai.payment.RefundAttempt;
import guitai.refund.ExchangeSplit;
import guitai.refund.RefundSplit.Part;
import guitai.refund.Return;
import guitai.refund.ReturnLine;
import guitai.refund.ReturnNotes;
import guitai.sale.DocumentNumber;
import guitai.sale.Exchange;
import guitai.sale.Quantity;
import guitai.sale.Sale;
import guitai.sale.SaleHeader;
import guitai.sale.SaleId;
import guitai.sale.SaleTerms;
import guitai.staff.Approval;
import guitai.tender.TenderKind;
import guitai.tender.TenderLine;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// Goods come back and others go, in one go: offers see the new goods alone, and only the
/// difference is paid, or goes back the way the money came (换货, rule PR-40).
///
/// What comes back travels with the sale at the counter and is taken back in the commit that
/// finishes it, so that neither side is there without the other.
public final class ExchangeDesk {
    private final Desk desk;
    private final Returning returning;
    private final Wayback wayback;
    private final Supplier<SaleId> ids;
    private final InstantSource clock;

    ExchangeDesk(
            Desk desk,
            Returning returning,
            Wayback wayback,
            Supplier<SaleId> ids,
            InstantSource clock) {
        this.desk = desk;
        this.returning = returning;
        this.wayback = wayback;
        this.ids = ids;
        this.clock = clock;
    }

    public sealed interface Result {
        /// The new goods can be scanned.
        ///
        /// @param worth what the goods that come back pay at the most
        record Exchanging(Sale.Open sale, Money worth) implements Result {}

        /// There is no such return.
        record Not(RefundDesk.Result why) implements Result {}
    }

    /// What a finished exchange does besides its sale.
    ///
    /// @param exchanged what the goods that came back pay, as tenders of the sale
    /// @param cash what goes back in cash; nothing for none
    /// @param forMembers the return, as far as members' affairs go
    /// @param funded what other merchants owe no more
    record Settled(
            Return goodsBack,
            GoodsBack forMembers,
            Decision funded,
            List<RefundAttempt> refunds,
            List<TenderLine> exchanged,
            Money cash) {}

    /// Begins a sale for which goods come back; nothing has come back yet.
    public Result begin(RefundDesk.Wish wish, Approval approval) {
        var result = returning.plan(wish);
        if (!(result instanceof RefundDesk.Result.Planned planned)) return new Result.Not(result);
        var refused = returning.notExchanged(planned, approval);
        if (refused.isPresent())
            return new Result.Not(new RefundDesk.Result.Refused(refused.get()));
        var allowedBy =
                switch (approval) {
                    case Approval.Own() -> Optional.<guitai.staff.OperatorId>empty();
                    case Approval.ByOverride(var by, _) -> Optional.of(by);
                };
        var back =
                planned.plan().lines().stream()
                        .filter(line -> line.quantity().milli() > 0)
                        .map(line -> back(line, wish))
                        .toList();
        var exchange =
                new Exchange(
                        planned.sale().number(),
                        back,
                        RefundDesk.shortened(wish.reason()),
                        allowedBy);
        var sale = new Sale.Open(header(exchange, planned.sale()), List.of());
        desk.keep(sale, false, desk.facts(approval));
        return new Result.Exchanging(sale, worth(planned));
    }

    private Exchange.Back back(ReturnLine line, RefundDesk.Wish wish) {
        var again = returning.shelved(line, wish).saleable();
        return new Exchange.Back(line.sold().number(), line.quantity(), again);
    }

    private SaleHeader header(Exchange exchange, Sale.Completed original) {
        var shift = desk.openShift();
        var terms = SaleTerms.of(original.header().terms().tax()).exchanging(exchange);
        return new SaleHeader(
                ids.get(), shift.number(), desk.who().id(), shift.date(), clock.instant(), terms);
    }

    /// The exchange at the counter, while no new goods are there: forgets it.
    public Optional<Refusal> giveUp() {
        var waiting = current().filter(sale -> sale.lines().isEmpty());
        if (waiting.isEmpty()) return Desk.refuse(Refusal.Because.NO_SALE_AT_COUNTER);
        desk.clearSale();
        return Optional.empty();
    }

    /// The sale at the counter, if goods come back for it.
    public Optional<Sale> current() {
        return desk.sale().filter(sale -> sale.header().terms().exchange().isPresent());
    }

    /// What the goods that come back would pay; empty if the sale is no exchange, or they cannot
    /// come back any more.
    public Optional<Money> worth(Sale sale) {
        return plan(sale).map(ExchangeDesk::worth);
    }

    /// What they pay of this sale's total; nothing for a sale that is no exchange.
    sealed interface Credit {
        record Of(Money amount) implements Credit {}

        /// They cannot come back any more.
        record Gone() implements Credit {}
    }

    Credit credit(Sale.Open sale) {
        var none = Money.zero(desk.rules.currency());
        if (sale.header().terms().exchange().isEmpty()) return new Credit.Of(none);
        var plan = plan(sale);
        if (plan.isEmpty()) return new Credit.Gone();
        var total = sale.tender(desk.rules.currency(), desk.rules.rounding()).settlement().total();
        return new Credit.Of(ExchangeSplit.credit(plan.get().back(), total, desk.rules.rounding()));
    }

    /// The return that is part of a sale about to be finished; empty if it is no exchange.
    ///
    /// @param number of the return; the sale gets the next one
    Optional<Settled> settle(Sale.Tendering sale, DocumentNumber number) {
        if (sale.header().terms().exchange().isEmpty()) return Optional.empty();
        var exchange = sale.header().terms().exchange().get();
        // While a sale is at the counter nothing else comes back: what was possible when its total
        // was shown still is.
        var plan = plan(sale).orElseThrow(() -> new IllegalStateException("exchange is gone"));
        var split = ExchangeSplit.of(plan.back(), sale.credit(), desk.rules.rounding());
        var refunds = new ArrayList<TenderLine>();
        split.kept().forEach(part -> refunds.add(exchanged(part, part.amount().negated())));
        split.refunded().forEach(part -> refunds.add(Wayback.back(part)));
        var given =
                Money.sum(desk.rules.currency(), refunds.stream().map(TenderLine::amount).toList());
        var notes =
                new ReturnNotes(
                        exchange.reason(),
                        plan.cautions(),
                        plan.plan().coupons(),
                        Optional.of(number.after()),
                        returning.usesBack(plan),
                        returning.pointsBack(plan));
        var goodsBack =
                new Return(
                        header(sale),
                        number,
                        new Return.Ground.Receipt(exchange.original()),
                        lines(plan.plan().lines(), exchange),
                        refunds,
                        plan.plan().amount().plus(given),
                        notes,
                        clock.instant());
        return Optional.of(
                new Settled(
                        goodsBack,
                        returning.forMembers(plan, goodsBack),
                        returning.funded(plan, goodsBack),
                        wayback.refunds(split.refunded(), number.toString()),
                        split.kept().stream().map(p -> exchanged(p, p.amount())).toList(),
                        cash(split.refunded())));
    }

    private static List<ReturnLine> lines(List<ReturnLine> planned, Exchange exchange) {
        var broken =
                exchange.back().stream()
                        .filter(back -> !back.saleable())
                        .map(Exchange.Back::line)
                        .toList();
        return planned.stream()
                .map(line -> broken.contains(line.sold().number()) ? line.shelved(false) : line)
                .toList();
    }

    private SaleHeader header(Sale sale) {
        var of = sale.header();
        var terms = SaleTerms.of(of.terms().tax());
        return new SaleHeader(
                ids.get(), of.shift(), of.operator(), of.date(), clock.instant(), terms);
    }

    private static TenderLine exchanged(Part part, Money amount) {
        return TenderLine.exact(TenderKind.EXCHANGE, amount, Wayback.drawnOn(part.of()));
    }

    private Money cash(List<Part> refunded) {
        return Money.sum(
                desk.rules.currency(),
                refunded.stream().filter(p -> p.of().cash()).map(Part::amount).toList());
    }

    private Optional<RefundDesk.Result.Planned> plan(Sale sale) {
        var exchange = sale.header().terms().exchange();
        if (exchange.isEmpty()) return Optional.empty();
        var wanted = new LinkedHashMap<Integer, Quantity>();
        exchange.get().back().forEach(back -> wanted.put(back.line(), back.quantity()));
        var receipt = exchange.get().original().toString();
        return returning.planned(receipt, wanted) instanceof RefundDesk.Result.Planned planned
                ? Optional.of(planned)
                : Optional.empty();
    }

    private static Money worth(RefundDesk.Result.Planned planned) {
        return Money.sum(
                planned.plan().amount().currency(),
                planned.back().stream().map(Part::amount).toList());
    }

    /// The facts of a finished exchange, its return first.
    static List<Fact> facts(Settled settled, guitai.staff.OperatorId by, long shift) {
        var facts = new ArrayList<Fact>();
        facts.add(new Fact.ReturnCompleted(settled.goodsBack(), by));
        facts.addAll(MemberBooking.facts(settled.funded(), by));
        for (var refund : settled.refunds()) facts.add(new Fact.RefundStarted(refund, shift, by));
        return facts;
    }
}
