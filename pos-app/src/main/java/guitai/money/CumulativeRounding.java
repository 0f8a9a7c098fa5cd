package guitai.money;

import java.util.ArrayList;
import java.util.List;

/// Refunds in cash of a sale that was settled in rounded cash (rule PX-23).
///
/// Each refund is the rounded sum of all returns so far less what was already paid out, and the
/// last return takes the rest, so that refunds never add up to more or less than the cash taken.
public final class CumulativeRounding {
    private CumulativeRounding() {}

    /// What is paid out for one more return.
    ///
    /// @param net what the goods that come back were sold for
    /// @param returnedBefore the nets of all earlier returns of this sale
    /// @param refundedBefore what was paid out for them
    /// @param soldFor the net of the whole sale
    /// @param cashTaken what the customer paid for the whole sale, rounded
    /// @throws IllegalArgumentException if more comes back than was sold: refuse that before
    public static Money refund(
            Money net,
            Money returnedBefore,
            Money refundedBefore,
            Money soldFor,
            Money cashTaken,
            CashRounding mode) {
        var returned = returnedBefore.plus(net);
        if (returned.compareTo(soldFor) > 0) {
            throw new IllegalArgumentException(returned + " returned of " + soldFor);
        }
        var owed = returned.equals(soldFor) ? cashTaken : mode.round(returned).min(cashTaken);
        return owed.minus(refundedBefore);
    }

    /// The refunds of a sale that comes back whole, in the order of its returns.
    ///
    /// @param nets at least one, in the order of the returns; together they are the sale
    public static List<Money> refunds(Money cashTaken, List<Money> nets, CashRounding mode) {
        var zero = cashTaken.withMinor(0);
        var soldFor = Money.sum(cashTaken.currency(), nets);
        var refunds = new ArrayList<Money>(nets.size());
        var returned = zero;
        var refunded = zero;
        for (var net : nets) {
            var refund = refund(net, returned, refunded, soldFor, cashTaken, mode);
            refunds.add(refund);
            returned = returned.plus(net);
            refunded = refunded.plus(refund);
        }
        return List.copyOf(refunds);
    }
}
