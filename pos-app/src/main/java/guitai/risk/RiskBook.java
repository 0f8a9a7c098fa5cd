package guitai.risk;

import guitai.time.BusinessDate;

import java.util.List;

/// What happened at this till, as far as risk is concerned; reads the disk.
public interface RiskBook {
    /// More of a day are not looked at.
    int MOST_EVENTS = 20_000;

    /// In the order in which it happened; at most [#MOST_EVENTS].
    List<TillEvent> events(BusinessDate date);

    /// What cashiers took off by hand on these dates, both among them.
    List<DiscountShares.Day> discounts(BusinessDate from, BusinessDate to);

    static RiskBook none() {
        return new NoRisk();
    }
}
