package guitai.simulation;

import guitai.money.Money;
import guitai.payment.Channel;
import guitai.payment.ChargeOrder;
import guitai.payment.CollectionOutcome;
import guitai.payment.Decline;
import guitai.payment.Doubt;
import guitai.payment.Funds;
import guitai.payment.GatewayReference;
import guitai.payment.Paid;
import guitai.payment.PaymentGateway.Refund;
import guitai.payment.PaymentOutcome;
import guitai.payment.RefundOutcome;
import guitai.payment.RefundedFunds;
import guitai.payment.ReversalOutcome;
import guitai.simulation.Order.Back;
import guitai.simulation.Order.Fate;
import guitai.simulation.Order.Stage;

import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// A payment provider behind the line, with a ledger of its own: it books what reaches it, whatever
/// becomes of its answers.
final class Provider {
    private static final PaymentOutcome UNSURE = new PaymentOutcome.Unknown(Doubt.GATEWAY_UNSURE);
    private static final PaymentOutcome AWAITING = new PaymentOutcome.AwaitingBuyer();
    private static final PaymentOutcome UNPAID = new PaymentOutcome.Unpaid();
    private static final PaymentOutcome NOT_FOUND = new PaymentOutcome.NotFound();
    private static final PaymentOutcome TAKEN_BACK = new PaymentOutcome.TakenBack();
    private static final PaymentOutcome REFUSED =
            new PaymentOutcome.Declined(new Decline(Decline.Reason.NOT_ENOUGH_MONEY, "NOTENOUGH"));
    private static final RefundOutcome PROCESSING = new RefundOutcome.Processing();
    private static final ReversalOutcome ACCEPTED = new ReversalOutcome.Accepted();
    private static final ReversalOutcome REVERSAL_UNSURE =
            new ReversalOutcome.Unknown(Doubt.GATEWAY_UNSURE);

    private final Channel channel;
    private final World world;
    private final Map<String, Order> orders = new LinkedHashMap<>();

    // Numbers that were taken back before they came: they are refused when they do.
    private final Set<String> closedUnseen = new HashSet<>();

    /// Whether the shop's troubles are over: what is asked for is answered.
    private boolean calm;

    Provider(Channel channel, World world) {
        this.channel = channel;
        this.world = world;
    }

    Channel channel() {
        return channel;
    }

    Collection<Order> ledger() {
        return orders.values();
    }

    Optional<Order> order(String number) {
        return Optional.ofNullable(orders.get(number));
    }

    void calm() {
        calm = true;
    }

    private boolean trouble(int perMille) {
        return !calm && world.chance(perMille);
    }

    PaymentOutcome charge(ChargeOrder wish, String buyer) {
        var number = wish.id().value();
        var known = orders.get(number);
        if (known != null) return said(known, AWAITING);
        if (closedUnseen.contains(number)) return TAKEN_BACK;
        // SYSTEMERROR, and nothing was booked.
        if (trouble(15)) return UNSURE;
        var order = book(wish, buyer);
        var mood = world.pick(1000);
        if (mood < 60) order.stage = Stage.REFUSED;
        else if (mood < 200 && phones()) askOnPhone(order, wish.life().toMillis());
        else order.pay();
        return trouble(20) ? UNSURE : said(order, AWAITING);
    }

    private boolean phones() {
        return channel != Channel.CARD;
    }

    /// Takes a payment that was stored offline; the same order again is the same answer.
    PaymentOutcome forward(String number, long amount, String buyer) {
        var known = orders.get(number);
        if (known != null) return said(known, UNSURE);
        if (closedUnseen.contains(number)) return TAKEN_BACK;
        if (trouble(30)) return UNSURE;
        var order = book(number, amount, buyer);
        if (world.chance(80)) order.stage = Stage.REFUSED;
        else order.pay();
        return trouble(30) ? UNSURE : said(order, UNSURE);
    }

    private Order book(ChargeOrder wish, String buyer) {
        return book(wish.id().value(), wish.amount().minor(), buyer);
    }

    private Order book(String number, long amount, String buyer) {
        var order = new Order(number, amount, "42" + number, buyer);
        orders.put(number, order);
        return order;
    }

    /// A password: it comes, or the buyer refuses, or the order grows old.
    private void askOnPhone(Order order, long lifeMillis) {
        var mood = world.pick(100);
        if (mood < 70) world.in(world.between(2_000, 60_000), order::pay);
        else if (mood < 85) world.in(world.between(2_000, 60_000), () -> refuse(order));
        world.in(lifeMillis, () -> grewOld(order));
    }

    private static void refuse(Order order) {
        if (order.stage == Stage.AWAITING) order.stage = Stage.REFUSED;
    }

    private static void grewOld(Order order) {
        if (order.stage == Stage.AWAITING) order.close();
    }

