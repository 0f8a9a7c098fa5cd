package guitai.importing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;

import guitai.loyalty.campaign.Campaigns;
import guitai.loyalty.gift.GiftTerms;
import guitai.money.Money;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;

/// Reads what a shop gives: campaigns, gifts for birthdays and tiers, stamp cards, draws. JSON, as
/// `pos-app/docs/social-commerce.md` shows it.
///
/// A file with anything wrong in it gives nothing, and all that is wrong is said at once, each by
/// its place: half of a shop's promises are not its promises. Blocks for the time of a small file,
/// at most 1 MB.
public final class GiftFile {
    /// More are not listed.
    static final int MOST_WRONG = 200;

    private static final long LARGEST = 1024 * 1024;
    private static final JsonMapper JSON =
            JsonMapper.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .build();

    private GiftFile() {}

    public sealed interface Reading {
        record Read(Campaigns campaigns, GiftTerms terms) implements Reading {}

        record Refused(List<Wrong> wrong) implements Reading {
            public Refused {
                wrong = List.copyOf(wrong);
            }
        }
    }

    /// @param place such as `campaigns[2] (LUNCH).times`; empty for the whole file
    /// @param what in words, for whoever wrote the file
    public record Wrong(String place, String what) {
        @Override
        public String toString() {
            return place.isEmpty() ? what : place + " " + what;
        }
    }

    /// @param zone of the programme
    public static Reading read(Path file, Currency currency, ZoneId zone) {
        try {
            if (Files.size(file) > LARGEST) return refused("is larger than 1 MB");
            return read(Files.readAllBytes(file), currency, zone);
        } catch (IOException unreadable) {
            return refused("cannot be read: " + unreadable);
        }
    }

    static Reading read(byte[] bytes, Currency currency, ZoneId zone) {
        return switch (FileText.of(bytes)) {
            case FileText.Refused(var line, _) -> refused("is no text, line " + line);
            case FileText.Read(var text) -> parse(text, Money.zero(currency), zone);
        };
    }

    private static Reading parse(String text, Money nothing, ZoneId zone) {
        JsonNode tree;
        try {
            tree = JSON.readTree(text);
        } catch (JsonProcessingException broken) {
            var at = broken.getLocation();
            return refused(
                    at == null
                            ? "is not JSON"
                            : "is not JSON from line %d, column %d on"
                                    .formatted(at.getLineNr(), at.getColumnNr()));
        }
        var wrong = new ArrayList<Wrong>();
        var read = new GiftReader(new GiftFields(tree, "", nothing, wrong), zone).read();
        return wrong.isEmpty() ? read : new Reading.Refused(wrong);
    }

    private static Reading refused(String what) {
        return new Reading.Refused(List.of(new Wrong("", what)));
    }
}
