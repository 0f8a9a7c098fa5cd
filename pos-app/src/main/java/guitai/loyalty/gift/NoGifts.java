package guitai.loyalty.gift;

import guitai.loyalty.MemberId;
import guitai.loyalty.campaign.CampaignId;
import guitai.loyalty.coupon.CouponId;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// Nothing was given yet.
final class NoGifts implements GiftBook {
    @Override
    public Optional<Pot> pot(CampaignId campaign) {
        return Optional.empty();
    }

    @Override
    public Stamps stamps(CampaignId card, MemberId member, LocalDate today) {
        return Stamps.NONE;
    }

    @Override
    public boolean stamped(String number) {
        return false;
    }

    @Override
    public Draws draws(CampaignId draw, MemberId member, LocalDate today) {
        return Draws.NONE;
    }

    @Override
    public boolean drew(String number) {
        return false;
    }

    @Override
    public List<CouponId> given(CampaignId campaign, String payment) {
        return List.of();
    }

    @Override
    public boolean told(String message) {
        return false;
    }

    @Override
    public List<MemberId> asleep(LocalDate last, Optional<MemberId> after, int most) {
        return List.of();
    }

    @Override
    public List<MemberId> bornOn(List<String> days, Optional<MemberId> after, int most) {
        return List.of();
    }

    @Override
    public List<MemberId> boughtOn(LocalDate day, Optional<MemberId> after, int most) {
        return List.of();
    }

    @Override
    public List<MemberId> ending(Soon soon, Optional<MemberId> after, int most) {
        return List.of();
    }

    @Override
    public Touches touches(MemberId member) {
        return Touches.UNKNOWN;
    }
}
