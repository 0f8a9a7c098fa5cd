package guitai.sandbox.web;

/// One header line as it came or shall go: the case of the name is kept.
public record Header(String name, String value) {}
