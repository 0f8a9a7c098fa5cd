package guitai.flow;

import guitai.payment.PaymentJournal;
import guitai.payment.Place;
import guitai.payment.WalletGateway;
import guitai.scan.PaymentCode.Wallet;

import java.util.Map;
import java.util.concurrent.Executor;
import java.util.function.Supplier;

/// What payments through gateways stand on.
///
/// @param gateways which gateway takes which wallet; a wallet that is missing is not connected
/// @param away runs calls that wait for a network; bounded, and may refuse with
///   `RejectedExecutionException`
/// @param turn runs on the till's thread, in order
/// @param numbers 26 letters and digits, never the same twice
/// @param place this till; the operator is filled in per payment
/// @param atOnce whether a payment code charges the whole basket while goods are being scanned,
///   without a key (rule GS-21)
/// @param coupons that these wallets keep
public record WalletPorts(
        Map<Wallet, WalletGateway> gateways,
        PaymentJournal journal,
        Executor away,
        Executor turn,
        Supplier<String> numbers,
        Place place,
        boolean atOnce,
        WalletCoupons coupons) {
    public WalletPorts {
        gateways = Map.copyOf(gateways);
    }

    /// Wallets whose coupons this shop does not take.
    public WalletPorts(
            Map<Wallet, WalletGateway> gateways,
            PaymentJournal journal,
            Executor away,
            Executor turn,
            Supplier<String> numbers,
            Place place,
            boolean atOnce) {
        this(gateways, journal, away, turn, numbers, place, atOnce, WalletCoupons.none());
    }

    public WalletPorts honouring(WalletCoupons others) {
        return new WalletPorts(gateways, journal, away, turn, numbers, place, atOnce, others);
    }

    /// Connected to nothing: cash only.
    public static WalletPorts none() {
        return new WalletPorts(
                Map.of(),
                new NoPayments(),
                Runnable::run,
                Runnable::run,
                () -> "",
                new Place("", "", "", "", "", ""),
                false);
    }
}
