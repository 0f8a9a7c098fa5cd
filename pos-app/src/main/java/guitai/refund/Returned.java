package guitai.refund;

import guitai.money.Money;

import java.util.Map;

/// What earlier returns have already taken back of one sale.
///
/// @param milliByLine thousandths returned, by line number; absent means none
/// @param amount worth of the goods returned, before cash rounding
/// @param refunded money given back
public record Returned(Map<Integer, Long> milliByLine, Money amount, Money refunded) {
    public Returned {
        milliByLine = Map.copyOf(milliByLine);
    }

    public long milli(int line) {
        return milliByLine.getOrDefault(line, 0L);
    }
}
