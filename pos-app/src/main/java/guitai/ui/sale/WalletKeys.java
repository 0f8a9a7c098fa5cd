package guitai.ui.sale;

import guitai.flow.Charge;
import guitai.flow.Refusal;
import guitai.scan.PaymentCode.Wallet;
import guitai.ui.key.Command;
import guitai.ui.text.Tone;
import guitai.ui.text.Words;
import guitai.ui.work.TillAccess;

import java.util.Optional;

/// What the keys of the wallets, of cards and of stored value do while goods are being sold.
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

    /// Asks for a card, for the stored-value code, or for a manager's word about cards.
    void asked(SaleEvent.Other other) {
        switch (other) {
            case CARD -> {
                if (!sale.screen().get().canPay()) return;
                access.thread()
                        .ask(() -> access.counter().cards().present(Optional.empty()), this::began);
            }
            case STORED_VALUE -> {
                if (!sale.screen().get().ways().with().storedValue()) {
                    sale.refuse(Refusal.Because.NO_STORED_VALUE);
                } else {
                    sale.tell(Tone.GOOD, Words.of("notice.storedValue"));
                }
            }
            case ALLOW_CARDS -> access.around().command(Command.ALLOW_CARDS);
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
