package guitai.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import guitai.loyalty.campaign.RedPackets;
import guitai.loyalty.points.Birthday;
import guitai.loyalty.points.EarnTerms;
import guitai.loyalty.tier.Spend;
import guitai.loyalty.tier.Tier;
import guitai.loyalty.tier.TierLadder;
import guitai.loyalty.tier.TierReview.Event;
import guitai.loyalty.tier.TierState;
import guitai.money.Money;
import guitai.promotion.EarnRule;
import guitai.time.BusinessCalendar;
import guitai.time.BusinessDate;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Points, birthdays, tiers, campaigns and red packets.
final class LoyaltyRunner implements Runner {
    private static final long FEN = 100;
    private static final BusinessDate ANY_DAY = BusinessDate.parse("2026-11-21");

    @Override
    public List<Case> cases(JsonNode file) {
        if (file.has("ops")) return Runner.whole(() -> PointsScript.run(file));
        if (file.has("campaigns")) return Runner.whole(() -> CampaignScript.run(file));
        if (file.has("tiers")) return Runner.each(file, one -> tier(file, one));
        var first = file.path("cases").path(0);
        if (first.has("birthday")) return Runner.each(file, LoyaltyRunner::birthday);
        if (first.has("multipliers_bp")) return Runner.each(file, LoyaltyRunner::earn);
        if (first.has("seed")) return Runner.each(file, LoyaltyRunner::redPackets);
        throw new RulebookVectorsTest.NoRunner(file.path("id").asText());
    }

    private static void birthday(JsonNode one) {
        var calendar =
                new BusinessCalendar(
                        ZoneId.of(one.path("program_tz").asText()),
                        LocalTime.parse(one.path("day_cutoff").asText()));
        var date = calendar.dateOf(OffsetDateTime.parse(one.path("instant").asText()).toInstant());
        var day = new Birthday(MonthDay.parse("--" + one.path("birthday").asText()));
        var expected = one.path("expected");
        assertThat(date).hasToString(expected.path("business_date").asText());
        assertThat(day.isKeptOn(date, Birthday.Span.ON_THE_DAY))
                .isEqualTo(expected.path("birthday").asBoolean());
        var rule = EarnTerms.USUAL.rule(Optional.of(day), date, List.of());
        assertThat(EarnTerms.points(one.path("net_fen").asLong(), FEN, rule))
                .isEqualTo(expected.path("points").asLong());
    }

    private static void earn(JsonNode one) {
        var multipliers = new ArrayList<Long>();
        one.path("multipliers_bp").forEach(bp -> multipliers.add(bp.asLong()));
        var rule = EarnTerms.USUAL.rule(Optional.empty(), ANY_DAY, multipliers);
        assertThat(EarnTerms.points(one.path("net_fen").asLong(), FEN, rule))
                .isEqualTo(one.path("expected").asLong());
    }

    private static void tier(JsonNode file, JsonNode one) {
        var tiers = new ArrayList<Tier>();
        for (var tier : file.path("tiers")) {
            tiers.add(
                    new Tier(
                            tier.path(0).asText(),
                            Money.cny(tier.path(1).asLong()),
                            EarnRule.SINGLE));
        }
        var history = new ArrayList<Spend>();
        for (var spend : file.path("history")) {
            history.add(
                    new Spend(
                            LocalDate.parse(spend.path(0).asText()),
                            Money.cny(spend.path(1).asLong()),
                            LocalDate.parse(spend.path(2).asText())));
        }
        var review =
                new TierLadder(tiers)
                        .review(
                                state(one.path("state")),
                                history,
                                LocalDate.parse(one.path("today").asText()));
        var expected = one.path("expected");
        assertThat(review.state()).isEqualTo(state(expected));
        assertThat(review.spend()).isEqualTo(Money.cny(expected.path("spend").asLong()));
        // A review that changes nothing is no event to the rulebook.
        var event = review.event() == Event.KEPT ? Event.NONE : review.event();
        assertThat(event).hasToString(expected.path("event").asText());
    }

    private static TierState state(JsonNode node) {
        return new TierState(
                node.path("tier").asText(),
                LocalDate.parse(node.path("since").asText()),
                LocalDate.parse(node.path("review").asText()));
    }

    private static void redPackets(JsonNode one) {
        var shares =
                RedPackets.USUAL.share(
                        Money.cny(one.path("total").asLong()),
                        one.path("n").asInt(),
                        one.path("seed").asLong());
        var expected = new ArrayList<Money>();
        one.path("expected").forEach(fen -> expected.add(Money.cny(fen.asLong())));
        assertThat(shares).isEqualTo(expected);
    }
}
