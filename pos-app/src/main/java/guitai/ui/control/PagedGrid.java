package guitai.ui.control;

import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.layout.Region;

import java.util.List;
import java.util.function.BiConsumer;

/// Tiles of one size in as many columns and rows as the room allows; what does not fit goes to
/// further pages, because nobody scrolls with a queue waiting.
public final class PagedGrid extends Region {

    private static final double GAP = 8;

    private final double leastWidth;
    private final double leastHeight;
    private final double mostHeight;
    private BiConsumer<Integer, Integer> onPages = (_, _) -> {};
    private int page;
    private int pages = 1;
    private int revealed = -1;
    private boolean reveal;

    public PagedGrid(double leastWidth, double leastHeight, double mostHeight) {
        this.leastWidth = leastWidth;
        this.leastHeight = leastHeight;
        this.mostHeight = mostHeight;
        setMinSize(leastWidth, leastHeight);
        setPrefSize(leastWidth, leastHeight);
        setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
    }

    /// Told the page shown, counted from 0, and how many there are, when either changes.
    public void onPages(BiConsumer<Integer, Integer> listener) {
        onPages = listener;
    }

    public void show(List<? extends Node> tiles) {
        getChildren().setAll(tiles);
        requestLayout();
    }

    /// Turns pages; stops at the first and the last.
    public void turn(int by) {
        page = Math.clamp(page + by, 0, pages - 1);
        requestLayout();
    }

    /// Turns to the page of the tile that is chosen now. The same again turns no page: a person may
    /// have turned it since.
    public void reveal(int index) {
        if (index == revealed) return;
        revealed = index;
        reveal = index >= 0;
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        var in = getInsets();
        var room = getWidth() - in.getLeft() - in.getRight();
        var depth = getHeight() - in.getTop() - in.getBottom();
        int columns = Math.max(1, (int) ((room + GAP) / (leastWidth + GAP)));
        int rows = Math.max(1, (int) ((depth + GAP) / (leastHeight + GAP)));
        int onPage = columns * rows;
        int count = getChildren().size();
        var pagesNow = Math.max(1, (count + onPage - 1) / onPage);
        if (reveal) page = Math.floorDiv(revealed, onPage);
        reveal = false;
        page = Math.clamp(page, 0, pagesNow - 1);
        var width = (room - (columns - 1) * GAP) / columns;
        var height = Math.min(mostHeight, (depth - (rows - 1) * GAP) / rows);
        place(in, columns, onPage, width, height);
        pages = pagesNow;
        onPages.accept(page, pagesNow);
    }

    private void place(Insets in, int columns, int onPage, double width, double height) {
        for (int i = 0; i < getChildren().size(); i++) {
            var tile = getChildren().get(i);
            int at = i - page * onPage;
            var here = at >= 0 && at < onPage;
            tile.setVisible(here);
            if (!here) continue;
            var x = in.getLeft() + at % columns * (width + GAP);
            var y = in.getTop() + Math.floorDiv(at, columns) * (height + GAP);
            tile.resizeRelocate(snapPositionX(x), snapPositionY(y), snapSizeX(width), height);
        }
    }
}
