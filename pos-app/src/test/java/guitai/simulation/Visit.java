package guitai.simulation;

import guitai.sale.SaleId;
import guitai.scan.PaymentCode.Wallet;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// One customer at the counter, as the customer remembers it.
final class Visit {
    final long number;

    /// Sales that stood at the counter for this customer; more than one only where a power cut lost
    /// a basket of which nothing was on disk.
    final List<SaleId> sales = new ArrayList<>();

    /// The sale the till said was finished.
    Optional<SaleId> finished = Optional.empty();

    int looks;
    int codes;
    boolean wantsToLeave;

    Visit(long number) {
        this.number = number;
    }

    /// A payment code, as the phone shows it next.
    String nextCode(Wallet wallet) {
        var prefix = wallet == Wallet.WECHAT ? "13" : "28";
        var who = Long.toString(1_000_000_000L + number);
        var which = Integer.toString(100_000 + ++codes);
        return prefix + who + which;
    }

    /// Whose phone showed a code.
    static long of(String code) {
        return Long.parseLong(code.substring(2, 12)) - 1_000_000_000L;
    }
}
