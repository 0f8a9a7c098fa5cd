package guitai.staff;

import static guitai.staff.Permission.*;

import java.util.EnumSet;
import java.util.Set;

/// What a person is in the shop, and therefore may do without asking.
public enum Role {
    CASHIER(
            EnumSet.of(
                    SELL,
                    CHANGE_AFTER_TOTAL,
                    RETURN_GOODS,
                    OPEN_DRAWER,
                    PAID_IN_OUT,
                    DROP_CASH,
                    OPEN_SHIFT,
                    CLOSE_SHIFT,
                    REPRINT,
                    REPORTS)),
    SUPERVISOR(EnumSet.complementOf(EnumSet.of(SET_UP, IMPORT_CATALOGUE, SEE_EXPECTED))),
    MANAGER(EnumSet.allOf(Permission.class));

    private final Set<Permission> permissions;

    Role(Set<Permission> permissions) {
        this.permissions = Set.copyOf(permissions);
    }

    public boolean may(Permission permission) {
        return permissions.contains(permission);
    }
}
