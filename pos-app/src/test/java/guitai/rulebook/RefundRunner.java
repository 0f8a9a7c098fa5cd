package guitai.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import guitai.money.Money;
import guitai.refund.RefundSplit;
import guitai.tender.TenderKind;
import guitai.tender.TenderLine;

import java.util.ArrayList;
import java.util.List;

/// Where money goes back to.
final class RefundRunner implements Runner {

    @Override
    public List<Case> cases(JsonNode file) {
        if (file.has("tenders")) return Runner.whole(() -> split(file));
        throw new RulebookVectorsTest.NoRunner(file.path("id").asText());
    }

    private static void split(JsonNode file) {
        var parts =
                RefundSplit.of(
                        lines(file.path("tenders")), Money.cny(file.path("refund").asLong()));

        var back = parts.stream().map(part -> TenderLine.exact(part.of().kind(), part.amount()));
        assertThat(back).containsExactlyElementsOf(lines(file.path("expected")));
    }

    private static List<TenderLine> lines(JsonNode tenders) {
        var lines = new ArrayList<TenderLine>();
        for (var tender : tenders) {
            lines.add(
                    TenderLine.exact(
                            TenderKind.valueOf(tender.path("type").asText()),
                            Money.cny(tender.path("amount").asLong())));
        }
        return lines;
    }
}
