package guitai.loyalty.value;

import guitai.money.Money;

import java.util.List;

/// An amount of stored value, by its two kinds.
///
/// @param principal what the member has paid
/// @param bonus what the shop has added; it is never paid out
public record PurseSum(Money principal, Money bonus) {

    public PurseSum {
        if (principal.isNegative() || bonus.isNegative()) {
            throw new IllegalArgumentException("stored value below nought");
        }
    }

    public Money whole() {
        return principal.plus(bonus);
    }

    PurseSum plus(PurseSum other) {
        return new PurseSum(principal.plus(other.principal), bonus.plus(other.bonus));
    }

    PurseSum minus(PurseSum other) {
        return new PurseSum(principal.minus(other.principal), bonus.minus(other.bonus));
    }

    /// So much of it, in the proportion of the two (rule LY-60): they add up to the fen.
    PurseSum share(Money amount) {
        var parts = amount.allocate(List.of(principal.minor(), bonus.minor()));
        return new PurseSum(parts.get(0), parts.get(1));
    }
}
