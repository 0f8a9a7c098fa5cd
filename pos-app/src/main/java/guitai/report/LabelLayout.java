package guitai.report;

/// How shelf labels lie on their paper.
public enum LabelLayout {
    /// Twenty-four on a sheet of A4, three beside each other, without a margin.
    SHEET_3X8(210, 297, 3, 8),
    /// One after another on a roll of 60 by 40 mm.
    ROLL_60X40(60, 40, 1, 1);

    private static final float POINTS_PER_MILLIMETRE = 72 / 25.4f;

    private final int widthMillimetres;
    private final int heightMillimetres;
    private final int across;
    private final int down;

    LabelLayout(int widthMillimetres, int heightMillimetres, int across, int down) {
        this.widthMillimetres = widthMillimetres;
        this.heightMillimetres = heightMillimetres;
        this.across = across;
        this.down = down;
    }

    float pageWidth() {
        return widthMillimetres * POINTS_PER_MILLIMETRE;
    }

    float pageHeight() {
        return heightMillimetres * POINTS_PER_MILLIMETRE;
    }

    float width() {
        return pageWidth() / across;
    }

    float height() {
        return pageHeight() / down;
    }

    /// Labels on one page.
    public int onPage() {
        return across * down;
    }

    /// From the left edge of the page to the n-th label, counted from 0.
    float left(int place) {
        return place % across * width();
    }

    float top(int place) {
        int row = place / across;
        return row * height();
    }
}
