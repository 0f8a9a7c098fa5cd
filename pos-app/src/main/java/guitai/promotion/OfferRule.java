package guitai.promotion;

import guitai.catalog.Sku;
import guitai.money.Money;
import guitai.sale.Quantity;

import java.util.List;
import java.util.Optional;

/// What an offer takes off, one record a type (rules PR-21..24).
///
/// Amounts are of the store's currency, percentages basis points: 1,200 is 12 % off, 8.8折.
public sealed interface OfferRule {

    Stage stage();

    /// What a limit for everybody is counted in.
    enum Counts {
        /// Pieces and weighed lines.
        PIECES,
        /// Bundles, or steps of every so much.
        TIMES
    }

    default Counts counts() {
        return this instanceof OnUnits on && on.bundle() == 1 ? Counts.PIECES : Counts.TIMES;
    }

    /// Takes off units of single goods, each unit by at most one such offer (rule PR-10).
    sealed interface OnUnits extends OfferRule {
        @Override
        default Stage stage() {
            return Stage.LINE;
        }

        /// It uses units in multiples of this only.
        default int bundle() {
            return switch (this) {
                case NForPrice(var pieces, _) -> pieces;
                case BuyXGetY(var buy, var get, _) -> buy + get;
                case PercentOff _, SpecialPrice _, AmountOffUnit _, QuantityLadder _ -> 1;
            };
        }
    }

    /// Takes off the sum of what the offers before it have left.
    sealed interface OnSums extends OfferRule {
        /// The sum from which it applies; for a ladder that of its lowest step.
        Money threshold();
    }

    /// 8.8折: rounded once on what a line has of it.
    record PercentOff(long basisPoints) implements OnUnits {
        public PercentOff {
            share(basisPoints);
        }
    }

    /// 特价: a piece for this much, if that is less.
    record SpecialPrice(Money price) implements OnUnits {
        public SpecialPrice {
            notBelowNothing(price);
        }
    }

    /// 立减: so much off a piece, never more than its price.
    record AmountOffUnit(Money amount) implements OnUnits {
        public AmountOffUnit {
            notBelowNothing(amount);
        }
    }

    /// 任选 N 件 M 元: any so many pieces for this much together.
    record NForPrice(int pieces, Money price) implements OnUnits {
        public NForPrice {
            atLeastOne(pieces);
            notBelowNothing(price);
        }
    }

    /// 买 X 赠 Y, 第二件半价: of each block by falling price the cheapest `get` are reduced.
    record BuyXGetY(int buy, int get, long basisPoints) implements OnUnits {
        public BuyXGetY {
            atLeastOne(buy);
            atLeastOne(get);
            share(basisPoints);
        }
    }

    /// 2 件 9 折, 3 件 8 折: the highest step the pieces reach is for all of them.
    record QuantityLadder(List<QuantityLadder.Step> steps) implements OnUnits {
        public record Step(int pieces, long basisPoints) {
            public Step {
                atLeastOne(pieces);
                share(basisPoints);
            }
        }

        public QuantityLadder {
            steps = List.copyOf(steps);
            if (steps.isEmpty()) throw new IllegalArgumentException("a ladder without a step");
        }
    }

    /// 满 100 减 20, or 每满 100 减 20 with a [Repeat].
    record AmountOff(Money threshold, Money amount, Repeat repeat) implements OnSums {
        public AmountOff {
            notBelowNothing(threshold);
            notBelowNothing(amount);
        }

        @Override
        public Stage stage() {
            return Stage.BASKET;
        }
    }

    /// 阶梯满减: the highest step reached, and only that.
    record AmountLadder(List<AmountLadder.Step> steps) implements OnSums {
        public record Step(Money threshold, Money amount) {
            public Step {
                notBelowNothing(threshold);
                notBelowNothing(amount);
            }
        }

        public AmountLadder {
            steps = List.copyOf(steps);
            if (steps.isEmpty()) throw new IllegalArgumentException("a ladder without a step");
        }

        @Override
        public Money threshold() {
            return steps.stream()
                    .map(AmountLadder.Step::threshold)
                    .min(Money::compareTo)
                    .orElseThrow();
        }

        @Override
        public Stage stage() {
            return Stage.BASKET;
        }
    }

    record PercentOffBasket(long basisPoints, Money threshold, Optional<Money> cap)
            implements OnSums {
        public PercentOffBasket {
            share(basisPoints);
            notBelowNothing(threshold);
            cap.ifPresent(OfferRule::notBelowNothing);
        }

        @Override
        public Stage stage() {
            return Stage.BASKET;
        }
    }

    /// 满赠: a line of its own that costs nothing (rule PR-24).
    record Gift(Money threshold, Sku sku, Quantity quantity, Repeat repeat) implements OnSums {
        public Gift {
            notBelowNothing(threshold);
            if (quantity.milli() <= 0) throw new IllegalArgumentException("a gift of nothing");
        }

        /// How often such a sum earns it, as far as that counts.
        ///
        /// @param most the offer's own limit
        public int times(Money base, int most) {
            if (base.compareTo(threshold) < 0 || !base.isPositive()) return 0;
            return repeat.times(base.minor(), threshold.minor(), most);
        }

        @Override
        public Stage stage() {
            return Stage.BASKET;
        }
    }

    /// 满减券, and 立减券 with a threshold of 0.
    record CouponAmount(Money threshold, Money amount, Repeat repeat) implements OnSums {
        public CouponAmount {
            notBelowNothing(threshold);
            notBelowNothing(amount);
        }

        @Override
        public Stage stage() {
            return Stage.COUPON;
        }
    }

    /// 折扣券.
    record CouponPercent(long basisPoints, Money threshold, Optional<Money> cap) implements OnSums {
        public CouponPercent {
            share(basisPoints);
            notBelowNothing(threshold);
            cap.ifPresent(OfferRule::notBelowNothing);
        }

        @Override
        public Stage stage() {
            return Stage.COUPON;
        }
    }

    /// 礼品券, 换购券: the dearest piece of these goods for this much, 0 for nothing.
    record CouponExchange(Sku sku, Money price, Money threshold) implements OnSums {
        public CouponExchange {
            notBelowNothing(price);
            notBelowNothing(threshold);
        }

        @Override
        public Stage stage() {
            return Stage.COUPON;
        }
    }

    /// How often an offer on a threshold may count it: once, or for every full threshold up to
    /// `most`.
    record Repeat(int most) {
        public static final Repeat ONCE = new Repeat(1);
        public static final Repeat EVERY = new Repeat(OfferLimits.UNLIMITED);

        public Repeat {
            atLeastOne(most);
        }

        /// How often a sum that reaches the threshold counts; without a threshold once.
        int times(long base, long threshold, int limit) {
            if (threshold == 0) return 1;
            return (int) Math.min(Math.min(most, limit), base / threshold);
        }
    }

    private static void share(long basisPoints) {
        if (basisPoints < 0 || basisPoints > 10_000) {
            throw new IllegalArgumentException(basisPoints + " basis points");
        }
    }

    private static void notBelowNothing(Money amount) {
        if (amount.isNegative()) throw new IllegalArgumentException("an offer of " + amount);
    }

    private static void atLeastOne(int pieces) {
        if (pieces < 1) throw new IllegalArgumentException(pieces + " pieces");
    }
}
