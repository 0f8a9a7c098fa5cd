package guitai.ui.key;

import java.util.List;

/// What one key, or the button that shows it, asks for. What comes of it depends on the screen.
public enum Command {
    HELP("F1", "command.help"),
    BOX("F2", "command.box"),
    PARK("F3", "command.park"),
    RECALL("F4", "command.recall"),
    VOID("F5", "command.void"),
    UNDO("F6", "command.undo"),
    QUANTITY("F7", "command.quantity"),
    DELETE_LINE("F8", "command.deleteLine"),
    WECHAT("F9", "command.wechat"),
    ALIPAY("F10", "command.alipay"),
    CASH("F11", "command.cash"),
    EXACT("F12", "command.exact"),
    ENTER("Enter", "command.enter"),
    BACK("Esc", "command.back"),
    UP("Up", "command.up"),
    DOWN("Down", "command.down"),
    MORE_OF_LINE("+", "command.moreOfLine"),
    LESS_OF_LINE("-", "command.lessOfLine"),
    PAGE_BACK("PgUp", "command.pageBack"),
    PAGE_ON("PgDn", "command.pageOn"),
    CHOICE_1("Alt+1", "command.choice"),
    CHOICE_2("Alt+2", "command.choice"),
    CHOICE_3("Alt+3", "command.choice"),
    CHOICE_4("Alt+4", "command.choice"),
    CHOICE_5("Alt+5", "command.choice"),
    CHOICE_6("Alt+6", "command.choice"),
    CHOICE_7("Alt+7", "command.choice"),
    CHOICE_8("Alt+8", "command.choice"),
    CHOICE_9("Alt+9", "command.choice"),
    PART("Ctrl+B", "command.part"),
    ASK_NOW("Ctrl+Q", "command.askNow"),
    STOP("Ctrl+S", "command.stop"),
    TOLD("Ctrl+T", "command.told"),
    TAKE("Ctrl+I", "command.take"),
    CARD("Alt+C", "command.card"),
    STORED_VALUE("Alt+V", "command.storedValue"),
    ALLOW_CARDS("Alt+A", "command.allowCards"),
    QUEUE("Alt+Q", "command.queue"),
    RECONCILIATION("Alt+R", "command.reconciliation"),
    STOCK("Alt+K", "command.stock"),
    RECEIVE("Alt+G", "command.receive"),
    COUNT("Alt+N", "command.count"),
    WRITE_OFF("Alt+F", "command.writeOff"),
    BOOK("Alt+B", "command.book"),
    RETURN_DESK("Alt+T", "command.returnDesk"),
    WITHOUT_RECEIPT("Alt+U", "command.withoutReceipt"),
    AMOUNT_BACK("Alt+Y", "command.amountBack"),
    SWAP("Alt+W", "command.swap"),
    PRICE_CHECK("Alt+E", "command.priceCheck"),
    PRICE_LISTS("Alt+L", "command.priceLists"),
    FILES("Alt+I", "command.files"),
    DISCOUNT("Alt+D", "command.discount"),
    OFFERS("Alt+O", "command.offers"),
    PROMOTIONS("Alt+M", "command.promotions"),
    MEMBER("Shift+F2", "command.member"),
    POINTS("Shift+F3", "command.points"),
    COUPONS("Shift+F4", "command.coupons"),
    COUPON_WHY("Shift+F5", "command.couponWhy"),
    JOIN("Shift+F6", "command.join"),
    GIFTS("Shift+F7", "command.gifts"),
    DETACH("Shift+F8", "command.detach"),
    PURSE("Shift+F9", "command.purse"),
    MEMBERS("Shift+F11", "command.members"),
    COUPON_STOCKS("Shift+F12", "command.couponStocks"),
    PDF("Alt+P", "command.pdf"),
    CSV("Alt+S", "command.csv"),
    MENU("Ctrl+M", "command.menu"),
    CASH_DESK("Ctrl+G", "command.cashDesk"),
    NO_SALE("Ctrl+O", "command.noSale"),
    REPRINT("Ctrl+P", "command.reprint"),
    X_REPORT("Ctrl+R", "command.xReport"),
    RETURN_REASONS("Ctrl+H", "command.returnReasons"),
    CLOSE_SHIFT("Ctrl+E", "command.closeShift"),
    PAYMENTS("Ctrl+Y", "command.payments"),
    CHANNELS("Ctrl+N", "command.channels"),
    DEVICES("Alt+J", "command.devices"),
    TEST_ALL("Alt+X", "command.testAll"),
    FIND("Alt+H", "command.find"),
    BENCH("Alt+Z", "command.bench"),
    CUSTOMER_SCREEN("Ctrl+U", "command.customerScreen"),
    PHONE("Ctrl+W", "command.phone"),
    AS_LEFT("Ctrl+F", "command.asLeft"),
    LAYOUT("Ctrl+J", "command.layout"),
    LOCK("Ctrl+L", "command.lock"),
    LANGUAGE("Ctrl+K", "command.language"),
    THEME("Ctrl+D", "command.theme");

    private static final List<Command> CHOICES =
            List.of(
                    CHOICE_1, CHOICE_2, CHOICE_3, CHOICE_4, CHOICE_5, CHOICE_6, CHOICE_7, CHOICE_8,
                    CHOICE_9);

    private final String usual;
    private final String label;

    Command(String usual, String label) {
        this.usual = usual;
        this.label = label;
    }

    /// The key it sits on unless the shop moved it.
    public Shortcut usual() {
        return Shortcut.parse(usual);
    }

    /// The key of its name in the bundles.
    public String label() {
        return label;
    }

    /// The command of the n-th choice on a screen, counted from 0; there are nine.
    public static Command choice(int index) {
        return CHOICES.get(index);
    }
}
