package guitai.loyalty.gift;

import guitai.loyalty.MemberId;
import guitai.loyalty.campaign.CampaignId;
import guitai.loyalty.campaign.Reward;
import guitai.loyalty.message.MessageGate;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What a shop gives, as it has written it down.
///
/// @param zone of the programme: days and hours are its (rule LY-12)
/// @param winBack for whoever has not come for long (rule SC-03)
/// @param birthday once a year
/// @param tiers for reaching one
/// @param cards of stamps, check-ins, collections (rule SC-09)
/// @param draws with published odds (rule SC-05)
/// @param review asked for some days after a purchase (rule SC-34)
/// @param staff members who are staff: they draw nothing (rule CP-07)
/// @param packetDays in which a red packet can be used
/// @param messages how many a member gets; empty for a shop that tells its members nothing
public record GiftTerms(
        ZoneId zone,
        Optional<WinBack> winBack,
        Optional<Treat> birthday,
        List<TierTreat> tiers,
        List<StampCard> cards,
        List<DrawTerms> draws,
        Optional<Review> review,
        Set<MemberId> staff,
        int packetDays,
        Optional<MessageGate> messages) {

    /// A shop that gives nothing.
    public static GiftTerms none(ZoneId zone) {
        return new GiftTerms(
                zone,
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(),
                Optional.empty(),
                Set.of(),
                30,
                Optional.empty());
    }

    /// @param id as the shop's lists have it
    public record Treat(CampaignId id, Reward reward) {}

    public record TierTreat(String tier, Treat treat) {}

    /// @param afterDays a purchase
    public record Review(int afterDays) {
        public Review {
            if (afterDays < 1 || afterDays > 60) throw new IllegalArgumentException("review");
        }
    }

    public GiftTerms {
        tiers = List.copyOf(tiers);
        cards = List.copyOf(cards);
        draws = List.copyOf(draws);
        staff = Set.copyOf(staff);
        if (packetDays < 1 || packetDays > 365) throw new IllegalArgumentException("packet days");
    }

    public Optional<StampCard> card(CampaignId id) {
        return cards.stream().filter(card -> card.id().equals(id)).findFirst();
    }

    public Optional<DrawTerms> draw(CampaignId id) {
        return draws.stream().filter(draw -> draw.id().equals(id)).findFirst();
    }
}
