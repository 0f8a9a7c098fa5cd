package guitai.loyalty.book;

import guitai.loyalty.MemberId;
import guitai.loyalty.MemberKey;
import guitai.loyalty.campaign.Campaign;
import guitai.loyalty.campaign.CampaignId;
import guitai.loyalty.campaign.Campaigns;
import guitai.loyalty.campaign.PaidEvent;
import guitai.loyalty.coupon.Coupon;
import guitai.loyalty.coupon.CouponCode;
import guitai.loyalty.coupon.CouponId;
import guitai.time.BusinessDate;

import java.util.List;
import java.util.Optional;

/// A shop that keeps no members.
final class NoMembers implements MemberBook {
    @Override
    public Optional<MemberId> find(MemberKey key) {
        return Optional.empty();
    }

    @Override
    public Optional<MemberFile> file(MemberId member, BusinessDate today) {
        return Optional.empty();
    }

    @Override
    public List<MemberFile> search(String typed, int most, BusinessDate today) {
        return List.of();
    }

    @Override
    public Optional<Coupon> coupon(CouponCode code) {
        return Optional.empty();
    }

    @Override
    public Optional<Coupon> coupon(CouponId coupon) {
        return Optional.empty();
    }

    @Override
    public List<MemberEvent.CampaignFired> firedFor(String payment) {
        return List.of();
    }

    @Override
    public Campaigns.Counts counts() {
        return new Campaigns.Counts() {
            @Override
            public boolean answered(CampaignId campaign, String payment) {
                return false;
            }

            @Override
            public Campaign.Given given(CampaignId campaign, PaidEvent event) {
                return Campaign.Given.NOTHING;
            }
        };
    }
}
