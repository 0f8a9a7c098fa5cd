package guitai.risk;

import guitai.money.Money;

import java.time.Duration;
import java.util.Set;

/// From when on something is worth a look. A shop's own numbers; these are the rulebook's.
///
/// @param receipts of one member on one day at one till: more are listed
/// @param afterReturn so soon after a return, an opened drawer is listed
/// @param highReturn a return of this much or more is listed
/// @param returns of one member within the days that are looked at: so many are serial
/// @param smallSale a sale below this is small
/// @param smallSales so many of one payer within `smallWithin` are listed
/// @param staff members who are staff, by their random ids
public record RiskLimits(
        int receipts,
        Duration afterReturn,
        Money highReturn,
        int returns,
        Money smallSale,
        int smallSales,
        Duration smallWithin,
        Set<String> staff) {

    public RiskLimits {
        staff = Set.copyOf(staff);
        if (receipts < 1 || returns < 2 || smallSales < 2) {
            throw new IllegalArgumentException("limits that list everybody");
        }
    }

    /// @param highReturn as the shop has it for returns
    public static RiskLimits usual(Money highReturn, Set<String> staff) {
        return new RiskLimits(
                5,
                Duration.ofMinutes(10),
                highReturn,
                3,
                highReturn.withMinor(50_00),
                4,
                Duration.ofMinutes(10),
                staff);
    }
}
