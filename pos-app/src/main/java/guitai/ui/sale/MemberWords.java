package guitai.ui.sale;

import guitai.flow.MemberCard;
import guitai.ui.sale.MemberSide.Aside;
import guitai.ui.sale.MemberSide.Card;
import guitai.ui.sale.MemberSide.Choice;
import guitai.ui.text.Name;
import guitai.ui.text.Words;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.LongStream;

/// What is known of a member, in the few words of the card.
final class MemberWords {
    /// What people say: a hundred, five hundred.
    private static final long[] ROUND = {2_000, 1_000, 500, 100};

    private static final int OFFERED = 4;

    private MemberWords() {}

    /// @param coupons of the member, and those that were shown
    /// @param gifts whether there are stamps or draws
    /// @param topsUp whether stored value can be sold now
    static Card card(MemberCard member, int coupons, boolean gifts, boolean topsUp) {
        return new Card.Known(
                who(member),
                member.masked(),
                member.tier(),
                member.birthday() ? Words.of("member.birthday") : Words.NONE,
                points(member),
                more(member),
                earns(member),
                goal(member),
                coupons,
                member.proof().pays() && !member.later() && member.points().debt() == 0,
                warning(member),
                member.earns(),
                gifts,
                topsUp);
    }

    private static Words who(MemberCard member) {
        return member.name()
                .map(name -> Words.of("member.who", name, member.masked()))
                .orElseGet(() -> Words.of("member.masked", member.masked()));
    }

    private static Words points(MemberCard member) {
        if (member.later()) return Words.NONE;
        var points = member.points();
        return points.worth().isZero()
                ? Words.of("member.pointsOnly", count(points.spendable()))
                : Words.of("member.points", count(points.spendable()), points.worth());
    }

    private static List<Words> more(MemberCard member) {
        var more = new ArrayList<Words>();
        if (member.used() > 0) more.add(Words.of("member.uses", count(member.used())));
        var points = member.points();
        if (points.pending() > 0) more.add(Words.of("member.pending", count(points.pending())));
        if (points.debt() > 0) more.add(Words.of("member.debt", count(points.debt())));
        points.ends()
                .ifPresent(last -> more.add(Words.of("member.ends", count(points.ending()), last)));
        if (member.purse().whole().isPositive()) {
            more.add(Words.of("member.purse", member.purse().whole()));
        }
        for (var left : member.entitlements()) {
            if (left.left() > 0) {
                more.add(Words.of("member.entitlement", left.name(), left.left()));
            }
        }
        return more;
    }

    /// What is earned already tempts more than what is missing; both are said.
    private static Words goal(MemberCard member) {
        if (member.next().isEmpty()) return earns(member);
        var next = member.next().get();
        return member.earns() > 0
                ? Words.of(
                        "member.earnsAndGoal", count(member.earns()), next.missing(), next.name())
                : Words.of("member.goal", next.missing(), next.name());
    }

    private static Words earns(MemberCard member) {
        return member.earns() > 0 ? Words.of("member.earns", count(member.earns())) : Words.NONE;
    }

    private static Words warning(MemberCard member) {
        if (member.later()) return Words.of("member.later");
        return member.proof().pays() ? Words.NONE : Words.of("member.namedOnly");
    }

    /// How many points each choice asks for; the first is all there are, of which as many pay as
    /// the shop allows for this sale.
    static List<Long> offered(MemberCard member) {
        var all = member.points().spendable();
        var round = LongStream.of(ROUND).filter(some -> some < all).boxed().toList();
        var offered = new ArrayList<Long>();
        if (all > 0) offered.add(all);
        offered.addAll(round);
        while (offered.size() > OFFERED) offered.removeLast();
        if (member.asked() > 0) offered.add(0L);
        return offered;
    }

    static Aside paying(MemberCard member) {
        var choices = new ArrayList<Choice>();
        for (var points : offered(member)) {
            var taken = points > 0 && points == member.asked();
            choices.add(new Choice(name(member, points), worth(member, points), taken, true));
        }
        return new Aside(
                Aside.Kind.POINTS,
                Words.of("aside.points"),
                points(member),
                choices,
                Words.of("aside.pointsHint"));
    }

    private static Words name(MemberCard member, long points) {
        if (points == 0) return Words.of("aside.pointsNone");
        return points == member.points().spendable()
                ? Words.of("aside.pointsMost")
                : Words.of("aside.pointsUse", count(points));
    }

    private static Words worth(MemberCard member, long points) {
        return points > 0 && points == member.points().spendable()
                ? Words.of("aside.pointsWorth", member.points().worth())
                : Words.NONE;
    }

    /// The words a person agrees to; the same on the customer's screen (rule SC-01).
    static Aside joining(Name shop) {
        return joining(Words.of("consent.membership", shop));
    }

    /// The same where a wallet said who it is: its account is what is kept then.
    static Aside joiningByWallet(Name shop) {
        return joining(Words.of("consent.payer", shop));
    }

    private static Aside joining(Words consent) {
        return new Aside(
                Aside.Kind.JOIN,
                Words.of("aside.join"),
                consent,
                List.of(
                        new Choice(Words.of("aside.joinYes"), Words.NONE, false, true),
                        new Choice(Words.of("aside.joinNo"), Words.NONE, false, true)),
                Words.NONE);
    }

    static String count(long points) {
        return String.format(Locale.ROOT, "%,d", points);
    }
}
