package guitai.ui.bench;

import guitai.ui.bench.Bench.Look;
import guitai.ui.bench.Bench.Sheet;
import guitai.ui.text.Notice;

import java.util.Optional;

/// The virtual devices.
///
/// @param sheet the newest, as far as it was fetched
/// @param code that is typed or chosen for the scanner
/// @param grams as typed or chosen for the scale
public record BenchScreen(
        Optional<Sheet> sheet, Look look, String code, String grams, Notice notice) {

    static final BenchScreen NEW =
            new BenchScreen(Optional.empty(), Look.NOTHING, "", "", Notice.NONE);

    BenchScreen with(Sheet newest) {
        return new BenchScreen(Optional.of(newest), look, code, grams, notice);
    }

    BenchScreen with(Look now) {
        return new BenchScreen(sheet, now, code, grams, notice);
    }

    BenchScreen typed(String text) {
        return new BenchScreen(sheet, look, text, grams, Notice.NONE);
    }

    BenchScreen weight(String text) {
        return new BenchScreen(sheet, look, code, text, Notice.NONE);
    }

    BenchScreen saying(Notice said) {
        return new BenchScreen(sheet, look, code, grams, said);
    }
}
