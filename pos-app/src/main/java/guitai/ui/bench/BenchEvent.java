package guitai.ui.bench;

import guitai.ui.bench.Bench.Trouble;

/// What a trainer does at the bench.
public sealed interface BenchEvent {

    record Switched(Trouble trouble, boolean on) implements BenchEvent {}

    record Typed(String code) implements BenchEvent {}

    enum Asked implements BenchEvent {
        PULL_CABLE,
        TEAR_OFF,
        CLOSE_DRAWER,
        SCAN,
        BURST
    }
}
