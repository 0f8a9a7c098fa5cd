package guitai.staff;

/// On whose word a step is taken.
public sealed interface Approval {
    /// The operator's own role is enough, or it is refused.
    record Own() implements Approval {}

    /// A second person typed their PIN for this one step (主管授权).
    record ByOverride(OperatorId by, Permission step) implements Approval {}

    static Approval own() {
        return new Own();
    }

    /// Whether this word covers the step for that operator.
    default boolean covers(Operator operator, Permission step) {
        return operator.may(step)
                || switch (this) {
                    case Own() -> false;
                    case ByOverride(_, var allowed) -> allowed == step;
                };
    }
}
