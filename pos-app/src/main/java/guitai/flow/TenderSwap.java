package guitai.flow;

import guitai.journal.Commit;
import guitai.journal.Fact;
import guitai.journal.Working;
import guitai.money.Money;
import guitai.payment.Attempt;
import guitai.payment.AttemptState;
import guitai.payment.Payment;
import guitai.payment.RefundAttempt;
import guitai.refund.SaleBook;
import guitai.sale.DocumentNumber;
import guitai.sale.Sale;
import guitai.scan.PaymentCode;
import guitai.shift.CashDrawer;
import guitai.slip.Slip;
import guitai.staff.Approval;
import guitai.staff.Permission;
import guitai.tender.TenderKind;
import guitai.tender.TenderLine;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;

/// A finished sale of this shift is settled by another tender after all: the new money comes first,
/// then the old goes back, and both are one document with a reason.
public final class TenderSwap {
    private final Desk desk;
    private final SaleBook sales;
    private final WalletDesk wallets;
    private final Wayback wayback;
    private final Pursuits pursuits;
    private final Drawer drawer;
    private final InstantSource clock;
    private Optional<Pending> pending = Optional.empty();

    /// A swap that waits for a wallet. Only in memory: where the till stops meanwhile, the payment
    /// finds no swap and goes back.
    private record Pending(
            Sale.Completed sale,
            TenderLine out,
            String reason,
            Approval approval,
            Attempt attempt) {}

    /// The drawer, and the hint of what is in it.
    record Drawer(DrawerContents contents, CashDrawer device, Executor devices) {
        /// Cash leaves it.
        void out(Money amount) {
            contents.out(amount);
            devices.execute(device::open);
        }
    }

    public sealed interface Result {
        record Swapped(Fact.TenderSwapped swap) implements Result {}

        /// The wallet is being charged; [PaymentEvent.Swapped] tells the end.
        record Charging(Attempt attempt) implements Result {}

        record NotFound(String number) implements Result {}

        record Refused(Refusal why) implements Result {}
    }

    TenderSwap(
            Desk desk,
            SaleBook sales,
            Charge charge,
            WalletDesk wallets,
            Wayback wayback,
            Pursuits pursuits,
            Drawer drawer,
            InstantSource clock) {
        this.desk = desk;
        this.sales = sales;
        this.wallets = wallets;
        this.wayback = wayback;
        this.pursuits = pursuits;
        this.drawer = drawer;
        this.clock = clock;
        charge.settlesElsewhere(this::settles);
    }

    /// Cash comes in for what a wallet had paid; the wallet gets its money back.
    ///
    /// An amount that no coins make up cannot be swapped to cash.
    public Result toCash(String receipt, String reason, Approval approval) {
        return switch (find(receipt, reason, approval, false)) {
            case Found.No(var why) -> why;
            case Found.Yes(var sale, var out) -> {
                if (!desk.rules.rounding().round(out.amount()).equals(out.amount())) {
                    yield new Result.Refused(Refusal.Because.AMOUNT_OUT_OF_RANGE);
                }
                var in = TenderLine.exact(TenderKind.CASH, out.amount());
                yield new Result.Swapped(swap(sale, out, in, reason, approval, Optional.empty()));
            }
        };
    }

    /// A wallet pays what had been paid in cash or by another wallet.
    public Result toWallet(String receipt, PaymentCode code, String reason, Approval approval) {
        return switch (find(receipt, reason, approval, true)) {
            case Found.No(var why) -> why;
            case Found.Yes(var sale, var out) -> {
                var number = sale.number().toString();
                var charging =
                        wallets.elsewhere(
                                code,
                                out.amount(),
                                number,
                                a ->
                                        pending =
                                                Optional.of(
                                                        new Pending(
                                                                sale, out, reason, approval, a)));
                yield switch (charging) {
                    case Charge.Result.Started(var attempt) -> new Result.Charging(attempt);
                    case Charge.Result.Refused(var why) -> new Result.Refused(why);
                    case Charge.Result.Completed _ ->
                            throw new IllegalStateException("a swap completes no sale");
                };
            }
        };
    }

