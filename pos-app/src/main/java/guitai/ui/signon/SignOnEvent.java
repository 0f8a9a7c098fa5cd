package guitai.ui.signon;

/// What a person does on the sign-on screen.
public sealed interface SignOnEvent {

    /// A tile, or its number.
    record Chose(int index) implements SignOnEvent {}

    /// Back to the tiles.
    record ChoseNobody() implements SignOnEvent {}

    /// Enter after the PIN.
    record Entered(String pin) implements SignOnEvent {
        @Override
        public String toString() {
            return "Entered[pin=****]";
        }
    }
}
