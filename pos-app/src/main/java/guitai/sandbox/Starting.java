package guitai.sandbox;

/// What became of starting a sandbox.
public sealed interface Starting {
    record Running(Sandbox sandbox) implements Starting {}

    /// @param why one clear line: an address that is not this machine's, a port or a folder that
    ///   another process has, a damaged book
    record Refused(String why) implements Starting {}
}
