package guitai.sandbox.web;

/// What became of the wish to listen.
public sealed interface Opening {

    record Open(Listener listener) implements Opening {}

    /// Not listening.
    ///
    /// @param why a clear line: an address that is not loopback, a port that is taken
    record Refused(String why) implements Opening {}
}
