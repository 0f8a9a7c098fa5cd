package guitai.importing;

import com.fasterxml.jackson.databind.JsonNode;

import guitai.money.Money;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// The fields of one object of a gift file. What is wrong is said with its place, and answers with
/// something harmless, so that every other field is looked at too.
final class GiftFields {
    static final long MOST_MINOR = 1_000_000_000;
    private static final int LONGEST = 64;
    private static final int MOST = 1_000;

    private final JsonNode node;
    private final String place;
    private final Money nothing;
    private final List<GiftFile.Wrong> wrong;
    private final Set<String> asked = new HashSet<>();

    GiftFields(JsonNode node, String place, Money nothing, List<GiftFile.Wrong> wrong) {
        this.node = node;
        this.place = place;
        this.nothing = nothing;
        this.wrong = wrong;
        if (!node.isObject()) wrong("", "is not an object { }");
    }

    void wrong(String name, String what) {
        var where = name.isEmpty() ? place : place.isEmpty() ? name : place + "." + name;
        if (wrong.size() < GiftFile.MOST_WRONG) wrong.add(new GiftFile.Wrong(where, what));
    }

    /// Says of every field nobody asked for that it means nothing: a slip of the pen is not
    /// silently a campaign without its limit.
    void nothingElse() {
        node.fieldNames()
                .forEachRemaining(
                        name -> {
                            if (!asked.contains(name)) {
                                wrong(OfferFields.printable(name), "means nothing here");
                            }
                        });
    }

    private Optional<JsonNode> value(String name) {
        asked.add(name);
        return Optional.ofNullable(node.get(name)).filter(value -> !value.isNull());
    }

    boolean has(String name) {
        return value(name).isPresent();
    }

    String text(String name) {
        var found = value(name);
        if (found.isEmpty()) {
            wrong(name, "is missing");
            return "?";
        }
        var text = found.get().isTextual() ? found.get().textValue().strip() : "";
        if (!text.isEmpty() && text.length() <= LONGEST) return text;
        wrong(name, "is a text of 1 to " + LONGEST + " characters: " + shown(found.get()));
        return "?";
    }

    boolean flag(String name) {
        var found = value(name);
        if (found.isPresent() && !found.get().isBoolean()) {
            wrong(name, "is true or false: " + shown(found.get()));
        }
        return found.filter(JsonNode::booleanValue).isPresent();
    }

    long whole(String name, long least, long most, long otherwise) {
        var found = value(name);
        if (found.isEmpty()) return otherwise;
        if (found.get().isIntegralNumber()
                && found.get().canConvertToLong()
                && found.get().longValue() >= least
                && found.get().longValue() <= most) {
            return found.get().longValue();
        }
        wrong(
                name,
                "is a whole number from %d to %d: %s".formatted(least, most, shown(found.get())));
        return otherwise;
    }

    int count(String name, int least, int most, int otherwise) {
        return Math.toIntExact(whole(name, least, most, otherwise));
    }

    /// One that must be there.
    int count(String name, int least, int most) {
        if (!has(name)) wrong(name, "is missing");
        return count(name, least, most, least);
    }

    Optional<Integer> limit(String name) {
        return has(name) ? Optional.of(count(name, 1, 100_000_000, 1)) : Optional.empty();
    }

    Money money(String name, long least) {
        if (!has(name)) wrong(name, "is missing");
        return nothing.withMinor(whole(name, least, MOST_MINOR, Math.max(1, least)));
    }

    Optional<LocalDate> day(String name) {
        var found = value(name);
        if (found.isEmpty()) return Optional.empty();
        try {
            return Optional.of(LocalDate.parse(found.get().asText()));
        } catch (DateTimeException notOne) {
            wrong(name, "is a day such as 2026-11-21: " + shown(found.get()));
            return Optional.empty();
        }
    }

    Set<String> words(String name) {
        var words = new LinkedHashSet<String>();
        for (var one : list(name)) {
            var text = one.isTextual() ? one.textValue().strip() : "";
            if (text.isEmpty() || text.length() > LONGEST) {
                wrong(name, "holds something that is no word: " + shown(one));
            } else {
                words.add(text);
            }
        }
        return words;
    }

    List<JsonNode> list(String name) {
        var found = value(name);
        if (found.isEmpty()) return List.of();
        if (!found.get().isArray() || found.get().size() > MOST) {
            wrong(name, "is a list [ ] of at most " + MOST);
            return List.of();
        }
        var all = new ArrayList<JsonNode>();
        found.get().forEach(all::add);
        return all;
    }

    Optional<GiftFields> object(String name) {
        return value(name).map(found -> new GiftFields(found, inside(name), nothing, wrong));
    }

    /// One each for the objects of a list, with its id beside its place.
    List<GiftFields> objects(String name) {
        var all = new ArrayList<GiftFields>();
        int place = 0;
        for (var one : list(name)) {
            var id = one.path("id").asText();
            var called = id.isEmpty() ? "" : " (" + OfferFields.printable(id) + ")";
            all.add(
                    new GiftFields(
                            one, inside(name) + "[" + place++ + "]" + called, nothing, wrong));
        }
        return all;
    }

    private String inside(String name) {
        return place.isEmpty() ? name : place + "." + name;
    }

    /// What a constructor refuses is wrong with the whole object.
    <T> Optional<T> made(Function<GiftFields, T> maker) {
        int before = wrong.size();
        try {
            var made = maker.apply(this);
            nothingElse();
            return wrong.size() == before ? Optional.of(made) : Optional.empty();
        } catch (IllegalArgumentException refused) {
            if (wrong.size() == before) wrong("", String.valueOf(refused.getMessage()));
            return Optional.empty();
        }
    }

    private static String shown(JsonNode node) {
        return OfferFields.printable(node.toString());
    }
}
