package guitai.loyalty.gift;

import guitai.loyalty.campaign.CampaignId;
import guitai.money.Money;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// Nothing was given.
final class NoGiftLists implements GiftLists {
    private static final Money NOTHING = Money.cny(0);

    @Override
    public List<Figures> campaigns() {
        return List.of();
    }

    @Override
    public long payments(LocalDate from, LocalDate to) {
        return 0;
    }

    @Override
    public Packets packets(CampaignId campaign) {
        return new Packets(0, NOTHING, 0, NOTHING, Optional.empty());
    }

    @Override
    public List<WinBackFigures.Woken> woken(CampaignId winBack) {
        return List.of();
    }

    @Override
    public Card card(CampaignId card) {
        return new Card(0, 0);
    }

    @Override
    public List<Ticket> tickets(CampaignId draw, int most) {
        return List.of();
    }
}
