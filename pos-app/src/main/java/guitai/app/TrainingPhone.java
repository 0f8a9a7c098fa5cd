package guitai.app;

import guitai.payment.Channel;
import guitai.sandbox.Sandbox;
import guitai.sandbox.book.Gateway;
import guitai.sandbox.book.OrderKey;
import guitai.sandbox.book.Voucher;
import guitai.sandbox.fault.FaultRule;
import guitai.sandbox.headoffice.Accounts;
import guitai.scan.PaymentCode.Wallet;
import guitai.ui.phone.CustomersPhone;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.random.RandomGenerator;

/// The customer's phone of training mode, over the sandbox this till has started.
final class TrainingPhone implements CustomersPhone {
    private static final Duration CODE_LIVES = Duration.ofMinutes(1);
    private static final Duration TYPES_PASSWORD = Duration.ofSeconds(6);
    private static final long RICH = 100_000_000;
    // ¥500.00 on the account; what may be spent offline is less, as an issuer would have it.
    private static final long ON_ACCOUNT = 50_000;
    private static final long OFFLINE = 10_000;
    private static final long ENDS = 10_000_000_000_000_000L;

    // ¥1.00 from the platform and ¥0.50 from the shop: enough to be seen on every paper.
    private static final List<Voucher> COUPON =
            List.of(
                    new Voucher("TRAINING", "练习券", Voucher.Kind.CASH, 100, 0, 100),
                    new Voucher("TRAINING-2", "练习店券", Voucher.Kind.NOCASH, 50, 50, 0));

    private final CompletableFuture<Optional<Sandbox>> sandbox;
    private final Executor away;
    private final Consumer<String> scanner;
    private final RandomGenerator random;

    /// @param away runs what waits for the sandbox's disk
    /// @param scanner takes a code as if it had been scanned
    TrainingPhone(
            CompletableFuture<Optional<Sandbox>> sandbox,
            Executor away,
            Consumer<String> scanner,
            RandomGenerator random) {
        this.sandbox = sandbox;
        this.away = away;
        this.scanner = scanner;
        this.random = random;
    }

    @Override
    public void showCode(Wallet wallet, Behaviour behaviour, boolean coupon, Consumer<Told> back) {
        with(
                back,
                there -> {
                    var gateway = gateway(wallet);
                    if (gateway.isEmpty()) return new Told.Failed("no such wallet in training");
                    var code = freshCode(there, gateway.get());
                    there.book()
                            .issue(
                                    code,
                                    gateway.get(),
                                    buyer(gateway.get()),
                                    CODE_LIVES,
                                    RICH,
                                    behaviour(behaviour),
                                    TYPES_PASSWORD,
                                    coupon ? COUPON : List.of());
                    scanner.accept(code);
                    return new Told.Done();
                });
    }

    @Override
    public void pay(Channel channel, String number, boolean coupon, Consumer<Told> back) {
        with(
                back,
                there ->
                        gateway(channel)
                                .flatMap(
                                        g ->
                                                there.book()
                                                        .scan(
                                                                new OrderKey(g, number),
                                                                buyer(g),
                                                                coupon ? COUPON : List.of()))
                                .<Told>map(_ -> new Told.Done())
                                .orElseGet(() -> new Told.Failed("no such order to pay")));
    }

    @Override
    public boolean hasCards() {
        return true;
    }

    @Override
    public void nextCard(Card card, Consumer<Told> back) {
        with(
                back,
                there -> {
                    there.terminal().cards(List.of(behaviour(card)));
                    return new Told.Done();
                });
    }

    @Override
    public void terminalLine(boolean up, Consumer<Told> back) {
        with(
                back,
                there -> {
                    there.terminal().line(up);
                    return new Told.Done();
                });
    }

    @Override
    public void showStoredValue(boolean printed, Consumer<Told> back) {
        with(
                back,
                there -> {
                    var wish =
                            new Accounts.Wish(
                                    ON_ACCOUNT,
                                    printed ? 0 : OFFLINE,
                                    printed ? 0 : OFFLINE,
                                    !printed,
                                    Duration.ofDays(30));
                    scanner.accept(there.accounts().open(wish).token());
                    return new Told.Done();
                });
    }

