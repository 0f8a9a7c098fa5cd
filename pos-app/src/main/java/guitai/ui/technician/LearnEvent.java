package guitai.ui.technician;

/// What a technician does in a lesson.
public sealed interface LearnEvent {

    record Chosen(int index) implements LearnEvent {}

    /// Up or down the list.
    record Moved(int by) implements LearnEvent {}

    enum Asked implements LearnEvent {
        NEXT,
        AGAIN,
        BACK
    }
}
