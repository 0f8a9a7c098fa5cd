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
    /// See why goods came back and who took them, colleagues too (rule RK-04).
    REVIEW_RETURNS,
    /// Let points pay more than the shop lets a member's code alone decide (rule LY-22).
    MANY_POINTS,
    /// Let stored value pay more than the shop lets a member's code alone decide (rule RK-06).
    MUCH_STORED_VALUE,
    /// Correct a member's points, keys, or who is whom (rule LY-01).
    CORRECT_MEMBERS,
    /// Let pass what a rule about risk has stopped (rule RK-09).
    LIFT_RISK,
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
    /// See what finds a member in full, correct and erase members (rules CP-14, CP-16).
    MEMBERS,
    REPRINT,
    REPORTS,
    IMPORT_CATALOGUE,
    SET_UP
}
