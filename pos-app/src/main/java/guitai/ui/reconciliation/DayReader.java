package guitai.ui.reconciliation;

import guitai.flow.ReconciliationDesk;
import guitai.money.Money;
import guitai.payment.Channel;
import guitai.reconciliation.Discrepancy;
import guitai.reconciliation.FundDifference;
import guitai.reconciliation.Row;
import guitai.ui.reconciliation.ReconciliationScreen.Day;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Reads a day from the desk.
///
/// Till's thread only.
final class DayReader {

    /// A month and what is before it: older days are in the files.
    static final int MOST_DAYS = 45;

    private DayReader() {}

    /// What a person looks at.
    ///
    /// @param channel by its place among the desk's
    /// @param tile the only class that is wanted, or -1 for all; the one after the last class is
    ///   the account
    record Asked(LocalDate date, int channel, int tile) {}

    record Read(List<ReconciliationDesk.Day> days, Map<Channel, Money> till, List<Item> items) {}

    static Read read(ReconciliationDesk desk, Asked asked) {
        var till = new EnumMap<Channel, Money>(Channel.class);
        for (var one : desk.declared(asked.date())) {
            one.channel().ifPresent(c -> till.put(c, one.till()));
        }
        return new Read(desk.days(MOST_DAYS), till, items(desk, asked));
    }

    static List<Item> items(ReconciliationDesk desk, Asked asked) {
        if (asked.channel() >= desk.channels().size()) return List.of();
        var of = desk.channels().get(asked.channel());
        return DayScreens.items(
                rows(desk, of, asked), funds(desk, of, asked), desk.casesOf(of, asked.date()));
    }

    private static List<Row> rows(ReconciliationDesk desk, Channel of, Asked asked) {
        var classes = Discrepancy.values();
        if (asked.tile() == classes.length) return List.of();
        var only =
                asked.tile() < 0
                        ? Optional.<Discrepancy>empty()
                        : Optional.of(classes[asked.tile()]);
        return desk.rows(of, asked.date(), only, 0, Day.MOST);
    }

    private static List<FundDifference> funds(ReconciliationDesk desk, Channel of, Asked asked) {
        return asked.tile() < 0 || asked.tile() == Discrepancy.values().length
                ? desk.fundDifferences(of, asked.date(), 0, Day.MOST)
                : List.of();
    }
}
