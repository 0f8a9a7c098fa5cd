package guitai.credential;

import java.util.List;

/// What came of looking for one secret: usable, or a problem a technician can mend.
///
/// @param <T> what it is good for
public sealed interface SecretReading<T> {

    /// @param warnings what is not good, but no reason to refuse it
    record Usable<T>(T secret, List<SecretWarning> warnings) implements SecretReading<T> {
        public Usable {
            warnings = List.copyOf(warnings);
        }
    }

    record Unusable<T>(SecretProblem problem) implements SecretReading<T> {}
}
