package guitai.flow;

import guitai.money.Money;
import guitai.risk.RiskBook;
import guitai.risk.RiskLimits;
import guitai.risk.Velocity;

import java.util.Map;
import java.util.Set;

/// What the counter knows of risk: what happened, and from when on it is too much.
public record RiskPorts(
        RiskBook book, RiskLimits limits, Map<Velocity.Of, Velocity.Limit> velocity) {
    public RiskPorts {
        velocity = Map.copyOf(velocity);
    }

    /// The rulebook's numbers.
    ///
    /// @param highReturn as the shop has it for returns
    /// @param staff members who are staff, by their random ids
    public static RiskPorts usual(RiskBook book, Money highReturn, Set<String> staff) {
        return new RiskPorts(book, RiskLimits.usual(highReturn, staff), Velocity.USUAL);
    }
}
