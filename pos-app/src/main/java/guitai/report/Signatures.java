package guitai.report;

import guitai.report.Typeface.Weight;

import java.io.IOException;
import java.util.List;

/// Lines to sign on, side by side, with who signs below each.
record Signatures(List<String> who) implements Part {
    private static final float GAP = 24f;
    private static final float WIDEST = 165f;

    Signatures {
        who = List.copyOf(who);
    }

    @Override
    public float height(Typeface type, float width) {
        return 44;
    }

    @Override
    public void draw(Ink ink, float x, float top, float width) throws IOException {
        var each = Math.min(WIDEST, (width - GAP * (who.size() - 1)) / who.size());
        for (int i = 0; i < who.size(); i++) {
            var left = x + i * (each + GAP);
            ink.rule(left, top + 31, each, 0.6f, Ink.BLACK);
            var text = ink.type().drawable(who.get(i));
            var size = ink.type().fit(text, Weight.REGULAR, 8, each);
            ink.text(text, left, top + 42, Weight.REGULAR, size, Ink.GREY);
        }
    }
}
