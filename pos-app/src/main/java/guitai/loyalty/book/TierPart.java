package guitai.loyalty.book;

import guitai.loyalty.tier.Spend;
import guitai.loyalty.tier.TierReview;
import guitai.time.BusinessDate;

/// What a member spent, and the tier that follows from it (rules LY-50 to LY-52).
final class TierPart implements Part {
    private final Programme programme;

    TierPart(Programme programme) {
        this.programme = programme;
    }

    /// Up at once: what the new tier gives holds from the next sale on (rule LY-51).
    @Override
    public void paid(PaidSale sale, Draft draft) {
        if (draft.book().booked(sale.document())) return;
        var member = sale.member().flatMap(draft::file);
        if (member.isEmpty()) return;
        var spend = new Spend(sale.date().day(), sale.goods(), draft.today().day());
        draft.add(new MemberEvent.Spent(member.get().id(), sale.document(), spend));
        review(draft.file(member.get().id()).orElseThrow(), draft.today(), draft);
    }

    /// Counts against the day of the purchase; nobody falls before the review date.
    @Override
    public void back(GoodsBack back, Draft draft) {
        if (draft.book().booked(back.document())) return;
        var member = back.member().flatMap(draft::file);
        if (member.isEmpty()) return;
        var spend = new Spend(back.purchased().day(), back.goods().negated(), draft.today().day());
        draft.add(new MemberEvent.Spent(member.get().id(), back.document(), spend));
    }

    @Override
    public void day(MemberFile member, BusinessDate today, Draft draft) {
        review(member, today, draft);
    }

    private void review(MemberFile file, BusinessDate today, Draft draft) {
        var review = programme.ladder().review(file.tier(), file.spends(), today.day());
        if (review.event() == TierReview.Event.NONE) return;
        draft.add(new MemberEvent.TierMoved(file.id(), review.state(), review.event()));
    }
}
