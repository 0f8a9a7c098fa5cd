package guitai.loyalty.value;

import guitai.money.Money;

import java.util.List;
import java.util.Optional;

/// What a shop sells of stored value (rule LY-60): data of its programme.
///
/// @param tops amounts that can be paid, and what the shop adds to each; smallest first
/// @param any whether every other amount can be paid too, with nothing added
public record PurseTerms(PurseLaw law, List<Top> tops, boolean any) {
    /// More would not fit on a screen.
    public static final int MOST_TOPS = 9;

    /// Nothing is sold; what members have can be used.
    public static final PurseTerms NOTHING_SOLD = new PurseTerms(PurseLaw.CHINA, List.of(), false);

    /// @param bonus what the shop adds; may be nothing
    public record Top(Money pay, Money bonus) {
        public Top {
            if (!pay.isPositive() || bonus.isNegative()) {
                throw new IllegalArgumentException("a top-up of " + pay + " and " + bonus);
            }
        }
    }

    public PurseTerms {
        tops = tops.stream().sorted((one, other) -> one.pay().compareTo(other.pay())).toList();
        if (tops.size() > MOST_TOPS) throw new IllegalArgumentException("too many top-ups");
        if (tops.stream().map(Top::pay).distinct().count() < tops.size()) {
            throw new IllegalArgumentException("two top-ups of one amount");
        }
    }

    /// Whether stored value is sold at all.
    public boolean sold() {
        return any || !tops.isEmpty();
    }

    /// What stands on the purse for so much money; empty where the shop does not sell that.
    public Optional<PurseSum> of(Money pay) {
        if (!pay.isPositive()) return Optional.empty();
        var bonus = tops.stream().filter(top -> top.pay().equals(pay)).map(Top::bonus).findFirst();
        return bonus.or(() -> any ? Optional.of(pay.withMinor(0)) : Optional.empty())
                .map(added -> new PurseSum(pay, added));
    }
}
