package guitai.loyalty.points;

import guitai.money.Rounding;
import guitai.promotion.EarnRule;
import guitai.time.BusinessDate;

import java.util.List;
import java.util.Optional;

/// What a programme gives for money spent (rules LY-10 to LY-12).
///
/// @param pointsPerWhole for one yuan
/// @param birthday multiplier in basis points while the birthday is kept; 10,000 is none
public record EarnTerms(long pointsPerWhole, long birthday, Birthday.Span span) {

    public static final EarnTerms USUAL =
            new EarnTerms(1, 2 * EarnRule.SINGLE, Birthday.Span.ON_THE_DAY);

    public EarnTerms {
        if (pointsPerWhole < 0 || birthday < EarnRule.SINGLE) {
            throw new IllegalArgumentException("earn terms");
        }
    }

    /// The rule that pricing floors a receipt's points by, once.
    ///
    /// @param others multipliers that hold besides, of the tier or a campaign: the largest of all
    ///   counts, not their product
    public EarnRule rule(Optional<Birthday> member, BusinessDate date, List<Long> others) {
        var multiplier = others.stream().mapToLong(Long::longValue).max().orElse(EarnRule.SINGLE);
        var kept = member.filter(day -> day.isKeptOn(date, span)).isPresent();
        return new EarnRule(pointsPerWhole, kept ? Math.max(birthday, multiplier) : multiplier);
    }

    /// Points for one sum, floored once.
    ///
    /// @param minor of a currency whose whole has this many minor units
    public static long points(long minor, long minorPerWhole, EarnRule rule) {
        if (minor <= 0) return 0;
        var rate = Math.multiplyExact(rule.pointsPerWhole(), rule.multiplier());
        return Rounding.floor(minor, rate, Math.multiplyExact(minorPerWhole, EarnRule.SINGLE));
    }
}
