package guitai.ui.sale;

import guitai.scan.PaymentCode.Wallet;
import guitai.ui.control.Icon;
import guitai.ui.control.KeyButton;
import guitai.ui.control.Keys;
import guitai.ui.control.Kit;
import guitai.ui.control.Lay;
import guitai.ui.key.Command;

import javafx.scene.layout.GridPane;

import java.util.List;
import java.util.function.Consumer;

/// The ways to pay: wallets above, cash below, then cards. A payment code that waits takes the
/// wallets' place; a narrow pane has only the keys of cards and stored value, which the next screen
/// shows.
final class PayPane {

    private static final int COLUMNS = 2;

    private final GridPane root;
    private final Kit kit;
    private final KeyButton wechat;
    private final KeyButton alipay;
    private final KeyButton held;
    private final KeyButton card;
    private final KeyButton storedValue;
    private final List<KeyButton> buttons;

    /// @param narrow all in one row, where the basket needs the height
    PayPane(Kit kit, Keys keys, boolean narrow, Consumer<SaleEvent> out) {
        this.kit = kit;
        root = Lay.grid(narrow ? 2 * COLUMNS : COLUMNS, 8, 8);
        Maker make =
                (command, icon, style, event) -> {
                    Runnable told = () -> out.accept(event);
                    return narrow
                            ? keys.stacked(command, command.label(), icon, told)
                                    .styled("pay", "pay-narrow", style)
                            : keys.large(command, command.label(), icon, told).styled("pay", style);
                };
        var byWechat = new SaleEvent.WalletAsked(Wallet.WECHAT);
        var byAlipay = new SaleEvent.WalletAsked(Wallet.ALIPAY);
        // Made first: while the button of the wallet is in sight, its key is that button's.
        held = make.button(Command.WECHAT, Icon.PHONE, "pay-held", byWechat);
        keys.silent(Command.WECHAT, () -> out.accept(byWechat));
        keys.silent(Command.ALIPAY, () -> out.accept(byAlipay));
        wechat = make.button(Command.WECHAT, Icon.WECHAT, "pay-wechat", byWechat);
        alipay = make.button(Command.ALIPAY, Icon.ALIPAY, "pay-alipay", byAlipay);
        var cash = make.button(Command.CASH, Icon.CASH, "pay-cash", SaleEvent.Asked.CASH);
        var exact = make.button(Command.EXACT, Icon.EXACT, "pay-exact", SaleEvent.Asked.EXACT);
        card = slim(keys, Command.CARD, Icon.CARD, () -> out.accept(SaleEvent.Other.CARD));
        storedValue =
                slim(
                        keys,
                        Command.STORED_VALUE,
                        Icon.STORED_VALUE,
                        () -> out.accept(SaleEvent.Other.STORED_VALUE));
        buttons = List.of(wechat, alipay, held, card, storedValue, cash, exact);
        buttons.forEach(button -> button.setFocusTraversable(false));
        root.add(wechat, 0, 0);
        root.add(alipay, 1, 0);
        root.add(held, 0, 0, COLUMNS, 1);
        if (!narrow) {
            root.add(card, 0, 2);
            root.add(storedValue, 1, 2);
        }
        root.add(cash, narrow ? COLUMNS : 0, narrow ? 0 : 1);
        root.add(exact, narrow ? COLUMNS + 1 : 1, narrow ? 0 : 1);
    }

    private static KeyButton slim(Keys keys, Command command, Icon icon, Runnable told) {
        keys.silent(command, told);
        return keys.stacked(command, command.label(), icon, told);
    }

    private interface Maker {
        KeyButton button(Command command, Icon icon, String style, SaleEvent event);
    }

    GridPane root() {
        return root;
    }

    void show(SaleScreen screen) {
        for (var button : buttons) button.setDisable(!screen.canPay());
        var ways = screen.ways();
        var with = ways.with();
        wechat.setDisable(!screen.canPay() || with.offline().down());
        alipay.setDisable(!screen.canPay() || with.offline().down());
        Lay.show(card, with.cards());
        Lay.show(storedValue, with.storedValue());
        var waits = !ways.held().isEmpty();
        held.say(kit.texts().get("sale.charge", end(ways.held())));
        Lay.show(held, waits);
        Lay.show(wechat, !waits && with.wallets().contains(Wallet.WECHAT));
        Lay.show(alipay, !waits && with.wallets().contains(Wallet.ALIPAY));
    }

    /// What a customer can compare with the phone.
    private static String end(String masked) {
        return masked.substring(Math.max(0, masked.length() - 4));
    }
}
