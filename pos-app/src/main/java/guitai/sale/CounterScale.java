package guitai.sale;

import java.util.function.Consumer;

/// Port: the scale on the counter. Any thread; nothing here blocks.
public interface CounterScale {

    /// Whether one was set up; without one weights are keyed.
    boolean isThere();

    /// Reads again and again from now on, several times a second.
    ///
    /// @param heard each reading, on a thread of its own; each was taken after the one before
    void watch(Consumer<ScaleReading> heard);

    /// Stops reading; a reading that is under way may still be heard.
    void rest();

    /// A till without a scale.
    CounterScale NONE =
            new CounterScale() {
                @Override
                public boolean isThere() {
                    return false;
                }

                @Override
                public void watch(Consumer<ScaleReading> heard) {}

                @Override
                public void rest() {}
            };
}
