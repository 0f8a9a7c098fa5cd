package guitai.ui.sale;

import guitai.catalog.WeighedPrice;
import guitai.catalog.WeighedPrice.NetWeight;
import guitai.flow.Refusal;
import guitai.sale.CounterScale;
import guitai.sale.ScaleReading;
import guitai.sale.Weighing.How;
import guitai.ui.text.Words;
import guitai.ui.work.Refusals;
import guitai.ui.work.Sounds.Sound;
import guitai.ui.work.TillAccess;
import guitai.ui.work.TypedWeight;

/// Goods that wait for their weight, and the scale on the counter: it is shown while they wait, and
/// Enter takes what it says next. What the goods lie in is taken off first, by a key of its own; it
/// belongs to these goods and is forgotten with them.
///
/// JavaFX thread only.
final class ScaleKey {

    /// What is done with the next reading.
    private enum Wish {
        LOOK,
        TAKE,
        /// It is what the goods will lie in.
        TARE
    }

    private final TillAccess access;
    private final SaleViewModel sale;
    private final CounterScale scale;
    private final Answers answers;
    private boolean watching;
    private Wish next = Wish.LOOK;
    private long tare;

    ScaleKey(TillAccess access, SaleViewModel sale, CounterScale scale, Answers answers) {
        this.access = access;
        this.sale = sale;
        this.scale = scale;
        this.answers = answers;
    }

    /// Whether a weight that is keyed could have been read.
    boolean isThere() {
        return scale.isThere();
    }

    /// Grams taken off for the goods that wait; 0 for none.
    long tare() {
        return tare;
    }

    /// The screen changed: the scale is looked at while goods wait for their weight, and only then.
    void shown(SaleScreen now) {
        var waits = now.box().wants() instanceof Box.Wants.Weight;
        if (!(now.box().wants() instanceof Box.Wants.Weight(_, var said)) || said.isEmpty()) {
            // Nobody waits, or others do: what those lay in is not what these lie in.
            tare = 0;
            next = Wish.LOOK;
        }
        if (waits == watching || !scale.isThere()) return;
        watching = waits;
        if (waits) scale.watch(reading -> access.thread().onScreen(() -> heard(reading)));
        else scale.rest();
    }

    /// Enter in an empty box: the next reading is the weight, so that nothing is sold by one that
    /// was on the scale before the key.
    ///
    /// @return whether there is a scale to take it from
    boolean take() {
        if (watching) next = Wish.TAKE;
        return watching;
    }

    /// The next reading is what the goods will lie in; an empty scale takes that back.
    void tareNext() {
        if (watching) next = Wish.TARE;
        else sale.refuse(Words.of("refusal.noScale"));
    }

    /// What the goods lie in was keyed.
    void tare(long grams) {
        tare = grams;
        var now = sale.screen().get().box();
        if (!(now.wants() instanceof Box.Wants.Weight(var goods, _))) return;
        var said = Words.of("scale.tare", TypedWeight.kilograms(grams));
        var box = new Box("", now.multiplier(), new Box.Wants.Weight(goods, said));
        sale.screen().set(SaleScreens.with(sale.screen().get(), box));
    }

    /// Sells the goods that wait by this weight.
    void weigh(long gross, long tareGrams, How how) {
        if (WeighedPrice.net(gross, tareGrams) instanceof NetWeight.Net) {
            access.thread()
                    .ask(
                            () -> access.counter().basket().weigh(gross, tareGrams, how),
                            answers::said);
        } else {
            sale.refuse(Refusals.of(Refusal.Because.TARE_TOO_HEAVY));
        }
    }

    private void heard(ScaleReading reading) {
        if (!(sale.screen().get().box().wants() instanceof Box.Wants.Weight(var goods, _))) return;
        var wish = next;
        next = Wish.LOOK;
        if (wish == Wish.TARE) takeOff(reading);
        var box = sale.screen().get().box();
        var wants = new Box.Wants.Weight(goods, words(reading));
        sale.screen()
                .set(
                        SaleScreens.with(
                                sale.screen().get(),
                                new Box(box.typed(), box.multiplier(), wants)));
        if (wish == Wish.TAKE) take(reading);
    }

    private void takeOff(ScaleReading reading) {
        switch (reading) {
            case ScaleReading.Still(_, _, var net) when net ->
                    sale.refuse(Words.of("scale.twiceTared"));
            case ScaleReading.Still(var grams, _, _) -> {
                tare = grams;
                access.around().play(Sound.GOOD);
            }
            case ScaleReading.NoWeight(var why) when why == ScaleReading.Why.NOTHING_ON_IT ->
                    tare = 0;
            case ScaleReading.NoWeight _ -> sale.refuse(words(reading));
        }
    }

    private void take(ScaleReading reading) {
        switch (reading) {
            case ScaleReading.Still(_, _, var net) when net && tare > 0 ->
                    sale.refuse(Words.of("scale.twiceTared"));
            case ScaleReading.Still(var grams, _, var net) ->
                    weigh(grams, tare, new How.Scale(net));
            case ScaleReading.NoWeight _ -> sale.refuse(words(reading));
        }
    }

    private Words words(ScaleReading reading) {
        var said =
                switch (reading) {
                    case ScaleReading.Still(var grams, var expired, var net) -> {
                        var still = still(grams, net);
                        yield expired ? Words.of("scale.stillExpired", still) : still;
                    }
                    case ScaleReading.NoWeight(var why) -> Words.of(key(why));
                };
        return reading instanceof ScaleReading.NoWeight && tare > 0
                ? Words.of("scale.tared", TypedWeight.kilograms(tare), said)
                : said;
    }

    private Words still(long grams, boolean net) {
        var shown = TypedWeight.kilograms(grams);
        if (tare == 0) return Words.of(net ? "scale.stillNet" : "scale.still", shown);
        var off = TypedWeight.kilograms(tare);
        return WeighedPrice.net(grams, tare) instanceof NetWeight.Net(var left)
                ? Words.of("scale.net", shown, off, TypedWeight.kilograms(left))
                : Words.of("scale.underTare", shown, off);
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
