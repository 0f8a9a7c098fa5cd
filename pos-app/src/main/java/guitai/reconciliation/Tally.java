package guitai.reconciliation;

import guitai.money.Money;

import java.util.Currency;

/// Lines and money counted as they come.
final class Tally {
    private long ours;
    private long theirs;
    private Money ourMoney;
    private Money theirMoney;

    Tally(Currency currency) {
        ourMoney = Money.zero(currency);
        theirMoney = Money.zero(currency);
    }

    void ours(Money money) {
        ours++;
        ourMoney = ourMoney.plus(money);
    }

    void theirs(Money money) {
        theirs++;
        theirMoney = theirMoney.plus(money);
    }

    void row(Row row) {
        if (row.sides().ourLine().isPresent()) ours++;
        theirs += row.sides().theirLines().size();
        ourMoney = ourMoney.plus(row.ours());
        theirMoney = theirMoney.plus(row.theirs());
    }

    Reconciled.Totals totals() {
        return new Reconciled.Totals(ours, theirs, ourMoney, theirMoney);
    }
}
