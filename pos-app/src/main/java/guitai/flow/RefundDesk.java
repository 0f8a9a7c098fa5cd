package guitai.flow;

import guitai.journal.Commit;
import guitai.journal.Fact;
import guitai.journal.Working;
import guitai.refund.Return;
import guitai.refund.ReturnPlan;
import guitai.refund.SaleBook;
import guitai.sale.DocumentNumber;
import guitai.sale.Quantity;
import guitai.sale.Sale;
import guitai.sale.SaleHeader;
import guitai.sale.SaleId;
import guitai.shift.CashDrawer;
import guitai.slip.Slip;
import guitai.staff.Approval;
import guitai.staff.Permission;
import guitai.tender.TenderKind;
import guitai.tender.TenderLine;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Supplier;

/// Goods come back against a receipt of this till, and cash goes back.
public final class RefundDesk {
    private final Desk desk;
    private final SaleBook sales;
    private final DrawerContents contents;
    private final CashDrawer drawer;
    private final Executor devices;
    private final Supplier<SaleId> ids;
    private final InstantSource clock;

    RefundDesk(
            Desk desk,
            SaleBook sales,
            DrawerContents contents,
            CashDrawer drawer,
            Executor devices,
            Supplier<SaleId> ids,
            InstantSource clock) {
        this.desk = desk;
        this.sales = sales;
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
        record Planned(Sale.Completed sale, ReturnPlan.Possible plan) implements Result {}

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
        return plan instanceof ReturnPlan.Possible possible
                ? new Result.Planned(sale.get(), possible)
                : new Result.NotPossible(plan);
    }

    /// Takes the goods back. The sale at the counter must be finished or parked first.
    public Result takeBack(String receipt, Map<Integer, Quantity> wanted, Approval approval) {
        return switch (plan(receipt, wanted)) {
            case Result.Planned(var sale, var plan) -> {
                var refused = notAllowed(approval);
                yield refused.isPresent()
                        ? new Result.Refused(refused.get())
                        : complete(sale, plan, approval);
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

    private Result complete(Sale.Completed sale, ReturnPlan.Possible plan, Approval approval) {
        var shift = desk.openShift();
        var header =
                new SaleHeader(
                        ids.get(), shift.number(), desk.who().id(), shift.date(), clock.instant());
        var refunds =
                plan.cash().isZero()
                        ? List.<TenderLine>of()
                        : List.of(TenderLine.exact(TenderKind.CASH, plan.cash().negated()));
        var goodsBack =
                new Return(
                        header,
                        desk.nextDocument(),
                        sale.number(),
                        plan.lines(),
                        refunds,
                        plan.rounding(),
                        clock.instant());
        var fact = new Fact.ReturnCompleted(goodsBack, desk.who().id());
        var slip = Slip.Request.original(Slip.Kind.RETURN_RECEIPT, goodsBack.number());
        desk.books.write(new Commit(desk.facts(approval, fact), Working.UNCHANGED, List.of(slip)));
        contents.out(plan.cash());
        if (!refunds.isEmpty()) devices.execute(drawer::open);
        return new Result.Completed(goodsBack);
    }
}
