package guitai.ui.technician;

/// What a manager does with the cards of the staff.
public sealed interface StaffCardsEvent {

    record Chosen(int index) implements StaffCardsEvent {}

    /// Up or down the list.
    record Moved(int by) implements StaffCardsEvent {}

    enum Asked implements StaffCardsEvent {
        /// The chosen person's card signs nobody on any more.
        TAKE,
        BACK
    }
}
