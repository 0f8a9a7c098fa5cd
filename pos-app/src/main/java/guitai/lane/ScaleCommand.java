package guitai.lane;

import guitai.sale.CounterScale;
import guitai.sale.ScaleReading;

import java.util.Locale;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.TimeUnit;

/// `/scale`: what the scale on the counter shows now, and nothing where it shows nothing.
final class ScaleCommand {
    // One reading takes two seconds at most.
    private static final long PATIENCE = 5;

    private final CounterScale scale;
    private final FactLine line;

    ScaleCommand(CounterScale scale, FactLine line) {
        this.scale = scale;
        this.line = line;
    }

    /// Waits for one reading.
    void shown() throws InterruptedException {
        if (!scale.isThere()) {
            line.error("no scale is set up", "/scale", "set scale, or /weigh GRAMS");
            return;
        }
        var first = new ArrayBlockingQueue<ScaleReading>(1);
        scale.watch(first::offer);
        try {
            var reading = first.poll(PATIENCE, TimeUnit.SECONDS);
            say(reading == null ? unreachable() : reading);
        } finally {
            scale.rest();
        }
    }

    private static ScaleReading unreachable() {
        return new ScaleReading.NoWeight(ScaleReading.Why.NOT_REACHABLE);
    }

    private void say(ScaleReading reading) {
        line.print(
                "scale",
                json -> {
                    switch (reading) {
                        case ScaleReading.Still(var grams, var expired, var net) -> {
                            json.writeNumberField("grams", grams);
                            json.writeBooleanField("expired", expired);
                            json.writeBooleanField("net", net);
                        }
                        case ScaleReading.NoWeight(var why) ->
                                json.writeStringField("why", word(why));
                    }
                });
    }

    private static String word(ScaleReading.Why why) {
        return why.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
