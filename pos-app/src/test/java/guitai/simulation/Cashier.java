package guitai.simulation;

import guitai.flow.Checkout;
import guitai.flow.Counter;
import guitai.flow.PaymentEvent;
import guitai.money.Money;
import guitai.payment.Channel;
import guitai.sale.DocumentNumber;
import guitai.sale.Sale;
import guitai.sale.SaleId;
import guitai.scan.PaymentCode;
import guitai.scan.PaymentCode.Wallet;
import guitai.scan.ScanReader.Origin;
import guitai.staff.Approval;
import guitai.staff.OperatorId;
import guitai.staff.Permission;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Customers and the person behind the counter: scans, takes money, asks, stops, tells the
/// customer, takes cash instead, gives a sale up, takes goods back.
final class Cashier {
    private static final int LONGEST_QUEUE = 20;
    private static final int RECEIPTS_KEPT = 40;

    /// After so many looks the customer is in a hurry: cash, as soon as it is allowed.
    private static final int PATIENCE = 12;

    private static final String NOBODYS_CARD = "28" + "0".repeat(16);
    private static final Approval BY_THE_MANAGER =
            new Approval.ByOverride(new OperatorId("2001"), Permission.CARDS_OFFLINE);

    private final World world;
    private final Map<Channel, Provider> providers;
    private final Map<Long, Visit> visits = new HashMap<>();
    private final List<Receipt> receipts = new ArrayList<>();
    private Optional<Machine> machine = Optional.empty();
    private Optional<Visit> visit = Optional.empty();
    private int queue;

    private record Receipt(DocumentNumber number, Visit visit) {}

    Cashier(World world, Map<Channel, Provider> providers) {
        this.world = world;
        this.providers = providers;
    }

    void standsAt(Machine till) {
        machine = Optional.of(till);
    }

    private Machine till() {
        return machine.orElseThrow();
    }

    Iterable<Visit> visits() {
        return visits.values();
    }

    Optional<Visit> visit(long number) {
        return Optional.ofNullable(visits.get(number));
    }

    long customers() {
        return visits.size();
    }

    /// Whether somebody stands at the counter.
    boolean busy() {
        return visit.isPresent();
    }

    void customerComes() {
        if (visit.isPresent()) {
            queue = Math.min(LONGEST_QUEUE, queue + 1);
            return;
        }
        var next = new Visit(visits.size());
        visits.put(next.number, next);
        visit = Optional.of(next);
        look();
    }

    private void look() {
        var here = visit.orElseThrow();
        till().act(counter -> step(counter, here));
        if (visit.isEmpty()) {
            if (queue > 0) {
                queue--;
                customerComes();
            }
            return;
        }
        world.in(world.between(3_000, 12_000), this::look);
    }

    private void step(Counter counter, Visit here) {
        here.looks++;
        var sale = counter.basket().sale();
        sale.map(s -> s.header().id())
                .filter(id -> !here.sales.contains(id))
                .ifPresent(here.sales::add);
        switch (sale.orElse(null)) {
            case null -> withoutSale(counter, here);
            case Sale.Open _ -> {
                if (here.wantsToLeave) {
                    counter.changes().voidSale(Approval.own());
                } else {
                    pay(counter, here);
                }
            }
            case Sale.Tendering _ -> tendering(counter, here);
            case Sale.Completed _, Sale.Voided _ -> throw new AssertionError("an ended sale");
        }
    }

    private void withoutSale(Counter counter, Visit here) {
        if (here.finished.isEmpty() && finishedUnseen(here)) here.finished = last();
        if (here.finished.isPresent() || here.wantsToLeave) {
            leaves(counter);
            return;
        }
        Backroom.between(counter, here);
        var goods = 1 + world.pick(2);
        for (int i = 0; i < goods; i++) {
            var code = SimulatedShop.CODES.get(world.pick(SimulatedShop.CODES.size()));
            counter.basket().scan(code, Origin.SCANNER);
        }
        counter.basket().sale().ifPresent(s -> here.sales.add(s.header().id()));
    }

    /// The power went after the sale was on disk and before anybody saw it: the start-up report
    /// shows it.
    private boolean finishedUnseen(Visit here) {
        return last().filter(here.sales::contains).isPresent();
    }

    private Optional<SaleId> last() {
        return till().disk().sales().last().map(s -> s.header().id());
    }

    private void leaves(Counter counter) {
        visit = Optional.empty();
        counter.charge().tick();
        if (!receipts.isEmpty() && world.chance(60)) complaint(counter);
    }

    private void tendering(Counter counter, Visit here) {
        var watch = counter.charge().watch();
        if (watch.isEmpty()) {
            pay(counter, here);
            return;
        }
        if (watch.get().attempt().state().pending()) {
            var mood = world.pick(100);
            if (mood < 25) counter.charge().askNow();
            else if (mood < 33 || here.looks > PATIENCE) counter.charge().stop();
            return;
        }
        if (!watch.get().told()) {
            if (world.chance(600)) counter.charge().customerTold();
            return;
        }
        var mood = here.looks > PATIENCE ? 0 : world.pick(100);
        if (mood < 30) seen(counter.checkout().exactCash());
        else if (mood < 40) givesUp(counter, here);
    }

