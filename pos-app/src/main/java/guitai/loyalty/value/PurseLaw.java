package guitai.loyalty.value;

import guitai.money.Money;

/// How much may be stored (rule LY-60, rules on single-purpose prepaid cards, in fen of yuan).
///
/// @param anonymous most that may stand on a purse of somebody unknown
/// @param named most on a member's
/// @param identified a top-up from this on needs the buyer's identity, which the till does not
///   take: it is refused at the counter
public record PurseLaw(Money anonymous, Money named, Money identified) {
    public static final PurseLaw CHINA =
            new PurseLaw(Money.cny(100_000), Money.cny(500_000), Money.cny(1_000_000));
}
