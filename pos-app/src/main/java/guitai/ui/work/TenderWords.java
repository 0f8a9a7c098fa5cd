package guitai.ui.work;

import guitai.payment.Means;
import guitai.tender.TenderKind;
import guitai.ui.text.Words;

/// What ways to pay are called.
public final class TenderWords {

    private TenderWords() {}

    public static Words of(TenderKind kind) {
        return Words.of(key(kind));
    }

    public static Words of(Means means) {
        return of(TenderKind.of(means));
    }

    public static String key(TenderKind kind) {
        return switch (kind) {
            case CASH -> "tenderKind.cash";
            case WECHAT -> "tenderKind.wechat";
            case ALIPAY -> "tenderKind.alipay";
            case UNIONPAY -> "tenderKind.unionpay";
            case ECNY -> "tenderKind.ecny";
            case CARD -> "tenderKind.card";
            case STORED_VALUE -> "tenderKind.storedValue";
            case CREDIT_NOTE -> "tenderKind.creditNote";
            case EXCHANGE -> "tenderKind.exchange";
            case PURSE -> "tenderKind.purse";
        };
    }
}
