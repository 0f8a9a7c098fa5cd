package guitai.promotion;

import guitai.time.BusinessDate;

import java.util.List;
import java.util.Map;

/// The shop's offers with this till's part of what there is a limited amount of.
public final class SlicedOffers implements OfferBook {
    private final OfferBook all;
    private final Slice slice;

    public SlicedOffers(OfferBook all, Slice slice) {
        this.all = all;
        this.slice = slice;
    }

    @Override
    public List<Offer> published() {
        return all.published().stream().map(slice::part).toList();
    }

    @Override
    public List<Offer> coupons() {
        return all.coupons().stream().map(slice::part).toList();
    }

    @Override
    public Map<OfferId, Given> given(BusinessDate today) {
        return all.given(today);
    }
}
