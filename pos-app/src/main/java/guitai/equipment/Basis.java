package guitai.equipment;

/// A setting a device runs on, and where it stands.
///
/// @param name as in the settings file
/// @param place the line of the file, or the variable; empty as shipped
public record Basis(String name, String value, Origin origin, String place) {

    public enum Origin {
        AS_SHIPPED,
        FILE,
        ENVIRONMENT
    }
}
