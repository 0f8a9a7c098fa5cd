package guitai.tender;

import guitai.money.Money;

/// One tender used in one sale or return (negative in a return).
///
/// @param amount what it settles: `given - change`
/// @param given what the customer handed over
/// @param change what went back; nothing for every kind but cash
public record TenderLine(TenderKind kind, Money amount, Money given, Money change) {
    public TenderLine {
        if (!given.minus(change).equals(amount)) {
            throw new IllegalArgumentException(given + " - " + change + " is not " + amount);
        }
        if (kind != TenderKind.CASH && !change.isZero()) {
            throw new IllegalArgumentException("change from " + kind);
        }
    }

    public static TenderLine exact(TenderKind kind, Money amount) {
        return new TenderLine(kind, amount, amount, amount.withMinor(0));
    }

    public boolean cash() {
        return kind == TenderKind.CASH;
    }
}
