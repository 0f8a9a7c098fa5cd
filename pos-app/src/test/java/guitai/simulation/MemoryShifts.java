package guitai.simulation;

import guitai.shift.CashCount;
import guitai.shift.CashFigures;
import guitai.shift.Counters;
import guitai.shift.DocumentFigures;
import guitai.shift.DrawerOpening;
import guitai.shift.GatewayFigures;
import guitai.shift.Shift;
import guitai.shift.ShiftBook;
import guitai.shift.TaxedByOthers;
import guitai.shift.ZReport;

import java.util.List;
import java.util.Optional;

/// The one shift of a simulated till: nobody closes it, so it has no figures.
final class MemoryShifts implements ShiftBook {
    private Optional<Shift> current = Optional.empty();

    void opened(Shift.Open shift) {
        current = Optional.of(shift);
    }

    @Override
    public Optional<Shift> current() {
        return current;
    }

    @Override
    public long nextNumber() {
        return 1;
    }

    @Override
    public Optional<CashCount> leftInDrawer() {
        return Optional.empty();
    }

    @Override
    public Optional<ZReport> z(long number) {
        return Optional.empty();
    }

    @Override
    public List<ZReport> latestZ(int limit) {
        return List.of();
    }

    @Override
    public List<DocumentFigures> documents(long shift) {
        throw nobodyAsks();
    }

    @Override
    public CashFigures cash(Shift.Open shift) {
        throw nobodyAsks();
    }

    @Override
    public List<DrawerOpening> openings(long shift) {
        return List.of();
    }

    @Override
    public Counters counters(long shift) {
        throw nobodyAsks();
    }

    @Override
    public GatewayFigures gateway(long shift) {
        throw nobodyAsks();
    }

    @Override
    public List<TaxedByOthers> taxedByOthers(long shift) {
        throw nobodyAsks();
    }

    @Override
    public ZReport.Previous previousZ() {
        throw nobodyAsks();
    }

    private static UnsupportedOperationException nobodyAsks() {
        return new UnsupportedOperationException("no simulated shift is counted");
    }
}
