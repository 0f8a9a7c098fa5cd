package guitai.rulebook;

import guitai.money.Money;
import guitai.promotion.Given;
import guitai.promotion.Offer;
import guitai.promotion.OfferId;
import guitai.promotion.planning.Discounts;
import guitai.promotion.planning.OfferRecords;
import guitai.sale.DocumentNumber;
import guitai.staff.OperatorId;
import guitai.time.BusinessDate;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The offers of a vector as the records of a shop that never had others.
record VectorOffers(List<Offer> published) implements OfferRecords {
    private static final OperatorId SOMEBODY = new OperatorId("2001");

    @Override
    public List<Kept> newest() {
        return published.stream().map(VectorOffers::kept).toList();
    }

    private static Kept kept(Offer offer) {
        return new Kept(offer, Instant.EPOCH, SOMEBODY, Optional.empty());
    }

    @Override
    public List<Kept> versions(OfferId id) {
        return newest().stream().filter(kept -> kept.offer().id().equals(id)).toList();
    }

    @Override
    public List<Draft> drafts() {
        return List.of();
    }

    @Override
    public void keep(Draft draft) {
        throw new UnsupportedOperationException("a vector is read only");
    }

    @Override
    public void drop(OfferId draft) {
        throw new UnsupportedOperationException("a vector is read only");
    }

    @Override
    public Map<OfferId, Used> used() {
        return Map.of();
    }

    @Override
    public Optional<Given> givenBefore(Offer offer, DocumentNumber sale) {
        return Optional.of(Given.NOTHING);
    }

    @Override
    public Given given(Offer offer, BusinessDate today) {
        return Given.NOTHING;
    }

    @Override
    public Discounts discounts(long shift, BusinessDate date) {
        return Discounts.none(date, Money.ZERO_CNY);
    }

    @Override
    public Discounts discounts(BusinessDate from, BusinessDate to) {
        return Discounts.none(from, Money.ZERO_CNY);
    }
}
