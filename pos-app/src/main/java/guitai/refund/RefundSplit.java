package guitai.refund;

import guitai.money.Money;
import guitai.tender.TenderLine;

import java.util.ArrayList;
import java.util.List;

/// Which tenders of a sale a refund goes back to: the way it came, newest first, each for no more
/// than it holds (rule PR-38).
public final class RefundSplit {
    private RefundSplit() {}

    /// @param amount positive: what goes back to this tender
    public record Part(TenderLine of, Money amount) {}

    /// @param held what each tender still holds, in the order they were taken; nothing is left of
    ///   those that are negative
    /// @return newest first; less than the refund in all where the tenders hold less
    public static List<Part> of(List<TenderLine> held, Money refund) {
        var parts = new ArrayList<Part>();
        var left = refund;
        for (var line : held.reversed()) {
            if (!left.isPositive()) break;
            if (!line.amount().isPositive()) continue;
            var part = left.min(line.amount());
            parts.add(new Part(line, part));
            left = left.minus(part);
        }
        return List.copyOf(parts);
    }
}
