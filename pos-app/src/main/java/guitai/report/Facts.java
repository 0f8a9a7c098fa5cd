package guitai.report;

import guitai.report.Typeface.Weight;

import java.io.IOException;
import java.util.List;

/// Small label above value, in a grid.
///
/// @param across how many stand side by side
/// @param tall whether these are the figures to see first
record Facts(int across, boolean tall, List<Fact> facts) implements Part {
    private static final float GAP = 8f;

    record Fact(String label, String value, boolean alert) {
        Fact(String label, String value) {
            this(label, value, false);
        }
    }

    Facts {
        facts = List.copyOf(facts);
    }

    private float row() {
        return tall ? 44 : 26;
    }

    @Override
    public float height(Typeface type, float width) {
        return row() * Math.ceilDiv(facts.size(), across);
    }

    @Override
    public void draw(Ink ink, float x, float top, float width) throws IOException {
        var cell = (width - GAP * (across - 1)) / across;
        for (int i = 0; i < facts.size(); i++) {
            int line = i / across;
            int column = i % across;
            draw(ink, facts.get(i), x + column * (cell + GAP), top + line * row(), cell);
        }
    }

    private void draw(Ink ink, Fact fact, float x, float top, float width) throws IOException {
        var type = ink.type();
        var inset = tall ? 8f : 0f;
        if (tall) ink.fill(x, top, width, row() - 6, fact.alert() ? Ink.RED_TINT : Ink.TINT);
        var room = width - 2 * inset;
        var label = type.drawable(fact.label());
        var small = type.fit(label, Weight.REGULAR, 7.5f, room);
        ink.text(label, x + inset, top + (tall ? 13 : 8), Weight.REGULAR, small, Ink.GREY);
        var value = type.drawable(fact.value());
        var weight = tall ? Weight.BOLD : Weight.REGULAR;
        var size = type.fit(value, weight, tall ? 15 : 9.5f, room);
        var colour = fact.alert() ? Ink.RED : Ink.BLACK;
        ink.text(value, x + inset, top + (tall ? 31 : 19.5f), weight, size, colour);
    }
}
