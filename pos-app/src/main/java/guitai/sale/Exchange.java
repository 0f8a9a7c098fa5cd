package guitai.sale;

import guitai.staff.OperatorId;

import java.util.List;
import java.util.Optional;

/// Goods of an earlier sale that come back when this one is paid (换货, rule PR-40).
///
/// Nothing has come back before: it travels with the sale, so that a crash loses neither side.
///
/// @param original the sale they were bought in
/// @param allowedBy who allowed it, where the role of the operator was not enough
public record Exchange(
        DocumentNumber original, List<Back> back, String reason, Optional<OperatorId> allowedBy) {

    /// @param line of the original sale
    public record Back(int line, Quantity quantity, boolean saleable) {}

    public Exchange {
        back = List.copyOf(back);
        if (back.isEmpty()) throw new IllegalArgumentException("an exchange of nothing");
    }
}
