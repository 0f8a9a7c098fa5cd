package guitai.ui.technician;

/// What a technician does with the set-up file.
public sealed interface SetUpEvent {

    record Typed(String path) implements SetUpEvent {}

    enum Asked implements SetUpEvent {
        EXPORT,
        CHECK,
        APPLY,
        BACK
    }
}
