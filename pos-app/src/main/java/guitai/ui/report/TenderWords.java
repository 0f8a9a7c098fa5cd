package guitai.ui.report;

import guitai.tender.TenderKind;

/// The keys of the words for ways to pay.
final class TenderWords {

    private TenderWords() {}

    static String key(TenderKind kind) {
        return switch (kind) {
            case CASH -> "tenderKind.cash";
            case WECHAT -> "tenderKind.wechat";
            case ALIPAY -> "tenderKind.alipay";
            case UNIONPAY -> "tenderKind.unionpay";
            case ECNY -> "tenderKind.ecny";
            case CARD -> "tenderKind.card";
            case STORED_VALUE -> "tenderKind.storedValue";
        };
    }
}
