package guitai.shift;

import guitai.money.Money;
import guitai.tender.Account;
import guitai.tender.Posting;
import guitai.tender.Postings;

import java.util.LinkedHashMap;
import java.util.Map;

/// What a period is in the shop's books: tenders against sales and tax of each code, and the
/// rounding of cash in an account of its own (rule PX-22).
///
/// Debits and credits cancel out; what a period that does not balance leaves over stands in the
/// account for differences.
public final class PeriodBookings {
    private final Map<Account, Money> sums = new LinkedHashMap<>();

    private PeriodBookings() {}

    public static Postings of(PeriodTotals totals) {
        var books = new PeriodBookings();
        totals.tenders().forEach((kind, sum) -> books.debit(Account.receivable(kind), sum.net()));
        totals.perTax()
                .forEach(
                        (category, share) -> {
                            books.debit(Account.sales(category.code()), share.exTax().negated());
                            books.debit(Account.outputTax(category.code()), share.tax().negated());
                        });
        books.debit(Account.CASH_ROUNDING, totals.rounding().negated());
        // A bonus is given away when it is promised: what is owed is all that can be spent.
        var bonus = totals.topUps().bonus();
        books.debit(Account.STORED_VALUE, totals.topUps().net().plus(bonus).negated());
        books.debit(Account.PROMOTION_EXPENSE, bonus);
        books.debit(Account.IN_DOUBT, books.sum(totals.net().currency()).negated());
        return new Postings(
                books.sums.entrySet().stream()
                        .filter(one -> !one.getValue().isZero())
                        .map(one -> new Posting(one.getKey(), one.getValue()))
                        .toList());
    }

    private Money sum(java.util.Currency currency) {
        return Money.sum(currency, sums.values());
    }

    private void debit(Account account, Money amount) {
        sums.merge(account, amount, Money::plus);
    }
}
