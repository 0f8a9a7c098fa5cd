package guitai.command;

import guitai.flow.Changes;
import guitai.flow.Checkout;
import guitai.flow.Counter;
import guitai.flow.RefundDesk;
import guitai.flow.ScanResult;
import guitai.flow.ShiftClose;
import guitai.flow.ShiftDesk;
import guitai.flow.SignOn;
import guitai.money.Coins;
import guitai.money.Money;
import guitai.refund.Return;
import guitai.sale.Quantity;
import guitai.sale.Sale;
import guitai.scan.ScanReader.Origin;
import guitai.shift.CashCount;
import guitai.shift.ZReport;
import guitai.staff.Approval;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Plays one trading day through the real flows: open, sell, the small mishaps, close.
final class DemoDay {
    // What gateways make customers wait comes on top.
    private static final Duration MORNING = Duration.ofHours(3);
    private static final Duration NOON = Duration.ofMinutes(110);
    private static final Duration AFTERNOON = Duration.ofHours(5);

    private final Counter counter;
    private final DemoCustomers customers;
    private final PlayedClock clock;
    private final DemoWallets wallets;
    private final DemoCards cards;
    private final DemoOutage outage;
    private final DemoShelf shelf;
    private final List<Sale.Completed> sold = new ArrayList<>();
    private final List<Return> goodsBack = new ArrayList<>();
    private int paid;
    private int voids;
    private int refusedScans;

    DemoDay(
            Counter counter,
            DemoCustomers customers,
            PlayedClock clock,
            DemoWallets wallets,
            DemoCards cards,
            DemoOutage outage,
            DemoShelf shelf) {
        this.shelf = shelf;
        this.wallets = wallets;
        this.cards = cards;
        this.outage = outage;
        this.counter = counter;
        this.customers = customers;
        this.clock = clock;
    }

    /// Runs between two sales, told how many there have been.
    @FunctionalInterface
    interface Between {
        void sales(int count) throws InterruptedException;
    }

    List<Sale.Completed> sold() {
        return List.copyOf(sold);
    }

    List<Return> goodsBack() {
        return List.copyOf(goodsBack);
    }

    Money returned() {
        return Money.sum(Money.CNY, goodsBack.stream().map(Return::amount).toList());
    }

    int voids() {
        return voids;
    }

    int refusedScans() {
        return refusedScans;
    }

    void open() {
        var signedOn = counter.signOn().signOn("1001", "1111");
        if (!(signedOn instanceof SignOn.Result.SignedOn)) {
            throw new IllegalStateException("the trainee could not sign on: " + signedOn);
        }
        var pieces =
                new TreeMap<>(Map.of(5000L, 2, 1000L, 20, 500L, 20, 100L, 60, 50L, 40, 10L, 50));
        var opened = counter.shifts().open(CashCount.of(pieces, Money.CNY));
        if (!(opened instanceof ShiftDesk.Result.Opened)) {
            throw new IllegalStateException("the shift did not open: " + opened);
        }
        counter.charge().tick();
    }

    /// A morning, two hours at noon without a line, and an afternoon.
    void trade(int sales, Between between) throws InterruptedException {
        int atNoon = Math.min(sales, Math.max(DemoOutage.FEWEST, sales / 5));
        int before = (sales - atNoon) / 2;
        int exchangeAt = Math.max(2, before / 2);
        for (int i = 1; i <= sales; i++) {
            if (i == before + 1) outage.begin();
            if (i == before + atNoon + 1) outage.end();
            if (i <= before) pause(MORNING, before);
            else if (outage.on()) pause(NOON, atNoon);
            else pause(AFTERNOON, sales - before - atNoon);
            oneCustomer(i);
            if (i == sales / 2) counter.shifts().x();
            // Goods that come back wait for the line as long as the money may have to.
            if (customers.chance(30) && !sold.isEmpty() && !outage.on()) giveBack();
            if (i == exchangeAt && !outage.on()) exchange();
            if (customers.chance(10)) counter.cash().noSale("换零钱", Approval.own());
            if (counter.cash().dropAdvised()) counter.cash().drop(Money.cny(200_000), "缴款");
            between.sales(i);
        }
        if (outage.on()) outage.end();
        counter.cash().paidOut(Money.cny(1_200), "买清洁用品", Approval.own());
    }

    /// Customers come evenly, never quite.
    private void pause(Duration window, int customersInIt) {
        int half = (int) (window.toMillis() / customersInIt / 2);
        clock.pass(Duration.ofMillis(half + customers.upTo(half + 1)));
    }

