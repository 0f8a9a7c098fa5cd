package guitai.flow;

import guitai.journal.Commit;
import guitai.journal.Fact;
import guitai.journal.Working;
import guitai.money.Money;
import guitai.refund.Caution;
import guitai.refund.RefundSplit;
import guitai.refund.RefundSplit.Part;
import guitai.refund.Return;
import guitai.refund.ReturnNotes;
import guitai.refund.ReturnPlan;
import guitai.sale.DocumentNumber;
import guitai.sale.LineItem;
import guitai.sale.Quantity;
import guitai.sale.Sale;
import guitai.sale.SaleHeader;
import guitai.sale.SaleId;
import guitai.sale.SaleTerms;
import guitai.slip.Slip;
import guitai.staff.Approval;
import guitai.tender.TenderLine;

import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/// Goods come back against a receipt of this till, and money goes back the way it came: newest
/// tender first, each for no more than it still holds (rule PR-38).
///
/// What goes back to a wallet is asked for at once and pursued until the gateway has done it; the
/// goods do not wait for that.
public final class RefundDesk {
    private final Desk desk;
    private final Returning returning;
    private final Wayback wayback;
    private final Pursuits pursuits;
    private final TenderSwap.Drawer drawer;
    private final Supplier<SaleId> ids;
    private final InstantSource clock;
    private final ReturnReview review;
    private Optional<DocumentNumber> onDesk = Optional.empty();

    static RefundDesk of(
            Desk desk,
            Counter.Ports p,
            Returning returning,
            Wayback wayback,
            Pursuits pursuits,
            TenderSwap.Drawer drawer) {
        var review = new ReturnReview(desk, p.sales(), p.clock());
        return new RefundDesk(
                desk, returning, review, wayback, pursuits, drawer, p.ids(), p.clock());
    }

    private RefundDesk(
            Desk desk,
            Returning returning,
            ReturnReview review,
            Wayback wayback,
            Pursuits pursuits,
            TenderSwap.Drawer drawer,
            Supplier<SaleId> ids,
            InstantSource clock) {
        this.desk = desk;
        this.returning = returning;
        this.review = review;
        this.wayback = wayback;
        this.pursuits = pursuits;
        this.drawer = drawer;
        this.ids = ids;
        this.clock = clock;
    }

    /// What a customer wants back.
    ///
    /// @param wanted quantities by line number; empty means everything that is left
    /// @param shelf lines of which somebody said whether their goods go back on the shelf; of the
    ///   others the shop's rule for their category says it
    /// @param reason may be empty
    /// @param inCash the customer wants cash for what had been paid another way
    public record Wish(
            String receipt,
            Map<Integer, Quantity> wanted,
            Map<Integer, Boolean> shelf,
            String reason,
            boolean inCash) {
        public Wish {
            wanted = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(wanted));
            shelf = Map.copyOf(shelf);
        }

