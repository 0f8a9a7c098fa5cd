package guitai.ui.technician;

/// What a technician does with what was found.
public sealed interface FoundEvent {

    record Chosen(int index) implements FoundEvent {}

    /// Up or down the list.
    record Moved(int by) implements FoundEvent {}

    enum Asked implements FoundEvent {
        LOOK,
        ASK_NETWORK,
        BIND,
        BACK
    }
}
