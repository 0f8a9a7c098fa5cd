package guitai.config;

/// One value and where it came from.
public record Setting<T>(Key key, T value, Source source) {}
