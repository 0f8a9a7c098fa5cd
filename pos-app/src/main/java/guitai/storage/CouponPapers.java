package guitai.storage;

import guitai.journal.Fact;
import guitai.loyalty.book.MemberEvent.CouponsTurnedDown;
import guitai.loyalty.coupon.Coupon;
import guitai.loyalty.coupon.CouponId;
import guitai.loyalty.coupon.CouponStock;
import guitai.loyalty.gift.PacketOffer;
import guitai.promotion.Offer;
import guitai.promotion.planning.OfferRecords;
import guitai.slip.Slip;
import guitai.storage.FactReader.Told;

import java.util.Currency;
import java.util.Optional;

/// What papers about coupons show, from the books.
final class CouponPapers {
    private final StoredMembers members;
    private final OfferRecords offers;
    private final Currency currency;

    CouponPapers(StoredMembers members, OfferRecords offers, Currency currency) {
        this.members = members;
        this.offers = offers;
        this.currency = currency;
    }

    private record Names(String zh, String en) {}

    /// @param id of a coupon; unsigned, which whoever prints may change
    Optional<Slip> coupon(String id) {
        if (!id.matches("[0-9a-f]{20}")) return Optional.empty();
        return members.coupon(new CouponId(id)).map(this::paper);
    }

    private Slip paper(Coupon coupon) {
        var names = names(coupon);
        return new Slip.CouponPaper(coupon, names.zh(), names.en(), coupon.code().secret());
    }

    /// As its stock calls it, or else as its offer does.
    private Names names(Coupon coupon) {
        var terms = coupon.terms();
        return members.coupons()
                .stock(terms.stock())
                .map((CouponStock stock) -> new Names(stock.nameZh(), stock.nameEn()))
                .or(
                        () ->
                                offers.versions(terms.offer()).stream()
                                        .map(OfferRecords.Kept::offer)
                                        .filter(one -> one.version() == terms.version())
                                        .findFirst()
                                        .or(() -> PacketOffer.of(terms.offer(), currency))
                                        .map((Offer one) -> new Names(one.nameZh(), one.nameEn())))
                .orElseGet(() -> new Names(terms.stock(), ""));
    }

    static Optional<Slip> refused(Told told) {
        return told.fact() instanceof Fact.MemberMoved(CouponsTurnedDown what, var by)
                ? Optional.of(
                        new Slip.CouponsRefused(
                                what.number(), what.coupons(), by, told.entry().at()))
                : Optional.empty();
    }
}
