package guitai.shift;

import java.util.List;
import java.util.Optional;

/// Port: shifts and their documents, read from the local database.
public interface ShiftBook {
    /// The shift that is open or being counted.
    Optional<Shift> current();

    /// What the next shift number is: from 1, dense.
    long nextNumber();

    /// The figures of every document of a shift, in order; a record that cannot be read is left out
    /// and counted in [#counters].
    List<DocumentFigures> documents(long shift);

    /// Cash tendered and given back as change in the sales of a shift, and everything else that
    /// moved cash.
    CashFigures cash(Shift.Open shift);

    Counters counters(long shift);

    /// Every opening of the drawer that was no sale, in order; at most 60.
    List<DrawerOpening> openings(long shift);

    /// What of a shift stands with payment gateways by now.
    GatewayFigures gateway(long shift);

    /// What third parties paid of taxed prices in a shift, by rate (rule PX-09).
    List<TaxedByOthers> taxedByOthers(long shift);

    /// What the last Z carried forward; number 0 and nothing before the first.
    ZReport.Previous previousZ();

    Optional<ZReport> z(long number);

    /// Newest first.
    List<ZReport> latestZ(int limit);

    /// What was left in the drawer when the last shift was closed: the count less nothing.
    Optional<CashCount> leftInDrawer();
}
