package guitai.equipment;

/// What a scale said once.
public sealed interface Weighed {
    /// A weight that has come to rest.
    ///
    /// @param text with its unit, as the scale shows it
    record Stable(String text) implements Weighed {}

    /// It answers, and nothing lies on it or it still moves.
    record NotYet() implements Weighed {}

    record Failed(Cause cause) implements Weighed {}
}
