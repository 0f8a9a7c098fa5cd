package guitai.staff;

/// Port: makes and checks PIN hashes. Takes a noticeable fraction of a second by design; never call
/// it on the JavaFX thread.
public interface PinHashing {
    PinHash hash(Pin pin);

    boolean matches(Pin pin, PinHash hash);
}
