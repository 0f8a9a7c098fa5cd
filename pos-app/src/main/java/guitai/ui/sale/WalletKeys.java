package guitai.ui.sale;

import guitai.flow.Charge;
import guitai.flow.Refusal;
import guitai.scan.PaymentCode.Wallet;
import guitai.ui.text.Words;
import guitai.ui.work.TillAccess;

import java.util.Optional;

/// What the keys of the wallets do while goods are being sold.
final class WalletKeys {

    private final TillAccess access;
    private final SaleViewModel sale;

    WalletKeys(TillAccess access, SaleViewModel sale) {
        this.access = access;
        this.sale = sale;
    }

    /// Charges the code that was read and waits, or shows ours.
    void asked(Wallet wallet) {
        var now = sale.screen().get();
        if (!now.canPay()) return;
        if (now.ways().held().isEmpty()) {
            access.thread()
                    .ask(
                            () -> access.counter().wallets().show(wallet, Optional.empty()),
                            this::began);
        } else {
            sale.hold("");
            access.thread().ask(() -> access.counter().wallets().held(), this::began);
        }
    }

    private void began(Charge.Result result) {
        switch (result) {
            case Charge.Result.Started(var attempt) -> access.around().charging(attempt);
            case Charge.Result.Completed(var done) -> access.around().paid(done);
            case Charge.Result.Refused(var why) -> {
                if (why == Refusal.Because.NO_PAYMENT) sale.refuse(Words.of("notice.codeTooOld"));
                else sale.refuse(why);
            }
        }
    }
}
