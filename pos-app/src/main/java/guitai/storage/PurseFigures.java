package guitai.storage;

import guitai.loyalty.book.MemberFigures.StoredValueFigures;
import guitai.loyalty.value.PurseSum;
import guitai.money.Money;
import guitai.store.table.Row;

import java.util.HashMap;
import java.util.Map;

/// What all acts on members' stored value come to, by kind.
record PurseFigures(Disk disk, FactCodec codec) {
    private static final String SUMS =
            "SELECT body ->> '$.act' AS act, sum(body ->> '$.sum.principal') AS principal,"
                    + " sum(body ->> '$.sum.bonus') AS bonus FROM purse_act GROUP BY 1";

    private record Sum(String act, long principal, long bonus) {
        static Sum read(Row row) {
            return new Sum(row.text("act"), row.getLong("principal"), row.getLong("bonus"));
        }
    }

    StoredValueFigures figures() {
        var sums = new HashMap<String, Sum>();
        for (var sum : disk.read(in -> in.query(SUMS, Sum::read))) sums.put(sum.act(), sum);
        var toppedUp = of(sums, "TOP_UP");
        var used = less(of(sums, "PAYMENT"), of(sums, "REFUND"));
        var paidOut = of(sums, "PAID_OUT");
        return new StoredValueFigures(toppedUp, used, paidOut, less(less(toppedUp, used), paidOut));
    }

    private PurseSum of(Map<String, Sum> sums, String act) {
        var sum = sums.getOrDefault(act, new Sum(act, 0, 0));
        return new PurseSum(money(sum.principal()), money(sum.bonus()));
    }

    private static PurseSum less(PurseSum from, PurseSum what) {
        return new PurseSum(
                from.principal().minus(what.principal()), from.bonus().minus(what.bonus()));
    }

    private Money money(long minor) {
        return new Money(minor, codec.currency());
    }
}
