package guitai.ui.shift;

import guitai.money.Money;

import java.util.List;

/// Cash being counted by denomination.
///
/// @param lines largest first
/// @param other fen coins, old series: an amount, as typed
/// @param total of what can be read; a line that cannot be read counts nothing and is marked
public record CountSheet(List<Line> lines, String other, Money otherAmount, Money total) {

    public CountSheet {
        lines = List.copyOf(lines);
    }

    /// @param pieces as typed
    /// @param readable false when `pieces` is no number of pieces
    public record Line(Money face, String pieces, Money amount, boolean readable) {}

    public boolean isEmpty() {
        return other.isEmpty() && lines.stream().allMatch(line -> line.pieces().isEmpty());
    }

    public boolean isReadable() {
        return lines.stream().allMatch(Line::readable);
    }
}
