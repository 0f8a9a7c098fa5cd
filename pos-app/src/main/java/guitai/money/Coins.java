package guitai.money;

import java.util.Currency;
import java.util.List;
import java.util.Map;

/// The notes and coins people count and pay with, for each currency a shop can trade in.
///
/// Practice, not law: the values shops keep in their drawers, without those that are hardly met.
/// Values are of the smallest unit of the currency, however many decimals it has.
public final class Coins {
    private static final Map<String, List<Long>> VALUES =
            Map.ofEntries(
                    Map.entry("AUD", of(10_000, 5_000, 2_000, 1_000, 500, 200, 100, 50, 20, 10, 5)),
                    Map.entry("CAD", of(10_000, 5_000, 2_000, 1_000, 500, 200, 100, 25, 10, 5)),
                    Map.entry(
                            "CHF",
                            of(20_000, 10_000, 5_000, 2_000, 1_000, 500, 200, 100, 50, 20, 10, 5)),
                    Map.entry("CNY", of(10_000, 5_000, 2_000, 1_000, 500, 100, 50, 10)),
                    Map.entry(
                            "DKK",
                            of(50_000, 20_000, 10_000, 5_000, 2_000, 1_000, 500, 200, 100, 50)),
                    Map.entry(
                            "EUR",
                            of(10_000, 5_000, 2_000, 1_000, 500, 200, 100, 50, 20, 10, 5, 2, 1)),
                    Map.entry("GBP", of(5_000, 2_000, 1_000, 500, 200, 100, 50, 20, 10, 5, 2, 1)),
                    Map.entry(
                            "HKD",
                            of(50_000, 10_000, 5_000, 2_000, 1_000, 500, 200, 100, 50, 20, 10)),
                    Map.entry("JPY", of(10_000, 5_000, 1_000, 500, 100, 50, 10, 5, 1)),
                    Map.entry("KRW", of(50_000, 10_000, 5_000, 1_000, 500, 100, 50, 10)),
                    Map.entry(
                            "KWD", of(20_000, 10_000, 5_000, 1_000, 500, 250, 100, 50, 20, 10, 5)),
                    Map.entry(
                            "MOP", of(50_000, 10_000, 5_000, 2_000, 1_000, 500, 200, 100, 50, 10)),
                    Map.entry("MYR", of(10_000, 5_000, 2_000, 1_000, 500, 100, 50, 20, 10, 5)),
                    Map.entry("NOK", of(50_000, 20_000, 10_000, 5_000, 2_000, 1_000, 500, 100)),
                    Map.entry("NZD", of(10_000, 5_000, 2_000, 1_000, 500, 200, 100, 50, 20, 10)),
                    Map.entry(
                            "SEK", of(50_000, 20_000, 10_000, 5_000, 2_000, 1_000, 500, 200, 100)),
                    Map.entry("SGD", of(10_000, 5_000, 1_000, 500, 200, 100, 50, 20, 10, 5)),
                    Map.entry(
                            "THB",
                            of(
                                    100_000, 50_000, 10_000, 5_000, 2_000, 1_000, 500, 200, 100, 50,
                                    25)),
                    Map.entry("USD", of(10_000, 5_000, 2_000, 1_000, 500, 100, 25, 10, 5, 1)));

    // More rows than these do not stand on the sheet of a narrow screen.
    private static final int COUNTED = 8;

    private Coins() {}

    private static List<Long> of(long... values) {
        return java.util.Arrays.stream(values).boxed().toList();
    }

    public static boolean known(Currency currency) {
        return VALUES.containsKey(currency.getCurrencyCode());
    }

    /// In minor units, the largest first.
    ///
    /// @throws IllegalArgumentException for a currency that is not known
    public static List<Long> of(Currency currency) {
        var values = VALUES.get(currency.getCurrencyCode());
        if (values == null) throw new IllegalArgumentException("no coins of " + currency);
        return values;
    }

    /// Those that are counted piece by piece; smaller coins are counted as one amount.
    public static List<Long> counted(Currency currency) {
        return of(currency).stream().limit(COUNTED).toList();
    }
}
