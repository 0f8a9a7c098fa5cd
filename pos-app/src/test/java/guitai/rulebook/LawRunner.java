package guitai.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import guitai.catalog.AgeKind;
import guitai.catalog.AgeLaw;
import guitai.catalog.ItemFlag;
import guitai.loyalty.campaign.PrizeLaw;
import guitai.money.Money;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What the law says of goods: who may have them, and how a bag stands on the receipt.
final class LawRunner implements Runner {

    @Override
    public List<Case> cases(JsonNode file) {
        var id = file.path("id").asText();
        return switch (id) {
            case "LW02" -> Runner.each(file, LawRunner::age);
            case "LW03" -> bag(file);
            case "LW04" -> Runner.each(file, LawRunner::prize);
            default -> throw new RulebookVectorsTest.NoRunner(id);
        };
    }

    /// The engine takes nothing off it, and the receipt shows it.
    private static List<Case> bag(JsonNode file) {
        var cases = new ArrayList<>(new BagRunner().cases(file));
        cases.add(new Case("receipt", () -> new BagOnPaper(file).check()));
        return cases;
    }

    private static void prize(JsonNode one) {
        var worth = one.path("top_prize_fen").asLong(one.path("market_price_fen").asLong());
        assertThat(PrizeLaw.ofTopPrize(Money.cny(worth)))
                .hasToString(one.path("expected").asText());
    }

    private static void age(JsonNode one) {
        var kind = AgeKind.valueOf(one.path("category").asText());
        assertThat(AgeKind.of(Set.of(ItemFlag.valueOf(kind.name())))).contains(kind);
        var birth = one.path("birth");
        var answer =
                AgeLaw.answer(
                        birth.isTextual()
                                ? Optional.of(LocalDate.parse(birth.asText()))
                                : Optional.empty(),
                        one.path("visibly_adult").asBoolean(false),
                        LocalDate.parse(one.path("on").asText()));
        assertThat(answer.name()).as("expected").isEqualTo(one.path("expected").asText());
    }
}
