package guitai.equipment;

/// Something that is plugged in, or answers on the network, and what it could be for this till.
///
/// @param kind what it would be used as
/// @param name what it calls itself; may be empty
/// @param where its path, address or name
/// @param why it is taken for that
/// @param setting the written name of the setting that binds it; empty where none is needed, or
///   where only a person can say what belongs in it
/// @param value what that setting would be
public record Found(
        DeviceKind kind, String name, String where, Why why, String setting, String value) {

    /// The surest first.
    public enum Why {
        ANSWERS,
        SAYS_SO,
        MAKER,
        POSSIBLE
    }

    /// Whether a person must write the setting: nothing tells which protocol a scale speaks.
    public boolean setByHand() {
        return kind == DeviceKind.SCALE;
    }

    /// Whether there is something to set.
    public boolean canBeBound() {
        return !setting.isEmpty();
    }
}
