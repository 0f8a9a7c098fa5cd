package guitai.shift;

import guitai.money.Money;

import java.util.Currency;

/// Stored value that members bought in a period: money taken that is no turnover, and is owed to
/// them from then on (rule LY-60).
///
/// @param sold what they paid for it, positive
/// @param paidOut what of it they had back in money, positive
/// @param bonus what the shop added, less what went with what was paid out; signed
public record TopUps(Money sold, Money paidOut, Money bonus) {

    public static TopUps none(Currency currency) {
        var nothing = Money.zero(currency);
        return new TopUps(nothing, nothing, nothing);
    }

    public TopUps plus(TopUps other) {
        return new TopUps(
                sold.plus(other.sold), paidOut.plus(other.paidOut), bonus.plus(other.bonus));
    }

    /// What tenders brought for it.
    public Money net() {
        return sold.minus(paidOut);
    }

    public boolean any() {
        return !sold.isZero() || !paidOut.isZero() || !bonus.isZero();
    }
}
