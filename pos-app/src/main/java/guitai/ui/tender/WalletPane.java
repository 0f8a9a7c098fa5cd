package guitai.ui.tender;

import guitai.scan.PaymentCode.Wallet;
import guitai.ui.control.Icon;
import guitai.ui.control.KeyButton;
import guitai.ui.control.Keys;
import guitai.ui.control.Lay;
import guitai.ui.key.Command;

import javafx.scene.layout.GridPane;

import java.util.function.Consumer;

/// The keys that show a code of ours, and the one that makes the amount typed a part.
final class WalletPane {

    private final GridPane root = Lay.grid(2, 8, 8);
    private final KeyButton wechat;
    private final KeyButton alipay;
    private final KeyButton part;

    WalletPane(Keys keys, Consumer<TenderEvent> out) {
        wechat =
                keys.large(
                                Command.WECHAT,
                                "tender.showWechat",
                                Icon.WECHAT,
                                () -> out.accept(new TenderEvent.WalletAsked(Wallet.WECHAT)))
                        .styled("pay", "pay-wechat", "pay-small");
        alipay =
                keys.large(
                                Command.ALIPAY,
                                "tender.showAlipay",
                                Icon.ALIPAY,
                                () -> out.accept(new TenderEvent.WalletAsked(Wallet.ALIPAY)))
                        .styled("pay", "pay-alipay", "pay-small");
        part =
                keys.button(
                        Command.PART,
                        "command.part",
                        Icon.PART,
                        () -> out.accept(TenderEvent.Wallets.PART));
        wechat.setFocusTraversable(false);
        alipay.setFocusTraversable(false);
        part.setFocusTraversable(false);
        root.add(wechat, 0, 0);
        root.add(alipay, 1, 0);
        root.add(part, 0, 1, 2, 1);
    }

    GridPane root() {
        return root;
    }

    void show(TenderScreen screen) {
        Lay.show(root, !screen.wallets().isEmpty());
        Lay.show(wechat, screen.wallets().contains(Wallet.WECHAT));
        Lay.show(alipay, screen.wallets().contains(Wallet.ALIPAY));
        wechat.setDisable(!screen.walletAllowed());
        alipay.setDisable(!screen.walletAllowed());
        part.setDisable(!screen.walletAllowed() || screen.typed().isBlank());
    }
}
