package guitai.loyalty.book;

import guitai.loyalty.campaign.Campaigns;
import guitai.loyalty.points.EarnTerms;
import guitai.loyalty.tier.Tier;
import guitai.loyalty.tier.TierLadder;
import guitai.loyalty.value.PurseTerms;
import guitai.money.Money;

import java.util.List;

/// What a small shop promises its members.
public final class Programmes {
    private Programmes() {}

    public static Programme usual() {
        return new Programme(
                "2026-11",
                EarnTerms.USUAL,
                new Programme.PayTerms(Money.cny(1_000), 100, 100, 5_000),
                new TierLadder(
                        List.of(
                                new Tier("普通", Money.cny(0), 10_000),
                                new Tier("银卡", Money.cny(500_000), 12_000))),
                List.of(),
                new Campaigns(List.of()),
                PurseTerms.NOTHING_SOLD,
                0,
                Money.cny(5_000),
                List.of());
    }
}
