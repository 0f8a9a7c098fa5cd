package guitai.flow;

import guitai.refund.ReturnReasons;
import guitai.refund.SaleBook;
import guitai.shift.Shift;
import guitai.staff.Approval;
import guitai.staff.Permission;
import guitai.time.BusinessDate;

import java.time.InstantSource;
import java.time.LocalDate;

/// What a manager asks of the returns of this till.
///
/// Confined to the till's thread; reads the disk.
public final class ReturnReview {
    /// Of one look; the newest are read. A shop that takes a hundred back a day has its last month.
    public static final int MOST_RETURNS = 3_000;

    public static final int MOST_DAYS = 366;

    private final Desk desk;
    private final SaleBook sales;
    private final InstantSource clock;

    ReturnReview(Desk desk, SaleBook sales, InstantSource clock) {
        this.desk = desk;
        this.sales = sales;
        this.clock = clock;
    }

    public sealed interface Result {
        record Seen(ReturnReasons reasons) implements Result {}

        record Refused(Refusal why) implements Result {}
    }

    /// The last days, the open shift's business date among them, or today's while none is open.
    ///
    /// @param days 1 to [#MOST_DAYS]
    public Result reasons(int days, Approval approval) {
        var refused =
                desk.notPresent().or(() -> desk.notAllowed(Permission.REVIEW_RETURNS, approval));
        if (refused.isPresent()) return new Result.Refused(refused.get());
        if (days < 1 || days > MOST_DAYS) {
            return new Result.Refused(Refusal.Because.QUANTITY_OUT_OF_RANGE);
        }
        return new Result.Seen(reasons(sales, desk.rules, today(), days));
    }

    private LocalDate today() {
        return desk.shift().orElse(null) instanceof Shift.Open open
                ? open.date().day()
                : desk.rules.calendar().dateOf(clock.instant()).day();
    }

    /// Also where nobody is at the till.
    public static ReturnReasons reasons(SaleBook sales, TillRules rules, LocalDate last, int days) {
        return reasons(sales, rules, last, days, MOST_RETURNS);
    }

    static ReturnReasons reasons(
            SaleBook sales, TillRules rules, LocalDate last, int days, int most) {
        var from = new BusinessDate(last.minusDays(days - 1L));
        var to = new BusinessDate(last);
        // One more than is looked through tells whether there are more.
        var all = sales.taken(from, to, most + 1);
        boolean more = all.size() > most;
        var newest = more ? all.subList(0, most) : all;
        return ReturnReasons.of(from, to, rules.currency(), newest, more);
    }
}
