package guitai.command;

import guitai.flow.Counter;
import guitai.flow.PaymentEvent;
import guitai.money.Money;
import guitai.sale.Sale;
import guitai.sandbox.book.Gateway;
import guitai.sandbox.book.Voucher;
import guitai.sandbox.book.WalletCode.Behaviour;
import guitai.sandbox.fault.Fault;
import guitai.sandbox.fault.On;
import guitai.scan.PaymentCode;
import guitai.scan.PaymentCode.Wallet;
import guitai.scan.ScanReader.Origin;
import guitai.staff.Approval;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/// Customers who pay by phone, and every kind of bad day that can be had with that.
final class DemoWallets {
    private final Counter counter;
    private final PlayedClock clock;
    private final DemoPhones phones;
    private final DemoEnds ends;
    private final Random random;
    private final Deque<Kind> deck = new ArrayDeque<>();

    /// How somebody pays, or does not.
    enum Kind {
        PLAIN,
        PASSWORD,
        DECLINED,
        NOT_ENOUGH,
        ANSWER_LOST,
        REQUEST_LOST,
        NEVER_CONFIRMED,
        PAID_AFTER_STOP,
        REVERSAL_WITHOUT_EFFECT,
        COUPON,
        CODE_SHOWN,
        CASH_THEN_WALLET,
        WALLET_THEN_CASH,
        TWO_WALLETS,
        GIVEN_UP,
        SWAPPED_TO_CASH
    }

    DemoWallets(Counter counter, PlayedClock clock, DemoPhones phones, DemoEnds ends, long seed) {
        this.counter = counter;
        this.clock = clock;
        this.phones = phones;
        this.ends = ends;
        this.random = new Random(seed ^ 0x70686F6E65L);
        counter.charge().listen(this::heard);
    }

    private void heard(PaymentEvent event) {
        if (event instanceof PaymentEvent.CodeShown(var attempt, _)) phones.pays(attempt);
    }

    /// Settles the sale at the counter, by wallet if the day is good, else with what is at hand.
    Sale.Completed pay(Sale.Tendering due) {
        ends.next();
        var total = due.settlement().due();
        switch (nextKind()) {
            case PLAIN -> scan(Behaviour.PAY);
            case PASSWORD -> scan(Behaviour.PASSWORD);
            case DECLINED -> scan(Behaviour.PASSWORD_THEN_DECLINE);
            case NOT_ENOUGH -> scan(Behaviour.INSUFFICIENT);
            case ANSWER_LOST -> {
                phones.wrong(On.PAY, Fault.ANSWER_LOST_BEFORE_HEADERS);
                scan(Behaviour.PAY);
            }
            case REQUEST_LOST -> {
                phones.wrong(On.PAY, Fault.REQUEST_LOST);
                scan(Behaviour.PAY);
            }
            case NEVER_CONFIRMED -> scan(Behaviour.NEVER);
            case PAID_AFTER_STOP -> paidAfterStop();
            case REVERSAL_WITHOUT_EFFECT -> {
                phones.wrong(On.PAY, Fault.ANSWER_LOST_BEFORE_HEADERS);
                phones.wrong(On.REVERSE, Fault.REVERSE_WITHOUT_EFFECT);
                stopped(Behaviour.PAY);
            }
            case COUPON -> coupon(total);
            case CODE_SHOWN -> show();
            case CASH_THEN_WALLET -> {
                if (yuan(total).isPositive()) counter.checkout().cash(yuan(total));
                scan(Behaviour.PAY);
            }
            case WALLET_THEN_CASH -> part(half(total));
            case TWO_WALLETS -> {
                part(half(total));
                scan(Behaviour.PAY);
            }
            case GIVEN_UP -> {
                part(half(total));
                counter.checkout().giveUp();
            }
            case SWAPPED_TO_CASH -> {
                scan(Behaviour.PAY);
                ends.done().ifPresent(this::swap);
            }
        }
        var sale = ends.orCash();
        ends.settle();
        phones.wellAgain();
        return sale;
    }

    /// A deck that holds every kind at least once, and good days besides.
    private Kind nextKind() {
        if (deck.isEmpty()) {
            var cards = new ArrayList<>(List.of(Kind.values()));
            cards.addAll(Collections.nCopies(6, Kind.PLAIN));
            cards.addAll(List.of(Kind.PASSWORD, Kind.COUPON, Kind.CODE_SHOWN));
            Collections.shuffle(cards, random);
            deck.addAll(cards);
        }
        return deck.removeFirst();
    }

    private Gateway gateway() {
        return random.nextBoolean() ? Gateway.WECHAT : Gateway.ALIPAY;
    }

    private void scan(Behaviour behaviour, Voucher... coupons) {
        beep(phones.code(gateway(), behaviour, coupons));
        ends.whilePending();
    }

    private void beep(String code) {
        var _ = counter.basket().scan(code, Origin.SCANNER);
    }

    /// The request is still on its way when the cashier gives up; it arrives, and is paid.
    private void paidAfterStop() {
        phones.wrong(On.PAY, Fault.DELAYED_REQUEST);
        stopped(Behaviour.PAY);
    }

    private void stopped(Behaviour behaviour) {
        beep(phones.code(gateway(), behaviour));
        if (ends.underway().isPresent()) {
            clock.pass(Duration.ofSeconds(2));
            counter.charge().stop();
        }
    }

    private void coupon(Money total) {
        long amount = Math.min(300, total.minor() / 2);
        if (amount < 2) {
            scan(Behaviour.PAY);
            return;
        }
        var ours = amount / 3;
        scan(
                Behaviour.PAY,
                random.nextBoolean()
                        ? new Voucher("C1", "满减券", Voucher.Kind.NOCASH, amount, ours, amount - ours)
                        : new Voucher("C2", "代金券", Voucher.Kind.CASH, amount, amount, 0));
    }

    private void show() {
        var wallet = random.nextBoolean() ? Wallet.WECHAT : Wallet.ALIPAY;
        var _ = counter.wallets().show(wallet, Optional.empty());
        ends.whilePending();
    }

    /// The customer meant to pay in cash; where no coins make the amount up it stays as it is.
    private void swap(Sale.Completed sale) {
        var receipt = sale.number().toString();
        var _ = counter.swaps().toCash(receipt, "顾客改付现金", Approval.own());
    }

    /// A refund to a wallet that takes a while, or does not arrive.
    void beforeRefund() {
        switch (random.nextInt(4)) {
            case 0 -> phones.wrong(On.REFUND, Fault.REFUND_PROCESSING);
            case 1 -> phones.wrong(On.REFUND, Fault.ANSWER_LOST_BEFORE_HEADERS);
            case 2 -> phones.wrong(On.REFUND, Fault.REFUND_ABNORMAL);
            default -> {}
        }
    }

    void afterRefund() {
        ends.settle();
        phones.wellAgain();
    }

    private void part(Optional<Money> part) {
        var gateway = gateway();
        var wallet =
                switch (gateway) {
                    case WECHAT -> Wallet.WECHAT;
                    case ALIPAY -> Wallet.ALIPAY;
                };
        var code = new PaymentCode(phones.code(gateway, Behaviour.PAY), wallet);
        var _ = counter.wallets().code(code, part);
        ends.whilePending();
    }

    private static Optional<Money> half(Money total) {
        var half = total.withMinor(total.minor() / 2);
        return half.isPositive() ? Optional.of(half) : Optional.empty();
    }

    private static Money yuan(Money total) {
        return total.withMinor(total.minor() / 200 * 100);
    }
}
