package guitai.credential;

/// What is not good about a secret that can be used.
///
/// @param where a file, or an environment variable
public record SecretWarning(String where, Kind kind) {

    public enum Kind {
        READABLE_BY_OTHERS("can be read by other users of this machine; chmod 600 ends that"),
        EXPIRES_SOON("holds a certificate that expires within 30 days");

        private final String words;

        Kind(String words) {
            this.words = words;
        }
    }

    /// For a technician, in one line.
    public String words() {
        return where + " " + kind.words;
    }
}
