package guitai.payment;

import guitai.money.Money;

/// Who pays for one approved payment (rules PR-50..54).
///
/// Every amount is at least nothing. A gateway's answer that does not add up is kept as it came,
/// with `addsUp` false: the sale is paid all the same and goes on the list for reconciliation.
///
/// @param order what was asked for; the tender line carries it
/// @param buyerPaid what left the buyer, points of the platform included; base of the shop's own
///   points
/// @param settled what the gateway owes the shop (应结, receipt_amount)
/// @param merchantDirect discount the shop bears itself now (免充值券, 商家优惠)
/// @param merchantPrepaid discount out of the shop's prepaid marketing fund (充值券, the shop's part)
/// @param thirdParty discount that platform or others bear
/// @param invoiceable what the customer's fapiao may say
/// @param digitalYuan whether it was settled in e-CNY (rule SC-31)
/// @param addsUp whether the gateway's figures agree with each other
public record Funds(
        Money order,
        Money buyerPaid,
        Money settled,
        Money merchantDirect,
        Money merchantPrepaid,
        Money thirdParty,
        Money invoiceable,
        boolean digitalYuan,
        boolean addsUp) {

    /// Paid in full by the buyer, settled in full to the shop.
    public static Funds plain(Money order) {
        var none = order.withMinor(0);
        return new Funds(order, order, order, none, none, none, order, false, true);
    }

    /// What the buyer did not have to pay.
    public Money discount() {
        return order.minus(buyerPaid);
    }
}
