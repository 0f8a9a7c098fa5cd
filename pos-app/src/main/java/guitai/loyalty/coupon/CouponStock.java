package guitai.loyalty.coupon;

import guitai.promotion.OfferId;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/// What coupons are issued from (批次): one promise, and how often it is given.
///
/// Once it is published only its names and its number may change: what a coupon promises is copied
/// into [CouponTerms] when it is issued, and who pays for it must not change under the merchants'
/// hands (rules CP-06, SC-11).
///
/// @param offer what each coupon takes off, in `version` of that offer
/// @param stores empty for all
/// @param number of coupons there are; empty for as many as are asked for
/// @param perMember that one member is given
/// @param newOnly for whoever has bought nothing yet (rule SC-07)
/// @param funders who pays for what it takes off, where that is not this shop (rule SC-11)
public record CouponStock(
        String id,
        String nameZh,
        String nameEn,
        OfferId offer,
        int version,
        Validity validity,
        Set<String> stores,
        Optional<Integer> number,
        Optional<Integer> perMember,
        boolean newOnly,
        Optional<FunderShares> funders) {
    public static final int LONGEST_ID = 64;

    public CouponStock {
        stores = Set.copyOf(stores);
        id(id);
        if (nameZh.isBlank()) throw new IllegalArgumentException("a stock without a name");
        if (version < 1) throw new IllegalArgumentException("version " + version);
        if (number.filter(n -> n < 1).isPresent() || perMember.filter(n -> n < 1).isPresent()) {
            throw new IllegalArgumentException("a stock of nothing");
        }
    }

    static void id(String id) {
        if (id.isBlank() || id.length() > LONGEST_ID) {
            throw new IllegalArgumentException("not a stock's id: '" + id + "'");
        }
    }

    /// So many it has issued, and to one member.
    public record Issued(long all, long toMember) {
        public static final Issued NONE = new Issued(0, 0);
    }

    /// Why none is issued.
    public enum Why {
        NO_SUCH_STOCK,
        /// Its last day is over.
        OVER,
        NONE_LEFT,
        /// The member was given as many as one gets.
        MEMBER_HAS_ALL,
        /// A limit for each member, and no member is known.
        NO_MEMBER
    }

    /// Why this stock issues none on this day; empty if it does.
    public Optional<Why> closed(LocalDate day, Issued issued, boolean toMember) {
        if (!validity.left(day)) return Optional.of(Why.OVER);
        if (number.filter(most -> issued.all() >= most).isPresent()) {
            return Optional.of(Why.NONE_LEFT);
        }
        if (perMember.isEmpty()) return Optional.empty();
        if (!toMember) return Optional.of(Why.NO_MEMBER);
        return issued.toMember() >= perMember.get()
                ? Optional.of(Why.MEMBER_HAS_ALL)
                : Optional.empty();
    }

    /// What is promised to whoever gets one on this day.
    public CouponTerms terms(LocalDate day) {
        return new CouponTerms(id, offer, version, validity.first(day), validity.last(day), stores);
    }

    /// Whether `next` may take the place of this one: the promise is the same.
    public boolean becomes(CouponStock next) {
        return id.equals(next.id)
                && offer.equals(next.offer)
                && version == next.version
                && validity.equals(next.validity)
                && stores.equals(next.stores)
                && newOnly == next.newOnly
                && funders.equals(next.funders);
    }
}
