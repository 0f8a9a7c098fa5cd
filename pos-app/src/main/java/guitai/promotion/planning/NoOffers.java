package guitai.promotion.planning;

import guitai.money.Money;
import guitai.promotion.Given;
import guitai.promotion.Offer;
import guitai.promotion.OfferId;
import guitai.sale.DocumentNumber;
import guitai.time.BusinessDate;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// There is none, and none can be kept.
final class NoOffers implements OfferRecords {
    @Override
    public List<Offer> published() {
        return List.of();
    }

    @Override
    public List<Kept> newest() {
        return List.of();
    }

    @Override
    public List<Kept> versions(OfferId id) {
        return List.of();
    }

    @Override
    public List<Draft> drafts() {
        return List.of();
    }

    @Override
    public void keep(Draft draft) {}

    @Override
    public void drop(OfferId draft) {}

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
        return new Discounts(from, to, Money.ZERO_CNY, List.of());
    }
}
