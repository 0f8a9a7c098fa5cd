package guitai.staff;

/// A step that not everybody may take alone. Checked in `flow`, never on a button.
public enum Permission {
    SELL,
    /// Delete a line, or void a sale, after its total was shown to the customer.
    CHANGE_AFTER_TOTAL,
    RETURN_GOODS,
    /// Take something off by hand, within what the shop lets everybody decide (rule PR-26).
    DISCOUNT,
    /// Take off more than that.
    LARGE_DISCOUNT,
    /// Take off whatever it is, or ask for more than is marked.
    ANY_DISCOUNT,
    /// A return beyond what the receipt promised, or one that looks odd (rules CP-27, RK-04).
    UNUSUAL_RETURN,
    /// Take goods back of which nobody can show the receipt.
    RETURN_WITHOUT_RECEIPT,
    OPEN_DRAWER,
    PAID_IN_OUT,
    /// Pay out more than the shop lets a cashier decide alone.
    LARGE_PAID_OUT,
    DROP_CASH,
    OPEN_SHIFT,
    CLOSE_SHIFT,
    /// See what the drawer should hold before it is counted (rule CM-04).
    SEE_EXPECTED,
    /// Accept a drawer that is still over or short after the recount (rule CM-06).
    ACCEPT_DIFFERENCE,
    /// Let cards be stored while the line is down, at the shop's risk.
    CARDS_OFFLINE,
    /// Work on differences with a gateway.
    RECONCILE,
    /// Take deliveries in, count the shelves, write goods off.
    STOCK,
    /// Publish, change or withdraw offers.
    OFFERS,
    REPRINT,
    REPORTS,
    IMPORT_CATALOGUE,
    SET_UP
}
