package guitai.flow;

import guitai.journal.Commit;
import guitai.journal.Fact;
import guitai.journal.Working;
import guitai.money.Money;
import guitai.refund.RefundSplit;
import guitai.refund.RefundSplit.Part;
import guitai.refund.Return;
import guitai.refund.ReturnPlan;
import guitai.refund.Returned;
import guitai.refund.SaleBook;
import guitai.sale.DocumentNumber;
import guitai.sale.Quantity;
import guitai.sale.Sale;
import guitai.sale.SaleHeader;
import guitai.sale.SaleId;
import guitai.sale.SaleTerms;
import guitai.shift.CashDrawer;
import guitai.slip.Slip;
import guitai.staff.Approval;
import guitai.staff.Permission;
import guitai.tender.TenderLine;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Supplier;

/// Goods come back against a receipt of this till, and money goes back the way it came: newest
/// tender first, each for no more than it still holds (rule PR-38).
///
/// What goes back to a wallet is asked for at once and pursued until the gateway has done it; the
/// goods do not wait for that.
public final class RefundDesk {
    private final Desk desk;
    private final SaleBook sales;
    private final Wayback wayback;
    private final Pursuits pursuits;
    private final DrawerContents contents;
    private final CashDrawer drawer;
    private final Executor devices;
    private final Supplier<SaleId> ids;
    private final InstantSource clock;

    RefundDesk(
            Desk desk,
            SaleBook sales,
            Wayback wayback,
            Pursuits pursuits,
            DrawerContents contents,
            CashDrawer drawer,
            Executor devices,
            Supplier<SaleId> ids,
            InstantSource clock) {
        this.desk = desk;
        this.sales = sales;
        this.wayback = wayback;
        this.pursuits = pursuits;
        this.contents = contents;
        this.drawer = drawer;
        this.devices = devices;
        this.ids = ids;
        this.clock = clock;
    }

    public sealed interface Result {
        /// The money is the customer's, and it is on disk.
        record Completed(Return goodsBack) implements Result {}

        /// What a return would give back; nothing has happened.
        ///
        /// @param back to which tender how much, newest first; cash is rounded
        record Planned(Sale.Completed sale, ReturnPlan.Possible plan, List<RefundSplit.Part> back)
                implements Result {}

        record NotFound(String number) implements Result {}

        /// The plan could not be carried out: too much, no such line, nothing left.
        record NotPossible(ReturnPlan why) implements Result {}

        record Refused(Refusal why) implements Result {}
    }

    /// Shows what would go back, without doing it.
    ///
    /// @param wanted quantities by line number; empty means everything that is left
    public Result plan(String receipt, Map<Integer, Quantity> wanted) {
        var refused = desk.notTrading();
        if (refused.isPresent()) return new Result.Refused(refused.get());
        var sale = DocumentNumber.parse(receipt).flatMap(sales::completed);
        if (sale.isEmpty()) return new Result.NotFound(receipt);
        if (wanted.entrySet().stream().anyMatch(w -> partOfAPiece(sale.get(), w))) {
            return new Result.Refused(Refusal.Because.QUANTITY_OUT_OF_RANGE);
        }
        var before = sales.returned(sale.get().number());
        var mode = desk.rules.rounding();
        var plan =
                wanted.isEmpty()
                        ? ReturnPlan.ofAll(sale.get(), before, mode)
                        : ReturnPlan.of(sale.get(), before, wanted, mode);
        return planned(sale.get(), before, plan);
    }

    private Result planned(Sale.Completed sale, Returned before, ReturnPlan plan) {
        return plan instanceof ReturnPlan.Possible possible
                ? new Result.Planned(sale, possible, wayback.of(sale, before, possible))
                : new Result.NotPossible(plan);
    }

    /// Gives an amount back while the goods stay, such as for a wrong price.
    public Result giveBack(String receipt, Money amount, String reason, Approval approval) {
        var refused = desk.notTrading();
        if (refused.isPresent()) return new Result.Refused(refused.get());
        if (reason.isBlank()) return new Result.Refused(Refusal.Because.REASON_NEEDED);
        if (!amount.isPositive()) return new Result.Refused(Refusal.Because.AMOUNT_OUT_OF_RANGE);
        var sale = DocumentNumber.parse(receipt).flatMap(sales::completed);
        if (sale.isEmpty()) return new Result.NotFound(receipt);
        var before = sales.returned(sale.get().number());
        var plan = ReturnPlan.ofAmount(sale.get(), before, amount, desk.rules.rounding());
        return done(planned(sale.get(), before, plan), approval);
    }

    /// Takes the goods back. The sale at the counter must be finished or parked first.
    public Result takeBack(String receipt, Map<Integer, Quantity> wanted, Approval approval) {
        return done(plan(receipt, wanted), approval);
    }

    private Result done(Result planned, Approval approval) {
        return switch (planned) {
            case Result.Planned(var sale, var plan, var back) -> {
                var refused = notAllowed(approval);
                yield refused.isPresent()
                        ? new Result.Refused(refused.get())
                        : complete(sale, plan, back, approval);
            }
            case Result.Completed done -> done;
            case Result.NotFound missing -> missing;
            case Result.NotPossible not -> not;
            case Result.Refused refused -> refused;
        };
    }

    private static boolean partOfAPiece(Sale.Completed sale, Map.Entry<Integer, Quantity> wanted) {
        return wanted.getValue().milli() % 1000 != 0
                && sale.lines().stream()
                        .anyMatch(l -> l.number() == wanted.getKey() && !l.weighed());
    }

    private Optional<Refusal> notAllowed(Approval approval) {
        return desk.sale().filter(s -> !s.lines().isEmpty()).isPresent()
                ? Desk.refuse(Refusal.Because.SALE_AT_COUNTER)
                : desk.notAllowed(Permission.RETURN_GOODS, approval);
    }

    private Result complete(
            Sale.Completed sale,
            ReturnPlan.Possible plan,
            List<RefundSplit.Part> back,
            Approval approval) {
        var shift = desk.openShift();
        var header =
                new SaleHeader(
                        ids.get(),
                        shift.number(),
                        desk.who().id(),
                        shift.date(),
                        clock.instant(),
                        SaleTerms.of(sale.header().terms().tax()));
        var number = desk.nextDocument();
        var given = Money.sum(plan.amount().currency(), back.stream().map(Part::amount).toList());
        var goodsBack =
                new Return(
                        header,
                        number,
                        sale.number(),
                        plan.lines(),
                        back.stream()
                                .map(p -> TenderLine.exact(p.of().kind(), p.amount().negated()))
                                .toList(),
                        plan.amount().minus(given),
                        clock.instant());
        var refunds = wayback.refunds(back, number.toString());
        var facts = desk.facts(approval, new Fact.ReturnCompleted(goodsBack, desk.who().id()));
        for (var refund : refunds) {
            facts.add(new Fact.RefundStarted(refund, shift.number(), desk.who().id()));
        }
        var slip = Slip.Request.original(Slip.Kind.RETURN_RECEIPT, number);
        desk.books.write(new Commit(facts, Working.UNCHANGED, List.of(slip)));
        pursuits.begin(refunds);
        var cash = back.stream().filter(p -> p.of().cash()).map(Part::amount).toList();
        if (!cash.isEmpty()) {
            contents.out(Money.sum(plan.amount().currency(), cash));
            devices.execute(drawer::open);
        }
        return new Result.Completed(goodsBack);
    }
}
