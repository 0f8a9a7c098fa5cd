package guitai.ui.text;

/// A category of goods inside [Words]: said by the word the bundles have for it.
public record Shelf(String code) {}
