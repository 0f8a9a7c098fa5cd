package guitai.ui.sale;

import guitai.flow.MemberGifts.Offered;
import guitai.flow.MemberGifts.Result;
import guitai.flow.MemberGifts.Why;
import guitai.loyalty.campaign.PrizeDraw;
import guitai.loyalty.campaign.Reward;
import guitai.loyalty.gift.DrawTerms;
import guitai.ui.sale.MemberSide.Aside;
import guitai.ui.sale.MemberSide.Choice;
import guitai.ui.text.Words;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/// Stamps, draws and what they bring, in words; the customer reads the same (rule CP-07).
final class GiftWords {
    /// Of a wheel with more prizes the others are counted together.
    private static final int MOST_PRIZES = 8;

    private GiftWords() {}

    static Aside list(List<Offered> offered) {
        return new Aside(
                Aside.Kind.GIFTS,
                Words.of("gift.title"),
                Words.NONE,
                offered.stream().map(GiftWords::choice).toList(),
                Words.of("gift.hint"));
    }

    private static Choice choice(Offered one) {
        return switch (one) {
            case Offered.Card card ->
                    new Choice(
                            Words.of("gift.card", card.id().value(), card.on(), card.full()),
                            card.why() == Why.NONE
                                    ? Words.of("gift.cardFull", reward(card.reward()))
                                    : why(card.why()),
                            false,
                            card.why() == Why.NONE);
            case Offered.Draw draw ->
                    new Choice(
                            Words.of("gift.draw", draw.terms().id().value()),
                            draw.why() == Why.NONE ? price(draw) : why(draw.why()),
                            false,
                            draw.why() == Why.NONE);
        };
    }

    private static Words price(Offered.Draw draw) {
        return draw.terms().points() > 0
                ? Words.of("gift.price", draw.terms().points(), draw.left())
                : Words.of("gift.free", draw.left());
    }

    /// Price, days and odds, as they were published.
    static Aside terms(Offered.Draw draw) {
        var lines = new ArrayList<Words>();
        lines.add(price(draw));
        lines.add(Words.of("gift.days", draw.terms().first(), draw.terms().last()));
        lines.addAll(odds(draw.terms()));
        return new Aside(
                Aside.Kind.DRAW,
                Words.of("gift.draw", draw.terms().id().value()),
                lines(lines),
                List.of(
                        new Choice(Words.of("gift.drawYes"), Words.NONE, false, true),
                        new Choice(Words.of("gift.drawNo"), Words.NONE, false, true)),
                Words.NONE);
    }

    private static List<Words> odds(DrawTerms terms) {
        var lines = new ArrayList<Words>();
        long none = PrizeDraw.ALL;
        long others = 0;
        for (var odds : terms.odds()) {
            none -= odds.chance();
            if (lines.size() < MOST_PRIZES) {
                lines.add(
                        Words.of("gift.odds", odds.prize(), percent(odds.chance()), odds.number()));
            } else {
                others += odds.chance();
            }
        }
        if (others > 0) lines.add(Words.of("gift.oddsOthers", percent(others)));
        if (none > 0) lines.add(Words.of("gift.oddsNone", percent(none)));
        return lines;
    }

    /// Of millionths, without a zero too many: 0.1%.
    private static String percent(long millionths) {
        return BigDecimal.valueOf(millionths, 4).stripTrailingZeros().toPlainString() + "%";
    }

    static Aside drawn(Result.Drew drew) {
        var lines = new ArrayList<Words>();
        lines.add(
                drew.prize()
                        .map(prize -> Words.of("gift.won", prize))
                        .orElseGet(() -> Words.of("gift.lost")));
        for (var one : drew.won()) lines.add(reward(one));
        return new Aside(
                Aside.Kind.DRAWN,
                Words.of("gift.result", drew.draw().value()),
                lines(lines),
                List.of(new Choice(Words.of("gift.back"), Words.NONE, false, true)),
                Words.of("gift.printed"));
    }

    static Words stamped(Result.Stamped stamped) {
        return stamped.filled().isEmpty()
                ? Words.of("gift.stamped", stamped.card().value(), stamped.on(), stamped.full())
                : Words.of(
                        "gift.filled", stamped.card().value(), reward(stamped.filled().getFirst()));
    }

    static Words reward(Reward reward) {
        return switch (reward) {
            case Reward.OfCoupon(var stock) -> Words.of("gift.coupon", stock);
            case Reward.OfPoints(var points) -> Words.of("gift.points", points);
            case Reward.OfRedPacket(var amount) -> Words.of("paid.givenPacket", amount);
            case Reward.OfPot _ -> Words.of("gift.pot");
            case Reward.OfGoods(var sku, var pieces) -> Words.of("gift.goods", sku, pieces);
        };
    }

    static Words why(Why why) {
        return Words.of(
                switch (why) {
                    case NONE -> "gift.can";
                    case NOT_THESE_DAYS -> "gift.notTheseDays";
                    case DAY_IS_FULL -> "gift.dayIsFull";
                    case TOO_FEW_POINTS -> "gift.tooFewPoints";
                    case PROOF_NEEDED -> "gift.proofNeeded";
                    case STAFF -> "gift.staff";
                });
    }

    private static Words lines(List<Words> lines) {
        return lines.stream().reduce((a, b) -> Words.of("gift.lines", a, b)).orElse(Words.NONE);
    }
}
