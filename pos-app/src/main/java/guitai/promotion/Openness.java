package guitai.promotion;

import java.util.Optional;

/// Whether an offer is open at all, whatever is in the basket.
final class Openness {
    private Openness() {}

    /// Why it is not; empty if it is open.
    static Optional<Reason> closed(Offer offer, PricingRequest request) {
        if (!offer.window().open(request.now())) return Optional.of(new Reason.Window());
        if (!offer.stores().isEmpty() && !offer.stores().contains(request.store())) {
            return Optional.of(new Reason.Store());
        }
        if (!offer.channels().isEmpty() && !offer.channels().contains(request.channel())) {
            return Optional.of(new Reason.Channel());
        }
        var forMember = closedForMember(offer, request);
        if (forMember.isPresent()) return forMember;
        var may = request.allowanceOf(offer);
        if (may.nothing()) return Optional.of(may.reason());
        if (offer.rule() instanceof OfferRule.Gift gift
                && !request.giftPrices().containsKey(gift.sku())) {
            return Optional.of(new Reason.NoStock());
        }
        return Optional.empty();
    }

    private static Optional<Reason> closedForMember(Offer offer, PricingRequest request) {
        var condition = offer.member();
        if (!condition.needsMember() && !offer.limits().needsMember()) return Optional.empty();
        if (request.member().isEmpty()) return Optional.of(new Reason.NoMember());
        var member = request.member().get();
        if (!condition.tiers().isEmpty() && !condition.tiers().contains(member.tier())) {
            return Optional.of(new Reason.Tier());
        }
        if (condition.newOnly() && !member.isNew()) return Optional.of(new Reason.NewOnly());
        if (condition.birthday() && !member.hasBirthday(request.now())) {
            return Optional.of(new Reason.Birthday());
        }
        return Optional.empty();
    }
}
