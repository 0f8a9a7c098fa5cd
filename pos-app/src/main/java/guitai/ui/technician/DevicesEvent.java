package guitai.ui.technician;

/// What a technician does with the devices.
public sealed interface DevicesEvent {

    record Chosen(int index) implements DevicesEvent {}

    /// Up or down the list.
    record Moved(int by) implements DevicesEvent {}

    enum Asked implements DevicesEvent {
        /// The self test of the chosen one.
        TEST,
        /// One after the other, those that need no person.
        TEST_ALL,
        SET_UP,
        FIND,
        /// What goes over the line of the chosen one.
        MONITOR,
        /// What the till can learn of the chosen one.
        LEARN,
        /// Who of the staff signs on with a card.
        STAFF_CARDS,
        BACK
    }
}
