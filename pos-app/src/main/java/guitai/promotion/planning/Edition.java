package guitai.promotion.planning;

import guitai.promotion.Offer;

import java.util.Optional;

/// What publishing an offer would make of it (rule PR-04): a version that was published once is
/// what it is for ever, so another form is another version.
public sealed interface Edition {

    /// It becomes this version.
    record Next(Offer offer) implements Edition {}

    /// It holds in this form already.
    record Unchanged(Offer offer) implements Edition {}

    /// Its version was published before, in another form.
    record Used(Offer offer, int newest) implements Edition {}

    /// @param wanted with version 0 for the next one; head office numbers its own
    /// @param newest the newest version there is
    static Edition of(Offer wanted, Optional<OfferRecords.Kept> newest) {
        if (newest.isEmpty()) return new Next(versioned(wanted, Math.max(1, wanted.version())));
        var before = newest.get();
        int last = before.offer().version();
        var same = versioned(wanted, last).equals(before.offer());
        if (same && wanted.version() <= last && before.withdrawn().isEmpty()) {
            return new Unchanged(before.offer());
        }
        if (wanted.version() == 0) return new Next(versioned(wanted, last + 1));
        return wanted.version() > last ? new Next(wanted) : new Used(wanted, last);
    }

    /// The same offer under another version.
    static Offer versioned(Offer offer, int version) {
        return new Offer(
                offer.id(),
                version,
                offer.nameZh(),
                offer.nameEn(),
                offer.rule(),
                offer.scope(),
                offer.window(),
                offer.stores(),
                offer.channels(),
                offer.member(),
                offer.limits(),
                offer.priority(),
                offer.group(),
                offer.exclusive(),
                offer.excludes(),
                offer.onlyFullPrice(),
                offer.funder());
    }
}
