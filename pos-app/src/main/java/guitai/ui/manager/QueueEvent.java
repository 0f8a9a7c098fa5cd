package guitai.ui.manager;

/// What a person does on the page of what waits for the line.
public sealed interface QueueEvent {

    record Moved(int by) implements QueueEvent {}

    record Chosen(int index) implements QueueEvent {}

    enum Asked implements QueueEvent {
        /// "I look after this one."
        TAKE,
        /// Lets cards be taken while the line is down, or stops it.
        ALLOW_CARDS,
        BACK
    }
}
