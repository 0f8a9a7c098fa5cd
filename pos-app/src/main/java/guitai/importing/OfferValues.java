package guitai.importing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.TextNode;

import guitai.promotion.planning.ImportedOffers.Reason;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// What a person writes in one field of a file of offers, as the value the JSON form has: money as
/// the shop writes it, percentages off or 折, lists with `|`.
final class OfferValues {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final Pattern PERCENT = Pattern.compile("([0-9]{1,3}(?:\\.[0-9]{1,2})?) ?%");
    private static final Pattern ZHE = Pattern.compile("([0-9](?:\\.[0-9]{1,3})?) ?折");
    private static final Pattern WHOLE = Pattern.compile("-?[0-9]{1,9}");
    // A bar that belongs to a word has a backslash before it.
    private static final Pattern BAR = Pattern.compile("(?<!\\\\)\\|");
    private static final Pattern STEP = Pattern.compile("([^:：]+)[:：]([^:：]+)");

    private final Amounts amounts;

    OfferValues(Amounts amounts) {
        this.amounts = amounts;
    }

    /// Empty if it is none of its kind.
    ///
    /// @param type of the offer: what the steps of a ladder are counted in
    Optional<JsonNode> of(OfferColumn.Kind kind, String text, String type) {
        return switch (kind) {
            case TEXT -> Optional.of(TextNode.valueOf(text));
            case TYPE -> Optional.of(TextNode.valueOf(type(text)));
            case FUNDER -> Optional.of(TextNode.valueOf(funder(text)));
            case WHOLE -> whole(text);
            case THOUSANDTHS ->
                    whole(text).map(pieces -> LongNode.valueOf(1_000 * pieces.longValue()));
            case MONEY -> money(text);
            case RATE -> rate(text);
            case WORDS -> words(text);
            case DAYS -> days(text);
            case TIMES -> times(text);
            case YES_OR_NO -> yesOrNo(text);
            case STEPS -> steps(text, type);
        };
    }

    static Reason wrong(OfferColumn.Kind kind) {
        return switch (kind) {
            case TEXT, TYPE, FUNDER, WORDS, YES_OR_NO -> Reason.WRONG_KIND;
            case WHOLE, THOUSANDTHS -> Reason.BAD_NUMBER;
            case MONEY -> Reason.BAD_AMOUNT;
            case RATE -> Reason.BAD_RATE;
            case DAYS -> Reason.BAD_DAY;
            case TIMES -> Reason.BAD_TIMES;
            case STEPS -> Reason.BAD_STEPS;
        };
    }

    static String type(String text) {
        return switch (text) {
            case "折扣" -> "percent_off";
            case "特价" -> "special_price";
            case "单品立减" -> "amount_off_unit";
            case "任选" -> "n_for_price";
            case "买赠" -> "buy_x_get_y";
            case "件数阶梯" -> "qty_ladder";
            case "满减" -> "amount_off";
            case "阶梯满减" -> "amount_ladder";
            case "满折" -> "percent_off_basket";
            case "满赠" -> "gift";
            case "满减券" -> "coupon_amount";
            case "折扣券" -> "coupon_percent";
            case "换购券" -> "coupon_exchange";
            default -> text.toLowerCase(Locale.ROOT);
        };
    }

    private static String funder(String text) {
        return switch (text) {
            case "商家", "门店" -> "merchant";
            case "供应商" -> "supplier";
            case "商场" -> "mall";
            default -> text;
        };
    }

    private static Optional<JsonNode> whole(String text) {
        return WHOLE.matcher(text).matches()
                ? Optional.of(LongNode.valueOf(Long.parseLong(text)))
                : Optional.empty();
    }

    private Optional<JsonNode> money(String text) {
        return amounts.read(text).map(amount -> LongNode.valueOf(amount.minor()));
    }

    /// `12%` off, or 8.8折, which is the same.
    private static Optional<JsonNode> rate(String text) {
        var percent = PERCENT.matcher(text);
        var zhe = ZHE.matcher(text);
        long basisPoints;
        if (percent.matches()) {
            basisPoints = new BigDecimal(percent.group(1)).movePointRight(2).longValueExact();
        } else if (zhe.matches()) {
            basisPoints = 10_000 - new BigDecimal(zhe.group(1)).movePointRight(3).longValueExact();
        } else {
            return Optional.empty();
        }
        return Optional.of(LongNode.valueOf(basisPoints));
    }

    private static Optional<JsonNode> words(String text) {
        var list = JSON.arrayNode();
        for (var word : BAR.split(text, -1)) {
            if (!word.isBlank()) list.add(word.strip().replace("\\|", "|"));
        }
        return Optional.of(list);
    }

    /// `1-5`, `6|7`.
    private static Optional<JsonNode> days(String text) {
        var days = JSON.arrayNode();
        for (var part : text.split("\\|", -1)) {
            var ends = part.strip().split("-", -1);
            if (ends.length > 2 || !ends[0].matches("[1-7]")) return Optional.empty();
            var last = ends[ends.length - 1];
            if (!last.matches("[1-7]")) return Optional.empty();
            for (int day = Integer.parseInt(ends[0]); day <= Integer.parseInt(last); day++) {
                days.add(IntNode.valueOf(day));
            }
        }
        return days.isEmpty() || days.size() > 7 ? Optional.empty() : Optional.of(days);
    }

    /// `22:00-06:00|11:00-13:30`.
    private static Optional<JsonNode> times(String text) {
        var times = JSON.arrayNode();
        for (var part : text.split("\\|", -1)) {
            var ends = part.strip().split("-", -1);
            if (ends.length != 2) return Optional.empty();
            times.add(JSON.arrayNode().add(ends[0].strip()).add(ends[1].strip()));
        }
        return Optional.of(times);
    }

    private static Optional<JsonNode> yesOrNo(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "yes", "y", "1", "是" -> Optional.of(BooleanNode.TRUE);
            case "no", "n", "0", "否" -> Optional.of(BooleanNode.FALSE);
            default -> Optional.empty();
        };
    }

    /// `2:10%|3:20%` by pieces, `100:20|200:50` by money.
    private Optional<JsonNode> steps(String text, String type) {
        var pieces = type.equals("qty_ladder");
        ArrayNode steps = JSON.arrayNode();
        for (var part : text.split("\\|", -1)) {
            var step = STEP.matcher(part.strip());
            if (!step.matches()) return Optional.empty();
            var from = step.group(1).strip();
            var off = step.group(2).strip();
            var at = pieces ? whole(from) : money(from);
            var what = pieces ? rate(off) : money(off);
            if (at.isEmpty() || what.isEmpty()) return Optional.empty();
            var row = JSON.objectNode();
            row.set(pieces ? "n" : "threshold", at.get());
            row.set(pieces ? "off_bp" : "amount", what.get());
            steps.add(row);
        }
        return Optional.of(steps);
    }
}
