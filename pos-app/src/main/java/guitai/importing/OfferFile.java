package guitai.importing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;

import guitai.money.Money;
import guitai.promotion.Offer;
import guitai.promotion.OfferId;
import guitai.promotion.planning.ImportedOffers;
import guitai.promotion.planning.ImportedOffers.Reason;
import guitai.promotion.planning.ImportedOffers.Refused;
import guitai.promotion.planning.OfferRecords;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Reads offers from a file, JSON or CSV, and says of each that cannot be taken what is wrong and
/// where.
///
/// A file that begins with a bracket is JSON: a list of offers, or an object that has one under
/// `promotions`. Every other file is CSV with the columns of [OfferColumn]. Blocks for as long as
/// the file takes; at most 16 MB and 1,000 offers. Nothing is stored.
public final class OfferFile {
    static final long MOST_BYTES = 16L * 1024 * 1024;

    private static final JsonMapper JSON =
            JsonMapper.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                    .build();

    private final Money nothing;
    private final Amounts amounts;
    private final ZoneId zone;
    private final List<Offer> offers = new ArrayList<>();
    private final List<Refused> refused = new ArrayList<>();
    private final List<String> ignored = new ArrayList<>();
    private final Set<OfferId> ids = new HashSet<>();
    private int bad;

    private OfferFile(Currency currency, Amounts amounts, ZoneId zone) {
        this.nothing = Money.zero(currency);
        this.amounts = amounts;
        this.zone = zone;
    }

    /// @param zone of days and times without an offset
    /// @throws IOException if the file cannot be read
    public static ImportedOffers read(Path file, Currency currency, ZoneId zone)
            throws IOException {
        if (Files.size(file) > MOST_BYTES) return nothing(Reason.FILE_TOO_LARGE, "");
        try (var in = Files.newInputStream(file)) {
            // One byte more than allowed: the file may have grown since it was asked.
            return read(in.readNBytes((int) MOST_BYTES + 1), currency, zone);
        }
    }

    public static ImportedOffers read(byte[] bytes, Currency currency, ZoneId zone) {
        return read(bytes, currency, Amounts.of(currency), zone);
    }

    /// The sample shop's offers, whose amounts are written as [Amounts#sample] says.
    static ImportedOffers sample(byte[] bytes, Currency currency, ZoneId zone) {
        return read(bytes, currency, Amounts.sample(currency), zone);
    }

    private static ImportedOffers read(
            byte[] bytes, Currency currency, Amounts amounts, ZoneId zone) {
        if (bytes.length > MOST_BYTES) return nothing(Reason.FILE_TOO_LARGE, "");
        return switch (FileText.of(bytes)) {
            case FileText.Refused(var line, _) ->
                    nothing(Reason.UNREADABLE_TEXT, line > 0 ? "line " + line : "");
            case FileText.Read(var text) -> new OfferFile(currency, amounts, zone).take(text);
        };
    }

    private ImportedOffers take(String text) {
        var begin = text.strip();
        if (begin.isEmpty()) return nothing(Reason.EMPTY_FILE, "");
        if (begin.startsWith("{") || begin.startsWith("[")) return json(text);
        var rows = OfferRows.read(text, amounts, refused);
        if (rows.size() > OfferRecords.MOST) return nothing(Reason.TOO_MANY_OFFERS, "");
        for (var row : rows) take(row.offer(), row.place(), row.refused());
        if (rows.isEmpty() && refused.isEmpty()) return nothing(Reason.EMPTY_FILE, "");
        return new ImportedOffers(offers, refused, Math.max(bad, rows.isEmpty() ? 1 : 0), ignored);
    }

    private ImportedOffers json(String text) {
        JsonNode tree;
        try {
            tree = JSON.readTree(text);
        } catch (JsonProcessingException broken) {
            var at = broken.getLocation();
            return nothing(
                    Reason.BROKEN_JSON,
                    at == null ? "" : "line " + at.getLineNr() + ", column " + at.getColumnNr());
        }
        var list = list(tree);
        if (list.isEmpty()) return nothing(Reason.NO_OFFERS, "");
        if (list.get().size() > OfferRecords.MOST) return nothing(Reason.TOO_MANY_OFFERS, "");
        int index = 0;
        for (var one : list.get()) {
            var id = one.path("id").asText();
            var called = id.isEmpty() ? "" : " (" + OfferFields.printable(id) + ")";
            take(one, "promotions[" + index++ + "]" + called, List.of());
        }
        if (index == 0) return nothing(Reason.EMPTY_FILE, "");
        return new ImportedOffers(offers, refused, bad, ignored);
    }

    /// A worked example has them with its input.
    private static Optional<JsonNode> list(JsonNode tree) {
        for (var place : List.of(tree, tree.path("promotions"), tree.at("/input/promotions"))) {
            if (place.isArray()) return Optional.of(place);
        }
        return Optional.empty();
    }

    /// @param already refused fields that are not in the object
    private void take(JsonNode one, String place, List<Refused> already) {
        int before = refused.size();
        if (one.isObject()) {
            var fields = new OfferFields(one, place, nothing, refused);
            var reader = new OfferReader(fields, zone);
            var offer = reader.offer();
            offer.filter(read -> !ids.add(read.id()))
                    .ifPresent(
                            twice -> fields.refuse("id", Reason.DUPLICATE_ID, twice.id().value()));
            ignored.addAll(reader.ignored());
            if (already.isEmpty() && refused.size() == before) offer.ifPresent(offers::add);
        } else {
            refused.add(OfferFields.refusal(place, Reason.WRONG_KIND, one.toString()));
        }
        if (!already.isEmpty()) {
            // It is there, and was refused for what it is.
            refused.subList(before, refused.size())
                    .removeIf(refusal -> refusal.reason() == Reason.MISSING_VALUE);
        }
        refused.addAll(before, already);
        if (refused.size() > before) bad++;
    }

    private static ImportedOffers nothing(Reason reason, String place) {
        return new ImportedOffers(List.of(), List.of(new Refused(place, reason, "")), 1, List.of());
    }
}
