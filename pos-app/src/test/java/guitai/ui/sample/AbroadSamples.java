package guitai.ui.sample;

import guitai.money.Coins;
import guitai.money.Money;
import guitai.ui.sale.SaleScreen;
import guitai.ui.sale.SaleScreen.Arrangement;
import guitai.ui.sale.SaleScreens;
import guitai.ui.shift.CountSheet;
import guitai.ui.shift.OpenShiftScreen;
import guitai.ui.text.Notice;
import guitai.ui.text.Words;

import java.time.LocalDate;
import java.util.Currency;
import java.util.List;

/// Screens in a money with letters and three decimals, whose figures are the longest.
final class AbroadSamples {
    private static final Currency DINAR = Currency.getInstance("KWD");

    private AbroadSamples() {}

    static OpenShiftScreen openShift() {
        var lines =
                Coins.counted(DINAR).stream()
                        .map(
                                face ->
                                        new CountSheet.Line(
                                                dinars(face), "99", dinars(99 * face), true))
                        .toList();
        var total = dinars(99 * Coins.counted(DINAR).stream().mapToLong(v -> v).sum());
        return new OpenShiftScreen(
                LocalDate.of(2026, 11, 21),
                StatusSamples.WANG,
                new CountSheet(lines, "", dinars(0), total),
                dinars(50_000),
                true,
                false,
                Notice.NONE);
    }

    /// Goods come back for others, and a little is left to give back.
    static SaleScreen exchange(Arrangement arrangement) {
        var plain = SaleSamples.selling(arrangement);
        var totals =
                new SaleScreen.Totals(
                        7,
                        "13",
                        dinars(86_040),
                        dinars(0),
                        dinars(0),
                        dinars(86_040),
                        dinars(98_590),
                        List.of(),
                        Words.NONE);
        return SaleScreens.with(plain, plain.rows(), plain.selected(), totals);
    }

    private static Money dinars(long fils) {
        return new Money(fils, DINAR);
    }
}
