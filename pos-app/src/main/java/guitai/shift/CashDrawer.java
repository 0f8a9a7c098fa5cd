package guitai.shift;

/// Port: the box the cash lies in. Returns within two seconds; never call it on the JavaFX thread.
public interface CashDrawer {

    Kick open();

    /// What came of it. A drawer that did not open never undoes a sale.
    enum Kick {
        OPENED,
        /// The pulse was sent; this drawer cannot tell whether it opened.
        SENT,
        NO_DRAWER,
        NOT_REACHABLE
    }
}
