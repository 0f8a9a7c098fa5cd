package guitai.loyalty.book;

import guitai.loyalty.MemberId;
import guitai.loyalty.gift.GiftTerms;
import guitai.loyalty.message.Message;
import guitai.loyalty.message.Message.Value;
import guitai.loyalty.message.Template;
import guitai.loyalty.points.PointsLot;
import guitai.loyalty.tier.TierReview;
import guitai.time.BusinessDate;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// What a member is told of what happened (rules LY-03, LY-52, SC-19, SC-34, CP-09): written down
/// with it, sent whenever it can be, and only where the member agreed.
///
/// The last of the parts: it reads what the others have decided.
final class NoticePart implements Part {
    private static final int NOTICE_DAYS = 30;
    private static final int COUPON_DAYS = 3;

    private final GiftTerms terms;
    private final InstantSource clock;

    NoticePart(GiftTerms terms, InstantSource clock) {
        this.terms = terms;
        this.clock = clock;
    }

    @Override
    public void paid(PaidSale sale, Draft draft) {
        follow(draft, Template.GIFT);
    }

    @Override
    public void back(GoodsBack back, Draft draft) {
        // Nobody is told that something is gone.
    }

    @Override
    public void told(Telling telling, Draft draft) {
        follow(draft, Template.GIFT);
    }

    /// Tells of what this draft gives.
    ///
    /// @param gift what its coupons and points are about
    void follow(Draft draft, Template gift) {
        for (var event : draft.events()) {
            if (event instanceof MemberEvent.CampaignFired fired) {
                fired.member().ifPresent(member -> given(fired, member, gift, draft));
            }
            if (event instanceof MemberEvent.TierMoved(var member, var tier, var why)
                    && why == TierReview.Event.UPGRADE) {
                due(
                        member,
                        Template.TIER_UP,
                        tier.since() + " " + member,
                        List.of(new Value("tier", tier.tier())),
                        draft);
            }
        }
    }

    private void given(
            MemberEvent.CampaignFired fired, MemberId member, Template gift, Draft draft) {
        due(
                member,
                template(fired.payment(), gift),
                fired.payment() + " " + fired.campaign(),
                List.of(new Value("campaign", fired.campaign().value())),
                draft);
    }

    private static Template template(String occasion, Template otherwise) {
        if (occasion.startsWith("WAKE ")) return Template.COME_BACK;
        return occasion.startsWith("BIRTHDAY ") ? Template.BIRTHDAY : otherwise;
    }

    @Override
    public void day(MemberFile member, BusinessDate today, Draft draft) {
        var day = today.day();
        follow(draft, Template.GIFT);
        if (!day.isBefore(member.tier().notice()) && !day.isAfter(member.tier().review())) {
            due(
                    member.id(),
                    Template.TIER_REVIEW,
                    member.tier().review() + " " + member.id(),
                    List.of(
                            new Value("tier", member.tier().tier()),
                            new Value("on", member.tier().review().toString())),
                    draft);
        }
        for (var lot : member.points().lots()) expires(lot, member, day, draft);
        for (var coupon : member.coupons()) {
            var last = coupon.terms().last();
            if (day.isBefore(last.minusDays(COUPON_DAYS)) || day.isAfter(last)) continue;
            due(
                    member.id(),
                    Template.COUPON_EXPIRES,
                    last + " " + member.id(),
                    List.of(new Value("on", last.toString())),
                    draft);
        }
        review(member, day, draft);
    }

    private void expires(PointsLot lot, MemberFile member, LocalDate day, Draft draft) {
        var last = lot.terms().expires();
        if (day.isBefore(last.minusDays(NOTICE_DAYS)) || day.isAfter(last)) return;
        long all =
                member.points().lots().stream()
                        .filter(other -> other.terms().expires().equals(last))
                        .mapToLong(PointsLot::left)
                        .sum();
        due(
                member.id(),
                Template.POINTS_EXPIRE,
                last + " " + member.id(),
                List.of(new Value("points", Long.toString(all)), new Value("on", last.toString())),
                draft);
    }

    /// Asked of everybody who bought something, whatever they may think of it.
    private void review(MemberFile member, LocalDate day, Draft draft) {
        var asked = terms.review();
        if (asked.isEmpty()) return;
        var bought = day.minusDays(asked.get().afterDays());
        if (!member.last().equals(Optional.of(bought))) return;
        due(
                member.id(),
                Template.REVIEW,
                bought + " " + member.id(),
                List.of(new Value("bought", bought.toString())),
                draft);
    }

    private void due(
            MemberId member, Template template, String what, List<Value> values, Draft draft) {
        var file = draft.file(member);
        if (file.isEmpty()) return;
        var said = file.get().consents();
        if (!template.needs().stream().allMatch(said::allows)) return;
        var number = template + " " + what;
        if (draft.book().gifts().told(number) || waits(number, draft)) return;
        draft.add(
                new MemberEvent.MessageDue(
                        new Message(number, file.get().id(), template, values, clock.instant())));
    }

    private static boolean waits(String number, Draft draft) {
        return draft.events().stream()
                .anyMatch(
                        event ->
                                event instanceof MemberEvent.MessageDue(var message)
                                        && message.number().equals(number));
    }
}
