package guitai.loyalty.value;

import guitai.money.Money;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A member's stored value: principal and bonus apart, used in their proportion (rule LY-60).
///
/// Immutable. Every act has the till's own number; the same number again changes nothing.
public final class Purse {
    /// The customer may have a top-up back in full within this time, if nothing of it is used.
    public static final Duration REGRET = Duration.ofDays(7);

    private final Map<String, Act> acts;
    private final PurseSum left;

    /// What was done, in the order in which it was.
    public sealed interface Act {
        String number();

        PurseSum sum();

        record TopUp(String number, PurseSum sum, Instant at) implements Act {}

        record Payment(String number, PurseSum sum, Instant at) implements Act {}

        /// Goods came back that it had paid for.
        record Refund(String number, String payment, PurseSum sum, Instant at) implements Act {}

        /// The customer has the money of a top-up back; the bonus goes.
        record PaidOut(String number, String topUp, PurseSum sum, Instant at) implements Act {}
    }

    public sealed interface Answer {
        record Done(Purse purse, Act act) implements Answer {}

        record Already(Purse purse, Act act) implements Answer {}

        record Refused(Why why) implements Answer {}
    }

    public enum Why {
        TOO_LITTLE,
        /// More than the law allows to stand on it.
        ABOVE_LIMIT,
        /// A sum for which the law asks for the buyer's identity.
        IDENTITY_NEEDED,
        NOT_FOUND,
        /// More than it was, with what came back before.
        MORE_THAN_PAID,
        /// Seven days are over, or something of it is used: a matter for the shop's agreement.
        NOT_IN_FULL
    }

    private Purse(Map<String, Act> acts, PurseSum left) {
        this.acts = acts;
        this.left = left;
    }

    public static Purse empty(Money nothing) {
        return new Purse(Map.of(), new PurseSum(nothing, nothing));
    }

    /// The purse that these acts make.
    public static Purse of(Money nothing, List<Act> acts) {
        var purse = empty(nothing);
        for (var act : acts) purse = purse.with(act);
        return purse;
    }

    public PurseSum left() {
        return left;
    }

    public List<Act> acts() {
        return List.copyOf(acts.values());
    }

    /// Whether this was done.
    public boolean has(String number) {
        return acts.containsKey(number);
    }

    /// What of a payment can still come back; nothing of one that was never made.
    public Money refundable(String payment) {
        return acts.get(payment) instanceof Act.Payment paid
                ? paid.sum().whole().minus(back(payment).whole())
                : zero();
    }

    /// Whether these acts alone make a purse: none takes more than there was.
    public static boolean stands(List<Act> acts) {
        long principal = 0;
        long bonus = 0;
        for (var act : acts) {
            var sign = act instanceof Act.TopUp || act instanceof Act.Refund ? 1 : -1;
            principal += sign * act.sum().principal().minor();
            bonus += sign * act.sum().bonus().minor();
            if (principal < 0 || bonus < 0) return false;
        }
        return true;
    }

    public Answer topUp(String number, PurseSum sum, Instant at, PurseLaw law, boolean named) {
        var limit = named ? law.named() : law.anonymous();
        return before(number)
                .orElseGet(
                        () -> {
                            if (sum.principal().compareTo(law.identified()) >= 0) {
                                return new Answer.Refused(Why.IDENTITY_NEEDED);
                            }
                            return left.plus(sum).whole().compareTo(limit) > 0
                                    ? new Answer.Refused(Why.ABOVE_LIMIT)
                                    : done(new Act.TopUp(number, sum, at));
                        });
    }

    public Answer pay(String number, Money amount, Instant at) {
        positive(amount);
        return before(number)
                .orElseGet(
                        () ->
                                amount.compareTo(left.whole()) > 0
                                        ? new Answer.Refused(Why.TOO_LITTLE)
                                        : done(new Act.Payment(number, left.share(amount), at)));
    }

    /// Gives part of a payment back: cumulative, so that parts in any order make the whole.
    public Answer refund(String number, String payment, Money amount, Instant at) {
        positive(amount);
        return before(number)
                .orElseGet(
                        () ->
                                acts.get(payment) instanceof Act.Payment paid
                                        ? refund(number, paid, amount, at)
                                        : new Answer.Refused(Why.NOT_FOUND));
    }

    /// Pays a top-up out within the time of regret, if nothing was paid from the purse since.
    public Answer payOut(String number, String topUp, Instant at) {
        return before(number)
                .orElseGet(
                        () ->
                                acts.get(topUp) instanceof Act.TopUp bought
                                        ? payOut(number, bought, at)
                                        : new Answer.Refused(Why.NOT_FOUND));
    }

    private Answer refund(String number, Act.Payment paid, Money amount, Instant at) {
        var before = back(paid.number());
        var after = before.whole().plus(amount);
        if (after.compareTo(paid.sum().whole()) > 0) return new Answer.Refused(Why.MORE_THAN_PAID);
        var sum = paid.sum().share(after).minus(before);
        return done(new Act.Refund(number, paid.number(), sum, at));
    }

    private Answer payOut(String number, Act.TopUp bought, Instant at) {
        var late = Duration.between(bought.at(), at).compareTo(REGRET) > 0;
        return late || usedSince(bought)
                ? new Answer.Refused(Why.NOT_IN_FULL)
                : done(new Act.PaidOut(number, bought.number(), bought.sum(), at));
    }

    private boolean usedSince(Act.TopUp bought) {
        var since = false;
        for (var act : acts.values()) {
            if (act.equals(bought)) since = true;
            if (!since) continue;
            switch (act) {
                case Act.Payment payment when !back(payment.number()).equals(payment.sum()) -> {
                    return true;
                }
                case Act.PaidOut out when out.topUp().equals(bought.number()) -> {
                    return true;
                }
                case Act.Payment _, Act.PaidOut _, Act.TopUp _, Act.Refund _ -> {}
            }
        }
        return false;
    }

    private PurseSum back(String payment) {
        var back = new PurseSum(zero(), zero());
        for (var act : acts.values()) {
            if (act instanceof Act.Refund refund && refund.payment().equals(payment)) {
                back = back.plus(refund.sum());
            }
        }
        return back;
    }

    private Optional<Answer> before(String number) {
        return Optional.ofNullable(acts.get(number)).map(act -> new Answer.Already(this, act));
    }

    private Answer done(Act act) {
        return new Answer.Done(with(act), act);
    }

    private Purse with(Act act) {
        var all = new LinkedHashMap<>(acts);
        if (all.putIfAbsent(act.number(), act) != null) {
            throw new IllegalArgumentException("twice in one purse: " + act.number());
        }
        var after =
                switch (act) {
                    case Act.TopUp up -> left.plus(up.sum());
                    case Act.Refund back -> left.plus(back.sum());
                    case Act.Payment paid -> left.minus(paid.sum());
                    case Act.PaidOut out -> left.minus(out.sum());
                };
        return new Purse(all, after);
    }

    private Money zero() {
        return new Money(0, left.principal().currency());
    }

    private static void positive(Money amount) {
        if (amount.isNegative() || amount.isZero()) {
            throw new IllegalArgumentException("stored value: " + amount);
        }
    }
}
