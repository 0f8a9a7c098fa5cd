package guitai.ui.signon;

import guitai.staff.Operator;
import guitai.staff.Role;
import guitai.ui.text.Name;

/// The staff as the screens show them.
public final class People {

    private People() {}

    public static Person of(Operator operator) {
        return new Person(operator.id().value(), Name.of(operator.name()), rank(operator.role()));
    }

    private static String rank(Role role) {
        return switch (role) {
            case CASHIER -> "rank.cashier";
            case SUPERVISOR -> "rank.supervisor";
            case MANAGER -> "rank.manager";
        };
    }
}
