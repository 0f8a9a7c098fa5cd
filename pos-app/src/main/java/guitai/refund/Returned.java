package guitai.refund;

import guitai.money.Money;

import java.util.Map;

/// What earlier returns have already taken back of one sale.
///
/// @param milliByLine thousandths returned, by line number; absent means none
/// @param amountByLine worth given back, by line number; absent where it is what the thousandths
///   are worth
/// @param taxByLine the part of it that is tax
/// @param amount worth of the goods returned, before cash rounding
/// @param refunded money given back
public record Returned(
        Map<Integer, Long> milliByLine,
        Map<Integer, Money> amountByLine,
        Map<Integer, Money> taxByLine,
        Money amount,
        Money refunded) {
    public Returned {
        milliByLine = Map.copyOf(milliByLine);
        amountByLine = Map.copyOf(amountByLine);
        taxByLine = Map.copyOf(taxByLine);
    }

    /// Goods have come back, and nothing was given back for goods that stayed.
    public Returned(Map<Integer, Long> milliByLine, Money amount, Money refunded) {
        this(milliByLine, Map.of(), Map.of(), amount, refunded);
    }

    public long milli(int line) {
        return milliByLine.getOrDefault(line, 0L);
    }
}
