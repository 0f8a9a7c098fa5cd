package guitai.report;

import guitai.slip.Imprint;
import guitai.slip.Letterhead;
import guitai.staff.OperatorId;
import guitai.time.BusinessDate;

import java.time.ZoneId;
import java.util.Currency;
import java.util.Locale;
import java.util.function.Function;

/// Who a report is from, and how it speaks.
///
/// @param names what colleagues call an operator
/// @param locale Chinese words for Chinese, English ones for every other language
/// @param zone where the shop stands; every time in a report is local time there
public record ReportHead(
        Letterhead shop,
        Imprint till,
        Function<OperatorId, String> names,
        Locale locale,
        ZoneId zone) {

    String person(OperatorId id) {
        var name = names.apply(id);
        return name.isBlank() || name.equals(id.value()) ? id.value() : name + " " + id;
    }

    /// Which till, which day, and in which money every amount below is.
    String about(ReportWords say, BusinessDate date, Currency currency) {
        var where = say.of("about", till.store(), till.workstation(), date);
        return where + "  " + currency.getCurrencyCode();
    }
}
