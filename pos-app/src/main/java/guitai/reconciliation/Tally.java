package guitai.reconciliation;

import guitai.money.Money;

import java.util.Currency;

/// Lines and money counted as they come, in minor units of one currency.
final class Tally {
    private final Currency currency;
    private long ours;
    private long theirs;
    private long ourMoney;
    private long theirMoney;

    Tally(Currency currency) {
        this.currency = currency;
    }

    void ours(long money) {
        ours++;
        ourMoney = Math.addExact(ourMoney, money);
    }

    void theirs(long money) {
        theirs++;
        theirMoney = Math.addExact(theirMoney, money);
    }

    void row(Row row) {
        if (row.sides().ourLine().isPresent()) ours++;
        theirs += row.sides().theirLines().size();
        ourMoney = Math.addExact(ourMoney, row.ours().minor());
        theirMoney = Math.addExact(theirMoney, row.theirs().minor());
    }

    /// Pairs of a line and a row that agree.
    void pairs(long pairs, long money) {
        ours += pairs;
        theirs += pairs;
        ourMoney = Math.addExact(ourMoney, money);
        theirMoney = Math.addExact(theirMoney, money);
    }

    Reconciled.Totals totals() {
        return new Reconciled.Totals(
                ours, theirs, new Money(ourMoney, currency), new Money(theirMoney, currency));
    }
}
