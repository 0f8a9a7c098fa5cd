package guitai.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import guitai.catalog.CheckDigit;
import guitai.catalog.Plu;
import guitai.catalog.UpcE;
import guitai.money.Money;
import guitai.scan.LabelLayout;
import guitai.scan.PriceCheckDigit;
import guitai.scan.Scan;
import guitai.scan.ScanReader;
import guitai.scan.ScanReader.Origin;
import guitai.scan.ScanReader.State;
import guitai.scan.ScanSettings;
import guitai.scan.ScanSettings.LongLabelCheck;

import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/// Check digits, UPC-E and scale labels.
final class Gs1Runner implements Runner {

    @Override
    public List<Case> cases(JsonNode file) {
        var id = file.path("id").asText();
        return switch (id) {
            case "GS01" -> Runner.each(file, Gs1Runner::checkDigit);
            case "GS02" -> Runner.each(file, Gs1Runner::validity);
            case "GS03" -> Runner.each(file, Gs1Runner::upcE);
            case "GS04" -> Runner.each(file, Gs1Runner::priceCheckDigit);
            case "GS07" -> Runner.each(file, Gs1Runner::label);
            default -> throw new RulebookVectorsTest.NoRunner(id);
        };
    }

    private static void checkDigit(JsonNode one) {
        assertThat(CheckDigit.of(one.path("body").asText())).isEqualTo(one.path("check").asInt());
        assertThat(CheckDigit.isRight(one.path("full").asText())).isTrue();
    }

    private static void validity(JsonNode one) {
        var code = one.path("code").asText();
        assertThat(CheckDigit.isRight(code)).isEqualTo(one.path("valid").asBoolean());
        var scan = new ScanReader(ScanSettings.STANDARD).read(code, Origin.SCANNER, State.SALE);
        assertThat(scan instanceof Scan.Goods).isEqualTo(one.path("valid").asBoolean());
    }

    private static void upcE(JsonNode one) {
        assertThat(UpcE.expand(one.path("upce").asText())).contains(one.path("upca").asText());
    }

    private static void priceCheckDigit(JsonNode one) {
        assertThat(PriceCheckDigit.of(one.path("field").asText()))
                .isEqualTo(one.path("check").asInt());
    }

    private static void label(JsonNode one) {
        var code = one.path("code").asText();
        var scan = new ScanReader(settings(one)).read(code, Origin.SCANNER, State.SALE);
        var expected = one.path("expected");
        if (expected.has("error")) {
            assertThat(scan).isInstanceOf(Scan.Refused.class);
            return;
        }
        assertThat(scan)
                .isEqualTo(
                        new Scan.ScaleLabel(
                                new Plu(expected.path("plu").asText()),
                                expected.has("amount")
                                        ? Optional.of(Money.cny(expected.path("amount").asLong()))
                                        : Optional.empty(),
                                expected.has("weight_g")
                                        ? OptionalLong.of(expected.path("weight_g").asLong())
                                        : OptionalLong.empty()));
    }

    private static ScanSettings settings(JsonNode one) {
        var labels = new HashMap<String, LabelLayout>();
        one.path("config")
                .properties()
                .forEach(e -> labels.put(e.getKey(), LabelLayout.ofCode(e.getValue().asText())));
        var check = one.path("check").asText("ean").equals("none");
        return new ScanSettings(
                labels, check ? LongLabelCheck.NONE : LongLabelCheck.EAN, Money.CNY);
    }
}
