package guitai.risk;

import guitai.time.BusinessDate;

import java.util.List;

/// Nothing happened yet.
final class NoRisk implements RiskBook {
    @Override
    public List<TillEvent> events(BusinessDate date) {
        return List.of();
    }

    @Override
    public List<DiscountShares.Day> discounts(BusinessDate from, BusinessDate to) {
        return List.of();
    }
}
