package guitai.ui.sale;

import guitai.scan.PaymentCode.Wallet;

import java.util.List;

/// How the whole basket can be paid from the sale screen, besides cash.
///
/// @param wallets those with a key; none where the till is not connected
/// @param held the payment code that waits for one key, masked; empty for none
public record PayWays(List<Wallet> wallets, String held) {

    public static final PayWays CASH_ONLY = new PayWays(List.of(), "");

    public PayWays {
        wallets = List.copyOf(wallets);
    }
}
