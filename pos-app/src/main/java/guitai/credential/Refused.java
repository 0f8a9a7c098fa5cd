package guitai.credential;

import guitai.credential.SecretProblem.Kind;

/// A secret that cannot be used, on its way to where that becomes an answer. Without a message and
/// without a cause: parsers quote what they could not read.
final class Refused extends Exception {
    private static final long serialVersionUID = 1;

    private final Kind kind;

    Refused(Kind kind) {
        super(kind.name(), null, false, false);
        this.kind = kind;
    }

    Kind kind() {
        return kind;
    }
}
