package guitai.ui.bench;

import guitai.ui.bench.Bench.Card;
import guitai.ui.bench.Bench.Trouble;

/// What a trainer does at the bench.
public sealed interface BenchEvent {

    record Switched(Trouble trouble, boolean on) implements BenchEvent {}

    /// The code for the scanner.
    record Typed(String code) implements BenchEvent {}

    /// The grams for the scale.
    record Weight(String grams) implements BenchEvent {}

    record Held(Card card) implements BenchEvent {}

    enum Asked implements BenchEvent {
        TEAR_OFF,
        SAVE,
        CLOSE_DRAWER,
        SCAN,
        BURST,
        PUT,
        TAKE_OFF
    }
}
