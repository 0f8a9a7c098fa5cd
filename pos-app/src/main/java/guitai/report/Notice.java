package guitai.report;

import guitai.report.Typeface.Weight;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// Something nobody may overlook: a heading and lines on red.
record Notice(String title, List<String> lines) implements Part {
    private static final float INSET = 10f;
    private static final float LEADING = 13f;

    Notice {
        lines = List.copyOf(lines);
    }

    @Override
    public float height(Typeface type, float width) {
        return 24 + (lines.isEmpty() ? 0 : wrapped(type, width).size() * LEADING + 4);
    }

    @Override
    public void draw(Ink ink, float x, float top, float width) throws IOException {
        ink.fill(x, top, width, height(ink.type(), width), Ink.RED_TINT);
        ink.fill(x, top, 3, height(ink.type(), width), Ink.RED);
        var head = ink.type().drawable(title);
        var size = ink.type().fit(head, Weight.BOLD, 11, width - 2 * INSET);
        ink.text(head, x + INSET, top + 16, Weight.BOLD, size, Ink.RED);
        var baseline = top + 31;
        for (var line : wrapped(ink.type(), width)) {
            ink.text(line, x + INSET, baseline, Weight.REGULAR, 9, Ink.BLACK);
            baseline += LEADING;
        }
    }

    private List<String> wrapped(Typeface type, float width) {
        var all = new ArrayList<String>();
        for (var line : lines) {
            all.addAll(type.wrap(type.drawable(line), Weight.REGULAR, 9, width - 2 * INSET));
        }
        return all;
    }
}
