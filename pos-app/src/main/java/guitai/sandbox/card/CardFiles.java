package guitai.sandbox.card;

import guitai.sandbox.book.BillDays;
import guitai.sandbox.deal.DealDesk;
import guitai.sandbox.fault.Fault;
import guitai.sandbox.mac.Asked;
import guitai.sandbox.mac.BadBody;
import guitai.sandbox.mac.Said;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;

/// The two files of a day: what was traded, and what went to the shop's account.
///
/// A day's files are ready at nine the next morning, Beijing time, or when the control desk has
/// them made.
final class CardFiles {
    private static final LocalTime MADE = LocalTime.of(9, 0);
    private static final String FUNDS = "/funds";

    private final CardOwner owner;
    private final DealDesk deals;
    private final BillDays days;

    CardFiles(CardOwner owner, DealDesk deals, BillDays days) {
        this.owner = owner;
        this.deals = deals;
        this.days = days;
    }

    static boolean can(Fault fault) {
        return fault == Fault.BILL_NOT_READY
                || fault == Fault.BILL_EMPTY
                || fault == Fault.BILL_BOM
                || fault == Fault.BILL_CROSS_MIDNIGHT;
    }

    Said file(String name, Asked asked) throws BadBody {
        boolean funds = name.endsWith(FUNDS);
        var day = day(funds ? name.substring(0, name.length() - FUNDS.length()) : name);
        if (asked.shows(Fault.BILL_NOT_READY) || !days.ready(day, MADE)) {
            return Said.code(404, "NOT_READY");
        }
        List<SettledRow> rows =
                asked.shows(Fault.BILL_EMPTY)
                        ? List.of()
                        : Settlement.of(deals.all(), day, owner.terminalId());
        if (rows.isEmpty()) return Said.code(404, "EMPTY");
        if (asked.shows(Fault.BILL_CROSS_MIDNIGHT)) rows = Settlement.lastAfterMidnight(rows);
        var text = funds ? SettlementText.funds(rows) : SettlementText.trades(rows);
        return Said.csv(asked.shows(Fault.BILL_BOM) ? "\uFEFF" + text : text);
    }

    private static LocalDate day(String text) throws BadBody {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException bad) {
            throw new BadBody("a day is written like 2026-11-20");
        }
    }
}
