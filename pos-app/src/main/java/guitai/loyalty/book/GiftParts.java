package guitai.loyalty.book;

import guitai.loyalty.campaign.Campaigns;
import guitai.loyalty.gift.GiftTerms;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// The parts of an authority that give, and tell of it: after points and tiers, which they follow
/// from.
final class GiftParts {
    private GiftParts() {}

    static List<Part> of(Campaigns campaigns, GiftTerms terms, Random random, InstantSource clock) {
        var giving = new Giving(terms, random);
        var parts = new ArrayList<Part>();
        parts.add(new CampaignPart(campaigns, terms, giving));
        parts.add(new TreatPart(terms, giving, random));
        if (terms.messages().isPresent()) parts.add(new NoticePart(terms, clock));
        return parts;
    }
}
