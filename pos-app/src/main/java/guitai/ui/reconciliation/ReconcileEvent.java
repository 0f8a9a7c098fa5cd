package guitai.ui.reconciliation;

/// What a person does about the books.
public sealed interface ReconcileEvent {

    /// Up or down in the list in front.
    record Moved(int by) implements ReconcileEvent {}

    record RowChosen(int index) implements ReconcileEvent {}

    record ChannelChosen(int index) implements ReconcileEvent {}

    /// Only rows of one class; the same again shows all.
    record TileChosen(int index) implements ReconcileEvent {}

    /// How the difference is explained.
    record KindChosen(int index) implements ReconcileEvent {}

    /// The explanation.
    record Typed(String words) implements ReconcileEvent {}

    enum Asked implements ReconcileEvent {
        OPEN,
        BACK,
        /// Fetches the bills of the day in front and holds the books against them.
        RUN,
        TAKE,
        RESOLVE,
        /// Agrees, as the second person.
        CLOSE,
        SEND_BACK,
        PDF,
        CSV
    }
}
