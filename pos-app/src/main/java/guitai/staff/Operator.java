package guitai.staff;

/// Someone who can sign on at this till.
public record Operator(OperatorId id, String name, Role role, PinHash pin) {
    public Operator {
        if (name.isBlank() || name.length() > 40) {
            throw new IllegalArgumentException(id + ": a name of 1 to 40 characters is needed");
        }
    }

    public boolean may(Permission permission) {
        return role.may(permission);
    }
}
