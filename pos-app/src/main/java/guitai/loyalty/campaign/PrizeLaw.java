package guitai.loyalty.campaign;

import guitai.money.Money;

/// What the law allows a prize draw (rule CP-07).
///
/// The highest prize is worth 50,000 yuan at most; goods count at their market price (Anti-Unfair
/// Competition Law, article 11 since 15 October 2025; rules on prize promotions, article 13).
public enum PrizeLaw {
    ALLOWED,
    REFUSED;

    private static final long TOP_PRIZE = 5_000_000;

    /// The limit is China's: of a prize in another currency the till knows no law.
    ///
    /// @param worth of the highest prize; for goods their market price
    public static PrizeLaw ofTopPrize(Money worth) {
        if (!worth.currency().equals(Money.CNY)) return ALLOWED;
        return worth.compareTo(Money.cny(TOP_PRIZE)) <= 0 ? ALLOWED : REFUSED;
    }
}
