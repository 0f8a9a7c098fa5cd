package guitai.report;

import java.io.IOException;

/// Two parts next to each other.
///
/// @param leftShare of the width, between 0 and 1
record SideBySide(Part left, Part right, float leftShare) implements Part {
    private static final float GUTTER = 22f;

    @Override
    public float height(Typeface type, float width) {
        var l = left.height(type, leftWidth(width));
        return Math.max(l, right.height(type, width - GUTTER - leftWidth(width)));
    }

    @Override
    public void draw(Ink ink, float x, float top, float width) throws IOException {
        var l = leftWidth(width);
        left.draw(ink, x, top, l);
        right.draw(ink, x + l + GUTTER, top, width - GUTTER - l);
    }

    private float leftWidth(float width) {
        return (width - GUTTER) * leftShare;
    }
}
