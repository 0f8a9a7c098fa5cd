package guitai.ui.sale;

import guitai.ui.work.Ways;

/// How the whole basket can be paid from the sale screen, besides cash.
///
/// @param with what else than cash
/// @param held the payment code that waits for one key, masked; empty for none
public record PayWays(Ways with, String held) {

    public static final PayWays CASH_ONLY = new PayWays(Ways.CASH_ONLY, "");
}
