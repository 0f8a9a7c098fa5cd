package guitai.refund;

import guitai.money.CashRounding;
import guitai.money.Money;
import guitai.refund.RefundSplit.Part;

import java.util.ArrayList;
import java.util.List;

/// What goods that come back pay of other goods, and what of them goes back as money (rule PR-40).
///
/// Money goes back newest tender first; what pays for the new goods stays on the oldest.
///
/// @param refunded newest first; cash in coins that exist
/// @param kept what pays for the new goods, and with what it had been paid
public record ExchangeSplit(List<Part> refunded, List<Part> kept) {
    /// No currency's smallest coin is worth more than this many minor units.
    private static final int LARGEST_COIN = 100;

    /// What the goods that come back pay of a total: all of it, or all they are worth. Where the
    /// rest would be no coins, a little less is paid by them, if rounding forgives that little.
    ///
    /// @param parts what a return alone would give back, newest first
    public static Money credit(List<Part> parts, Money total, CashRounding mode) {
        var worth = sum(parts, total);
        var credit = worth.min(total);
        var cash = of(parts, credit, CashRounding.NONE).cash(total);
        var coins = cash;
        for (int i = 0; i < LARGEST_COIN && !mode.round(coins).equals(coins); i++) {
            coins = coins.plus(total.withMinor(1));
        }
        var missing = coins.minus(cash);
        var forgiven = mode.round(missing).isZero() && missing.compareTo(credit) <= 0;
        return forgiven && !missing.isZero() ? credit.minus(missing) : credit;
    }

    /// @param credit at most what the parts add up to
    public static ExchangeSplit of(List<Part> parts, Money credit, CashRounding mode) {
        var back = sum(parts, credit).minus(credit);
        var refunded = new ArrayList<Part>();
        var kept = new ArrayList<Part>();
        for (var part : parts) {
            var now = part.amount().min(back);
            back = back.minus(now);
            var paid = part.of().cash() ? mode.round(now) : now;
            if (paid.isPositive()) refunded.add(new Part(part.of(), paid));
            var stays = part.amount().minus(now);
            if (stays.isPositive()) kept.add(new Part(part.of(), stays));
        }
        return new ExchangeSplit(List.copyOf(refunded), List.copyOf(kept));
    }

    private Money cash(Money like) {
        return sum(refunded.stream().filter(part -> part.of().cash()).toList(), like);
    }

    private static Money sum(List<Part> parts, Money like) {
        return Money.sum(like.currency(), parts.stream().map(Part::amount).toList());
    }
}
