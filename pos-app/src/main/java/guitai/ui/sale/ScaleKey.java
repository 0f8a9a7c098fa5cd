package guitai.ui.sale;

import guitai.sale.CounterScale;
import guitai.sale.ScaleReading;
import guitai.ui.text.Words;
import guitai.ui.work.TillAccess;

/// Goods that wait for their weight, and the scale on the counter: it is shown while they wait, and
/// Enter takes what it says next.
///
/// JavaFX thread only.
final class ScaleKey {
    private static final int GRAMS = 1000;

    private final TillAccess access;
    private final SaleViewModel sale;
    private final CounterScale scale;
    private final Answers answers;
    private boolean watching;
    private boolean taking;

    ScaleKey(TillAccess access, SaleViewModel sale, CounterScale scale, Answers answers) {
        this.access = access;
        this.sale = sale;
        this.scale = scale;
        this.answers = answers;
    }

    /// The screen changed: the scale is looked at while goods wait for their weight, and only then.
    void shown(SaleScreen now) {
        var waits = now.box().wants() instanceof Box.Wants.Weight;
        if (waits == watching || !scale.isThere()) return;
        watching = waits;
        taking = false;
        if (waits) scale.watch(reading -> access.thread().onScreen(() -> heard(reading)));
        else scale.rest();
    }

    /// Enter in an empty box: the next reading is the weight, so that nothing is sold by one that
    /// was on the scale before the key.
    ///
    /// @return whether there is a scale to take it from
    boolean take() {
        taking = watching;
        return watching;
    }

    private void heard(ScaleReading reading) {
        var box = sale.screen().get().box();
        if (!(box.wants() instanceof Box.Wants.Weight(var goods, _))) return;
        var wants = new Box.Wants.Weight(goods, words(reading));
        sale.screen()
                .set(
                        SaleScreens.with(
                                sale.screen().get(),
                                new Box(box.typed(), box.multiplier(), wants)));
        if (!taking) return;
        taking = false;
        switch (reading) {
            case ScaleReading.Still(var grams, _) ->
                    access.thread()
                            .ask(() -> access.counter().basket().weigh(grams), answers::said);
            case ScaleReading.NoWeight _ -> sale.refuse(words(reading));
        }
    }

    private static Words words(ScaleReading reading) {
        return switch (reading) {
            case ScaleReading.Still(var grams, var expired) ->
                    Words.of(
                            expired ? "scale.stillExpired" : "scale.still",
                            "%d.%03d".formatted(grams / GRAMS, grams % GRAMS));
            case ScaleReading.NoWeight(var why) -> Words.of(key(why));
        };
    }

    private static String key(ScaleReading.Why why) {
        return switch (why) {
            case NOTHING_ON_IT -> "scale.empty";
            case MOVING -> "scale.moving";
            case UNDER_ZERO -> "scale.underZero";
            case OVER -> "scale.over";
            case ZERO_LOST -> "scale.zeroLost";
            case NOT_IN_GRAMS -> "scale.notInGrams";
            case EXPIRED -> "scale.expired";
            case NOT_REACHABLE -> "scale.notReachable";
        };
    }
}
