package guitai.reconciliation;

import guitai.money.Money;

import java.time.ZoneId;
import java.util.Currency;
import java.util.Set;

/// What may be set about reconciliation.
///
/// @param currency of every amount in all three books
/// @param zone whose midnight ends a channel's day
/// @param fee of the channel's contract
/// @param patience how many more days a row that only one side has may wait for the other, 0 to 3
/// @param neighbours codes of other workstations that take money under the same merchant number:
///   their rows are counted apart, because their books are not here
/// @param notTrades the channel's words for money that moves without a trade (withdrawals and the
///   like); fund lines with one of them are counted apart
/// @param most differences in one bill; with more it is not a bill of this shop
public record MatchRules(
        Currency currency,
        ZoneId zone,
        FeeRate fee,
        int patience,
        Set<String> neighbours,
        Set<String> notTrades,
        int most) {

    /// A channel rounds row by row or in one sum, and nobody outside knows which: one minor unit a
    /// row is not a difference.
    static final long TOLERATED = 1_000;

    /// Characters of a payment's number after its workstation's code.
    private static final int OWN = 26;

    /// WeChat Pay and Alipay close their day in China, wherever the shop is.
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    public MatchRules {
        if (patience < 0 || patience > 3) {
            throw new IllegalArgumentException("a row waits 0 to 3 days, not " + patience);
        }
        if (most < 1) throw new IllegalArgumentException("at least one difference, not " + most);
        neighbours = Set.copyOf(neighbours);
        notTrades = Set.copyOf(notTrades);
    }

    /// One till of its own in China, one more day of patience, at most 100,000 differences.
    public static MatchRules china(FeeRate fee) {
        return new MatchRules(Money.CNY, CHINA, fee, 1, Set.of(), Set.of(), 100_000);
    }

    public MatchRules withPatience(int days) {
        return new MatchRules(currency, zone, fee, days, neighbours, notTrades, most);
    }

    public MatchRules withNeighbours(Set<String> codes) {
        return new MatchRules(currency, zone, fee, patience, codes, notTrades, most);
    }

    public MatchRules withNotTrades(Set<String> words) {
        return new MatchRules(currency, zone, fee, patience, neighbours, words, most);
    }

    public MatchRules withMost(int differences) {
        return new MatchRules(currency, zone, fee, patience, neighbours, notTrades, differences);
    }

    /// Whether a row's number says that it is another till's: its code, then 26 characters.
    boolean isNeighbours(String number) {
        if (neighbours.isEmpty() || number.length() <= OWN) return false;
        return neighbours.contains(number.substring(0, number.length() - OWN));
    }
}
