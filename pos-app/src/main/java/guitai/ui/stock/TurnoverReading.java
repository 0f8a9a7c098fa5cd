package guitai.ui.stock;

import guitai.time.BusinessDate;
import guitai.ui.stock.StockFiles.Turned;
import guitai.ui.work.TillAccess;

import java.time.LocalDate;
import java.util.Optional;

/// The turnover as it was read last, and the one reading that may be under way.
///
/// JavaFX thread only. A second reading never runs beside the first: whoever has asked for another
/// period meanwhile gets it when the first has come.
final class TurnoverReading {
    private static final int MOST_ITEMS = 100_000;

    private final TillAccess access;
    private final StockFiles files;
    private final Runnable changed;
    private Optional<Known> known = Optional.empty();
    private boolean underWay;

    /// @param days of the period, the last of them today
    record Known(int days, Turned turned) {}

    /// @param changed told when a reading has come to its end
    TurnoverReading(TillAccess access, StockFiles files, Runnable changed) {
        this.access = access;
        this.files = files;
        this.changed = changed;
    }

    /// What is known now is not asked again, until this.
    void forget() {
        known = Optional.empty();
    }

    /// The turnover of so many days; empty until it has been read.
    Optional<Turned> of(int days) {
        return known.filter(k -> k.days() == days).map(Known::turned);
    }

    void begin(int days) {
        access.thread().look(this::today, today -> read(today, days));
    }

    private LocalDate today() {
        return access.counter().stock().today();
    }

    private void read(LocalDate today, int days) {
        if (underWay) return;
        underWay = true;
        files.turnover(
                new BusinessDate(today.minusDays(days - 1L)),
                new BusinessDate(today),
                MOST_ITEMS,
                turned -> access.thread().onScreen(() -> came(new Known(days, turned))));
    }

    private void came(Known now) {
        underWay = false;
        known = Optional.of(now);
        changed.run();
    }
}
