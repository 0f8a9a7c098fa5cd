package guitai.flow;

import guitai.money.Money;
import guitai.money.Rounding;
import guitai.promotion.Offer;
import guitai.promotion.OfferId;
import guitai.promotion.OfferRule;
import guitai.promotion.planning.OfferRecords;
import guitai.refund.GiftCondition;
import guitai.sale.LineItem;
import guitai.sale.PriceModifier;
import guitai.sale.PriceModifier.Kind;
import guitai.sale.Sale;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// What of a gift is still earned: the very version of the offer that gave it asks its threshold of
/// the goods that stay, for what they had cost when its turn came (rule PR-36).
///
/// What a line cost is read from the sale as it was stored; no offer is run again. Where the
/// version that gave it is gone from the records nobody knows what it asked for, and the gift is
/// taken not to be earned any more. Blocks on the disk.
public final class KeptGifts implements GiftCondition {
    private final OfferRecords records;

    public KeptGifts(OfferRecords records) {
        this.records = records;
    }

    private record Version(String id, int number) {
        static Version of(PriceModifier off) {
            return new Version(off.id(), off.version());
        }
    }

    @Override
    public long deserved(Sale.Completed sale, LineItem gift, Map<Integer, Long> staying) {
        var giver = gift.modifiers().stream().findFirst().map(Version::of).flatMap(this::offer);
        if (giver.isEmpty() || !(giver.get().rule() instanceof OfferRule.Gift given)) return 0;
        var base = base(sale, giver.get(), staying);
        long times = given.times(base, giver.get().limits().timesPerOrder());
        return Math.min(times * given.quantity().milli(), gift.quantity().milli());
    }

    private Money base(Sale.Completed sale, Offer giver, Map<Integer, Long> staying) {
        var earlier = new HashMap<Version, Boolean>();
        var base = sale.rounding().withMinor(0);
        for (var line : sale.lines()) {
            long stays = staying.getOrDefault(line.number(), 0L);
            if (stays <= 0 || line.gift() || !counts(line, giver)) continue;
            var cost = line.gross();
            for (var off : line.modifiers()) {
                if (takesTurnFirst(off, giver, earlier)) cost = cost.minus(off.amount());
            }
            base = base.plus(left(cost, stays, line.quantity().milli()));
        }
        return base;
    }

    private static boolean counts(LineItem line, Offer giver) {
        var priced = Pricing.line(line, line.quantity(), line.gross(), line.gross().withMinor(0));
        if (priced.noDiscount() || !giver.scope().covers(priced)) return false;
        return !giver.onlyFullPrice() || !reduced(line);
    }

    private static boolean reduced(LineItem line) {
        return !PricedLines.beforeHand(line).equals(line.gross())
                || line.modifiers().stream()
                        .anyMatch(
                                off ->
                                        off.kind() == Kind.MANUAL_LINE
                                                || off.kind() == Kind.LINE_OFFER);
    }

    /// @param known what was asked of the records already
    private boolean takesTurnFirst(PriceModifier off, Offer giver, Map<Version, Boolean> known) {
        return switch (off.kind()) {
            case MANUAL_LINE, LINE_OFFER -> true;
            // One that is gone from the records is taken to have come first, as most do.
            case BASKET_OFFER ->
                    known.computeIfAbsent(
                            Version.of(off),
                            v -> offer(v).map(o -> o.takesTurnBefore(giver)).orElse(true));
            case COUPON, MANUAL_BASKET, POINTS -> false;
        };
    }

    /// What has not gone back of it, whole fen at a time as a return gives them (rule PR-33).
    private static Money left(Money cost, long stays, long all) {
        return cost.minus(cost.withMinor(Rounding.floor(cost.minor(), all - stays, all)));
    }

    private Optional<Offer> offer(Version version) {
        return records.versions(new OfferId(version.id())).stream()
                .map(OfferRecords.Kept::offer)
                .filter(offer -> offer.version() == version.number())
                .findFirst();
    }
}
