package guitai.loyalty.gift;

import guitai.catalog.Sku;
import guitai.money.Money;
import guitai.promotion.MemberCondition;
import guitai.promotion.Offer;
import guitai.promotion.OfferId;
import guitai.promotion.OfferLimits;
import guitai.promotion.OfferRule;
import guitai.promotion.OfferWindow;
import guitai.promotion.Scope;
import guitai.sale.Funder;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// The offers behind red packets, goods vouchers and group prices: nobody publishes one, since its
/// id says all of it. `HB-88` takes 0.88 off, `LP-1001` gives one piece of the goods 1001,
/// `GP-1001-500` gives it for 5.00 (rule SC-04).
public final class PacketOffer {
    /// The one version there can be.
    public static final int VERSION = 1;

    private static final String PACKET = "HB-";
    private static final String GOODS = "LP-";
    private static final String GROUP = "GP-";
    private static final Pattern AMOUNT = Pattern.compile("HB-([1-9][0-9]{0,6})");
    // What can be the number of an item.
    private static final Pattern PIECE = Pattern.compile("LP-([!-~]{1,32})");

    private static final Pattern GROUP_PRICE =
            Pattern.compile("GP-([!-~]{1,32})-(0|[1-9][0-9]{0,8})");

    private PacketOffer() {}

    public static OfferId packet(Money amount) {
        return new OfferId(PACKET + amount.minor());
    }

    public static OfferId goods(String sku) {
        return new OfferId(GOODS + sku);
    }

    /// One piece for the price of a group 拼团 that is complete.
    public static OfferId group(String sku, Money price) {
        return new OfferId(GROUP + sku + "-" + price.minor());
    }

    /// Empty for an offer that somebody has to publish.
    public static Optional<Offer> of(OfferId id, Currency currency) {
        var nothing = Money.zero(currency);
        var packet = AMOUNT.matcher(id.value());
        if (packet.matches()) {
            var amount = new Money(Long.parseLong(packet.group(1)), currency);
            return Optional.of(
                    offer(
                            id,
                            "红包 " + shown(amount),
                            "Red packet " + shown(amount),
                            new OfferRule.CouponAmount(nothing, amount, OfferRule.Repeat.ONCE)));
        }
        var voucher = PIECE.matcher(id.value());
        if (voucher.matches()) {
            var rule = new OfferRule.CouponExchange(new Sku(voucher.group(1)), nothing, nothing);
            return Optional.of(offer(id, "商品券", "Goods voucher", rule));
        }
        var group = GROUP_PRICE.matcher(id.value());
        if (!group.matches()) return Optional.empty();
        var price = new Money(Long.parseLong(group.group(2)), currency);
        var rule = new OfferRule.CouponExchange(new Sku(group.group(1)), price, nothing);
        return Optional.of(offer(id, "拼团价 " + shown(price), "Group price " + shown(price), rule));
    }

    /// As on the paper itself: `¥0.88`.
    private static String shown(Money amount) {
        var digits = Math.max(0, amount.currency().getDefaultFractionDigits());
        var figure = BigDecimal.valueOf(amount.minor(), digits).toPlainString();
        var yuan = amount.currency().equals(Money.CNY);
        return yuan ? "¥" + figure : amount.currency().getCurrencyCode() + " " + figure;
    }

    private static Offer offer(OfferId id, String nameZh, String nameEn, OfferRule rule) {
        return new Offer(
                id,
                VERSION,
                nameZh,
                nameEn,
                rule,
                Scope.EVERYTHING,
                OfferWindow.ALWAYS,
                Set.of(),
                Set.of(),
                MemberCondition.ANYONE,
                OfferLimits.NONE,
                0,
                Optional.empty(),
                false,
                Set.of(),
                false,
                Funder.MERCHANT);
    }
}
