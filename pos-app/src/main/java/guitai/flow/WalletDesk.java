package guitai.flow;

import guitai.money.Money;
import guitai.payment.Attempt;
import guitai.payment.AttemptId;
import guitai.payment.Means;
import guitai.payment.WalletGateway;
import guitai.payment.Way;
import guitai.scan.PaymentCode;
import guitai.scan.PaymentCode.Wallet;

import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/// The customer pays by wallet: a code on a phone is read, or one is shown for it.
///
/// Confined to the till's thread; nothing here waits for a network. A wallet is asked at once or
/// not at all: a code that waited for a line is worth nothing.
public final class WalletDesk {
    private final Desk desk;
    private final Charge charge;
    private final WalletPorts ports;
    private final Network network;
    private final AttemptStart attempts;
    private final ReadCodes codes;
    private Optional<PayerDesk> payers = Optional.empty();

    WalletDesk(
            Desk desk,
            Charge charge,
            WalletPorts ports,
            Network network,
            AttemptStart attempts,
            InstantSource clock) {
        this.desk = desk;
        this.charge = charge;
        this.ports = ports;
        this.network = network;
        this.attempts = attempts;
        this.codes = new ReadCodes(clock);
    }

    /// A code that waits for one key may say whose it is meanwhile.
    void knowing(PayerDesk by) {
        payers = Optional.of(by);
    }

    /// Whether any wallet is connected.
    public boolean connected() {
        return !ports.gateways().isEmpty();
    }

    public boolean connected(Wallet wallet) {
        return ports.gateways().containsKey(wallet);
    }

    /// Whether a payment code read while selling charges at once.
    public boolean atOnce() {
        return ports.atOnce();
    }

    /// Charges all that is due.
    public Charge.Result code(PaymentCode code) {
        return code(code, Optional.empty());
    }

    /// @param part charges only so much of what is due
    public Charge.Result code(PaymentCode code, Optional<Money> part) {
        codes.letGo();
        var again = codes.usedFor(code);
        if (again.isPresent()) return again(again.get());
        return start(
                code.wallet(),
                part,
                gateway ->
                        new Charge.Kind(
                                gateway,
                                Means.of(code.wallet()),
                                Way.CODE_READ,
                                code.masked(),
                                AttemptStart.reading(gateway, code),
                                id -> codes.used(code, id)));
    }

    /// Shows a code for the customer to read; [PaymentEvent.CodeShown] brings it.
    public Charge.Result show(Wallet wallet, Optional<Money> part) {
        return start(
                wallet,
                part,
                gateway ->
                        new Charge.Kind(
                                gateway,
                                Means.of(wallet),
                                Way.CODE_SHOWN,
                                "",
                                attempts.showing(gateway),
                                _ -> {}));
    }

    private Charge.Result start(
            Wallet wallet, Optional<Money> part, Function<WalletGateway, Charge.Kind> kind) {
        var before = desk.codeRefused();
        if (before.isPresent()) return Charge.refused(before.get());
        var gateway = gateway(wallet);
        return gateway.connected().isPresent()
                ? charge.start(kind.apply(gateway.connected().get()), part)
                : Charge.refused(gateway.why());
    }

    private record Found(Optional<WalletGateway> connected, Refusal why) {}

    private Found gateway(Wallet wallet) {
        var gateway = Optional.ofNullable(ports.gateways().get(wallet));
        if (gateway.isEmpty()) return new Found(gateway, Refusal.Because.WALLET_NOT_CONNECTED);
        return network.down()
                ? new Found(Optional.empty(), Refusal.Because.OFFLINE)
                : new Found(gateway, Refusal.Because.OFFLINE);
    }

    /// Charges the code that was read while goods were being sold.
    public Charge.Result held() {
        var code = codes.held();
        return code.isPresent() ? code(code.get()) : Charge.refused(Refusal.Because.NO_PAYMENT);
    }

    /// Charges a code for something that is not the sale at the counter.
    ///
    /// @param document what it pays for
    /// @param before told when the attempt is on disk and nothing has left yet
    Charge.Result elsewhere(
            PaymentCode code, Money amount, String document, Consumer<Attempt> before) {
        var gateway = gateway(code.wallet());
        if (gateway.connected().isEmpty()) return Charge.refused(gateway.why());
        var wish =
                new AttemptStart.Wish(
                        document,
                        Means.of(code.wallet()),
                        Way.CODE_READ,
                        amount,
                        code.masked(),
                        AttemptStart.reading(gateway.connected().get(), code));
        return charge.elsewhere(wish, gateway.connected().get(), before);
    }

    ScanResult hold(PaymentCode code) {
        if (desk.sale().filter(s -> !s.lines().isEmpty()).isEmpty()) {
            return new ScanResult.Refused(Refusal.Because.NO_SALE_AT_COUNTER);
        }
        codes.hold(code);
        payers.ifPresent(p -> p.read(code));
        return new ScanResult.PaymentCodeHeld(code.masked());
    }

    /// A payment code that was read: it charges at once while paying, and while selling where the
    /// shop says so (GS-21); else it waits for one key.
    ScanResult scanned(PaymentCode code, Optional<Money> part, boolean paying) {
        if (codes.readTwice(code)) return new ScanResult.Repeated(code.masked());
        if (!connected()) return new ScanResult.PaymentCodeShown(code.masked());
        if (!paying && !atOnce()) return hold(code);
        return Charge.scanned(code(code, part));
    }

    /// A scanner reads a code on a bright screen twice: the second time is no second payment.
    private Charge.Result again(AttemptId attempt) {
        var running = desk.underway().filter(a -> a.id().equals(attempt));
        return running.isPresent() && running.get().state().pending()
                ? new Charge.Result.Started(running.get())
                : Charge.refused(Refusal.Because.CODE_USED);
    }
}