    private sealed interface Found {
        record Yes(Sale.Completed sale, TenderLine out) implements Found {}

        record No(Result why) implements Found {}
    }

    private Found find(String receipt, String reason, Approval approval, boolean cashToo) {
        var refused =
                desk.notTrading().or(() -> desk.notAllowed(Permission.RETURN_GOODS, approval));
        if (refused.isPresent()) return no(refused.get());
        if (reason.isBlank()) return no(Refusal.Because.REASON_NEEDED);
        var sale = DocumentNumber.parse(receipt).flatMap(sales::completed);
        if (sale.isEmpty()) return new Found.No(new Result.NotFound(receipt));
        // After its shift is closed a tender is not swapped: the Z has counted it.
        if (sale.get().header().shift() != desk.openShift().number()) {
            return no(Refusal.Because.NO_SUCH_DOCUMENT);
        }
        if (!sales.returned(sale.get().number()).refunded().isZero()) {
            return no(Refusal.Because.NO_SUCH_DOCUMENT);
        }
        return sales.tenders(sale.get().number()).reversed().stream()
                .filter(line -> cashToo || !line.cash())
                .filter(line -> line.amount().isPositive() && line.kind().swappable())
                .findFirst()
                .<Found>map(line -> new Found.Yes(sale.get(), line))
                .orElseGet(() -> no(Refusal.Because.SAME_TENDER));
    }

    private static Found no(Refusal why) {
        return new Found.No(new Result.Refused(why));
    }

    /// @return whether it was a swap's payment
    private boolean settles(Attempt approved) {
        var waiting = pending.filter(p -> p.attempt().id().equals(approved.id()));
        if (waiting.isEmpty() || !(approved.state() instanceof AttemptState.Approved(var paid))) {
            return false;
        }
        var p = waiting.get();
        pending = Optional.empty();
        if (desk.notTrading().isPresent()) return false;
        var payment =
                new Payment(approved.id(), approved.channel(), paid.reference(), paid.funds());
        var in = TenderLine.paid(TenderKind.of(approved.means()), payment);
        var done =
                swap(
                        p.sale(),
                        p.out(),
                        in,
                        p.reason(),
                        p.approval(),
                        Optional.of(new Fact.AttemptMoved(approved.id(), approved.state())));
        pursuits.told(new PaymentEvent.Swapped(approved, done));
        return true;
    }

    private Fact.TenderSwapped swap(
            Sale.Completed sale,
            TenderLine old,
            TenderLine in,
            String reason,
            Approval approval,
            Optional<Fact> before) {
        var shift = desk.openShift().number();
        var number = desk.nextDocument();
        var by = desk.who().id();
        var amount = old.amount().negated();
        var out = new TenderLine(old.kind(), amount, amount, amount.withMinor(0), old.payment());
        var swap =
                new Fact.TenderSwapped(
                        number, sale.number(), shift, out, in, reason.strip(), by, clock.instant());
        var refunds = new ArrayList<RefundAttempt>();
        old.payment()
                .ifPresent(p -> refunds.add(wayback.refund(p, old.amount(), number.toString())));
        var facts = new ArrayList<Fact>();
        before.ifPresent(facts::add);
        facts.addAll(desk.facts(approval, swap));
        for (var refund : refunds) facts.add(new Fact.RefundStarted(refund, shift, by));
        var slip = Slip.Request.original(Slip.Kind.SWAP_SLIP, number);
        desk.books.write(new Commit(facts, Working.UNCHANGED, List.of(slip)));
        pursuits.begin(refunds);
        if (old.cash()) drawer.contents().out(old.amount());
        if (old.cash() || in.cash()) drawer.devices().execute(drawer.device()::open);
        return swap;
    }
}
