package guitai.tender;

import guitai.money.Money;
import guitai.payment.Payment;

import java.util.Optional;

/// One tender used in one sale or return (negative in a return).
///
/// @param amount what it settles: `given - change`
/// @param given what the customer handed over
/// @param change what went back; nothing for every kind but cash
/// @param payment what the gateway confirmed; empty for cash and in returns
/// @param drawnOn the number of the credit note, or the purse as [#purse] writes it; of goods
///   exchanged, what had paid for them; in a return, what got its money back. Empty is cash.
public record TenderLine(
        TenderKind kind,
        Money amount,
        Money given,
        Money change,
        Optional<Payment> payment,
        Optional<String> drawnOn) {
    public TenderLine(
            TenderKind kind, Money amount, Money given, Money change, Optional<Payment> payment) {
        this(kind, amount, given, change, payment, Optional.empty());
    }

    public TenderLine {
        if (!given.minus(change).equals(amount)) {
            throw new IllegalArgumentException(given + " - " + change + " is not " + amount);
        }
        if (kind != TenderKind.CASH && !change.isZero()) {
            throw new IllegalArgumentException("change from " + kind);
        }
    }

    /// Cash handed over, and what went back of it.
    public static TenderLine cash(Money given, Money change) {
        return new TenderLine(
                TenderKind.CASH, given.minus(change), given, change, Optional.empty());
    }

    public static TenderLine exact(TenderKind kind, Money amount) {
        return exact(kind, amount, Optional.empty());
    }

    public static TenderLine exact(TenderKind kind, Money amount, Optional<String> drawnOn) {
        return new TenderLine(kind, amount, amount, amount.withMinor(0), Optional.empty(), drawnOn);
    }

    private static final String OF_MEMBER = "purse:";

    /// Taken from the stored value of a member.
    ///
    /// @param member by the random id
    public static TenderLine purse(Money amount, String member) {
        return exact(TenderKind.PURSE, amount, Optional.of(OF_MEMBER + member));
    }

    /// Whose stored value this is drawn on, now or through goods that came back.
    public Optional<String> purse() {
        return drawnOn.filter(TenderLine::isPurse).map(on -> on.substring(OF_MEMBER.length()));
    }

    /// Whether what a tender draws on is a member's stored value.
    public static boolean isPurse(String drawnOn) {
        return drawnOn.startsWith(OF_MEMBER);
    }

    /// Settled through a gateway: the order's amount, whoever paid it (rule PR-52). Digital yuan is
    /// counted as what it is, whichever wallet it came from (rule SC-31).
    public static TenderLine paid(TenderKind kind, Payment payment) {
        var amount = payment.funds().order();
        var counted = payment.funds().digitalYuan() ? TenderKind.ECNY : kind;
        return new TenderLine(counted, amount, amount, amount.withMinor(0), Optional.of(payment));
    }

    public boolean cash() {
        return kind == TenderKind.CASH;
    }
}
