package guitai.gateway.alipay;

import guitai.money.Money;
import guitai.payment.Funds;

import java.util.Optional;

/// Who paid for it, as Alipay splits it (rules PR-53, PR-54):
///
/// total - merchant's discount = receipt; receipt - platform's discount = buyer pays; buyer pays -
/// points 集分宝 = what may be invoiced; the channels of the money add up to the total.
///
/// A part that was not told follows from its neighbours. Parts that contradict each other are kept
/// as they came: the money moved all the same, and reconciliation gets a look at it.
final class FundsReading {
    private FundsReading() {}

    static Funds of(Said said, Money total) {
        var none = total.withMinor(0);
        var receiptTold = said.amount("receipt_amount");
        var paidTold = said.amount("buyer_pay_amount");
        var merchant =
                said.amount("mdiscount_amount")
                        .or(() -> contributed(said, "merchant_contribute"))
                        .or(() -> receiptTold.map(total::minus))
                        .orElse(none);
        var settled = receiptTold.orElse(total.minus(merchant));
        var platform =
                said.amount("discount_amount")
                        .or(() -> contributed(said, "other_contribute"))
                        .or(() -> paidTold.map(settled::minus))
                        .orElse(none);
        var buyer = paidTold.orElse(settled.minus(platform));
        var points = said.amount("point_amount").orElse(none);
        var invoiceTold = said.amount("invoice_amount");
        var invoice = invoiceTold.orElse(buyer.minus(points));
        var adds =
                readable(said)
                        && total.minus(merchant).equals(settled)
                        && settled.minus(platform).equals(buyer)
                        && buyer.minus(points).equals(invoice)
                        && channelsAddUp(said, total);
        var whole =
                !settled.isNegative()
                        && !buyer.isNegative()
                        && !merchant.isNegative()
                        && !platform.isNegative()
                        && !invoice.isNegative();
        return new Funds(
                total,
                atLeastNothing(buyer),
                atLeastNothing(settled),
                atLeastNothing(merchant),
                none,
                atLeastNothing(platform),
                atLeastNothing(invoice),
                said.text("receipt_currency_type").equals("DC"),
                adds && whole);
    }

    /// Who bore the coupons, where the answer names them; nothing where it names none.
    private static Optional<Money> contributed(Said said, String by) {
        var vouchers = said.list("voucher_detail_list");
        if (vouchers.isEmpty()) return Optional.empty();
        return Optional.of(
                Money.sum(
                        Money.CNY, vouchers.stream().flatMap(v -> v.amount(by).stream()).toList()));
    }

    private static boolean channelsAddUp(Said said, Money total) {
        var bills = said.list("fund_bill_list");
        if (bills.isEmpty()) return true;
        var amounts = bills.stream().map(bill -> bill.amount("amount")).toList();
        return amounts.stream().allMatch(Optional::isPresent)
                && Money.sum(Money.CNY, amounts.stream().flatMap(Optional::stream).toList())
                        .equals(total);
    }

    /// Whether every amount that was told is one.
    private static boolean readable(Said said) {
        for (var name :
                new String[] {
                    "receipt_amount",
                    "buyer_pay_amount",
                    "mdiscount_amount",
                    "discount_amount",
                    "point_amount",
                    "invoice_amount"
                }) {
            if (said.has(name) && said.amount(name).isEmpty()) return false;
        }
        return true;
    }

    private static Money atLeastNothing(Money amount) {
        return amount.isNegative() ? amount.withMinor(0) : amount;
    }
}
