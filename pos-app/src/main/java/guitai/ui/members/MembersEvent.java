package guitai.ui.members;

/// What a manager does on the lists of members.
public sealed interface MembersEvent {

    record Moved(int by) implements MembersEvent {}

    record Chosen(int index) implements MembersEvent {}

    record Typed(String text) implements MembersEvent {}

    record TabChosen(MembersScreen.Tab tab) implements MembersEvent {}

    enum Asked implements MembersEvent {
        OPEN,
        /// Shows a number in full, and is written down.
        REVEAL,
        /// Everything that is known of the member into a file for them; of a list, the list.
        EXPORT,
        /// More points or fewer, with a reason.
        ADJUST,
        /// Two members are one: first who stays, then who becomes that one.
        MERGE,
        /// They are two after all.
        UNDO_MERGE,
        /// The chosen word is taken back, or the chosen number finds nobody any more.
        WITHDRAW,
        /// A number or a card is to find this member too.
        TIE,
        /// A day or a month before.
        EARLIER,
        LATER,
        /// Asked for twice, and a second person's to allow.
        ERASE,
        /// Reads a file of members; with a second press they are taken.
        IMPORT,
        BACK
    }
}
