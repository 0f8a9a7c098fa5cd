package guitai.loyalty.book;

import guitai.loyalty.MemberId;
import guitai.loyalty.campaign.Campaigns;
import guitai.loyalty.campaign.PaidEvent;
import guitai.loyalty.gift.GiftTerms;

import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/// 支付有礼: what a payment sets off, once a campaign and payment, and what a full refund takes back
/// (rules SC-02, RK-07).
final class CampaignPart implements Part {
    private final Campaigns campaigns;
    private final GiftTerms terms;
    private final Giving giving;

    CampaignPart(Campaigns campaigns, GiftTerms terms, Giving giving) {
        this.campaigns = campaigns;
        this.terms = terms;
        this.giving = giving;
    }

    @Override
    public void paid(PaidSale sale, Draft draft) {
        // Told before: what was not set off then is not now, whatever was taken back since.
        if (draft.book().booked(sale.document())) return;
        var member = sale.member().flatMap(draft::file).map(MemberFile::id);
        var event = event(sale, member, draft);
        for (var fired : campaigns.firedBy(event, draft.book().counts())) {
            giving.give(fired.campaign(), sale.document(), member, fired.reward(), draft);
        }
    }

    /// The member is looked at as before this sale: the parts before this one have counted it.
    private PaidEvent event(PaidSale sale, Optional<MemberId> member, Draft draft) {
        var last =
                member.flatMap(id -> draft.book().file(id, draft.today()))
                        .flatMap(MemberFile::last);
        var day = sale.date().day();
        return new PaidEvent(
                sale.document(),
                member.map(MemberId::value),
                member.isPresent() && last.isEmpty(),
                sale.paid(),
                LocalDateTime.ofInstant(sale.at(), terms.zone()),
                sale.tenders(),
                sale.store(),
                last.map(before -> (int) Math.max(0, ChronoUnit.DAYS.between(before, day))),
                sale.tags());
    }

    @Override
    public void back(GoodsBack back, Draft draft) {
        if (!back.whole()) return;
        for (var fired : draft.book().firedFor(back.of())) {
            giving.takeBack(fired, back.document(), draft);
        }
    }
}
