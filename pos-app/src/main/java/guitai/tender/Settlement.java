package guitai.tender;

import guitai.money.CashRounding;
import guitai.money.Money;

import java.util.ArrayList;
import java.util.List;

/// What has been tendered against an amount, and what is still owed (rules PX-20..22).
///
/// Cash settles what the other tenders leave, rounded to a coin that exists. The rounding is an
/// amount of its own: `total + rounding = sum of tenders` once settled.
///
/// @param total what the goods cost; at least nothing
/// @param tenders in the order they were taken
public record Settlement(Money total, CashRounding mode, List<TenderLine> tenders) {
    public Settlement {
        if (total.isNegative()) throw new IllegalArgumentException("owed " + total);
        tenders = List.copyOf(tenders);
    }

    public static Settlement of(Money total, CashRounding mode) {
        return new Settlement(total, mode, List.of());
    }

    /// What is left for cash to settle, before rounding.
    public Money cashRest() {
        return total.minus(taken(false));
    }

    /// What would have to be handed over in cash now to settle everything.
    public Money cashDue() {
        return mode.round(cashRest()).minus(taken(true));
    }

    /// What another tender would have to settle now: to the fen, never rounded.
    public Money due() {
        return cashRest().minus(taken(true));
    }

    /// Whether nothing is owed any more. A total so small that cash would be nothing is owed all
    /// the same until somebody pays: a wallet pays it to the fen.
    public boolean settled() {
        return due().isZero() || (!tenders.isEmpty() && !cashDue().isPositive());
    }

    /// Rounding of a settled amount: nothing unless cash took part.
    public Money rounding() {
        return Money.sum(total.currency(), tenders.stream().map(TenderLine::amount).toList())
                .minus(total);
    }

    /// Takes cash: a part of what is due, or all of it and change for the rest.
    public Settlement cash(Money given) {
        if (!takes(given)) throw new IllegalArgumentException("given " + given);
        var amount = given.min(cashDue());
        return with(TenderLine.cash(given, given.minus(amount)));
    }

    /// Whether this can be given in cash: something that coins make, or nothing where rounding
    /// leaves nothing due.
    ///
    /// A part leaves something for other tenders: where the last coin is rounded up, what lies
    /// between the exact sum and the rounded one would leave less than nothing to them, and still
    /// something for cash.
    public boolean takes(Money given) {
        if (!given.isPositive()) return given.isZero() && !cashDue().isPositive();
        var settles = given.compareTo(cashDue()) >= 0;
        return mode.coinsMake(given) && (settles || given.compareTo(due()) < 0);
    }

    public Settlement with(TenderLine line) {
        var lines = new ArrayList<>(tenders);
        lines.add(line);
        return new Settlement(total, mode, lines);
    }

    /// What goes back to the customer in cash.
    public Money change() {
        return Money.sum(total.currency(), tenders.stream().map(TenderLine::change).toList());
    }

    /// What gateways have taken.
    public Money wallets() {
        return taken(false);
    }

    private Money taken(boolean cash) {
        return Money.sum(
                total.currency(),
                tenders.stream().filter(t -> t.cash() == cash).map(TenderLine::amount).toList());
    }
}
