package guitai.staff;

/// The number or name an operator signs on with: 1 to 16 letters or digits.
public record OperatorId(String value) {
    /// The program itself, as when training is set up; nobody.
    public static final OperatorId PROGRAM = new OperatorId("program");

    /// Whoever works on the machine itself, by its commands.
    public static final OperatorId TECHNICIAN = new OperatorId("technician");

    public OperatorId {
        if (!value.matches("[A-Za-z0-9]{1,16}")) {
            throw new IllegalArgumentException("not an operator: '" + value + "'");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
