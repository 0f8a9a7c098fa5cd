package guitai.promotion;

import guitai.money.Money;
import guitai.promotion.Priced.Adjustment;
import guitai.promotion.Priced.Applied;
import guitai.promotion.Priced.GiftLine;
import guitai.sale.Quantity;

import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.stream.Stream;

/// Writes the chosen combination out, line by line, with what comes after offers: the basket's
/// manual discount, points used, points earned.
final class Reckoning {
    private final Board board;
    private final PricingRequest request;
    private final Turns turns;
    private final Outcome chosen;
    private final List<Applied> applied = new ArrayList<>();
    private final List<GiftLine> gifts = new ArrayList<>();
    private final List<List<Adjustment>> adjustments = new ArrayList<>();

    Reckoning(Board board, Outcome outcome) {
        this.board = board;
        request = board.request;
        turns = new Turns(board);
        chosen = turns.run(outcome.counts(), outcome.sums()).orElseThrow();
        for (int line = 0; line < board.start.length; line++) adjustments.add(new ArrayList<>());
    }

    Priced write(Priced.Method method, int nodes) {
        units();
        sums();
        long byHand = hand();
        var points = new PointsTurn(board.lines, turns.net, turns.spread);
        var paid = points(points);
        var earned = new long[board.start.length];
        long earnedInAll =
                request.earn().map(rule -> points.earn(rule, currency(), earned)).orElse(0L);
        var lines = new ArrayList<Priced.Line>();
        for (int i = 0; i < board.start.length; i++) {
            lines.add(
                    new Priced.Line(
                            board.lines.get(i).number(),
                            adjustments.get(i),
                            money(turns.net[i]),
                            earned[i]));
        }
        var why = new Why(board, chosen, turns);
        return new Priced(
                applied,
                lines,
                gifts,
                sum(Stream.concat(gross(), gifts.stream().map(GiftLine::gross))),
                sum(applied.stream().map(Applied::amount)),
                sum(board.lines.stream().map(PricingLine::manual)).plus(money(byHand)),
                paid.points(),
                money(paid.value()),
                earnedInAll,
                sum(lines.stream().map(Priced.Line::net)),
                method,
                nodes,
                why.notApplied(),
                new Nearest(board, chosen, why).reach());
    }

    private void units() {
        for (int play = 0; play < board.unitPlays.length; play++) {
            if (chosen.unitAmounts()[play] == 0) continue;
            var offer = board.unitPlays[play].offer;
            int units = 0;
            for (int count : chosen.counts()[play]) units += count;
            int bundle = board.unitPlays[play].bundle();
            int times = bundle == 1 ? 1 : units / bundle;
            apply(offer, money(chosen.unitAmounts()[play]), units, times);
            shares(turns.unitShares[play], offer);
        }
    }

    private void sums() {
        for (int play = 0; play < board.sumPlays.length; play++) {
            if (chosen.sumAmounts()[play] == 0) continue;
            var offer = board.sumPlays[play].offer;
            int times = board.sumPlays[play].times(turns.bases[play]);
            var amount = money(chosen.sumAmounts()[play]);
            apply(offer, amount, 0, times);
            if (offer.rule() instanceof OfferRule.Gift gift) {
                var given = new Quantity(Math.multiplyExact(gift.quantity().milli(), times));
                gifts.add(new GiftLine(offer, gift.sku(), given, amount));
            } else {
                shares(turns.sumShares[play], offer);
            }
        }
    }

    private void apply(Offer offer, Money amount, int units, int times) {
        int before = offer.limits().left(request.givenOf(offer));
        int taken = new Applied(offer, amount, units, times, before).taken();
        int left = before == OfferLimits.UNLIMITED ? before : before - taken;
        applied.add(new Applied(offer, amount, units, times, left));
    }

    private void shares(long[] shares, Offer offer) {
        for (int line = 0; line < shares.length; line++) {
            if (shares[line] == 0) continue;
            adjustments.get(line).add(new Adjustment.ByOffer(offer, money(shares[line])));
        }
    }

    /// The basket's manual discount, on every line that can be reduced (rule PR-26).
    private long hand() {
        if (request.discount().isEmpty()) return 0;
        long base = 0;
        turns.spread.begin();
        for (int line = 0; line < turns.net.length; line++) {
            if (board.lines.get(line).noDiscount()) continue;
            base += turns.net[line];
            turns.spread.add(line, turns.net[line]);
        }
        long off = request.discount().get().of(money(base)).minor();
        var shares = new long[turns.net.length];
        turns.spread.share(off, shares);
        for (int line = 0; line < shares.length; line++) {
            if (shares[line] == 0) continue;
            turns.net[line] -= shares[line];
            adjustments.get(line).add(new Adjustment.ByHand(money(shares[line])));
        }
        return off;
    }

    private PointsTurn.Used points(PointsTurn turn) {
        if (request.points().isEmpty() || request.member().isEmpty()) return PointsTurn.Used.NONE;
        var shares = new long[turns.net.length];
        var used = turn.use(request.points().get(), request.member().get().points(), shares);
        for (int line = 0; line < shares.length; line++) {
            if (shares[line] == 0) continue;
            adjustments.get(line).add(new Adjustment.ByPoints(money(shares[line])));
        }
        return used;
    }

    private Stream<Money> gross() {
        return board.lines.stream().map(PricingLine::gross);
    }

    private Money sum(Stream<Money> amounts) {
        return Money.sum(currency(), amounts.toList());
    }

    private Money money(long minor) {
        return new Money(minor, currency());
    }

    private Currency currency() {
        return request.currency();
    }
}
