package guitai.ui.technician;

import guitai.ui.text.Words;

import java.util.List;

/// From when on changed settings hold.
///
/// A payment terminal is the only device that is not exchanged at once: a payment that has not come
/// to its end is asked after at the terminal it was begun on.
final class InForce {
    private static final String TERMINALS = "card";

    private InForce() {}

    /// @param later the settings that hold only when the till is started again
    static Words of(List<String> later) {
        if (later.isEmpty()) return Words.of("setUp.now");
        return Words.of(terminal(later) ? "setUp.restartTerminal" : "setUp.restart");
    }

    /// @param kept where the settings of before are
    static Words of(List<String> later, String kept) {
        if (later.isEmpty()) return Words.of("setUp.nowKept", kept);
        return terminal(later)
                ? Words.of("setUp.restartTerminal")
                : Words.of("setUp.restartKept", kept);
    }

    private static boolean terminal(List<String> later) {
        return later.stream()
                .allMatch(name -> name.equals(TERMINALS) || name.startsWith(TERMINALS + "."));
    }
}
