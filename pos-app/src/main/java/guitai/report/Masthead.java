package guitai.report;

import guitai.report.Typeface.Weight;

import java.io.IOException;

/// The head of the first page: the shop on the left, what this is on the right.
record Masthead(String shop, String under, String title, String about) implements Part {
    @Override
    public float height(Typeface type, float width) {
        return 44;
    }

    @Override
    public void draw(Ink ink, float x, float top, float width) throws IOException {
        var half = width / 2 - 8;
        var right = x + width;
        left(ink, shop, Weight.BOLD, 17, x, top + 18, half, Ink.BLACK.getRGB());
        left(ink, under, Weight.REGULAR, 8, x, top + 33, half, Ink.GREY.getRGB());
        var type = ink.type();
        var name = type.drawable(title);
        var size = type.fit(name, Weight.BOLD, 17, half);
        ink.textTo(name, right, top + 18, Weight.BOLD, size, Ink.ACCENT);
        var small = type.drawable(about);
        ink.textTo(
                small,
                right,
                top + 33,
                Weight.REGULAR,
                type.fit(small, Weight.REGULAR, 9, half),
                Ink.GREY);
        ink.rule(x, top + 43, width, 1.6f, Ink.ACCENT);
    }

    private static void left(
            Ink ink, String text, Weight weight, float most, float x, float y, float w, int rgb)
            throws IOException {
        var shown = ink.type().drawable(text);
        var size = ink.type().fit(shown, weight, most, w);
        ink.text(shown, x, y, weight, size, new java.awt.Color(rgb));
    }
}
