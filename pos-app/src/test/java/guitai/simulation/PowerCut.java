package guitai.simulation;

/// The power is gone in the middle of a step: nothing of the till runs any further. An error and no
/// exception, so that nothing in the till can catch it by mistake.
final class PowerCut extends Error {
    private static final long serialVersionUID = 1;

    PowerCut() {
        super("no power", null, false, false);
    }
}
