package guitai.ui.technician;

/// What a technician does with the channels.
public sealed interface ChannelsEvent {

    /// A call that moves no money.
    record Checked(int index) implements ChannelsEvent {}

    record Backed() implements ChannelsEvent {}
}
