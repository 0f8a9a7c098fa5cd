package guitai.ui.control;

import org.kordamp.ikonli.javafx.FontIcon;

/// Every picture sign the screens use. A test resolves each: a wrong name would only fail when
/// drawn.
public enum Icon {
    SHOP("mdrmz-storefront"),
    SCAN("mdrmz-qr_code_scanner"),
    LOCK("mdral-lock"),
    PARK("mdrmz-pause_circle_outline"),
    RECALL("mdrmz-play_circle_outline"),
    UNDO("mdrmz-undo"),
    VOID("mdral-delete_sweep"),
    DELETE("mdral-delete_outline"),
    QUANTITY("mdral-calculate"),
    MENU("mdrmz-menu"),
    CASH("mdrmz-payments"),
    EXACT("mdral-check_circle"),
    WECHAT("fab-weixin"),
    ALIPAY("fab-alipay"),
    ASK("mdral-contact_support"),
    STOP("mdral-cancel"),
    TOLD("mdrmz-record_voice_over"),
    CARD("mdral-credit_card"),
    CONTACTLESS("mdrmz-wifi"),
    STORED_VALUE("mdral-card_giftcard"),
    PHONE("mdrmz-smartphone"),
    UNKNOWN("mdral-help_outline"),
    PART("mdrmz-pie_chart"),
    PAYMENTS("mdrmz-receipt"),
    CHANNELS("mdrmz-settings_input_component"),
    SECOND_SCREEN("mdrmz-personal_video"),
    TAKE("mdrmz-pan_tool"),
    BACK("mdral-arrow_back"),
    PREVIOUS("mdral-chevron_left"),
    NEXT("mdral-chevron_right"),
    ENTER("mdral-keyboard_return"),
    ERASE("mdral-backspace"),
    PLUS("mdral-add"),
    MINUS("mdrmz-remove"),
    HELP("mdral-keyboard"),
    LANGUAGE("mdrmz-translate"),
    THEME("mdral-brightness_6"),
    LAYOUT("mdrmz-view_quilt"),
    DRAWER("mdral-inbox"),
    DESK("mdral-account_balance_wallet"),
    REPORT("mdral-assessment"),
    CLOSE_SHIFT("mdral-flag"),
    PRINT("mdral-local_printshop"),
    SEARCH("mdrmz-search"),
    DONE("mdral-check"),
    GOOD("mdral-check_circle"),
    WARN("mdrmz-warning"),
    BAD("mdral-error"),
    ABSENT("mdrmz-remove_circle_outline"),
    BUSY("mdral-hourglass_empty"),
    ONLINE("mdral-cloud_done"),
    OFFLINE("mdral-cloud_off"),
    QUEUE("mdral-cloud_upload"),
    PRICE("mdral-local_offer"),
    GIFT("mdrmz-redeem"),
    TAG("mdral-loyalty"),
    PRICE_LISTS("mdral-format_list_numbered"),
    SCALE("fas-balance-scale"),
    TRAINING("mdrmz-school"),
    PERSON("mdrmz-person"),
    OVERRIDE("mdrmz-verified_user"),
    AGE("mdral-assignment_ind"),
    PAID_IN("mdral-add_circle_outline"),
    PAID_OUT("mdrmz-remove_circle_outline"),
    DROP("mdrmz-move_to_inbox"),
    LOAN("mdrmz-unarchive"),
    AS_LEFT("mdral-history"),
    BASKET("mdrmz-shopping_cart"),
    NOTE("mdral-edit"),
    CLOCK("mdrmz-schedule"),
    DRINKS("mdral-local_drink"),
    SNACKS("fas-cookie-bite"),
    DAIRY("fas-cheese"),
    FRUIT("fas-apple-alt"),
    VEGETABLES("fas-carrot"),
    BAKERY("fas-bread-slice"),
    STAPLES("fas-seedling"),
    FROZEN("fas-snowflake"),
    HOT_FOOD("fas-mug-hot"),
    ALCOHOL("fas-wine-bottle"),
    HOUSEHOLD("fas-pump-soap"),
    BAGS("fas-shopping-bag"),
    STATIONERY("fas-pencil-alt"),
    SERVICES("fas-concierge-bell"),
    GOODS("fas-box");

    private final String code;

    Icon(String code) {
        this.code = code;
    }

    /// The name in the icon packs.
    public String code() {
        return code;
    }

    /// A new node drawing this icon; size and colour come from the style sheet.
    public FontIcon node(String... styles) {
        var icon = new FontIcon(code);
        icon.getStyleClass().addAll(styles);
        return icon;
    }

    /// The icon of a category of goods; a plain box for one the program does not know.
    public static Icon ofCategory(String code) {
        return switch (code) {
            case "drinks" -> DRINKS;
            case "snacks" -> SNACKS;
            case "dairy" -> DAIRY;
            case "fruit" -> FRUIT;
            case "fresh", "vegetables" -> VEGETABLES;
            case "bakery" -> BAKERY;
            case "staples" -> STAPLES;
            case "frozen" -> FROZEN;
            case "hot" -> HOT_FOOD;
            case "alcohol" -> ALCOHOL;
            case "daily" -> HOUSEHOLD;
            case "stationery" -> STATIONERY;
            case "services" -> SERVICES;
            case "bags" -> BAGS;
            default -> GOODS;
        };
    }
}
