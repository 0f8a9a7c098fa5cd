package guitai.tender;

import guitai.payment.Channel;

/// An account of the shop's books, by its name in them.
public record Account(String name) {
    /// What sales owe and tenders settle: nothing is left in it when a sale is paid.
    public static final Account SALES_CLEARING = new Account("SALES_CLEARING");

    public static final Account CASH = new Account("CASH");

    /// Discounts a gateway gave in the shop's name and does not settle (免充值, 商家优惠).
    public static final Account SALES_DISCOUNT =
            new Account("SALES_DISCOUNT:GATEWAY_MERCHANT_FUNDED");

    /// Discounts the shop has paid for beforehand, when they are used (rule PR-51).
    public static final Account PROMOTION_EXPENSE = new Account("PROMOTION_EXPENSE");

    /// What the shop has paid in for such discounts and has not used.
    public static final Account PREPAID_FUND = new Account("PREPAID_MARKETING_FUND");

    /// What the shop owes the holders of its stored value.
    public static final Account STORED_VALUE = new Account("STORED_VALUE_LIABILITY");

    /// What rounding cash to coins that exist has cost the shop, or brought it (rule PX-22).
    public static final Account CASH_ROUNDING = new Account("CASH_ROUNDING");

    /// What the shop owes the bearers of its credit notes.
    public static final Account CREDIT_NOTES = new Account("CREDIT_NOTE_LIABILITY");

    /// By how much a gateway's figures do not add up, until somebody knows why (rule PR-54).
    public static final Account IN_DOUBT = new Account("RECONCILIATION_DIFFERENCE");

    /// What a gateway owes the shop; digital yuan is settled apart (rule SC-31).
    public static Account receivable(Channel channel, boolean digitalYuan) {
        return switch (channel) {
            case WECHAT_PAY -> gateway("WECHAT", digitalYuan);
            case ALIPAY -> gateway("ALIPAY", digitalYuan);
            case CARD -> gateway("CARD", digitalYuan);
            // The shop has the money already: what it owes the holder gets less (rule LY-60).
            case STORED_VALUE -> STORED_VALUE;
        };
    }

    private static Account gateway(String name, boolean digitalYuan) {
        return new Account("GATEWAY_RECEIVABLE:" + name + (digitalYuan ? ":ECNY" : ""));
    }

    /// What goods of a tax code were sold for, without tax.
    public static Account sales(String taxCode) {
        return new Account("SALES:" + taxCode);
    }

    /// The tax of that, owed to the state.
    public static Account outputTax(String taxCode) {
        return new Account("OUTPUT_TAX:" + taxCode);
    }

    /// What is taken by other means, until it is settled.
    public static Account receivable(TenderKind kind) {
        return switch (kind) {
            case CASH -> CASH;
            case CREDIT_NOTE -> CREDIT_NOTES;
            // What the shop owes its member gets less (rule LY-60).
            case PURSE -> STORED_VALUE;
            case WECHAT, ALIPAY, UNIONPAY, ECNY, CARD, STORED_VALUE, EXCHANGE ->
                    new Account("TENDER_RECEIVABLE:" + kind);
        };
    }

    @Override
    public String toString() {
        return name;
    }
}