    private void givesUp(Counter counter, Visit here) {
        if (counter.checkout().giveUp() instanceof Checkout.Result.Reopened) {
            here.wantsToLeave = world.chance(700);
        }
    }

    /// The card of whoever stands at the counter.
    String cardShown() {
        return visit.map(here -> here.nextCode(Wallet.ALIPAY)).orElse(NOBODYS_CARD);
    }

    /// Without a line a card is what is left besides cash, where somebody lets it be stored.
    private boolean paysByCard(Counter counter) {
        if (!counter.cards().connected()) return false;
        var down = counter.network().down();
        if (down && !counter.offline().allowed() && world.chance(500)) {
            counter.offline().allow(true, "断网", BY_THE_MANAGER);
        }
        if (!world.chance(down ? 600 : 80)) return false;
        var part = world.chance(150) ? part(counter) : Optional.<Money>empty();
        counter.cards().present(part);
        return true;
    }

    private void pay(Counter counter, Visit here) {
        if (here.looks <= PATIENCE && paysByCard(counter)) return;
        var mood = here.looks > PATIENCE ? 900 : world.pick(1000);
        var wallet = world.chance(550) ? Wallet.WECHAT : Wallet.ALIPAY;
        if (mood < 700) {
            var code = here.nextCode(wallet);
            counter.basket().scan(code, Origin.SCANNER);
            // A bright screen is read twice.
            if (mood < 30) counter.basket().scan(code, Origin.SCANNER);
        } else if (mood < 770) {
            counter.wallets().show(wallet, Optional.empty());
        } else if (mood < 870) {
            var code = new PaymentCode(here.nextCode(wallet), wallet);
            part(counter).ifPresent(some -> counter.wallets().code(code, Optional.of(some)));
        } else if (mood < 930) {
            seen(counter.checkout().exactCash());
        } else if (mood < 985) {
            part(counter).ifPresent(some -> seen(counter.checkout().cash(some)));
        } else {
            counter.checkout().total();
            givesUp(counter, here);
        }
    }

    /// A part of what is due, if it can be parted.
    private Optional<Money> part(Counter counter) {
        counter.checkout().total();
        if (!(counter.basket().sale().orElse(null) instanceof Sale.Tendering sale)) {
            return Optional.empty();
        }
        var due = sale.settlement().due().minor();
        return due < 2 ? Optional.empty() : Optional.of(Money.cny(world.between(1, due)));
    }

    /// News from the counter.
    void heard(PaymentEvent event) {
        switch (event) {
            case PaymentEvent.Settled(_, var result) -> seen(result);
            case PaymentEvent.CodeShown(var attempt, var content) -> {
                if (visit.isEmpty() || !world.chance(800)) return;
                var who = visit.get().nextCode(Wallet.WECHAT);
                world.in(
                        world.between(4_000, 60_000), () -> reads(attempt.channel(), content, who));
            }
            case PaymentEvent.Moved _,
                    PaymentEvent.Swapped _,
                    PaymentEvent.RefundMoved _,
                    PaymentEvent.LookedUp _ -> {}
        }
    }

    private void reads(Channel channel, String content, String who) {
        Optional.ofNullable(providers.get(channel)).ifPresent(p -> p.read(content, who));
    }

    private void seen(Checkout.Result result) {
        if (!(result instanceof Checkout.Result.Completed(var sale, _))) return;
        var here = visit.orElseThrow(() -> new AssertionError("paid, and nobody is there"));
        here.finished = Optional.of(sale.header().id());
        if (receipts.size() == RECEIPTS_KEPT) receipts.removeFirst();
        receipts.add(new Receipt(sale.number(), here));
    }

    /// Somebody comes back with a receipt: goods return, or another tender is wanted after all.
    private void complaint(Counter counter) {
        var receipt = receipts.remove(world.pick(receipts.size()));
        var number = receipt.number().toString();
        switch (world.pick(8)) {
            case 0 -> counter.swaps().toCash(number, "换现金", Approval.own());
            case 1 -> {
                var code = new PaymentCode(receipt.visit().nextCode(Wallet.ALIPAY), Wallet.ALIPAY);
                counter.swaps().toWallet(number, code, "换钱包", Approval.own());
            }
            case 2, 3, 4 -> {
                var amount = Money.cny(world.between(1, 300));
                counter.refunds().giveBack(number, amount, "价格", Approval.own());
            }
            default -> counter.refunds().takeBack(number, Map.of(), Approval.own());
        }
    }

    /// Somebody looks through the list of payments and asks about what needs a person.
    void looksThroughTheList() {
        till().act(
                        counter -> {
                            for (var found : counter.payments().cases()) {
                                if (found.owner().isEmpty()) {
                                    counter.payments().take(found.number());
                                }
                                counter.payments().askNow(found.number());
                            }
                        });
    }
}
