package guitai.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import guitai.loyalty.campaign.Campaign;
import guitai.loyalty.campaign.Campaign.Given;
import guitai.loyalty.campaign.CampaignId;
import guitai.loyalty.campaign.Campaigns;
import guitai.loyalty.campaign.PaidEvent;
import guitai.loyalty.campaign.Reward;
import guitai.loyalty.campaign.Trigger;
import guitai.money.Money;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Payments, and which campaigns each set off.
final class CampaignScript {
    private static final LocalDate LONG_AGO = LocalDate.parse("2000-01-01");
    private static final LocalDate FAR_OFF = LocalDate.parse("2999-12-31");

    private CampaignScript() {}

    static void run(JsonNode file) {
        var all = new ArrayList<Campaign>();
        file.path("campaigns").forEach(one -> all.add(campaign(one)));
        var campaigns = new Campaigns(all);
        var book = new Book();
        var expected = file.path("expected");
        for (int i = 0; i < file.path("events").size(); i++) {
            var event = event(file.path("events").path(i));
            var fired = campaigns.firedBy(event, book);
            assertThat(fired).as("event %d", i + 1).isEqualTo(fired(expected.path(i)));
            fired.forEach(one -> book.gave(one.campaign(), event));
        }
    }

    /// What was given, in memory.
    private static final class Book implements Campaigns.Counts {
        private record Row(CampaignId campaign, PaidEvent event) {}

        private final List<Row> rows = new ArrayList<>();

        void gave(CampaignId campaign, PaidEvent event) {
            rows.add(new Row(campaign, event));
        }

        @Override
        public boolean answered(CampaignId campaign, String payment) {
            return rows.stream()
                    .anyMatch(
                            row ->
                                    row.campaign().equals(campaign)
                                            && row.event().payment().equals(payment));
        }

        @Override
        public Given given(CampaignId campaign, PaidEvent event) {
            var of = rows.stream().filter(row -> row.campaign().equals(campaign)).toList();
            var day = event.at().toLocalDate();
            return new Given(
                    (int) of.stream().filter(row -> same(row.event(), event)).count(),
                    (int)
                            of.stream()
                                    .filter(row -> row.event().at().toLocalDate().equals(day))
                                    .count(),
                    of.size());
        }

        private static boolean same(PaidEvent one, PaidEvent other) {
            return one.member().equals(other.member());
        }
    }

    private static Campaign campaign(JsonNode one) {
        return new Campaign(
                new CampaignId(one.path("id").asText()),
                one.path("priority").asInt(),
                one.path("stop").asBoolean(false),
                LONG_AGO,
                FAR_OFF,
                trigger(one.path("trigger")),
                reward(one.path("reward")),
                new Campaign.Caps(
                        number(one.path("per_member")),
                        number(one.path("per_day")),
                        number(one.path("total"))));
    }

    private static Trigger trigger(JsonNode one) {
        var times = new ArrayList<Trigger.Hours>();
        for (var hours : one.path("times")) {
            times.add(
                    new Trigger.Hours(
                            LocalTime.parse(hours.path(0).asText()),
                            LocalTime.parse(hours.path(1).asText())));
        }
        return new Trigger(
                one.path("first_payment").asBoolean(false),
                one.has("min_paid")
                        ? Optional.of(Money.cny(one.path("min_paid").asLong()))
                        : Optional.empty(),
                times,
                words(one.path("tenders")),
                words(one.path("stores")),
                number(one.path("sleep_days")),
                words(one.path("tags")));
    }

    private static PaidEvent event(JsonNode one) {
        return new PaidEvent(
                one.path("payment_id").asText(),
                Optional.ofNullable(one.path("member").textValue()),
                one.path("first_payment").asBoolean(),
                Money.cny(one.path("paid_fen").asLong()),
                LocalDateTime.parse(one.path("at").asText()),
                words(one.path("tenders")),
                one.path("store").asText(),
                number(one.path("days_since_last")),
                words(one.path("tags")));
    }

    private static List<Campaigns.Fired> fired(JsonNode expected) {
        var fired = new ArrayList<Campaigns.Fired>();
        for (var one : expected) {
            fired.add(
                    new Campaigns.Fired(
                            new CampaignId(one.path("campaign").asText()), reward(one)));
        }
        return fired;
    }

    private static Reward reward(JsonNode one) {
        var type = one.path("type").asText();
        return switch (type) {
            case "COUPON" -> new Reward.OfCoupon(one.path("stock").asText());
            case "POINTS" -> new Reward.OfPoints(one.path("points").asLong());
            case "RED_PACKET" -> new Reward.OfRedPacket(Money.cny(one.path("fen").asLong()));
            default -> throw new RulebookVectorsTest.NoRunner("reward " + type);
        };
    }

    private static Optional<Integer> number(JsonNode node) {
        return node.isInt() ? Optional.of(node.asInt()) : Optional.empty();
    }

    private static Set<String> words(JsonNode node) {
        var words = new HashSet<String>();
        node.forEach(word -> words.add(word.asText()));
        return words;
    }
}