    CollectionOutcome collect(ChargeOrder wish) {
        var number = wish.id().value();
        if (closedUnseen.contains(number)) {
            return new CollectionOutcome.Refused(new Decline(Decline.Reason.CLOSED, "CLOSED"));
        }
        if (!orders.containsKey(number)) {
            if (trouble(15)) return new CollectionOutcome.Unknown(Doubt.GATEWAY_UNSURE);
            var order = book(wish, "");
            world.in(wish.life().toMillis(), () -> grewOld(order));
        }
        return trouble(10)
                ? new CollectionOutcome.Unknown(Doubt.GATEWAY_UNSURE)
                : new CollectionOutcome.Shown(number);
    }

    /// A customer reads the code we show, and pays.
    void read(String content, String buyer) {
        var order = orders.get(content);
        if (order == null || order.stage != Stage.AWAITING) return;
        order.buyer = buyer;
        order.pay();
    }

    PaymentOutcome enquire(String number, boolean shown) {
        if (trouble(15)) return UNSURE;
        var order = orders.get(number);
        if (order == null) return closedUnseen.contains(number) ? TAKEN_BACK : NOT_FOUND;
        return said(order, shown ? UNPAID : AWAITING);
    }

    private PaymentOutcome said(Order order, PaymentOutcome awaiting) {
        return switch (order.stage) {
            case AWAITING -> awaiting;
            case REFUSED -> REFUSED;
            case CLOSED -> TAKEN_BACK;
            case PAID -> approved(order);
        };
    }

    private PaymentOutcome approved(Order order) {
        return new PaymentOutcome.Approved(
                new Paid(
                        new GatewayReference(order.reference),
                        now(),
                        Funds.plain(Money.cny(order.amount))));
    }

    private Instant now() {
        return TillClock.BEGIN.plusMillis(world.now());
    }

    ReversalOutcome reverse(String number) {
        var order = orders.get(number);
        if (order == null) {
            // Some close the number, some say yes and forget it: the order may still come.
            if (world.chance(500)) closedUnseen.add(number);
            return trouble(100) ? new ReversalOutcome.Again("BUSY") : ACCEPTED;
        }
        if (order.stage == Stage.CLOSED) return ACCEPTED;
        if (order.stage == Stage.REFUSED) return new ReversalOutcome.Again("NOTHING_PAID");
        if (trouble(150)) return new ReversalOutcome.Again("USERPAYING");
        if (trouble(30)) return REVERSAL_UNSURE;
        // Yes was said, and nothing happened.
        if (trouble(20)) return ACCEPTED;
        if (order.refunding() > 0 || trouble(100)) return new ReversalOutcome.TooLate("TOO_LATE");
        order.close();
        return trouble(30) ? REVERSAL_UNSURE : ACCEPTED;
    }

    RefundOutcome refund(Refund wish) {
        var order = orders.get(wish.of().value());
        // It may not have been handed over yet.
        if (order == null) return new RefundOutcome.NotFound();
        if (order.stage != Stage.PAID) return new RefundOutcome.Refused("NOT_PAID");
        var known = order.refunds.get(wish.id().value());
        if (known != null && known.fate != Fate.FAILED) return said(wish, known);
        if (trouble(150)) return new RefundOutcome.Later("NOTENOUGH");
        if (order.refunding() + wish.amount().minor() > order.taken) {
            return new RefundOutcome.Refused("OVER_REFUND");
        }
        if (trouble(20)) return new RefundOutcome.Unknown(Doubt.GATEWAY_UNSURE);
        var back = new Back(wish.amount().minor(), Fate.DONE);
        order.refunds.put(wish.id().value(), back);
        if (trouble(400)) {
            back.fate = Fate.PROCESSING;
            var fails = trouble(150);
            world.in(
                    world.between(5_000, 1_200_000),
                    () -> back.fate = fails ? Fate.FAILED : Fate.DONE);
        }
        return trouble(20) ? new RefundOutcome.Unknown(Doubt.GATEWAY_UNSURE) : said(wish, back);
    }

    RefundOutcome enquireRefund(Refund wish) {
        if (trouble(15)) return new RefundOutcome.Unknown(Doubt.GATEWAY_UNSURE);
        return order(wish.of().value())
                .map(order -> order.refunds.get(wish.id().value()))
                .map(back -> said(wish, back))
                .orElseGet(RefundOutcome.NotFound::new);
    }

    private static RefundOutcome said(Refund wish, Back back) {
        return switch (back.fate) {
            case PROCESSING -> PROCESSING;
            case FAILED -> new RefundOutcome.Failed("ABNORMAL");
            case DONE ->
                    new RefundOutcome.Refunded(
                            new GatewayReference("50" + wish.id().value()),
                            RefundedFunds.plain(wish.amount()));
        };
    }
}
