package guitai.loyalty.campaign;

import guitai.money.Money;

import java.time.LocalDateTime;
import java.util.Optional;
import java.util.Set;

/// A sale was paid: the one thing that sets campaigns off.
///
/// @param payment the id that makes a repeated notice the same event
/// @param member the random id of the member; empty for an unknown customer
/// @param paid by the customer, what a gateway's own coupon paid left out
/// @param at by the programme's clock, when it was paid and not when it was synchronised
/// @param tenders kinds that took part
/// @param daysSinceLast since the member's last purchase before this one; empty for none
/// @param tags of the goods
public record PaidEvent(
        String payment,
        Optional<String> member,
        boolean firstPayment,
        Money paid,
        LocalDateTime at,
        Set<String> tenders,
        String store,
        Optional<Integer> daysSinceLast,
        Set<String> tags) {

    public PaidEvent {
        tenders = Set.copyOf(tenders);
        tags = Set.copyOf(tags);
    }
}
