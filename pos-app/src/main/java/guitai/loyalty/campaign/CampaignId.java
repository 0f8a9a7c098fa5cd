package guitai.loyalty.campaign;

/// The shop's own name of a campaign, as it stands in its lists.
public record CampaignId(String value) {
    private static final int LONGEST = 64;

    public CampaignId {
        if (value.isBlank() || value.length() > LONGEST) {
            throw new IllegalArgumentException("not the id of a campaign: " + value.length());
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
