package guitai.ui.bench;

import guitai.ui.bench.Bench.Sheet;
import guitai.ui.bench.Bench.Trouble;
import guitai.ui.text.Notice;

import java.util.Optional;
import java.util.Set;

/// The virtual devices.
///
/// @param sheet the newest, as far as it was fetched
/// @param code that is typed or chosen for the scanner
public record BenchScreen(
        Optional<Sheet> sheet,
        boolean drawerOpen,
        Set<Trouble> troubles,
        String code,
        Notice notice) {

    public BenchScreen {
        troubles = Set.copyOf(troubles);
    }

    BenchScreen with(Sheet newest) {
        return new BenchScreen(Optional.of(newest), drawerOpen, troubles, code, notice);
    }

    BenchScreen with(Bench.Look look) {
        return new BenchScreen(sheet, look.drawerOpen(), look.troubles(), code, notice);
    }

    BenchScreen typed(String text) {
        return new BenchScreen(sheet, drawerOpen, troubles, text, Notice.NONE);
    }

    BenchScreen saying(Notice said) {
        return new BenchScreen(sheet, drawerOpen, troubles, code, said);
    }
}
