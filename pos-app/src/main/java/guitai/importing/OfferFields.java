package guitai.importing;

import com.fasterxml.jackson.databind.JsonNode;

import guitai.catalog.Sku;
import guitai.money.Money;
import guitai.promotion.planning.ImportedOffers.Reason;
import guitai.promotion.planning.ImportedOffers.Refused;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The fields of one object of an offer's file: each is asked for by its name and kind, and what is
/// not of the kind is refused with its place.
///
/// A refused field answers with something harmless, so that every other field is looked at too.
final class OfferFields {
    static final long MOST_FEN = 1_000_000_000;
    private static final int SHOWN = 64;
    private static final int MOST_WORDS = 5_000;

    private final JsonNode node;
    private final String place;
    private final Money nothing;
    private final List<Refused> refused;
    private final Set<String> asked = new HashSet<>();

    OfferFields(JsonNode node, String place, Money nothing, List<Refused> refused) {
        this.node = node;
        this.place = place;
        this.nothing = nothing;
        this.refused = refused;
    }

    /// The names nobody asked for.
    List<String> ignored() {
        var rest = new ArrayList<String>();
        node.fieldNames()
                .forEachRemaining(
                        name -> {
                            if (!asked.contains(name)) rest.add(place + "." + printable(name));
                        });
        return rest;
    }

    void refuse(String name, Reason reason, String shown) {
        refused.add(refusal(name.isEmpty() ? place : place + "." + name, reason, shown));
    }

    static Refused refusal(String place, Reason reason, String shown) {
        return new Refused(place, reason, printable(shown));
    }

    static String printable(String text) {
        var shown = text.strip().replaceAll("[\\p{Cntrl}\\p{Co}\\p{Cf}\\p{Cs}]", "\u25a1");
        int end = Math.min(shown.length(), SHOWN);
        if (end > 0 && Character.isHighSurrogate(shown.charAt(end - 1))) end--;
        return shown.substring(0, end);
    }

    private Optional<JsonNode> value(String name) {
        asked.add(name);
        return Optional.ofNullable(node.get(name)).filter(value -> !value.isNull());
    }

    boolean has(String name) {
        return value(name).isPresent();
    }

    boolean required(String name) {
        if (has(name)) return true;
        refuse(name, Reason.MISSING_VALUE, "");
        return false;
    }

    private Optional<JsonNode> wrongKind(String name, JsonNode found) {
        refuse(name, Reason.WRONG_KIND, found.toString());
        return Optional.empty();
    }

    /// At most so many characters, none of which is invisible.
    String text(String name, int longest) {
        var found = value(name);
        if (found.isEmpty()) return "";
        if (!found.get().isTextual()) {
            wrongKind(name, found.get());
            return "";
        }
        return word(name, found.get().textValue(), longest);
    }

    private String word(String name, String written, int longest) {
        var text = written.strip();
        if (text.codePoints().anyMatch(ItemFields::isUnprintable)) {
            refuse(name, Reason.UNPRINTABLE, text);
        } else if (text.length() > longest) {
            refuse(name, Reason.TEXT_TOO_LONG, text);
        } else {
            return text;
        }
        return "";
    }

    boolean flag(String name) {
        var found = value(name);
        if (found.isPresent() && !found.get().isBoolean()) wrongKind(name, found.get());
        return found.filter(JsonNode::booleanValue).isPresent();
    }

    long whole(String name, long least, long most, long otherwise) {
        return number(name, least, most, otherwise, Reason.BAD_NUMBER);
    }

    int count(String name, int least, int most, int otherwise) {
        return Math.toIntExact(whole(name, least, most, otherwise));
    }

    Money money(String name) {
        return nothing.withMinor(number(name, 0, MOST_FEN, 0, Reason.BAD_AMOUNT));
    }

    Optional<Money> optionalMoney(String name) {
        return has(name) ? Optional.of(money(name)) : Optional.empty();
    }

    long basisPoints(String name) {
        return number(name, 0, 10_000, 0, Reason.BAD_RATE);
    }

    private long number(String name, long least, long most, long otherwise, Reason reason) {
        var found = value(name);
        if (found.isEmpty()) return otherwise;
        var number = found.get();
        if (!number.isNumber()) {
            wrongKind(name, number);
        } else if (!number.isIntegralNumber()
                || !number.canConvertToLong()
                || number.longValue() < least
                || number.longValue() > most) {
            refuse(name, reason, number.asText());
        } else {
            return number.longValue();
        }
        return otherwise;
    }

    Set<String> words(String name, int longest) {
        var words = new LinkedHashSet<String>();
        var found = value(name);
        if (found.isEmpty()) return words;
        if (!found.get().isArray()) {
            wrongKind(name, found.get());
        } else if (found.get().size() > MOST_WORDS) {
            refuse(name, Reason.TOO_MANY_WORDS, found.get().size() + "");
        } else {
            for (var each : found.get()) {
                if (!each.isTextual()) wrongKind(name, each);
                else words.add(word(name, each.textValue(), longest));
            }
        }
        words.remove("");
        return words;
    }

    Set<Sku> skus(String name) {
        var skus = new LinkedHashSet<Sku>();
        for (var word : words(name, 64)) sku(name, word).ifPresent(skus::add);
        return skus;
    }

    Optional<Sku> sku(String name) {
        if (!required(name)) return Optional.empty();
        return sku(name, text(name, 64));
    }

    private Optional<Sku> sku(String name, String word) {
        try {
            return Optional.of(new Sku(word));
        } catch (IllegalArgumentException notOne) {
            refuse(name, Reason.BAD_SKU, word);
            return Optional.empty();
        }
    }

    Optional<OfferFields> object(String name) {
        var found = value(name);
        if (found.isPresent() && !found.get().isObject()) found = wrongKind(name, found.get());
        return found.map(inner -> inner(inner, name));
    }

    /// The objects of a list; at most 50.
    List<OfferFields> objects(String name) {
        var all = new ArrayList<OfferFields>();
        int index = 0;
        for (var each : list(name, 50)) {
            if (each.isObject()) all.add(inner(each, name + "[" + index + "]"));
            else wrongKind(name + "[" + index + "]", each);
            index++;
        }
        return all;
    }

    /// The elements of a list, whatever they are.
    List<JsonNode> list(String name, int most) {
        var found = value(name);
        if (found.isEmpty()) return List.of();
        if (!found.get().isArray()) {
            wrongKind(name, found.get());
            return List.of();
        }
        if (found.get().size() > most) {
            refuse(name, Reason.TOO_MANY_WORDS, found.get().size() + "");
            return List.of();
        }
        var all = new ArrayList<JsonNode>();
        found.get().forEach(all::add);
        return all;
    }

    private OfferFields inner(JsonNode inner, String name) {
        return new OfferFields(inner, place + "." + name, nothing, refused);
    }
}
