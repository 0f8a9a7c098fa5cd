package guitai.storage;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import guitai.promotion.OfferLimits;

import java.util.List;

/// Completes an offer that a program before this one wrote.
///
/// Before the second version there was any amount of every offer.
final class OlderOffers {
    private static final List<String> TOTALS = List.of("total", "totalPerDay");

    private OlderOffers() {}

    static void complete(JsonNode offer) {
        if (!(offer.path("limits") instanceof ObjectNode limits)) return;
        for (var total : TOTALS) {
            if (!limits.has(total)) limits.put(total, OfferLimits.UNLIMITED);
        }
    }
}
