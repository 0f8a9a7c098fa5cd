package guitai.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import guitai.catalog.CheckDigit;
import guitai.catalog.UpcE;
import guitai.money.Money;
import guitai.scan.PriceCheckDigit;
import guitai.scan.Scan;
import guitai.scan.ScanReader;
import guitai.scan.ScanReader.Origin;
import guitai.scan.ScanReader.State;
import guitai.scan.ScanSettings;
import guitai.scan.ScanSettings.LongLabelCheck;

import java.time.Year;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;

/// Check digits, UPC-E, element strings, Digital Links and scale labels.
final class Gs1Runner implements Runner {
    private static final Year TODAY = Year.of(2026);

    @Override
    public List<Case> cases(JsonNode file) {
        var id = file.path("id").asText();
        return switch (id) {
            case "GS01" -> Runner.each(file, Gs1Runner::checkDigit);
            case "GS02" -> Runner.each(file, Gs1Runner::validity);
            case "GS03" -> Runner.each(file, Gs1Runner::upcE);
            case "GS04" -> Runner.each(file, Gs1Runner::priceCheckDigit);
            case "GS05" -> Runner.each(file, Gs1Runner::elementString);
            case "GS06" -> Runner.each(file, Gs1Runner::digitalLink);
            case "GS07" -> Runner.each(file, Gs1Runner::label);
            default -> throw new RulebookVectorsTest.NoRunner(id);
        };
    }

    private static void checkDigit(JsonNode one) {
        assertThat(CheckDigit.of(one.path("body").asText()))
                .as("check")
                .isEqualTo(one.path("check").asInt());
        assertThat(CheckDigit.isRight(one.path("full").asText())).isTrue();
    }

    private static void validity(JsonNode one) {
        var code = one.path("code").asText();
        assertThat(CheckDigit.isRight(code)).as("valid").isEqualTo(one.path("valid").asBoolean());
        var scan = reader().read(code, Origin.SCANNER, State.SALE);
        assertThat(scan instanceof Scan.Goods).as("valid").isEqualTo(one.path("valid").asBoolean());
    }

    private static void upcE(JsonNode one) {
        assertThat(UpcE.expand(one.path("upce").asText())).contains(one.path("upca").asText());
    }

    private static void priceCheckDigit(JsonNode one) {
        assertThat(PriceCheckDigit.of(one.path("field").asText()))
                .as("check")
                .isEqualTo(one.path("check").asInt());
    }

    private static void label(JsonNode one) {
        var code = one.path("code").asText();
        var scan = new ScanReader(settings(one), TODAY).read(code, Origin.SCANNER, State.SALE);
        var expected = one.path("expected");
        if (expected.has("error")) {
            assertThat(scan).isInstanceOf(Scan.Refused.class);
        } else {
            assertThat(scan)
                    .isInstanceOfSatisfying(
                            Scan.ScaleLabel.class, label -> ScanRunner.label(label, expected));
        }
    }

    private static ScanSettings settings(JsonNode one) {
        var check = one.path("check").asText("ean").equals("none");
        return new ScanSettings(
                ScanRunner.layouts(one.path("config")),
                check ? LongLabelCheck.NONE : LongLabelCheck.EAN,
                Money.CNY);
    }

    /// The data alone, without the reader's word that it is GS1 data.
    private static void elementString(JsonNode one) {
        marked("]d2" + one.path("data").asText().replace("<GS>", "\u001d"), one.path("expected"));
    }

    private static void digitalLink(JsonNode one) {
        marked(one.path("url").asText(), one.path("expected"));
    }

    private static void marked(String raw, JsonNode expected) {
        var scan = reader().read(raw, Origin.SCANNER, State.SALE);
        if (expected.has("error")) {
            assertThat(scan).isInstanceOf(Scan.Refused.class);
        } else {
            assertThat(scan)
                    .isInstanceOfSatisfying(
                            Scan.MarkedGoods.class, marked -> compare(marked, expected));
        }
    }

    /// Every field of the goods is one of the expected ones and the other way round.
    static void compare(Scan.MarkedGoods scan, JsonNode expected) {
        var read = new TreeMap<String, String>();
        var marks = scan.marks();
        read.put("gtin14", scan.gtin().digits14());
        marks.batch().ifPresent(v -> read.put("batch", v));
        marks.serial().ifPresent(v -> read.put("serial", v));
        marks.thirdPartySerial().ifPresent(v -> read.put("third_party_serial", v));
        marks.variant().ifPresent(v -> read.put("variant", v));
        marks.produced().ifPresent(v -> read.put("produced", v.toString()));
        marks.packed().ifPresent(v -> read.put("packed", v.toString()));
        marks.bestBefore().ifPresent(v -> read.put("best_before", v.toString()));
        marks.sellBy().ifPresent(v -> read.put("sell_by", v.toString()));
        marks.expires().ifPresent(v -> read.put("expires", v.toString()));
        marks.grams().ifPresent(v -> read.put("net_weight_g", Long.toString(v)));
        marks.pieces().ifPresent(v -> read.put("count", Long.toString(v)));
        marks.price().ifPresent(v -> read.put("price_minor", Long.toString(v.minor())));
        var wanted = new TreeMap<String, String>();
        expected.properties().forEach(e -> wanted.put(named(e.getKey()), e.getValue().asText()));
        // What a code is, not what it says: compared elsewhere.
        wanted.keySet().removeAll(Set.of("kind", "price_currency", "currency", "message"));
        assertThat(read).isEqualTo(wanted);
    }

    /// The vectors' words for the same fields.
    private static String named(String key) {
        return switch (key) {
            case "content_gtin14", "contained_gtin14", "content" -> "gtin14";
            case "packaged", "pack_date" -> "packed";
            case "qty", "pieces", "content_count" -> "count";
            case "tpx" -> "third_party_serial";
            default -> key;
        };
    }

    private static ScanReader reader() {
        return new ScanReader(ScanSettings.STANDARD, TODAY);
    }
}
