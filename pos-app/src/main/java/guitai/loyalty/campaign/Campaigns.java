package guitai.loyalty.campaign;

import guitai.loyalty.campaign.Campaign.Given;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// The campaigns of a shop, and which of them a payment sets off.
public record Campaigns(List<Campaign> all) {
    private static final Comparator<Campaign> ORDER =
            Comparator.comparingInt(Campaign::priority)
                    .reversed()
                    .thenComparing(campaign -> campaign.id().value());

    public Campaigns {
        all = all.stream().sorted(ORDER).toList();
    }

    /// What was given so far, as the authority's books have it.
    public interface Counts {
        /// Whether this campaign has answered this payment already: it does so once (rule SC-02).
        boolean answered(CampaignId campaign, String payment);

        Given given(CampaignId campaign, PaidEvent event);
    }

    /// One campaign fired.
    public record Fired(CampaignId campaign, Reward reward) {}

    /// In the order of priority, ties by id; the same event again gives nothing.
    public List<Fired> firedBy(PaidEvent event, Counts counts) {
        var fired = new ArrayList<Fired>();
        for (var campaign : all) {
            if (!fires(campaign, event, counts)) continue;
            fired.add(new Fired(campaign.id(), campaign.reward()));
            if (campaign.stop()) break;
        }
        return List.copyOf(fired);
    }

    private static boolean fires(Campaign campaign, PaidEvent event, Counts counts) {
        return campaign.runsOn(event.at().toLocalDate())
                && campaign.knowsEnoughOf(event)
                && campaign.trigger().isSetOffBy(event)
                && !counts.answered(campaign.id(), event.payment())
                && campaign.caps().leaves(counts.given(campaign.id(), event));
    }
}
