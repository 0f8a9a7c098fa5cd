package guitai.ui.promotion;

import guitai.ui.promotion.OfferField.Section;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// What a person has typed about an offer: text, whether it makes sense or not.
///
/// A field of another type keeps its text, so that a type chosen by mistake costs nothing.
///
/// @param fresh nobody has published or kept one with this number yet, so the number can be changed
public record OfferForm(OfferType type, boolean fresh, Map<OfferField, String> texts) {

    public OfferForm {
        texts = Map.copyOf(texts);
    }

    String text(OfferField field) {
        return texts.getOrDefault(field, "");
    }

    boolean yes(OfferField field) {
        return !text(field).isEmpty();
    }

    OfferForm with(OfferField field, String text) {
        var next = new EnumMap<OfferField, String>(OfferField.class);
        next.putAll(texts);
        if (text.isEmpty()) next.remove(field);
        else next.put(field, text);
        return new OfferForm(type, fresh, next);
    }

    OfferForm as(OfferType other) {
        return new OfferForm(other, fresh, texts);
    }

    /// The fields of its type, in the order of the cursor.
    List<OfferField> fields() {
        var ofType = type.fields();
        return Arrays.stream(OfferField.values()).filter(field -> shown(field, ofType)).toList();
    }

    private boolean shown(OfferField field, List<OfferField> ofType) {
        return switch (field) {
            case ID -> fresh;
            case NAME_ZH, NAME_EN -> true;
            case MOST_EVERY -> ofType.contains(field) && yes(OfferField.EVERY);
            default -> field.section() != Section.WHAT || ofType.contains(field);
        };
    }

    List<OfferField> fields(Section section) {
        return fields().stream().filter(field -> field.section() == section).toList();
    }
}
