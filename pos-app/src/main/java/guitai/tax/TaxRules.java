package guitai.tax;

import guitai.time.BusinessDate;

import java.util.Optional;

/// How a shop taxes; set by the shop.
///
/// @param regime of sales that are begun from now on
/// @param levy the code whose rate replaces that of the goods: the shop is a small-scale taxpayer,
///   and the rate belongs to it (rule PX-06); empty where goods have their own
public record TaxRules(TaxRegime regime, TaxSchedule schedule, Optional<String> levy) {

    /// Tax in the price, line by line, at the rates the goods were imported with.
    public static final TaxRules USUAL =
            new TaxRules(TaxRegime.INCLUSIVE_LINE, TaxSchedule.NONE, Optional.empty());

    /// What goods are taxed at on a day. Exempt stays exempt; a code that the schedule does not
    /// know that day keeps the rate it came with.
    public TaxCategory on(TaxCategory goods, BusinessDate date) {
        var own = schedule.on(goods.code(), date).orElse(goods);
        if (own.rate() instanceof TaxRate.Exempt) return own;
        return levy.flatMap(code -> schedule.on(code, date)).orElse(own);
    }
}
