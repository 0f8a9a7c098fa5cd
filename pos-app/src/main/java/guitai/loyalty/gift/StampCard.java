package guitai.loyalty.gift;

import guitai.loyalty.campaign.CampaignId;
import guitai.loyalty.campaign.Reward;

import java.util.Set;

/// A card that is full after so many stamps (集章, 签到, 集卡; rule SC-09).
///
/// @param full so many stamps fill it; the next one begins another
/// @param perDay of one member; more are not given
/// @param tags goods of one of these give a stamp with the sale; empty where a person gives it
public record StampCard(CampaignId id, int full, int perDay, Reward reward, Set<String> tags) {
    public StampCard {
        tags = Set.copyOf(tags);
        if (full < 1 || full > 1_000 || perDay < 1 || perDay > full) {
            throw new IllegalArgumentException("card " + id);
        }
    }

    /// Whether one more stamp may be given.
    public boolean open(GiftBook.Stamps given) {
        return given.today() < perDay;
    }

    /// Whether this stamp fills a card.
    ///
    /// @param all stamps of the member with this one
    public boolean fills(long all) {
        return all > 0 && all % full == 0;
    }
}
