package guitai.ui.promotion;

import static guitai.ui.promotion.OfferField.AMOUNT;
import static guitai.ui.promotion.OfferField.BUY;
import static guitai.ui.promotion.OfferField.CAP;
import static guitai.ui.promotion.OfferField.EVERY;
import static guitai.ui.promotion.OfferField.EXCHANGED;
import static guitai.ui.promotion.OfferField.GET;
import static guitai.ui.promotion.OfferField.GIFT_PIECES;
import static guitai.ui.promotion.OfferField.MOST_EVERY;
import static guitai.ui.promotion.OfferField.OFF;
import static guitai.ui.promotion.OfferField.PIECES;
import static guitai.ui.promotion.OfferField.PRICE;
import static guitai.ui.promotion.OfferField.STEPS_OF_MONEY;
import static guitai.ui.promotion.OfferField.STEPS_OF_PIECES;
import static guitai.ui.promotion.OfferField.THRESHOLD;

import guitai.promotion.OfferRule;

import java.util.List;

/// The types of offers a person chooses from, and the fields each needs.
public enum OfferType {
    PERCENT("promo.type.percent", "promo.about.percent"),
    SPECIAL_PRICE("promo.type.special", "promo.about.special"),
    UNIT_AMOUNT("promo.type.unitAmount", "promo.about.unitAmount"),
    BUNDLE("promo.type.bundle", "promo.about.bundle"),
    BUY_AND_GET("promo.type.buyGet", "promo.about.buyGet"),
    PIECES_LADDER("promo.type.piecesLadder", "promo.about.piecesLadder"),
    SUM_AMOUNT("promo.type.sum", "promo.about.sum"),
    SUM_LADDER("promo.type.sumLadder", "promo.about.sumLadder"),
    SUM_PERCENT("promo.type.sumPercent", "promo.about.sumPercent"),
    GIFT("promo.type.gift", "promo.about.gift"),
    COUPON_AMOUNT("promo.type.couponAmount", "promo.about.coupon"),
    COUPON_PERCENT("promo.type.couponPercent", "promo.about.coupon"),
    COUPON_EXCHANGE("promo.type.couponExchange", "promo.about.coupon");

    private final String label;
    private final String about;

    OfferType(String label, String about) {
        this.label = label;
        this.about = about;
    }

    /// The key of its name in the bundles.
    public String label() {
        return label;
    }

    /// The key of what it does in one line.
    public String about() {
        return about;
    }

    /// What its rule needs.
    List<OfferField> fields() {
        return switch (this) {
            case PERCENT -> List.of(OFF);
            case SPECIAL_PRICE -> List.of(PRICE);
            case UNIT_AMOUNT -> List.of(AMOUNT);
            case BUNDLE -> List.of(PIECES, PRICE);
            case BUY_AND_GET -> List.of(BUY, GET, OFF);
            case PIECES_LADDER -> List.of(STEPS_OF_PIECES);
            case SUM_AMOUNT, COUPON_AMOUNT -> List.of(THRESHOLD, AMOUNT, EVERY, MOST_EVERY);
            case SUM_LADDER -> List.of(STEPS_OF_MONEY);
            case SUM_PERCENT, COUPON_PERCENT -> List.of(OFF, THRESHOLD, CAP);
            case GIFT -> List.of(THRESHOLD, OfferField.GIFT, GIFT_PIECES, EVERY, MOST_EVERY);
            case COUPON_EXCHANGE -> List.of(EXCHANGED, PRICE, THRESHOLD);
        };
    }

    static OfferType of(OfferRule rule) {
        return switch (rule) {
            case OfferRule.PercentOff _ -> PERCENT;
            case OfferRule.SpecialPrice _ -> SPECIAL_PRICE;
            case OfferRule.AmountOffUnit _ -> UNIT_AMOUNT;
            case OfferRule.NForPrice _ -> BUNDLE;
            case OfferRule.BuyXGetY _ -> BUY_AND_GET;
            case OfferRule.QuantityLadder _ -> PIECES_LADDER;
            case OfferRule.AmountOff _ -> SUM_AMOUNT;
            case OfferRule.AmountLadder _ -> SUM_LADDER;
            case OfferRule.PercentOffBasket _ -> SUM_PERCENT;
            case OfferRule.Gift _ -> GIFT;
            case OfferRule.CouponAmount _ -> COUPON_AMOUNT;
            case OfferRule.CouponPercent _ -> COUPON_PERCENT;
            case OfferRule.CouponExchange _ -> COUPON_EXCHANGE;
        };
    }
}
