package guitai.staff;

/// The number or name an operator signs on with: 1 to 16 letters or digits.
public record OperatorId(String value) {
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
