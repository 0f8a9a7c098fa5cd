package guitai.loyalty.book;

import guitai.loyalty.MemberId;
import guitai.loyalty.campaign.CampaignId;
import guitai.loyalty.gift.DrawTerms;
import guitai.loyalty.gift.GiftTerms;
import guitai.loyalty.gift.StampCard;
import guitai.loyalty.gift.WinBack;
import guitai.loyalty.points.Birthday;
import guitai.loyalty.points.Posted;
import guitai.loyalty.tier.Spend;
import guitai.loyalty.tier.TierReview;
import guitai.time.BusinessDate;

import java.util.Optional;
import java.util.Random;

/// What a shop gives besides: for a birthday and a new tier, to bring somebody back, for stamps, by
/// a draw (rules SC-03, SC-05, SC-09, LY-54).
final class TreatPart implements Part {
    private final GiftTerms terms;
    private final Giving giving;
    private final Random random;

    TreatPart(GiftTerms terms, Giving giving, Random random) {
        this.terms = terms;
        this.giving = giving;
        this.random = random;
    }

    @Override
    public void paid(PaidSale sale, Draft draft) {
        if (draft.book().booked(sale.document())) return;
        var file = sale.member().flatMap(draft::file);
        if (file.isEmpty()) return;
        var member = file.get().id();
        var day = sale.date().day();
        draft.add(new MemberEvent.Touched(member, sale.document(), sale.channel(), day));
        upgraded(member, draft);
        terms.winBack().ifPresent(back -> ladder(back, file.get(), draft));
        for (var card : terms.cards()) {
            if (card.tags().stream().noneMatch(sale.tags()::contains)) continue;
            stamp(card, sale.document() + " " + card.id(), member, draft);
        }
    }

    private void upgraded(MemberId member, Draft draft) {
        for (var event : draft.events()) {
            if (!(event instanceof MemberEvent.TierMoved(var who, var tier, var why))
                    || why != TierReview.Event.UPGRADE
                    || !who.equals(member)) continue;
            for (var treat : terms.tiers()) {
                if (!treat.tier().equals(tier.tier())) continue;
                var occasion = "TIER " + tier.since() + " " + member;
                var one = treat.treat();
                giving.give(one.id(), occasion, Optional.of(member), one.reward(), draft);
            }
        }
    }

    private void ladder(WinBack back, MemberFile file, Draft draft) {
        var visits =
                file.spends().stream()
                        .filter(spend -> spend.net().isPositive())
                        .map(Spend::purchased)
                        .toList();
        var comeback = back.comeback(visits);
        if (comeback.isEmpty()) return;
        var reached = back.reached(comeback.get(), draft.today().day());
        if (reached.isEmpty()) return;
        var occasion =
                "LADDER " + comeback.get().on() + " " + reached.get().visit() + " " + file.id();
        giving.give(back.id(), occasion, Optional.of(file.id()), reached.get().reward(), draft);
    }

    @Override
    public void back(GoodsBack back, Draft draft) {
        // A stamp stays: the person was there.
    }

    @Override
    public void day(MemberFile member, BusinessDate today, Draft draft) {
        var day = today.day();
        var born = member.birthday().map(Birthday::new);
        if (terms.birthday().isPresent()
                && born.filter(b -> b.isKeptOn(today, Birthday.Span.ON_THE_DAY)).isPresent()) {
            var treat = terms.birthday().get();
            var occasion = "BIRTHDAY " + day.getYear() + " " + member.id();
            giving.give(treat.id(), occasion, Optional.of(member.id()), treat.reward(), draft);
        }
        if (terms.winBack().filter(back -> back.sleeps(member.last(), day)).isPresent()) {
            var back = terms.winBack().get();
            var occasion = "WAKE " + WinBack.quarter(day) + " " + member.id();
            giving.give(back.id(), occasion, Optional.of(member.id()), back.wake(), draft);
        }
    }

    @Override
    public void told(Telling telling, Draft draft) {
        if (telling instanceof Telling.Stamped stamped) stamped(stamped, draft);
        if (telling instanceof Telling.Drawing drawing) drawing(drawing, draft);
    }

    /// A stamp that a person gives, or a check-in. One too many of a day is none (rule SC-09).
    private void stamped(Telling.Stamped telling, Draft draft) {
        var member = draft.file(telling.member()).map(MemberFile::id);
        var card = terms.card(telling.card());
        if (member.isEmpty() || card.isEmpty()) return;
        stamp(card.get(), telling.number(), member.get(), draft);
    }

    private void stamp(StampCard card, String number, MemberId member, Draft draft) {
        var gifts = draft.book().gifts();
        if (gifts.stamped(number)) return;
        var given = gifts.stamps(card.id(), member, draft.today().day());
        if (!card.open(given)) return;
        draft.add(new MemberEvent.Stamped(card.id(), number, member, draft.today().day()));
        long all = given.all() + 1;
        if (!card.fills(all)) return;
        var occasion = "CARD " + all / card.full() + " " + member;
        giving.give(card.id(), occasion, Optional.of(member), card.reward(), draft);
    }

    /// One ticket of a draw. Nothing is drawn outside its days, for staff, above the day's number,
    /// or without the points it costs (rules SC-05, CP-07, LY-23).
    private void drawing(Telling.Drawing telling, Draft draft) {
        var file = draft.file(telling.member());
        var draw = terms.draw(telling.draw());
        if (file.isEmpty() || draw.isEmpty() || draft.book().gifts().drew(telling.number())) return;
        var member = file.get().id();
        var day = draft.today().day();
        var sofar = draft.book().gifts().draws(telling.draw(), member, day);
        var open =
                draw.get().runsOn(day)
                        && !terms.staff().contains(member)
                        && sofar.today() < draw.get().perDay();
        if (!open || !paidFor(draw.get(), telling.number(), file.get(), draft)) return;
        var left = draw.get().left(sofar.won());
        var drawn = draw.get().draw().draw(random.nextLong(), sofar.tickets(), left);
        draft.add(new MemberEvent.Drew(telling.draw(), telling.number(), member, day, drawn));
        drawn.prize()
                .ifPresent(
                        won ->
                                giving.give(
                                        telling.draw(),
                                        telling.number(),
                                        Optional.of(member),
                                        draw.get().draw().prizes().get(won).reward(),
                                        draft));
    }

    private static boolean paidFor(DrawTerms draw, String number, MemberFile file, Draft draft) {
        if (draw.points() == 0) return true;
        var burned = file.points().burn("DRAW " + number, draw.points(), draft.today().day());
        if (!(burned instanceof Posted.Done(_, var entry))) return false;
        PointsPart.post(file, entry, reason(draw.id()), draft);
        return true;
    }

    private static String reason(CampaignId draw) {
        return draw.value();
    }
}
