package guitai.ui.work;

import guitai.flow.WalletDesk;
import guitai.scan.PaymentCode.Wallet;

import java.util.Arrays;
import java.util.List;

/// Which wallets have a button.
public final class Wallets {

    private Wallets() {}

    /// On the till's thread: those this till is connected to, of the two that have a key.
    public static List<Wallet> connected(WalletDesk wallets) {
        return Arrays.stream(Wallet.values())
                .filter(w -> w == Wallet.WECHAT || w == Wallet.ALIPAY)
                .filter(wallets::connected)
                .toList();
    }
}
