package guitai.flow;

import guitai.reconciliation.FundLine;
import guitai.reconciliation.Reconciliation;
import guitai.reconciliation.StatementLine;
import guitai.reconciliation.StatementSource;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;

/// Rows on their way from a reader to the reconciliation: counted, watched, and looked at for their
/// day.
final class BillRows implements StatementSource.Rows {
    private static final int TELL_EVERY = 5_000;

    private final Reconciliation into;
    private final Reconciling.Watching watching;
    private final LocalDate date;
    private final ZoneId zone;
    private final Set<String> waited;
    private long rows;
    private long ofTheDay;
    private Optional<Wrong> stranger = Optional.empty();
    private Optional<Wrong> wrong = Optional.empty();

    /// @param waited numbers of ours that no bill had so far
    BillRows(
            Reconciliation into,
            Reconciling.Watching watching,
            LocalDate date,
            ZoneId zone,
            Set<String> waited) {
        this.into = into;
        this.watching = watching;
        this.date = date;
        this.zone = zone;
        this.waited = waited;
    }

    /// Ends a reader from within; it is nobody's failure.
    static final class Stopped extends RuntimeException {
        private static final long serialVersionUID = 1;

        Stopped() {
            super("stopped by whoever asked for it", null, false, false);
        }
    }

    /// What is wrong with the file although it could be read.
    record Wrong(long row, String reason) {}

    @Override
    public void trade(StatementLine line) {
        count();
        if (line.kind() == StatementLine.Kind.PAYMENT) day(line);
        try {
            into.trade(line);
        } catch (IllegalArgumentException otherCurrency) {
            refuse(line.row(), "is in another currency");
        }
    }

    @Override
    public void fund(FundLine line) {
        count();
        into.fund(line);
    }

    // A refund stands on its own day and may name the payment's; only payments tell the file's day.
    // Those of the day before may come late, and may be all there is: but then we have waited for
    // them.
    private void day(StatementLine line) {
        var day = LocalDate.ofInstant(line.at(), zone);
        var wrong = new Wrong(line.row(), "is of " + day + ", not of " + date);
        if (day.equals(date)) ofTheDay++;
        else if (stranger.isEmpty() && !waited.contains(line.number())) {
            stranger = Optional.of(wrong);
        }
        if (day.isBefore(date.minusDays(1)) || day.isAfter(date.plusDays(1))) {
            refuse(wrong.row(), wrong.reason());
        }
    }

    private void refuse(long row, String reason) {
        if (wrong.isEmpty()) wrong = Optional.of(new Wrong(row, reason));
    }

    private void count() {
        if (watching.stopped().getAsBoolean()) throw new Stopped();
        if (++rows % TELL_EVERY == 0) watching.heard().at(Reconciling.Step.READING, rows);
    }

    /// Asked for at the end of the trades.
    Optional<Wrong> wrong() {
        return wrong.isPresent() || ofTheDay > 0 ? wrong : stranger;
    }
}
