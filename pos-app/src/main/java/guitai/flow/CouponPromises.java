package guitai.flow;

import guitai.loyalty.gift.PacketOffer;
import guitai.promotion.Offer;
import guitai.promotion.OfferId;
import guitai.promotion.Stage;
import guitai.promotion.planning.OfferRecords;
import guitai.sale.SaleCoupon;

import java.util.Currency;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// What coupons promise: an offer in the very version they were issued with, or what a red packet
/// says of itself (rules PR-04, SC-06). Confined to the till's thread.
final class CouponPromises {
    // Versions never change; a till does not see more in a day.
    private static final int MOST_VERSIONS = 1_000;

    private final GoodsPorts goods;
    private final Currency currency;
    private final Map<Version, Offer> versions = new HashMap<>();

    CouponPromises(GoodsPorts goods, Currency currency) {
        this.goods = goods;
        this.currency = currency;
    }

    private record Version(OfferId offer, int number) {}

    /// Empty where this till has never had that version.
    Optional<Offer> of(SaleCoupon coupon) {
        return of(new OfferId(coupon.offer()), coupon.version());
    }

    Optional<Offer> of(OfferId offer, int number) {
        var version = new Version(offer, number);
        var here = Optional.ofNullable(versions.get(version));
        if (here.isPresent()) return here;
        var found =
                goods.offers().coupons().stream()
                        .filter(one -> of(version, one))
                        .findFirst()
                        .or(() -> kept(version))
                        .or(() -> packet(version));
        if (versions.size() >= MOST_VERSIONS) versions.clear();
        found.ifPresent(promise -> versions.put(version, promise));
        return found;
    }

    private Optional<Offer> kept(Version version) {
        return goods.records().versions(version.offer()).stream()
                .map(OfferRecords.Kept::offer)
                .filter(one -> of(version, one))
                .findFirst();
    }

    /// Nobody publishes one: its id says all of it.
    private Optional<Offer> packet(Version version) {
        return PacketOffer.of(version.offer(), currency).filter(one -> of(version, one));
    }

    private static boolean of(Version version, Offer offer) {
        return offer.stage() == Stage.COUPON
                && offer.id().equals(version.offer())
                && offer.version() == version.number();
    }
}
