package guitai.ui.tender;

import guitai.scan.PaymentCode.Wallet;
import guitai.ui.control.Icon;
import guitai.ui.control.KeyButton;
import guitai.ui.control.Keys;
import guitai.ui.control.Kit;
import guitai.ui.control.Lay;
import guitai.ui.key.Command;
import guitai.ui.tender.TenderEvent.Wallets;

import javafx.scene.layout.GridPane;

import java.util.function.Consumer;

/// The keys of every way to pay but cash, and the one that makes the amount typed a part.
final class WalletPane {

    private final GridPane root = Lay.grid(2, 8, 8);
    private final KeyButton wechat;
    private final KeyButton alipay;
    private final KeyButton card;
    private final KeyButton storedValue;
    private final KeyButton part;
    private final KeyButton purse;
    private final Kit kit;

    WalletPane(Kit kit, Keys keys, Consumer<TenderEvent> out) {
        this.kit = kit;
        purse = other(keys, Command.PURSE, Icon.DESK, () -> out.accept(Wallets.PURSE));
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
        card = other(keys, Command.CARD, Icon.CARD, () -> out.accept(Wallets.CARD));
        storedValue =
                other(
                        keys,
                        Command.STORED_VALUE,
                        Icon.STORED_VALUE,
                        () -> out.accept(Wallets.STORED_VALUE));
        part = other(keys, Command.PART, Icon.PART, () -> out.accept(Wallets.PART));
        wechat.setFocusTraversable(false);
        alipay.setFocusTraversable(false);
        root.add(wechat, 0, 0);
        root.add(alipay, 1, 0);
        root.add(card, 0, 1);
        root.add(storedValue, 1, 1);
        root.add(part, 0, 2, 2, 1);
        root.add(purse, 1, 2);
    }

    private static KeyButton other(Keys keys, Command command, Icon icon, Runnable told) {
        var key = keys.stacked(command, command.label(), icon, told);
        key.setFocusTraversable(false);
        return key;
    }

    GridPane root() {
        return root;
    }

    void show(TenderScreen screen) {
        var ways = screen.ways();
        var stored = screen.purse().isPositive();
        Lay.show(root, ways.any() || stored);
        Lay.show(part, ways.any());
        Lay.show(purse, stored);
        // A row of their own would push the keypad off a small screen.
        GridPane.setColumnSpan(part, stored ? 1 : 2);
        GridPane.setColumnIndex(purse, ways.any() ? 1 : 0);
        GridPane.setColumnSpan(purse, ways.any() ? 1 : 2);
        purse.say(kit.texts().get("tender.purse", screen.purse()));
        purse.setDisable(!screen.gatewayAllowed());
        Lay.show(wechat, ways.wallets().contains(Wallet.WECHAT));
        Lay.show(alipay, ways.wallets().contains(Wallet.ALIPAY));
        Lay.show(card, ways.cards());
        Lay.show(storedValue, ways.storedValue());
        card.setDisable(!screen.gatewayAllowed());
        storedValue.setDisable(!screen.gatewayAllowed());
        wechat.setDisable(!screen.walletAllowed());
        alipay.setDisable(!screen.walletAllowed());
        part.setDisable(!screen.gatewayAllowed() || screen.typed().isBlank());
    }
}