    private void oneCustomer(int number) {
        for (var step : customers.basket()) put(step);
        if (customers.chance(40))
            scanned(counter.basket().scan(customers.badCode(), Origin.SCANNER));
        if (customers.chance(40)) counter.changes().undo();
        if (counter.basket().sale().filter(s -> !s.lines().isEmpty()).isEmpty()) {
            put(customers.something());
        }
        if (customers.chance(60)) shelf.dented();
        if (customers.chance(20)) parkAndResume(number);
        if (customers.chance(15)) {
            if (counter.changes().voidSale(Approval.own()) instanceof Changes.Result.Voided)
                voids++;
            return;
        }
        pay();
    }

    private void put(DemoCustomers.Step step) {
        scanned(
                switch (step) {
                    case DemoCustomers.Step.Scan(var code) ->
                            counter.basket().scan(code, Origin.SCANNER);
                    case DemoCustomers.Step.Typed(var text) ->
                            counter.basket().scan(text, Origin.TYPED);
                    case DemoCustomers.Step.QuickKey(var item) -> counter.basket().add(item.sku());
                    case DemoCustomers.Step.Weighed(var item, var grams) -> {
                        counter.basket().add(item.sku());
                        yield counter.basket().weigh(grams);
                    }
                });
    }

    private void scanned(ScanResult result) {
        switch (result) {
            case ScanResult.NeedsAgeCheck _ -> counter.basket().ageChecked(true);
            case ScanResult.NeedsWeight _ -> counter.basket().weigh(500);
            case ScanResult.NotOnFile _,
                    ScanResult.Unreadable _,
                    ScanResult.NotServed _,
                    ScanResult.Barred _ ->
                    refusedScans++;
            case ScanResult.Added _,
                    ScanResult.MemberShown _,
                    ScanResult.CouponShown _,
                    ScanResult.AgeRefused _,
                    ScanResult.WeightHeld _,
                    ScanResult.QuantitySet _,
                    ScanResult.Choices _,
                    ScanResult.PaymentCodeShown _,
                    ScanResult.PaymentCodeHeld _,
                    ScanResult.Charging _,
                    ScanResult.Repeated _,
                    ScanResult.Paid _,
                    ScanResult.ReceiptShown _,
                    ScanResult.CreditNoteShown _,
                    ScanResult.Refused _ -> {}
        }
    }

    private void parkAndResume(int number) {
        counter.changes().park("顾客" + number);
        put(customers.something());
        pay();
        counter.changes().resume("顾客" + number);
    }

    private void pay() {
        if (!(counter.checkout().total() instanceof Checkout.Result.Due(var due))) return;
        if (outage.on()) {
            sold.add(outage.pay(due));
            return;
        }
        switch (paid++ % 6) {
            case 0, 2, 4 -> sold.add(wallets.pay(due));
            case 1 -> sold.add(cards.byCard());
            case 3 -> sold.add(cards.byStoredValue(due));
            default -> cash(due);
        }
    }

    private void cash(Sale.Tendering due) {
        var given = customers.given(due.settlement().cashDue());
        if (counter.checkout().cash(given) instanceof Checkout.Result.Completed(var sale, _)) {
            sold.add(sale);
        }
    }

    private void giveBack() {
        var sale = sold.get(customers.upTo(sold.size()));
        if (outage.unpaid(sale)) return;
        var line = sale.lines().getFirst();
        Map<Integer, Quantity> wanted =
                customers.chance(500) ? Map.of() : Map.of(line.number(), line.quantity());
        wallets.beforeRefund();
        var result = counter.refunds().takeBack(sale.number().toString(), wanted, Approval.own());
        if (result instanceof RefundDesk.Result.Completed(var done)) goodsBack.add(done);
        wallets.afterRefund();
    }

    /// The newest sale that can still be changed.
    private void exchange() {
        for (var sale : sold.reversed()) {
            if (outage.unpaid(sale)) continue;
            wallets.beforeRefund();
            var done = shelf.exchange(sale, () -> put(customers.something()));
            wallets.afterRefund();
            if (done.isEmpty()) continue;
            sold.add(done.get().sale());
            goodsBack.add(done.get().back());
            return;
        }
    }

    /// Counts wrong at first, right the second time.
    ZReport close() {
        clock.pass(Duration.ofMinutes(10));
        var expected = counter.shifts().figures().expected();
        var first = CashCount.amount(expected.plus(Money.cny(1_000)));
        var again = counter.close().count(first, "", Approval.own());
        if (!(again instanceof ShiftClose.Result.Recount)) {
            throw new IllegalStateException("a drawer ¥10 off was not counted again: " + again);
        }
        var second = counter.close().count(pieces(expected), "", Approval.own());
        if (second instanceof ShiftClose.Result.Closed(var z)) return z;
        throw new IllegalStateException("the shift did not close: " + second);
    }

    private static CashCount pieces(Money total) {
        var pieces = new TreeMap<Long, Integer>();
        var left = total.minor();
        for (long value : Coins.of(Money.CNY)) {
            int count = (int) (left / value);
            if (count > 0) pieces.put(value, count);
            left -= count * value;
        }
        return new CashCount(pieces, Money.cny(left));
    }
}