    private static guitai.sandbox.terminal.Behaviour behaviour(Card card) {
        return switch (card) {
            case APPROVED -> guitai.sandbox.terminal.Behaviour.APPROVE;
            case DECLINED -> guitai.sandbox.terminal.Behaviour.DECLINE;
            case NOT_ENOUGH -> guitai.sandbox.terminal.Behaviour.INSUFFICIENT;
            case ANSWER_LOST -> guitai.sandbox.terminal.Behaviour.LOST;
            case NEVER_ARRIVES -> guitai.sandbox.terminal.Behaviour.LOST_BEFORE;
            case NOBODY -> guitai.sandbox.terminal.Behaviour.NOBODY;
            case REFUSED_LATER -> guitai.sandbox.terminal.Behaviour.REFUSED_LATER;
            case SLOW -> guitai.sandbox.terminal.Behaviour.SLOW;
        };
    }

    @Override
    public void breaks(Fault fault, Consumer<Told> back) {
        with(
                back,
                there -> {
                    var what = guitai.sandbox.fault.Fault.of(fault.what());
                    if (what.isEmpty()) return new Told.Failed("no such fault: " + fault.what());
                    there.arm(
                            new FaultRule(
                                    on(fault.on()),
                                    Optional.empty(),
                                    what.get(),
                                    fault.times(),
                                    1000));
                    return new Told.Done();
                });
    }

    @Override
    public void mends(Consumer<Told> back) {
        with(
                back,
                there -> {
                    there.clearFaults();
                    return new Told.Done();
                });
    }

    @Override
    public List<String> faults() {
        return Arrays.stream(guitai.sandbox.fault.Fault.values())
                .map(guitai.sandbox.fault.Fault::word)
                .filter(word -> !word.startsWith("bill-") && !word.startsWith("callback-"))
                .toList();
    }

    private void with(Consumer<Told> back, Function<Sandbox, Told> step) {
        try {
            away.execute(
                    () ->
                            back.accept(
                                    sandbox.join()
                                            .map(step)
                                            .orElseGet(
                                                    () ->
                                                            new Told.Failed(
                                                                    "no sandbox is running"))));
        } catch (RejectedExecutionException busy) {
            back.accept(new Told.Failed("too much is under way"));
        }
    }

    private String freshCode(Sandbox there, Gateway gateway) {
        while (true) {
            var code = prefix(gateway) + "%016d".formatted(random.nextLong(ENDS));
            if (there.book().codeOf(gateway, code).isEmpty()) return code;
        }
    }

    private static String prefix(Gateway gateway) {
        return switch (gateway) {
            case WECHAT -> "13";
            case ALIPAY -> "28";
        };
    }

    private static String buyer(Gateway gateway) {
        return switch (gateway) {
            case WECHAT -> "oTRAINING00000000000000001";
            case ALIPAY -> "2088000000000001";
        };
    }

    private static Optional<Gateway> gateway(Channel channel) {
        return switch (channel) {
            case WECHAT_PAY -> Optional.of(Gateway.WECHAT);
            case ALIPAY -> Optional.of(Gateway.ALIPAY);
            case CARD, STORED_VALUE -> Optional.empty();
        };
    }

    private static Optional<Gateway> gateway(Wallet wallet) {
        return switch (wallet) {
            case WECHAT -> Optional.of(Gateway.WECHAT);
            case ALIPAY -> Optional.of(Gateway.ALIPAY);
            case UNIONPAY, ECNY -> Optional.empty();
        };
    }

    private static guitai.sandbox.book.WalletCode.Behaviour behaviour(Behaviour behaviour) {
        return switch (behaviour) {
            case PAYS -> guitai.sandbox.book.WalletCode.Behaviour.PAY;
            case PASSWORD -> guitai.sandbox.book.WalletCode.Behaviour.PASSWORD;
            case PASSWORD_THEN_DECLINES ->
                    guitai.sandbox.book.WalletCode.Behaviour.PASSWORD_THEN_DECLINE;
            case DECLINES -> guitai.sandbox.book.WalletCode.Behaviour.DECLINE;
            case NOT_ENOUGH -> guitai.sandbox.book.WalletCode.Behaviour.INSUFFICIENT;
            case NEVER -> guitai.sandbox.book.WalletCode.Behaviour.NEVER;
            case SLOW -> guitai.sandbox.book.WalletCode.Behaviour.SLOW;
        };
    }

    private static guitai.sandbox.fault.On on(On on) {
        return switch (on) {
            case PAY -> guitai.sandbox.fault.On.PAY;
            case QUERY -> guitai.sandbox.fault.On.QUERY;
            case REVERSE -> guitai.sandbox.fault.On.REVERSE;
            case REFUND -> guitai.sandbox.fault.On.REFUND;
            case ANY -> guitai.sandbox.fault.On.ANY;
        };
    }
}
