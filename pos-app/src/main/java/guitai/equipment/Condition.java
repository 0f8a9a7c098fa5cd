package guitai.equipment;

/// How a device is. All but the first are what the till's supervisor of the device says.
public enum Condition {
    /// No setting asks for one: the till does without.
    NOT_SET_UP,
    /// Nothing is there; looked for again by itself.
    ABSENT,
    OPENING,
    READY,
    /// It answers, and a person must help.
    DEGRADED,
    /// It is there and cannot be used; opened again by itself.
    FAULT,
    /// Nobody watches it: it is only heard of when it is used.
    NOT_WATCHED
}