        public Wish(String receipt, Map<Integer, Quantity> wanted) {
            this(receipt, wanted, Map.of(), "", false);
        }
    }

    public sealed interface Result {
        /// The money is the customer's, and it is on disk.
        record Completed(Return goodsBack) implements Result {}

        /// What a return would give back; nothing has happened.
        ///
        /// @param back to which tender how much, newest first; cash is rounded
        /// @param cautions why a supervisor has to allow it; empty for an ordinary return
        record Planned(
                Sale.Completed sale,
                ReturnPlan.Possible plan,
                List<RefundSplit.Part> back,
                List<Caution> cautions)
                implements Result {}

        record NotFound(String number) implements Result {}

        /// The plan could not be carried out: too much, no such line, nothing left.
        record NotPossible(ReturnPlan why) implements Result {}

        record Refused(Refusal why) implements Result {}
    }

    /// A line of a receipt, and what of it has not come back.
    ///
    /// @param resold whether such goods go back on the shelf unless somebody says otherwise
    public record Left(LineItem line, long milli, boolean resold) {}

    /// The receipt as it was, and what is left of each line.
    public record Receipt(Sale.Completed sale, List<Left> lines, List<TenderLine> tenders) {}

    /// Why goods came back lately.
    public ReturnReview review() {
        return review;
    }

    /// The reasons to choose from.
    public List<String> reasons() {
        return returning.reasons();
    }

    /// Puts a receipt on the desk, where a screen finds it.
    ///
    /// @return whether it is one of this till
    public boolean lay(String receipt) {
        onDesk = find(receipt).map(found -> found.sale().number());
        return onDesk.isPresent();
    }

    /// Puts the newest sale on the desk.
    ///
    /// @return whether there is one
    public boolean layLast() {
        onDesk = returning.last();
        return onDesk.isPresent();
    }

    /// Takes the receipt off the desk.
    public void clear() {
        onDesk = Optional.empty();
    }

    /// The receipt on the desk, as it is now.
    public Optional<Receipt> onDesk() {
        return onDesk.flatMap(number -> find(number.toString()));
    }

    /// A receipt of this till, to look at.
    public Optional<Receipt> find(String receipt) {
        return returning.find(receipt).map(returning::receipt);
    }

    /// The return that was one half of an exchange.
    public Optional<Return> returnIn(Sale.Completed sale) {
        return sale.header()
                .terms()
                .exchange()
                .flatMap(exchange -> returning.returnFor(exchange.original(), sale.number()));
    }

    /// Shows what would go back, without doing it.
    ///
    /// @param wanted quantities by line number; empty means everything that is left
    public Result plan(String receipt, Map<Integer, Quantity> wanted) {
        return plan(new Wish(receipt, wanted));
    }

    public Result plan(Wish wish) {
        return returning.plan(wish);
    }

    /// Gives an amount back while the goods stay, such as for a wrong price.
    public Result giveBack(String receipt, Money amount, String reason, Approval approval) {
        var refused = desk.notTrading();
        if (refused.isPresent()) return new Result.Refused(refused.get());
        if (reason.isBlank()) return new Result.Refused(Refusal.Because.REASON_NEEDED);
        if (!amount.isPositive()) return new Result.Refused(Refusal.Because.AMOUNT_OUT_OF_RANGE);
        var wish = new Wish(receipt, Map.of(), Map.of(), reason, false);
        return done(returning.amount(receipt, amount), wish, approval);
    }

    /// Takes the goods back. The sale at the counter must be finished or parked first.
    public Result takeBack(String receipt, Map<Integer, Quantity> wanted, Approval approval) {
        return takeBack(new Wish(receipt, wanted), approval);
    }

    public Result takeBack(Wish wish, Approval approval) {
        return done(plan(wish), wish, approval);
    }

    private Result done(Result result, Wish wish, Approval approval) {
        return switch (result) {
            case Result.Planned planned -> {
                var refused = returning.notAllowed(planned, approval);
                yield refused.isPresent()
                        ? new Result.Refused(refused.get())
                        : complete(planned, wish, approval);
            }
            case Result.Completed done -> done;
            case Result.NotFound missing -> missing;
            case Result.NotPossible not -> not;
            case Result.Refused refused -> refused;
        };
    }

    private Result complete(Result.Planned planned, Wish wish, Approval approval) {
        var shift = desk.openShift();
        var number = desk.nextDocument();
        var goodsBack = goodsBack(planned, wish, number);
        var refunds = wayback.refunds(planned.back(), number.toString());
        var facts = desk.facts(approval, new Fact.ReturnCompleted(goodsBack, desk.who().id()));
        for (var refund : refunds) {
            facts.add(new Fact.RefundStarted(refund, shift.number(), desk.who().id()));
        }
        var slip = Slip.Request.original(Slip.Kind.RETURN_RECEIPT, number);
        var members =
                desk.members
                        .back(returning.forMembers(planned, goodsBack))
                        .and(returning.funded(planned, goodsBack));
        desk.books.write(
                MemberBooking.with(
                        members,
                        new Commit(facts, Working.UNCHANGED, List.of(slip)),
                        desk.who().id()));
        pursuits.begin(refunds);
        var cash = planned.back().stream().filter(p -> p.of().cash()).map(Part::amount).toList();
        if (!cash.isEmpty()) drawer.out(Money.sum(desk.rules.currency(), cash));
        return new Result.Completed(goodsBack);
    }

    private Return goodsBack(Result.Planned planned, Wish wish, DocumentNumber number) {
        var shift = desk.openShift();
        var terms = SaleTerms.of(planned.sale().header().terms().tax());
        var header =
                new SaleHeader(
                        ids.get(),
                        shift.number(),
                        desk.who().id(),
                        shift.date(),
                        clock.instant(),
                        terms);
        var refunds = planned.back().stream().map(Wayback::back).toList();
        var given =
                Money.sum(desk.rules.currency(), refunds.stream().map(TenderLine::amount).toList());
        var notes =
                new ReturnNotes(
                        shortened(wish.reason()),
                        planned.cautions(),
                        planned.plan().coupons(),
                        Optional.empty(),
                        returning.usesBack(planned),
                        returning.pointsBack(planned));
        return new Return(
                header,
                number,
                new Return.Ground.Receipt(planned.sale().number()),
                planned.plan().lines().stream().map(l -> returning.shelved(l, wish)).toList(),
                refunds,
                planned.plan().amount().plus(given),
                notes,
                clock.instant());
    }

    static String shortened(String reason) {
        var text = reason.strip();
        return text.length() <= ReturnNotes.LONGEST_REASON
                ? text
                : text.substring(0, ReturnNotes.LONGEST_REASON);
    }
}
