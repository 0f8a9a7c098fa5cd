package guitai.ui.work;

import guitai.flow.Counter;
import guitai.scan.PaymentCode.Wallet;

import java.util.List;

/// What a customer can pay with here besides cash, as it is now.
///
/// @param wallets those with a key; none where the till is not connected
/// @param cards whether a card terminal is connected
/// @param storedValue whether the shop has stored value
/// @param offline [Offline#NONE] while the line is up
public record Ways(List<Wallet> wallets, boolean cards, boolean storedValue, Offline offline) {

    public static final Ways CASH_ONLY = new Ways(List.of(), false, false, Offline.NONE);

    public Ways {
        wallets = List.copyOf(wallets);
    }

    /// On the till's thread; reads the disk while the line is down.
    public static Ways of(Counter counter) {
        return new Ways(
                Wallets.connected(counter.wallets()),
                counter.cards().connected(),
                counter.storedValue().connected(),
                OfflineWords.of(counter));
    }

    /// What a manager can do about cards now; on the till's thread.
    public static Offline.Cards cards(Counter counter) {
        return OfflineWords.key(counter);
    }

    /// Whether there is anything but cash.
    public boolean any() {
        return !wallets.isEmpty() || cards || storedValue;
    }
}
