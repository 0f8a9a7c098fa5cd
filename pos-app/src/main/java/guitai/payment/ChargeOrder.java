package guitai.payment;

import guitai.money.Money;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// What a gateway is asked to collect, whole and in the gateway-neutral form.
///
/// @param amount more than nothing
/// @param undiscountable the part a platform must not discount (tobacco, bags; rule PR-56); may be
///   nothing
/// @param subject what the customer reads on the phone; at most 40 characters, no `/ = &`
/// @param goods for single-item coupons; may be empty
/// @param at when it was asked for
/// @param life how long the gateway may keep the order open by itself
public record ChargeOrder(
        AttemptId id,
        Money amount,
        Money undiscountable,
        String subject,
        List<Goods> goods,
        Place place,
        Instant at,
        Duration life) {

    public ChargeOrder {
        if (!amount.isPositive()) throw new IllegalArgumentException("nothing to collect");
        if (undiscountable.isNegative() || undiscountable.compareTo(amount) > 0) {
            throw new IllegalArgumentException(undiscountable + " of " + amount);
        }
        goods = List.copyOf(goods);
    }

    /// One line of goods.
    ///
    /// @param id the shop's own number
    /// @param gtin its GS1 number, or empty text
    /// @param pieces at least 1; a weighed line is one piece
    /// @param unit price of one piece
    public record Goods(String id, String gtin, String name, int pieces, Money unit) {}
}
