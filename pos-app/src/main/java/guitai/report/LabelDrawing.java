package guitai.report;

import guitai.catalog.Unit;
import guitai.money.Money;
import guitai.price.ShelfLabel;
import guitai.report.Typeface.Weight;

import java.awt.Color;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;

/// One label in its place: the name above, the price large, the unit price and the bars below.
///
/// @param x left edge of the label, in points
/// @param y its top
record LabelDrawing(
        Ink ink, ReportWords words, Locale locale, float x, float y, float width, float height) {
    private static final float PADDING = 8f;
    private static final float NAME = 10.5f;
    private static final float SMALL = 7f;
    private static final float PRICE = 27f;
    private static final float BARS = 22f;
    // 0.264 mm, four fifths of the size of a printed EAN: the least a reader is promised.
    private static final float MODULE = 0.75f;
    private static final float LEAST_MODULE = 0.5f;

    void draw(ShelfLabel label) throws IOException {
        names(label);
        price(label);
        var bars = bars(label.code());
        below(label, bars);
    }

    private float right() {
        return x + width - PADDING;
    }

    private float bottom() {
        return y + height - PADDING;
    }

    private void names(ShelfLabel label) throws IOException {
        var type = ink.type();
        var name = type.drawable(label.name(locale));
        var lines = type.wrap(name, Weight.BOLD, NAME, width - 2 * PADDING);
        float baseline = y + PADDING + NAME - 1.5f;
        // A third line would reach into the price.
        for (int i = 0; i < Math.min(2, lines.size()); i++) {
            var line = lines.size() > 2 && i == 1 ? shortened(lines.get(1)) : lines.get(i);
            ink.text(line, x + PADDING, baseline, Weight.BOLD, NAME, Ink.BLACK);
            baseline += NAME + 2;
        }
        var other =
                locale.getLanguage().equals("zh") ? label.item().nameEn() : label.item().nameZh();
        if (lines.size() > 1 || other.isBlank() || other.equals(label.name(locale))) return;
        var second = type.drawable(other);
        var size = type.fit(second, Weight.REGULAR, SMALL, width - 2 * PADDING);
        ink.text(second, x + PADDING, baseline - 2, Weight.REGULAR, size, Ink.GREY);
    }

    private static String shortened(String line) {
        return line.length() < 2 ? line : line.substring(0, line.length() - 1) + "…";
    }

    private void price(ShelfLabel label) throws IOException {
        var type = ink.type();
        float baseline = bottom() - BARS - SMALL - 7;
        var sign = type.drawable(sign(label.price()));
        var digits = ReportWords.money(label.price());
        var per = type.drawable("/" + per(label));
        float beside = label.struck().isPresent() ? 52 : 0;
        float signWidth = type.width(sign, Weight.BOLD, 13) + 1;
        float perWidth = type.width(per, Weight.REGULAR, 9) + 2;
        float room = width - 2 * PADDING - signWidth - perWidth - beside;
        float size = type.fit(digits, Weight.BOLD, PRICE, room);
        float at = x + PADDING;
        ink.text(sign, at, baseline, Weight.BOLD, 13, Ink.BLACK);
        at += signWidth;
        ink.text(digits, at, baseline, Weight.BOLD, size, Ink.BLACK);
        at += type.width(digits, Weight.BOLD, size) + 2;
        ink.text(per, at, baseline, Weight.REGULAR, 9, Ink.BLACK);
        if (label.struck().isPresent()) struck(label.struck().get(), baseline);
    }

    private void struck(Money before, float baseline) throws IOException {
        var type = ink.type();
        var text = type.drawable(sign(before) + ReportWords.money(before));
        var size = type.fit(text, Weight.REGULAR, 10, 48);
        ink.textTo(words.of("label.before"), right(), baseline - 11, Weight.REGULAR, 6, Ink.GREY);
        ink.textTo(text, right(), baseline, Weight.REGULAR, size, Ink.GREY);
        float across = type.width(text, Weight.REGULAR, size);
        ink.rule(right() - across, baseline - size * 0.33f, across, 0.8f, Ink.GREY);
    }

    private void below(ShelfLabel label, float barsWidth) throws IOException {
        var type = ink.type();
        float room = width - 2 * PADDING - barsWidth - 3;
        float baseline = bottom();
        var number = type.drawable(label.item().sku().value());
        line(number, baseline, SMALL - 1, room, Weight.REGULAR, Ink.GREY);
        var unit = unit(label);
        if (unit.isPresent()) {
            line(type.drawable(unit.get()), baseline - 10, 9, room, Weight.BOLD, Ink.BLACK);
        }
        if (label.until().isPresent()) {
            var day = words.day(label.until().get().minusMillis(1));
            var until = type.drawable(words.of("label.until", day));
            line(until, baseline - 21, SMALL, room, Weight.REGULAR, Ink.BLACK);
        }
    }

    private void line(
            String text, float baseline, float size, float room, Weight weight, Color colour)
            throws IOException {
        var fitting = ink.type().fit(text, weight, size, room);
        ink.text(text, x + PADDING, baseline, weight, fitting, colour);
    }

    private Optional<String> unit(ShelfLabel label) {
        return label.unit()
                .filter(
                        _ ->
                                !(label.item().unit() instanceof Unit.Weighed weighed)
                                        || (weighed.grams() != 1000 && weighed.grams() != 500))
                .map(
                        unit ->
                                sign(unit.amount())
                                        + ReportWords.money(unit.amount())
                                        + "/"
                                        + words.of("per." + unit.per()));
    }

    private static String per(ShelfLabel label) {
        return switch (label.item().unit()) {
            case Unit.Each() -> label.item().unitWord();
            case Unit.Weighed(var grams) -> grams == 1000 ? "kg" : grams + "g";
        };
    }

    private static String sign(Money amount) {
        var code = amount.currency().getCurrencyCode();
        return code.equals("CNY") ? "¥" : code + " ";
    }

    /// @return how wide they are, the space around them included
    private float bars(String code) throws IOException {
        var bars = Bars.of(code);
        if (bars.isEmpty()) return 0;
        int modules = bars.get().width();
        float module = Math.min(MODULE, (width - 2 * PADDING - 40) / modules);
        if (module < LEAST_MODULE) return 0;
        float all = modules * module;
        // The space at its end may lie in the padding.
        float left = right() - all + Bars.quiet() * module;
        var drawn = bars.get().modules();
        for (int from = 0; from < drawn.length(); from++) {
            if (drawn.charAt(from) != '1') continue;
            int to = from;
            while (to < drawn.length() && drawn.charAt(to) == '1') to++;
            ink.fill(
                    left + from * module + Bars.quiet() * module * 0.4f,
                    bottom() - BARS - SMALL + 1,
                    (to - from) * module,
                    BARS,
                    Color.BLACK);
            from = to;
        }
        var text = ink.type().drawable(bars.get().text());
        float centre = left + drawn.length() * module / 2 + Bars.quiet() * module * 0.4f;
        float half = ink.type().width(text, Weight.REGULAR, SMALL - 1) / 2;
        ink.text(text, centre - half, bottom(), Weight.REGULAR, SMALL - 1, Color.BLACK);
        return all;
    }
}
