package guitai.ui.shift;

import guitai.money.Money;
import guitai.ui.signon.Person;
import guitai.ui.text.Notice;

import java.time.LocalDate;

/// Before the first sale: how much money is in the drawer (rule CM-02).
///
/// @param left what the shift before left in the drawer
/// @param leftKnown false on the very first shift of a till: then `left` says nothing
/// @param opening true while the shift is being put on disk
public record OpenShiftScreen(
        LocalDate businessDate,
        Person operator,
        CountSheet sheet,
        Money left,
        boolean leftKnown,
        boolean opening,
        Notice notice) {

    public Money difference() {
        return sheet.total().minus(left);
    }
}
