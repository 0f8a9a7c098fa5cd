package guitai.staff;

import static guitai.staff.Permission.*;

import java.util.EnumSet;
import java.util.Set;

/// What a person is in the shop, and therefore may do without asking.
public enum Role {
    CASHIER,
    SUPERVISOR,
    MANAGER;

    private static final Set<Permission> CASHIERS =
            EnumSet.of(
                    SELL,
                    CHANGE_AFTER_TOTAL,
                    RETURN_GOODS,
                    DISCOUNT,
                    OPEN_DRAWER,
                    PAID_IN_OUT,
                    DROP_CASH,
                    OPEN_SHIFT,
                    CLOSE_SHIFT,
                    REPRINT,
                    REPORTS);

    private static final Set<Permission> NOT_SUPERVISORS =
            EnumSet.of(ANY_DISCOUNT, SET_UP, IMPORT_CATALOGUE, OFFERS, SEE_EXPECTED, CARDS_OFFLINE);

    public boolean may(Permission permission) {
        return switch (this) {
            case CASHIER -> CASHIERS.contains(permission);
            case SUPERVISOR -> !NOT_SUPERVISORS.contains(permission);
            case MANAGER -> true;
        };
    }
}
