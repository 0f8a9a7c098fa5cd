package guitai.app;

import guitai.config.Key;
import guitai.config.Settings;
import guitai.importing.TaxRatesFile;
import guitai.tax.TaxRules;
import guitai.tax.TaxSchedule;

import java.nio.file.Path;

/// How the shop taxes: its settings, the codes this program brings, and its own file of codes.
sealed interface TaxSetup {
    record Good(TaxRules rules) implements TaxSetup {}

    /// A till does not sell at tax rates it could not read.
    record Bad(String what, String next) implements TaxSetup {}

    /// @throws IllegalStateException for a bad one, which should have been refused before
    default TaxRules orElseThrow() {
        return switch (this) {
            case Good(var rules) -> rules;
            case Bad(var what, _) -> throw new IllegalStateException(what);
        };
    }

    static TaxSetup of(Settings settings, Path home) {
        var shipped = TaxRatesFile.shipped();
        var own = settings.text(Key.TAX_RATES);
        if (own.isEmpty()) return with(settings, shipped);
        var file = home.resolve(own);
        return switch (TaxRatesFile.read(file)) {
            case TaxRatesFile.Reading.Read(var schedule) -> with(settings, shipped.with(schedule));
            case TaxRatesFile.Reading.Refused(var line, var what) ->
                    new Bad(
                            file + (line > 0 ? " line " + line + ": " : " ") + what,
                            "correct it, or take " + Key.TAX_RATES.written() + " out");
        };
    }

    private static TaxSetup with(Settings settings, TaxSchedule schedule) {
        var levy = settings.levy();
        if (levy.filter(code -> !schedule.codes().contains(code)).isPresent()) {
            return new Bad(
                    "%s: no tax code is called '%s'".formatted(Key.TAX_LEVY.written(), levy.get()),
                    "set it to one of " + String.join(", ", schedule.codes()));
        }
        return new Good(new TaxRules(settings.taxRegime(), schedule, levy));
    }
}
