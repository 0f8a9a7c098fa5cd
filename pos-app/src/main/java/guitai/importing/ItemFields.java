package guitai.importing;

import guitai.catalog.Content;
import guitai.catalog.Content.Measure;
import guitai.catalog.ItemFlag;
import guitai.catalog.Unit;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/// Reads the fields of an item that are more than one word of a list.
final class ItemFields {
    private static final Pattern TAG = Pattern.compile("[\\p{L}\\p{Nd}_-]{1,32}");
    private static final Pattern CONTENT =
            Pattern.compile("([0-9]{1,6}(?:\\.[0-9]{1,3})?) ?(ml|l|g|kg|m|pcs|毫升|升|克|千克|米|件)");

    private static final Pattern LOW_AT = Pattern.compile("[0-9]{1,5}(?:\\.[0-9]{1,3})?");

    private ItemFields() {}

    /// What the price is for; each where nothing is said.
    static Optional<Unit> unit(String word) {
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "", "each", "件" -> Optional.of(Unit.EACH);
            case "kg", "公斤", "千克" -> Optional.of(new Unit.Weighed(1000));
            case "500g", "斤" -> Optional.of(new Unit.Weighed(500));
            case "100g" -> Optional.of(new Unit.Weighed(100));
            case "50g", "两" -> Optional.of(new Unit.Weighed(50));
            default -> Optional.empty();
        };
    }

    static Optional<ItemFlag> flag(String word) {
        return switch (word.toUpperCase(Locale.ROOT)) {
            case "NO_DISCOUNT", "不打折" -> Optional.of(ItemFlag.NO_DISCOUNT);
            case "AGE_CHECK", "查年龄" -> Optional.of(ItemFlag.AGE_CHECK);
            case "BAG", "购物袋" -> Optional.of(ItemFlag.BAG);
            case "TOBACCO", "烟草" -> Optional.of(ItemFlag.TOBACCO);
            case "E_CIGARETTE", "电子烟" -> Optional.of(ItemFlag.E_CIGARETTE);
            case "ALCOHOL", "酒" -> Optional.of(ItemFlag.ALCOHOL);
            case "LOTTERY", "彩票" -> Optional.of(ItemFlag.LOTTERY);
            case "INFANT_FORMULA", "一段奶粉" -> Optional.of(ItemFlag.INFANT_FORMULA);
            default -> Optional.empty();
        };
    }

    static boolean isUnprintable(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR ->
                    true;
            // What a decoder elsewhere put for bytes it could not read.
            default -> codePoint == 0xFFFD;
        };
    }

    static boolean isTag(String word) {
        return TAG.matcher(word).matches();
    }

    /// `550ml`, `1.5L`, `500g`, `10pcs`: in thousandths of a litre, kilogram, metre or piece.
    static Optional<Content> content(String text) {
        var read = CONTENT.matcher(text.toLowerCase(Locale.ROOT));
        if (!read.matches()) return Optional.empty();
        var thousandths = new BigDecimal(read.group(1)).movePointRight(3);
        return switch (read.group(2)) {
            case "ml", "毫升" -> of(thousandths.movePointLeft(3), Measure.LITRE);
            case "l", "升" -> of(thousandths, Measure.LITRE);
            case "g", "克" -> of(thousandths.movePointLeft(3), Measure.KILOGRAM);
            case "kg", "千克" -> of(thousandths, Measure.KILOGRAM);
            case "m", "米" -> of(thousandths, Measure.METRE);
            default -> of(thousandths, Measure.PIECE);
        };
    }

    /// Pieces or kilograms with at most three decimals, in thousandths.
    static OptionalLong lowAt(String text) {
        if (!LOW_AT.matcher(text).matches()) return OptionalLong.empty();
        return OptionalLong.of(new BigDecimal(text).movePointRight(3).longValueExact());
    }

    private static Optional<Content> of(BigDecimal milli, Measure measure) {
        var whole = milli.stripTrailingZeros();
        if (whole.scale() > 0 || whole.signum() <= 0) return Optional.empty();
        if (whole.compareTo(BigDecimal.valueOf(Content.MOST)) > 0) return Optional.empty();
        return Optional.of(new Content(whole.longValueExact(), measure));
    }
}
